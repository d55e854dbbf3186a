import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { countOn } from '../../developer/switches';
import { useWords } from '../words/words';
import { ActivityList } from './activity-list';
import { FaultSwitches } from './fault-switches';
import { ForgeryForm } from './forgery-form';
import { useDeveloper } from './use-developer';
import { useForgery } from './forgery';

const TABS = ['faults', 'log', 'forgery'] as const;
type Tab = (typeof TABS)[number];

/** A tab at the edge of every page, and behind it what makes the platform fail and what the app did. */
export function DeveloperPanel() {
  const words = useWords().developer;
  const [isOpen, setIsOpen] = useState(false);
  const [tab, setTab] = useState<Tab>('faults');
  const developer = useDeveloper(isOpen);
  const forgery = useForgery();
  const on = (developer.view === null ? 0 : countOn(developer.view.switches)) + (forgery.isOn ? 1 : 0);
  useBesidePage(isOpen);

  if (!isOpen)
    return (
      <button
        type="button"
        className="developer-tab"
        data-on={on > 0 || undefined}
        aria-label={words.openHint(on)}
        aria-expanded={false}
        onClick={() => setIsOpen(true)}
      >
        {words.open}
        {on > 0 ? <span className="developer-count">{on}</span> : null}
      </button>
    );
  return (
    <aside
      className="developer"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setIsOpen(false);
      }}
    >
      <div className="developer-head">
        <div role="tablist" aria-label={words.title} className="developer-tabs" onKeyDown={moveTab}>
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`developer-${each}`}
              aria-selected={tab === each}
              aria-controls="developer-body"
              tabIndex={tab === each ? 0 : -1}
              onClick={() => setTab(each)}
            >
              {words.tabs[each]}
            </button>
          ))}
        </div>
        <IconButton
          icon={CrossIcon}
          label={words.close}
          appearance="subtle"
          onClick={() => setIsOpen(false)}
        />
      </div>
      <div
        className="developer-body"
        id="developer-body"
        role="tabpanel"
        aria-labelledby={`developer-${tab}`}
      >
        {tab === 'faults' ? <FaultSwitches {...developer} /> : null}
        {tab === 'log' ? <ActivityList /> : null}
        {tab === 'forgery' ? <ForgeryForm /> : null}
      </div>
    </aside>
  );
}

/** The page makes room where there is some (`developer.css`). */
function useBesidePage(isOpen: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-developer', isOpen);
    return () => document.documentElement.removeAttribute('data-developer');
  }, [isOpen]);
}

function moveTab(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const next = tabs[(at + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}
