/** What is told to a macro that shows one section: that section, and nothing that is not on its screen. */
import { isToldBeside, partFor, type ShownAlone } from '../plan/alone';
import type { SectionName } from '../plan/fields';
import type { Notices } from '../plan/notice';
import type { Plan } from '../plan/plan';
import { FORMAT, parseSection } from '../plan/schema';
import type { AnySection, SectionOf } from '../plan/section';
import type { Newer } from '../storage/parts';

export function planShown(plan: Plan, shown: ShownAlone | null): Plan {
  if (shown === null) return plan;
  const { top, incidents, roles, channels, templates, values } = plan.sections;
  return {
    ...plan,
    sections: {
      top: partShown(shown, 'top', top),
      incidents: partShown(shown, 'incidents', incidents),
      roles: partShown(shown, 'roles', roles),
      channels: partShown(shown, 'channels', channels),
      templates: partShown(shown, 'templates', templates),
      values: partShown(shown, 'values', values),
    },
  };
}

/** What is newer, of what is told at all. */
export function newerShown(newer: Newer, shown: ShownAlone | null): Newer {
  if (shown === null) return newer;
  return {
    sections: newer.sections
      .filter(({ name }) => isToldBeside(shown, name))
      .map(({ name, section, revision }) => ({ name, section: partFor(shown, name, section), revision })),
    notices: shown === 'roles' ? newer.notices : null,
    entries: newer.entries.filter(({ edit }) => edit.section === shown),
  };
}

/** Who was told stands with the roles. */
export function noticesShown(notices: Notices, shown: ShownAlone | null): Notices {
  return shown === null || shown === 'roles' ? notices : { revision: 0, named: [] };
}

function partShown<S extends SectionName>(
  shown: ShownAlone,
  name: S,
  section: SectionOf<S> & AnySection,
): SectionOf<S> {
  if (name === shown) return section;
  const parsed = parseSection(name, { format: FORMAT, value: partFor(shown, name, section) });
  if (!parsed.ok) throw new Error(`A part of the section ${name} is none.`);
  return parsed.value;
}
