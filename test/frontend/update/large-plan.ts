/** A plan of a team that has written a text for most of its channels: 8 channels, 24 templates. */
import type { Plan } from '../../../src/plan/plan';
import { rowsOf, type RowOf } from '../../../src/plan/section';
import { starter } from '../demo-plan';
import { STAGES } from '../../../src/plan/fields';
import { row, typed } from '../../plan/builders';

const CHANNELS = 8;
const TEMPLATES = 24;

export function largePlan(): Plan {
  const plan = starter();
  const { channels, templates } = plan.sections;
  const some = rowsOf(channels, 'channel');
  const written = rowsOf(templates, 'template');
  const more = {
    channels: Array.from({ length: CHANNELS - some.length }, (_, n) =>
      row('channel', `channel-${n}`, { name: `Portal ${n}`, reach: 'external', severities: 'all' }),
    ),
    templates: Array.from({ length: TEMPLATES - written.length }, (_, n) =>
      row('template', `template-${n}`, {
        ...(written[n % written.length] as RowOf<'template'>).cells,
        name: `Portal ${n}`,
        stage: STAGES[n % 4] ?? 'anyTime',
        channels: [some[n % some.length]?.id ?? ''],
      }),
    ),
  };
  return {
    ...plan,
    sections: {
      ...plan.sections,
      channels: typed('channels', { ...channels, rows: [...channels.rows, ...more.channels] }),
      templates: typed('templates', { ...templates, rows: [...templates.rows, ...more.templates] }),
    },
  };
}
