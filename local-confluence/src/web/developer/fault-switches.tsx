import Button from '@atlaskit/button/new';
import Toggle from '@atlaskit/toggle';
import { useId } from 'react';
import {
  ALL_OFF,
  countOn,
  DOORS,
  type Door,
  FAILINGS,
  OFTEN,
  READERS,
  type Switches,
} from '../../developer/switches';
import { useSay } from '../shell/flags';
import { useSpeech } from '../words/words';
import { Choice } from './choice';
import type { Developer } from './use-developer';

const MINUTE_MS = 60_000;

export function FaultSwitches({ view, set, putClock, kill }: Developer) {
  const { words, when } = useSpeech();
  const say = useSay();
  if (view === null) return null;
  const { switches, aheadMs, now } = view;
  const { developer } = words;
  const put = (minutes: number) => () => putClock(aheadMs + minutes * MINUTE_MS);
  return (
    <>
      <p className="quiet">{developer.faultsHint}</p>
      <h2>{developer.requests}</h2>
      {DOORS.map((door) => (
        <DoorSwitch key={door} door={door} switches={switches} set={set} />
      ))}
      <h2>{developer.events}</h2>
      <Switch label={developer.eventsTwice} name="eventsTwice" switches={switches} set={set} />
      <Switch label={developer.productEventsLost} name="productEventsLost" switches={switches} set={set} />
      <Switch label={developer.realtimeLost} name="realtimeLost" switches={switches} set={set} />
      <Switch label={developer.queriesLate} name="queriesLate" switches={switches} set={set} />
      <h2>{developer.people}</h2>
      <Switch label={developer.asksConsent} name="asksConsent" switches={switches} set={set} />
      <Choice
        label={developer.reader}
        value={switches.reader}
        options={READERS.map((reader) => [reader, developer.readers[reader]])}
        choose={(reader) => set({ reader })}
      />
      <h2>{developer.clock}</h2>
      <p>{developer.clockReads(when(now))}</p>
      <div className="developer-buttons">
        <Button onClick={put(5)}>{developer.fiveMinutes}</Button>
        <Button onClick={put(60)}>{developer.anHour}</Button>
        <Button onClick={put(24 * 60)}>{developer.aDay}</Button>
        <Button appearance="subtle" isDisabled={aheadMs === 0} onClick={() => putClock(0)}>
          {developer.backToNow}
        </Button>
      </div>
      <h2>{developer.functions}</h2>
      <p className="quiet">{developer.killHint}</p>
      <div className="developer-buttons">
        <Button onClick={() => void kill().then(() => say.done(developer.killed))}>
          {developer.killFunctions}
        </Button>
      </div>
      <div className="developer-foot">
        <Button
          appearance="primary"
          shouldFitContainer
          isDisabled={countOn(switches) === 0}
          onClick={() => set(ALL_OFF)}
        >
          {developer.allWorks}
        </Button>
      </div>
    </>
  );
}

interface Setting {
  switches: Switches;
  set: Developer['set'];
}

function DoorSwitch({ door, switches, set }: Setting & { door: Door }) {
  const { developer: words } = useSpeech().words;
  const turned = switches[door];
  // A call of the front end waits in the browser: there is nothing to kill that would not be a function's own request.
  const offered = FAILINGS.filter((how) => how !== 'killed' || door !== 'calls');
  return (
    <div className="developer-door" data-on={turned !== null || undefined}>
      <Choice
        label={words.doors[door]}
        value={turned?.how ?? ''}
        options={[['', words.works], ...offered.map((how) => [how, words.failings[how]] as const)]}
        choose={(how) => set({ [door]: how === '' ? null : { how, often: turned?.often ?? 'each' } })}
      />
      {turned === null ? null : (
        <Choice
          label={words.howOften(words.doors[door])}
          isLabelHidden
          value={turned.often}
          options={OFTEN.map((often) => [often, words.often[often]])}
          choose={(often) => set({ [door]: { ...turned, often } })}
        />
      )}
    </div>
  );
}

function Switch({
  label,
  name,
  switches,
  set,
}: Setting & {
  label: string;
  name: 'eventsTwice' | 'productEventsLost' | 'realtimeLost' | 'queriesLate' | 'asksConsent';
}) {
  const id = useId();
  return (
    <div className="developer-switch">
      <label htmlFor={id}>{label}</label>
      <Toggle id={id} isChecked={switches[name]} onChange={() => set({ [name]: !switches[name] })} />
    </div>
  );
}
