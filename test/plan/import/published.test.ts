/** Plans that organisations have published, and pages made with the static template: understood, and no word lost. */
import { parseDuration } from '../../../src/plan/duration';
import type { Understood } from '../../../src/plan/import/outcome';
import { readPage } from '../../../src/plan/import/read-page';
import { rowsOf } from '../../../src/plan/section';
import { atlassian } from './fixtures/atlassian';
import { gdsWay } from './fixtures/gds-way';
import { gitLab } from './fixtures/gitlab';
import { loginGov } from './fixtures/login-gov';
import { textsIn, type Node } from './fixtures/page';
import { pagerDuty } from './fixtures/pagerduty';
import { englishTemplate, frenchTemplate } from './fixtures/static-template';
import { reading } from './reading';

const PAGES = { pagerDuty, atlassian, gitLab, loginGov, gdsWay, englishTemplate, frenchTemplate };
const read = (page: Node): Understood => readPage(page, reading());

/** Texts of the page that stand nowhere in the plan, but for the headings and titles that say where they go. */
function missingIn(page: Node, { sections, tables }: Understood): string[] {
  const said = JSON.stringify(sections);
  const titles = new Set(tables.flatMap(({ columns }) => columns.map(({ title }) => title)));
  return textsIn(page).filter((text) => {
    const words = parseDuration(text)?.words ?? '';
    const isThere = [text, words].some(
      (each) => each !== '' && said.includes(JSON.stringify(each).slice(1, -1)),
    );
    return !isThere && !titles.has(text) && parseDuration(text)?.minutes == null;
  });
}

const ALL = ['incidents', 'roles', 'channels', 'templates', 'values'];

it.each<[keyof typeof PAGES, readonly string[], readonly string[]]>([
  [
    'pagerDuty',
    ['incidents', 'roles', 'channels'],
    ['Severity levels', 'Different roles for incidents', 'Communication channels'],
  ],
  [
    'atlassian',
    ALL,
    [
      'Incident severity',
      'Roles',
      'Incident communication channels',
      'Templates for each stage',
      'Investigating',
      'Identified',
      'Resolved',
      'Incident values',
    ],
  ],
  [
    'gitLab',
    ['incidents', 'roles', 'channels'],
    ['Roles and Responsibilities', 'Severities', 'Channels we use'],
  ],
  [
    'loginGov',
    ['incidents', 'roles', 'channels'],
    ['Incident roles and responsibilities', 'Severity', 'Communication channels'],
  ],
  ['gdsWay', ['incidents', 'roles'], ['Define incident priority']],
  [
    'englishTemplate',
    ALL,
    [
      'Define an incident',
      'Incident roles and responsibilities',
      'Incident communication channels',
      'Templates for each stage',
      'Investigating',
      'Resolved',
      'Incident values',
    ],
  ],
  [
    'frenchTemplate',
    ALL,
    [
      'Définir un incident',
      'Rôles et responsabilités en cas d’incident',
      'Canaux de communication pour les incidents',
      'Modèles pour les différentes étapes de gestion des incidents',
      'Enquête en cours',
      'Résolu',
      'Valeurs d’incident',
    ],
  ],
])('[B4] %s comes in without a word lost', (name, sections, headings) => {
  const understood = read(PAGES[name]);
  expect(understood.found.filter((found) => found !== 'top')).toEqual(sections);
  expect(understood.over).toEqual([]);
  expect(understood.lost).toEqual([]);
  // Separators between people say nothing.
  expect(missingIn(PAGES[name], understood).filter((text) => text !== ', ')).toEqual(headings);
});

it('[B4] what has no field of its own is said, with the place that it stands in', () => {
  const kept = (page: Node): string[] =>
    read(page).kept.map(({ owner, field, text }) => `${owner}.${field} ${text}`);
  expect(kept(pagerDuty)).toEqual([
    'top.startHere How we respond to a major incident, from the first alert to the review.',
    'incidents.text From here upward an incident is a major one.',
  ]);
  expect(kept(atlassian).filter((text) => !text.startsWith('value.'))).toEqual([
    'top.startHere An incident is anything that disturbs a service so that somebody must act at once.',
    'role.reach Also called: IM',
    'role.reach Also called: On-call engineer',
    'role.reach Also called: Comms lead',
  ]);
  expect(kept(atlassian)).toContain('value.meaning Stage: Detect');
  expect(kept(gdsWay)).toContain('incidents.text ## Develop an incident workflow');
});

it('[B5] mentions become people, a name without an account stays text', () => {
  const { sections } = read(englishTemplate);
  const [commander, communications] = rowsOf(sections.roles, 'role');
  expect(commander?.cells.holders).toEqual(['acc-tom', 'acc-ana']);
  expect(communications?.cells).toMatchObject({ reach: 'Name: the press rota' });
  expect(communications?.cells.holders).toBeUndefined();
  const [lead] = rowsOf(read(loginGov).sections.roles, 'role');
  expect(lead?.cells).toMatchObject({ name: 'Situation Lead', holders: ['acc-1'] });
});

it('[B5] times are times, and roles and stages those of the plan', () => {
  const { sections } = read(gdsWay);
  expect(rowsOf(sections.incidents, 'severity').map(({ cells }) => cells.firstMessage?.minutes)).toEqual([
    20,
    60,
    120,
    null,
  ]);
  const french = read(frenchTemplate).sections;
  const [page] = rowsOf(french.channels, 'channel');
  expect(page?.cells.postedBy).toEqual([rowsOf(french.roles, 'role')[1]?.id]);
  expect(rowsOf(french.templates, 'template').map(({ cells }) => cells.stage)).toEqual([
    'investigating',
    'resolved',
  ]);
});
