import type { Language } from '../local-api';

export interface ExportWords {
  cannotExport: (macro: string) => string;
  failedToExport: (macro: string, why: string) => string;
  /** On the button that only the screen shows. */
  print: string;
}

export const exportWords: Record<Language, ExportWords> = {
  'en-US': {
    cannotExport: (macro) => `The macro “${macro}” cannot be exported.`,
    failedToExport: (macro, why) => `The macro “${macro}” could not be exported: ${why}`,
    print: 'Print or save as PDF',
  },
  'fr-FR': {
    cannotExport: (macro) => `La macro « ${macro} » ne peut pas être exportée.`,
    failedToExport: (macro, why) => `La macro « ${macro} » n’a pas pu être exportée : ${why}`,
    print: 'Imprimer ou enregistrer en PDF',
  },
};
