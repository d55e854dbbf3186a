import Lozenge from '@atlaskit/lozenge';
import { useRef, useState } from 'react';
import type { Activity } from '../../activity';
import type { ActivityFound } from '../../local-api';
import { ask } from '../data/ask';
import { useEvery } from '../data/use-every';
import { useSpeech } from '../words/words';
import { Choice } from './choice';
import { saidOf } from './said-of';

const LOOK_MS = 1_000;
const MAX_KEPT = 300;
const KINDS = ['invocation', 'storage', 'rest', 'realtime', 'push', 'event', 'reconcile', 'unknown'] as const;
const FILTERS = ['everything', 'refused', ...KINDS] as const;
type Filter = (typeof FILTERS)[number];

interface Shown {
  nth: number;
  activity: Activity;
}

/** What happened at the border between the app and Confluence, newest first, as it happens. */
export function ActivityList() {
  const { words, language } = useSpeech();
  const { developer } = words;
  const [filter, setFilter] = useState<Filter>('everything');
  const shown = useActivity();
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  const chosen = shown.filter(({ activity }) => isChosen(activity, filter));
  const labelOf = (each: Filter): string =>
    each === 'everything'
      ? developer.everything
      : each === 'refused'
        ? developer.refusedOnly
        : developer.kinds[each];
  return (
    <>
      <p className="quiet">{developer.logHint}</p>
      <Choice
        label={developer.filter}
        value={filter}
        options={FILTERS.map((each) => [each, labelOf(each)])}
        choose={setFilter}
      />
      {chosen.length === 0 ? <p>{developer.logEmpty}</p> : null}
      <ol className="developer-log">
        {chosen.map(({ nth, activity }) => {
          const { what, details, isWrong, refused } = saidOf(activity, developer);
          return (
            <li key={nth} data-wrong={isWrong || undefined}>
              <div className="developer-log-head">
                <Lozenge appearance={isWrong ? 'removed' : 'default'}>
                  {developer.kinds[activity.kind]}
                </Lozenge>
                <span className="developer-what">{what}</span>
                <time>{time.format(activity.at)}</time>
              </div>
              <div className="developer-details">{details.filter((each) => each !== '').join(' · ')}</div>
              {refused === undefined ? null : <div className="developer-refused">{refused}</div>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function useActivity(): readonly Shown[] {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const seen = useRef(0);
  const isAsking = useRef(false);
  const look = async (): Promise<void> => {
    if (isAsking.current) return;
    isAsking.current = true;
    try {
      const found = await ask<ActivityFound>('GET', `/local/developer/activity?after=${seen.current}`);
      seen.current = found.seen;
      const first = found.seen - found.activity.length;
      const fresh = found.activity.map((activity, index) => ({ nth: first + index, activity })).reverse();
      if (fresh.length > 0) setShown((before) => [...fresh, ...before].slice(0, MAX_KEPT));
    } catch {
      // The site is away, or starts again; it is asked again in a moment.
    } finally {
      isAsking.current = false;
    }
  };
  useEvery(LOOK_MS, () => void look());
  return shown;
}

function isChosen(activity: Activity, filter: Filter): boolean {
  switch (filter) {
    case 'everything':
      // The front end sends its document at each of its steps: whoever wants them asks for them.
      return activity.kind !== 'reconcile';
    case 'refused':
      return isRefused(activity);
    default:
      return activity.kind === filter;
  }
}

const isRefused = (activity: Activity): boolean =>
  ('status' in activity && activity.status >= 400) ||
  (activity.kind === 'invocation' && activity.outcome !== 'answered') ||
  activity.kind === 'unknown';
