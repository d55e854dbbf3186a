import { SentenceError } from '../sentence-error';

/** What is wrong at one place of a manifest. */
export interface Problem {
  line: number;
  column: number;
  message: string;
}

/** The manifest cannot be used. Its message lists the problems as `forge lint` does: file, place, what is wrong. */
export class ManifestError extends SentenceError {
  override readonly name = 'ManifestError';
  constructor(readonly problems: readonly Problem[]) {
    super(
      problems
        .map(({ line, column, message }) => `manifest.yml ${line}:${column} error ${message}`)
        .join('\n'),
    );
  }
}
