import { findAll, host, textOf } from '../host';
import { READY } from '../../../src/frontend/update/copy-said';
import type { RowKind, SectionName } from '../../../src/plan/fields';
import type { Language, Plan } from '../../../src/plan/plan';
import type { AnySection } from '../../../src/plan/section';
import { call } from '../cells/on-screen';
import { starter } from '../demo-plan';
import { row, section, typed, type AnyCells } from '../../plan/builders';
import { invokes, PrepareScreen } from './prepare-screen';

/** Tuesday, 12 May 2026, 14:02 UTC. */
const NOW = Date.UTC(2026, 4, 12, 14, 2);
const MINUTE_MS = 60_000;

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
});
afterEach(() => {
  // Opening, choosing, filling, copying: nothing of it calls the app's functions.
  expect(invokes()).toBe(0);
  jest.useRealTimers();
});

/** The starter with other cells in some of its rows, or without rows of a kind. */
function planWith(
  changes: Readonly<Record<string, AnyCells>>,
  { without = [], language = 'en-US' }: { without?: readonly string[]; language?: Language } = {},
): Plan {
  const plan = starter(language);
  const changed = (name: SectionName): AnySection => {
    const { own, rows } = plan.sections[name];
    return {
      own: { ...own, ...changes[name] },
      rows: rows
        .filter(({ id, kind }) => !without.includes(id) && !without.includes(kind))
        .map((each) => ({ ...each, cells: { ...each.cells, ...changes[each.id] } })),
    };
  };
  return {
    ...plan,
    sections: {
      top: typed('top', changed('top')),
      incidents: typed('incidents', changed('incidents')),
      roles: typed('roles', changed('roles')),
      channels: typed('channels', changed('channels')),
      templates: typed('templates', changed('templates')),
      values: typed('values', changed('values')),
    },
  };
}

const CHANGES: Readonly<Record<string, AnyCells>> = {
  top: { zones: ['Europe/Paris'] },
  commander: { holders: ['tom'] },
  'status-page': {
    link: 'https://status.example.com',
    approvalBy: ['sponsor'],
    access: 'Ask Tom for the login',
  },
};
const PLAN = planWith(CHANGES);
const begun = async (plan = PLAN): Promise<PrepareScreen> => (await new PrepareScreen().show(plan)).begin();

async function fillAll(screen: PrepareScreen): Promise<void> {
  await screen.fill('What is affected', 'Sign-in');
  await screen.fill('What people cannot do', 'nobody can sign in');
  await screen.fill('Since when', '14:00');
  await screen.fill('Incident in a few words', 'Sign-in is down');
}

describe('opening it', () => {
  it('asks how bad it is, with what counts beside it, and nothing else', async () => {
    const screen = await new PrepareScreen().show(PLAN);
    await screen.press('Prepare an update');
    expect(screen.text).toContain('A core service is down for most customers, or data is being lost.');
    expect(screen.text).toContain('e.g. Nobody can sign in.');
    expect(screen.text).toContain('Somebody may have seen, changed or used what they should not.');
    expect(findAll(host.shown, 'Textfield')).toEqual([]);
    expect(screen.text).not.toContain('Stage');
    await screen.press('Critical');
    expect(screen.text).toContain('What customers see: ');
  });
  it('closes, and opens again as it was', async () => {
    const screen = await begun();
    await screen.fill('What is affected', 'Sign-in');
    await screen.press('Identified');
    await screen.press('Close the update');
    expect(screen.text).not.toContain('Stage');
    await screen.press('Prepare an update');
    expect(screen.field('What is affected').props.defaultValue).toBe('Sign-in');
    expect(screen.text).toContain('Cause, for us alone');
  });
});

describe('the channels', () => {
  it('[M1] stand in the plan’s order, each with how far its text is', async () => {
    const screen = await begun();
    expect(screen.heads().map((head) => head.replace(/(Internal|External).*/, ''))).toEqual([
      '1. Incident chat',
      '2. Support team',
      '3. Executives',
      '4. Status page',
      '5. E-mail to customers',
      '6. Social media',
      '7. SMS and phone tree',
    ]);
    expect(screen.heads()[3]).toBe('4. Status pageExternalTo fill in');
    await fillAll(screen);
    expect(screen.heads()[3]).toBe('4. Status pageExternalReady');
  });
  it('say who posts, who approves, how to get in, and open beside', async () => {
    const screen = await begun();
    await screen.open('Status page');
    expect(screen.text).toMatch(/Posted by: Incident commander .*· Communications lead/);
    expect(findAll(host.shown, 'User').map(({ props }) => props.accountId)).toEqual(['tom']);
    expect(screen.text).toContain('Approval by: Executive sponsor');
    expect(screen.text).toContain('How to get in: Ask Tom for the login');
    const [link] = findAll(host.shown, 'Link');
    expect(link?.props).toMatchObject({ href: 'https://status.example.com', openNewTab: true });
    expect(link && textOf(link)).toBe('Open Status page');
  });
  it('[M1] that must never carry a special case say so, and have no text', async () => {
    const screen = await begun();
    await screen.check('Security');
    expect(screen.heads()[3]).toBe('4. Status pageExternalNever for Security');
    await screen.open('Status page');
    expect(screen.text).toContain('Never for: Security. Nothing of this incident goes here.');
    expect(findAll(host.shown, 'Frame')).toEqual([]);
    await screen.check('Security');
    expect(screen.heads()[3]).toBe('4. Status pageExternalTo fill in');
  });
  it('[M1] that are not for this severity are named', async () => {
    const screen = await begun();
    await screen.press('Minor');
    expect(screen.heads()).toHaveLength(3);
    expect(screen.text).toContain(
      'Not for Minor: Executives, E-mail to customers, Social media, SMS and phone tree',
    );
  });
  it('[M2] are not all: who must be told besides, and what we do', async () => {
    const screen = await begun(
      planWith({
        'personal-data': { alsoTell: 'The **officer**', alsoTellPeople: ['tom'], response: 'Write it down' },
      }),
    );
    expect(screen.text).toContain('The executive sponsor at once, at any hour.');
    await screen.check('Personal data');
    expect(screen.text).toContain('The officer');
    expect(screen.text).toContain('Write it down');
    expect(findAll(host.shown, 'User').map(({ props }) => props.accountId)).toContain('tom');
  });
  it('[M3] offer their templates, the likeliest first, and one is chosen', async () => {
    const screen = await begun();
    await screen.open('Status page');
    expect(screen.screen.control('Select', 'Template').props.options).toEqual([
      { value: 'investigating-customers', label: 'Customers (This stage, this channel)' },
      { value: 'any-time-first-word', label: 'First word (Any time, all channels)' },
      { value: 'any-time-holding', label: 'Holding text (Any time, all channels)' },
    ]);
    await screen.choose('any-time-holding');
    await screen.fill('What is affected', 'Sign-in');
    expect(screen.copy).toMatch(/^Sign-in: still working on it\n\nWe are still working on Sign-in\./);
  });
});

describe('the rhythm', () => {
  it('[M8] is said in words, and one time typed is everybody’s', async () => {
    const screen = await begun();
    expect(screen.text).toMatch(/Next by 14:30 UTC, 16:30 in Paris; then every 30\smin/);
    await screen.press('Minor');
    expect(screen.text).toContain(
      'The plan says: when something changes. No time follows from that: say one.',
    );
    await screen.fill('Next update', '15:00');
    expect(screen.text).toContain('Next by 15:00 UTC, 17:00 in Paris');
    await fillAll(screen);
    for (const channel of ['Support team', 'Status page']) {
      await screen.open(channel);
      expect(screen.copy).toContain('15:00 UTC (17:00 in Paris)');
    }
    await screen.press('Resolved');
    expect(screen.text).toContain('This is the last message: no next one is promised.');
    expect(screen.asks('Next update')).toBe(false);
    await screen.choose('any-time-holding');
    expect(screen.asks('Next update')).toBe(true);
  });
  it('[M10] says when the promised time has passed, by itself, and counts anew', async () => {
    const screen = await begun();
    await screen.commits(() => jest.advanceTimersByTime(29 * MINUTE_MS));
    expect(screen.text).toContain('This time has passed.');
    await screen.press('Count from now');
    expect(screen.text).toContain('Next by 15:00 UTC');
    expect(screen.text).not.toContain('This time has passed.');
  });
});

describe('copying', () => {
  it('[M5] is not to be had while something is blank, which is named; then the frame has subject and text', async () => {
    const screen = await begun();
    await screen.open('Status page');
    expect(screen.copy).toBeNull();
    expect(screen.said?.why).toBe('Fill in what is blank first.');
    expect(screen.text).toContain(
      'To fill in before copying: What is affected, Since when, and What people cannot do.',
    );
    await fillAll(screen);
    expect(screen.said?.parts.map(({ label, text }) => [label, text.split('\n')[0]])).toEqual([
      ['Copy', 'Problem with Sign-in'],
      ['Copy subject', 'Problem with Sign-in'],
      [
        'Copy text',
        'Since 14:00 UTC (16:00 in Paris), nobody can sign in. We are looking for the cause, and this comes before everything else.',
      ],
    ]);
    expect(screen.text).not.toContain('To fill in before copying');
  });
  it('is said, and so is what changed since', async () => {
    const screen = await begun();
    await fillAll(screen);
    await screen.copied();
    expect(screen.heads()[0]).toMatch(/Copied \d\d:02/);
    await screen.fill('Since when', '13:50');
    expect(screen.heads()[0]).toContain('Changed since you copied it');
    await screen.press('Monitoring');
    expect(screen.heads()[0]).not.toContain('Changed');
  });
  it('takes what is being typed as soon as somebody comes to the frame', async () => {
    const screen = await begun();
    await fillAll(screen);
    await screen.type('Incident in a few words', 'Sign-in is slow');
    expect(screen.copy).toContain('Critical: Sign-in is down');
    await screen.frameSays(READY);
    expect(screen.copy).toContain('Critical: Sign-in is slow');
  });
  it('is nothing to another macro’s frame', async () => {
    const screen = await begun();
    await fillAll(screen);
    const of = screen.said?.of;
    await screen.frameSays('incident-plan.copy.copied', { of, whole: screen.copy }, 'macro-2');
    expect(screen.heads()[0]).toContain('Ready');
  });
  it('has one frame, whatever is open', async () => {
    const screen = await begun();
    for (const channel of ['Support team', 'Status page']) {
      await screen.open(channel);
      expect(findAll(host.shown, 'Frame').map(({ props }) => props.resource)).toEqual(['copy']);
    }
  });
});

describe('a comment', () => {
  it('[M13] is posted for colleagues, as shown, once', async () => {
    const screen = await begun();
    expect(screen.has('Post as a comment')).toBe(false);
    await fillAll(screen);
    await screen.press('Post as a comment');
    expect(screen.comments).toHaveLength(1);
    expect(screen.comments[0]).toMatchObject({
      pageId: '1001',
      body: { representation: 'atlas_doc_format' },
    });
    expect(JSON.stringify(screen.comments[0])).toContain('Critical: Sign-in is down');
    expect(screen.text).toContain('Posted at the foot of this page.');
    expect(screen.has('Post as a comment')).toBe(false);
    expect(screen.heads()[0]).toMatch(/Posted \d\d:02/);
    await screen.open('Status page');
    expect(screen.has('Post as a comment')).toBe(false);
  });
  it.each([
    [403, 'Confluence refused the comment'],
    [null, 'No answer from Confluence. Look at the foot of the page before you post again.'],
    [504, 'No answer from Confluence.'],
  ])('says when Confluence answers %s', async (status, sentence) => {
    const screen = await begun();
    await fillAll(screen);
    screen.answers = status;
    await screen.press('Post as a comment');
    expect(screen.text).toContain(sentence);
    expect(screen.has('Post as a comment')).toBe(true);
  });
});

describe('a drill', () => {
  it.each([
    ['en-US', '[DRILL] ', 'This is a drill: [DRILL] in front of every text'],
    ['fr-FR', '[EXERCICE] ', 'This is a drill: [EXERCICE] in front of every text'],
  ] as const)(
    '[M11] is one switch for every text, in the plan’s language: %s',
    async (language, mark, label) => {
      const screen = await (
        await new PrepareScreen().show(planWith({}, { language }))
      ).begin(language === 'en-US' ? 'Critical' : 'Critique');
      await screen.check(label);
      for (const head of screen.heads()) {
        await screen.open(head.replace(/^\d+\. |(Internal|External).*/g, ''));
        expect(
          findAll(host.shown, 'Text').filter((each) => textOf(each).includes(mark)).length,
        ).toBeGreaterThan(0);
      }
    },
  );
});

describe('[M12] nothing typed is lost', () => {
  it('by another severity, stage, special case, template, channel, drill', async () => {
    const screen = await begun();
    await screen.type('What is affected', 'Sign-in');
    await screen.press('Major');
    await screen.type('What people cannot do', 'nobody can sign in');
    await screen.check('Security');
    await screen.press('Identified');
    await screen.check('This is a drill');
    await screen.open('Support team');
    await screen.check('Security');
    await screen.press('Investigating');
    await screen.check('This is a drill');
    await screen.press('Critical');
    expect(screen.field('What is affected').props.defaultValue).toBe('Sign-in');
    expect(screen.field('What people cannot do').props.defaultValue).toBe('nobody can sign in');
  });
  it('of a text’s own words, by opening another channel in the middle of a word', async () => {
    const screen = await begun();
    await screen.open('Status page');
    await screen.press('Edit this text');
    await screen.type('Text', 'Own words about {{service}}');
    await screen.open('Support team');
    await screen.open('Status page');
    await screen.fill('What is affected', 'Sign-in');
    expect(screen.copy).toBe('Problem with Sign-in\n\nOwn words about Sign-in');
    await screen.press('Identified');
    expect(screen.text).not.toContain('Own words');
    await screen.press('Investigating');
    expect(screen.text).toContain('Own words');
    await screen.press('Use the template again');
    expect(screen.text).toContain('Your own words here will be lost.');
    await screen.press('Keep mine');
    expect(screen.text).toContain('Own words');
    await screen.press('Use the template again');
    await screen.press('Use the template');
    expect(screen.text).not.toContain('Own words');
  });
  it('of both fields of a text that is edited', async () => {
    const screen = await begun();
    await screen.open('Status page');
    await screen.press('Edit this text');
    await screen.type('Subject', 'My subject');
    await screen.type('Text', 'My text');
    await screen.press('Done');
    expect(screen.copy).toBe('My subject\n\nMy text');
  });
  it('but by starting over, which asks', async () => {
    const screen = await begun();
    await screen.type('What is affected', 'Sign-in');
    await screen.press('Start over');
    expect(screen.text).toContain('Everything that you typed here will be lost.');
    await screen.press('Keep it');
    await screen.press('Major');
    expect(screen.field('What is affected').props.defaultValue).toBe('Sign-in');
    await screen.press('Start over');
    await screen.press('Start over');
    expect(screen.text).toContain('How bad is it?');
    await screen.press('Critical');
    expect(screen.field('What is affected').props.defaultValue).toBe('');
  });
  it('and starting over asks nothing when nothing was typed', async () => {
    const screen = await begun();
    await screen.press('Start over');
    expect(screen.text).toContain('How bad is it?');
  });
});

describe('[M12] the plan, edited by somebody else meanwhile', () => {
  const OTHER = { 'investigating-customers': { body: 'Another text about {{service}}.' } };

  it('changes what is shown, and says so until it was seen', async () => {
    const screen = await begun();
    await screen.open('Status page');
    await screen.fill('What is affected', 'Sign-in');
    await screen.planIs(planWith({ ...CHANGES, ...OTHER }));
    expect(screen.text).toContain('Changed in the plan meanwhile');
    expect(screen.text).toContain('Another text about Sign-in.');
    await screen.act('OK');
    expect(screen.text).not.toContain('Changed in the plan meanwhile');
  });
  it('leaves own words, and says that the template is another', async () => {
    const screen = await begun();
    await screen.open('Status page');
    await screen.fill('What is affected', 'Sign-in');
    await screen.press('Edit this text');
    await screen.type('Text', 'Own words');
    await screen.press('Done');
    await screen.planIs(planWith({ ...CHANGES, ...OTHER }));
    expect(screen.text).toContain('Somebody changed this template meanwhile. Your own words are kept.');
    expect(screen.copy).toContain('Own words');
    await screen.planIs(planWith(CHANGES, { without: ['investigating-customers'] }));
    expect(screen.text).toContain('Somebody removed this template meanwhile. Your own words are kept.');
    expect(screen.copy).toContain('Own words');
    await screen.planIs(planWith(CHANGES, { without: ['status-page'] }));
    expect(screen.text).toContain('You wrote this for Status page');
    expect(findAll(host.shown, 'CodeBlock').map(({ props }) => props.text)).toEqual([
      'Problem with {{service}}\n\nOwn words',
    ]);
  });
  it('shows severities and channels in the order that they were moved to', async () => {
    const screen = await begun();
    const [first, second, third, ...rest] = screen.heads().map(withoutPlace);
    await screen.planIs({
      ...PLAN,
      sections: {
        ...PLAN.sections,
        incidents: typed('incidents', firstDown(PLAN.sections.incidents)),
        channels: typed('channels', firstDown(PLAN.sections.channels)),
      },
    });
    expect(severitiesOf()).toEqual(['Major', 'Minor', 'Critical', 'Early warning']);
    expect(screen.heads().map(withoutPlace)).toEqual([second, third, first, ...rest]);
  });
  it.each(['floor', 'room'])(
    'asks in the order that the texts have now, and takes no field from under somebody in “%s”',
    async (held) => {
      const asking = (...keys: string[]): Plan =>
        planWith({ 'investigating-customers': { body: keys.map((key) => `{{${key}}}`).join(' ') } });
      const asked = (): string[] =>
        findAll(host.shown, 'Textfield').flatMap(({ props: { id } }) =>
          ['ask-floor', 'ask-room', 'ask-site'].filter((one) => String(id).endsWith(one)),
        );
      const screen = await begun(asking('floor', 'room', 'site'));
      const field = screen.field(held);
      await screen.commits(() => call(field, 'onFocus', {}));
      await screen.planIs(asking('room', 'floor', 'site'));
      expect(asked()).toEqual(['ask-room', 'ask-floor', 'ask-site']);
      expect(screen.field(held).key).toBe(field.key);
    },
  );
  it('without the severity that was chosen asks again, and keeps what was typed', async () => {
    const screen = await begun();
    await screen.fill('What is affected', 'Sign-in');
    await screen.planIs(planWith({}, { without: ['critical'] }));
    expect(screen.text).toContain('Somebody removed the severity or a special case that you chose.');
    await screen.press('Major');
    expect(screen.field('What is affected').props.defaultValue).toBe('Sign-in');
  });
});

describe('[M14] a plan without', () => {
  const without = async (...kinds: readonly RowKind[]): Promise<PrepareScreen> => {
    const screen = await new PrepareScreen().show(planWith({}, { without: kinds }));
    await screen.press('Prepare an update');
    return screen;
  };

  it('severities shows every channel, and says what to add', async () => {
    const screen = await without('severity');
    expect(screen.text).toContain('The plan names no severities');
    expect(screen.heads()).toHaveLength(7);
  });
  it('channels shows its texts', async () => {
    const screen = await without('channel');
    await screen.press('Critical');
    expect(screen.text).toContain('The plan names no channels');
    expect(screen.heads()).toHaveLength(1);
    expect(screen.screen.control('Select', 'Template').props.options).toHaveLength(5);
  });
  it('templates lets texts be written', async () => {
    const screen = await without('template');
    await screen.press('Critical');
    expect(screen.text).toContain('The plan has no templates');
    expect(screen.text).toContain('The plan has no text for this channel at this stage. Write one here.');
    await screen.fill('Text', 'Sign-in fails. We are on it.');
    expect(screen.copy).toBe('Sign-in fails. We are on it.');
  });
  it('anything is no reason to break', async () => {
    const screen = await without('severity', 'special', 'channel', 'template', 'role', 'avoid');
    await screen.fill('Text', 'We are on it.');
    expect(screen.copy).toBe('We are on it.');
  });
});

describe('[M15] bad input', () => {
  it('is text, whatever it is', async () => {
    const screen = await begun(
      planWith({
        'investigating-customers': {
          body: 'Unclosed {{service, {{ {{impact}} }} <b>{{toString}}</b> {{service}}',
        },
        'status-page': { maximumLength: 0 },
      }),
    );
    await screen.open('Status page');
    await screen.fill('What is affected', `\u202e{{impact}} ${'x'.repeat(10_000)}`);
    await screen.fill('What people cannot do', 'nothing');
    await screen.fill('toString', 'odd');
    expect(screen.text).toContain('Double braces are left in the text');
    expect(screen.copy).toBeNull();
  });
  it('of a template that is only a link leads there', async () => {
    const link = 'https://texts.example.com/first';
    const plan = planWith({});
    const templates = plan.sections.templates.rows.map((each) =>
      each.id === 'investigating-customers'
        ? row('template', each.id, { stage: 'investigating', channels: ['status-page'], link })
        : each,
    );
    const screen = await begun({
      ...plan,
      sections: { ...plan.sections, templates: typed('templates', section(templates)) },
    });
    await screen.open('Status page');
    expect(screen.text).toContain('The text is kept elsewhere');
    expect(findAll(host.shown, 'Link').map(({ props }) => props.href)).toContain(link);
    expect(screen.heads()[3]).toContain('Text kept elsewhere');
  });
});

/** The first row behind the third. */
const firstDown = ({ own, rows: [first, second, third, ...rest] }: AnySection): AnySection => ({
  own,
  rows: [second, third, first, ...rest].flatMap((each) => each ?? []),
});
const severitiesOf = (): string[] =>
  findAll(host.shown, 'Button')
    .map(textOf)
    .filter((name) => ['Critical', 'Major', 'Minor', 'Early warning'].includes(name));
const withoutPlace = (head: string): string => head.replace(/^\d+\. /, '');
