import type { Sections } from '../../../src/plan/plan';
import { knownPlaceholders } from '../../../src/plan/update/known-placeholders';
import { KNOWN } from '../../../src/plan/update/placeholder-key';
import { row, section, starter, typed } from '../builders';

const sections: Sections = {
  ...starter().sections,
  roles: typed(
    'roles',
    section([row('role', 'lead', { name: 'Communications lead' }), row('role', 'odd', { name: 'A {b}' })]),
  ),
  templates: typed(
    'templates',
    section([
      row('template', 'one', { subject: '{{Service}}', body: '{{tier}} and {{Next update}}' }),
      row('template', 'two', { body: '{{sevrice}}' }),
      row('avoid', 'word', { word: '{{none}}' }),
    ]),
  ),
};

describe('[F9] placeholders where a template is written', () => {
  it('the app’s own, those of other templates as they are spelt there, and roles', () => {
    const { known, offered } = knownPlaceholders(sections, 'two');
    expect([...known].sort()).toEqual([...KNOWN, 'communications_lead', 'tier'].sort());
    expect(offered).toEqual([
      'Service',
      ...KNOWN.slice(1).map((key) => (key === 'next_update' ? 'Next update' : key)),
      'tier',
      'Communications lead',
    ]);
  });

  it('what a template alone names is no proof that it is meant', () => {
    expect(knownPlaceholders(sections, 'two').known.has('sevrice')).toBe(false);
    expect(knownPlaceholders(sections, 'one').known.has('sevrice')).toBe(true);
  });

  it('no plan offers so many that the field is lost among them', () => {
    const rows = Array.from({ length: 60 }, (_, n) => row('template', `t${n}`, { body: `{{own ${n}}}` }));
    const many = { ...sections, templates: typed('templates', section(rows)) };
    expect(knownPlaceholders(many, null).offered).toHaveLength(24);
    expect(knownPlaceholders(many, null).known.size).toBeGreaterThan(60);
  });
});
