import type { Step } from '../../../src/plan/update/preparation';
import { templatesFor } from '../../../src/plan/update/templates-for';
import { row } from '../builders';
import { after, channel, channelIn, sectionsOf, show, stage, template } from './preparing';

const sections = sectionsOf([
  channel('mail'),
  channel('chat'),
  template('any-all', { stage: 'anyTime', body: 'f' }),
  template('any-own', { stage: 'anyTime', channels: ['mail'], body: 'e' }),
  row('template', 'no-channels', { stage: 'investigating', body: 'g' }),
  row('template', 'no-stage', { channels: ['mail'], body: 'h' }),
  template('all', { body: 'c' }),
  template('all-2', { body: 'd' }),
  template('own', { channels: ['mail', 'gone'], subject: 's', body: 'b' }),
  template('other', { channels: ['chat'], body: 'x' }),
  template('nobody', { channels: [], body: 'x' }),
  template('later', { stage: 'resolved', link: 'https://example.org/wiki' }),
]);
const pick = { type: 'template', channel: 'mail', template: 'all-2' } as const;

it('[M3] a channel’s templates stand the likeliest first, in the order of the plan', () => {
  expect(
    templatesFor(sections, 'mail', 'investigating').map(({ template: { id }, fit }) => [id, fit]),
  ).toEqual([
    ['own', 'stageOwn'],
    ['all', 'stageAll'],
    ['all-2', 'stageAll'],
    ['any-own', 'anyTimeOwn'],
    ['any-all', 'anyTimeAll'],
    ['no-channels', 'notSaid'],
    ['no-stage', 'notSaid'],
  ]);
  expect(templatesFor(sections, 'mail', 'identified')[0]?.template.id).toBe('any-own');
});
it('[M3] the first is taken until another is chosen, for its channel and stage alone', () => {
  const textOf = (id: string, ...steps: readonly Step[]) =>
    channelIn(show(sections, after(...steps)), id).text;
  expect(textOf('mail')?.copy?.whole).toBe('s\n\nb');
  expect(textOf('mail', pick)?.copy?.whole).toBe('d');
  expect(textOf('chat', pick)?.template?.id).toBe('other');
  expect(textOf('mail', pick, stage('identified'))?.template?.id).toBe('any-own');
  expect(textOf('mail', pick, stage('identified'), stage('investigating'))?.template?.id).toBe('all-2');
  expect(textOf('mail', { ...pick, template: 'other' })?.template?.id).toBe('own');
});
it('[M3] one without a text says where it is kept, and has nothing to copy', () => {
  const { text } = channelIn(show(sections, after(stage('resolved'))), 'chat');
  expect([text?.elsewhere, text?.copy, text?.checks]).toEqual(['https://example.org/wiki', null, []]);
});
