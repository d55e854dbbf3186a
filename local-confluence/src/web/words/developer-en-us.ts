/** What the panel beside the page says, in English. */
import type { Activity } from '../../activity';
import type { Door, Failing, Often, Reader } from '../../developer/switches';

type Kind = Activity['kind'];

export const developerEnglish = {
  open: 'Faults',
  openHint: (on: number) =>
    on === 0
      ? 'Faults and log'
      : on === 1
        ? 'Faults and log, 1 fault is on'
        : `Faults and log, ${on} faults are on`,
  title: 'Faults and log',
  close: 'Close the panel',
  tabs: { faults: 'Faults', log: 'Log', forgery: 'Forgery' },

  // Faults
  faultsHint:
    'What goes wrong in the cloud goes wrong here, for everybody on this site, until it is turned off.',
  requests: 'Requests',
  doors: {
    calls: 'Calls of the front end',
    storage: 'Storage',
    rest: 'Confluence REST',
    queues: 'Pushes on queues',
  } satisfies Record<Door, string>,
  works: 'Works',
  failings: {
    slow: 'Slow, by 4 s',
    'too many': '429, too many requests',
    unavailable: '503, unavailable',
    lost: 'Done, but the answer is lost',
    silent: 'Never answers',
    killed: 'Done, then the function is killed',
  } satisfies Record<Failing, string>,
  howOften: (door: string) => `${door}: how often`,
  often: { next: 'the next one', third: 'every third', each: 'each' } satisfies Record<Often, string>,
  events: 'Events',
  eventsTwice: 'Events of queues and of Confluence come twice',
  productEventsLost: 'Events of Confluence are lost',
  realtimeLost: 'Realtime events are lost',
  queriesLate: 'Queries do not see new writes',
  people: 'People',
  asksConsent: 'Ask each person to allow access, once',
  reader: 'The app is told that its reader is',
  readers: {
    licensed: 'whoever is signed in',
    guest: 'a guest',
    anonymous: 'an anonymous reader',
  } satisfies Record<Reader, string>,
  clock: 'Clock',
  clockReads: (when: string) => `The site’s clock reads ${when}.`,
  fiveMinutes: '+5 min',
  anHour: '+1 h',
  aDay: '+1 day',
  backToNow: 'Back to now',
  functions: 'Functions',
  killFunctions: 'Kill what runs',
  killHint: 'Whatever a function is doing ends; the next call starts cold.',
  killed: 'The functions were killed',
  allWorks: 'Let everything work again',

  // Log
  logHint: 'What crossed between the app and Confluence, newest first.',
  logEmpty: 'Nothing yet. Use the app, and it shows here.',
  filter: 'Show',
  everything: 'Everything',
  refusedOnly: 'Only what was refused',
  kinds: {
    invocation: 'Call',
    storage: 'Storage',
    rest: 'REST',
    realtime: 'Realtime',
    push: 'Push',
    event: 'Event',
    triggered: 'Trigger',
    reconcile: 'Screen',
    unknown: 'Unknown',
  } satisfies Record<Kind, string>,
  took: (ms: number) => (ms < 1 ? '<1 ms' : `${Math.round(ms)} ms`),
  bytes: (bytes: number) =>
    bytes < 1000
      ? `${bytes} B`
      : bytes < 1_000_000
        ? `${(bytes / 1000).toFixed(1)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  inOut: (sent: string, answered: string) => `${sent} → ${answered}`,
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  asWhom: { user: 'as the person', app: 'as the app', nobody: 'as nobody' },
  starts: { cold: 'cold start', warm: 'warm start' },
  outcomes: { answered: 'answered', threw: 'threw', 'timed out': 'timed out' },
  eventOutcomes: { done: 'done', 'tried again': 'tried again later', 'given up': 'given up' },
  times: (times: number): string => (times === 2 ? 'delivered twice' : times === 0 ? 'not delivered' : ''),

  // Forgery
  forgeryHint:
    'A browser can say anything to a function. What you write here is sent instead of what the page says, from this tab alone.',
  forge: 'Forge the calls of this tab',
  localId: 'Local id',
  config: 'Config, as JSON',
  isEditing: 'Is editing',
  asItIs: 'As it is',
  yes: 'Yes',
  no: 'No',
  onlyCall: 'Only for the call',
  onlyCallHint: 'Like plan/edit; empty is every call',
  payload: 'Payload, as JSON',
  keptEmpty: 'Empty: as the page says it',
  notJson: 'This is no JSON.',

  // On the page
  allowTitle: 'This app wants to act for you',
  allowHint: 'It asks Confluence in your name. You are asked once.',
  allow: 'Allow access',
  notOpen: 'This macro is not shown to this reader: the manifest’s unlicensedAccess does not name them.',
};

export type DeveloperWords = typeof developerEnglish;
