import { row } from '../builders';
import { after, channel, channelIn, choose, copied, sectionsOf, severity, show, template } from './preparing';

const special = (id: string, cells = {}) => row('special', id, { name: id, ...cells });
const on = (id: string) => ({ type: 'special', special: id, on: true }) as const;
const idsOf = (rows: readonly ({ id: string } | null)[]): (string | undefined)[] =>
  rows.map((each) => each?.id);

describe('[M1] the channels of a severity', () => {
  const sections = sectionsOf([
    severity(),
    row('severity', 'minor', { name: 'Minor' }),
    special('security'),
    special('supplier'),
    channel('mail', { severities: ['critical'] }),
    channel('chat'),
    row('channel', 'blank', { name: 'blank' }),
    channel('nobody', { severities: [] }),
    channel('status', { severities: ['minor', 'critical'], neverFor: ['security', 'gone'] }),
    template('t', { body: 'Text' }),
  ]);
  const idsAfter = (id: string) => {
    const shown = show(sections, after(choose(id)));
    return [idsOf(shown.channels.map((each) => each.channel)), idsOf(shown.leftOut)];
  };

  it('stand in the order of the plan; the others are left out, and named', () => {
    expect(idsAfter('critical')).toEqual([['mail', 'chat', 'blank', 'status'], ['nobody']]);
    expect(idsAfter('minor')).toEqual([
      ['chat', 'blank', 'status'],
      ['mail', 'nobody'],
    ]);
  });
  it('say that their severities are not set, and are not hidden for it', () => {
    const shown = show(sections, after(choose()));
    expect(shown.channels.filter((each) => each.severitiesNotSet).map((each) => each.channel?.id)).toEqual([
      'blank',
    ]);
  });
  it('say for which special case they must never be used, and have no text then', () => {
    const shown = show(sections, after(choose(), on('security'), on('supplier')));
    expect(idsOf(channelIn(shown, 'status').never)).toEqual(['security']);
    expect(channelIn(shown, 'status').text).toBeNull();
    expect(channelIn(shown, 'chat').text?.copy?.body).toBe('Text');
    const without = show(
      sections,
      after(choose(), on('security'), { type: 'special', special: 'security', on: false }),
    );
    expect(channelIn(without, 'status').text).not.toBeNull();
  });
  it('say who posts and approves, in the order of the roles, and which of them are gone', () => {
    const named = sectionsOf([
      row('role', 'lead', { name: 'Lead', holders: ['ana'], backups: ['tom'] }),
      row('role', 'sponsor', { name: 'Sponsor' }),
      channel('mail', { postedBy: ['sponsor', 'gone', 'lead'], approvalBy: ['sponsor'] }),
    ]);
    const { postedBy, approvalBy } = channelIn(show(named, after()), 'mail');
    expect([idsOf(postedBy.roles), postedBy.gone, idsOf(approvalBy.roles)]).toEqual([
      ['lead', 'sponsor'],
      ['gone'],
      ['sponsor'],
    ]);
    expect(postedBy.roles[0]?.cells).toMatchObject({ holders: ['ana'], backups: ['tom'] });
  });
});

it('[M2] who must be told besides is said for the severity, then for each special case', () => {
  const sections = sectionsOf([
    severity({ alsoTell: 'The sponsor', alsoTellPeople: ['ana'] }),
    special('security', { alsoTell: 'Legal', response: 'Keep it private' }),
    special('supplier'),
    special('data', { alsoTellPeople: ['tom'] }),
  ]);
  const shown = show(sections, after(choose(), on('data'), on('supplier'), on('security')));
  expect(
    shown.besides.map(({ row: { id }, tell, people, response }) => [id, tell, people, response]),
  ).toEqual([
    ['critical', 'The sponsor', ['ana'], null],
    ['security', 'Legal', [], 'Keep it private'],
    ['data', null, ['tom'], null],
  ]);
});

describe('[M14] a plan that lacks something', () => {
  it('says what, and its texts still stand there without channels', () => {
    const shown = show(
      sectionsOf([template('t', { body: 'Text' }), template('own', { channels: ['gone'], body: 'Own' })]),
      after(),
    );
    expect(shown.lacks).toEqual(['severities', 'channels']);
    expect(shown.channels.map((each) => each.channel)).toEqual([null]);
    expect(shown.channels[0]?.text?.offered.map((each) => each.template.id)).toEqual(['own', 't']);
  });
  it('shows every channel while there is no severity to choose', () => {
    const shown = show(sectionsOf([channel('mail', { severities: ['gone'] }), channel('chat')]), after());
    expect(shown.channels.map((each) => each.channel?.id)).toEqual(['mail', 'chat']);
    expect(shown.lacks).toEqual(['severities', 'templates']);
  });
  it('with nothing at all takes a text of one’s own', () => {
    const text = {
      channel: '',
      channelName: '',
      template: null,
      stage: 'investigating',
      subject: '',
      body: 'We are on it.',
      instead: { subject: '', body: '' },
    } as const;
    const shown = show(sectionsOf([]), after({ type: 'text', text }));
    expect(shown.lacks).toEqual(['severities', 'channels', 'templates']);
    expect(copied(shown)).toBe('We are on it.');
  });
});
