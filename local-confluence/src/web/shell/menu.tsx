import Popup from '@atlaskit/popup';
import { useRef, useState, type ComponentType, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from './router';

export interface MenuChoice {
  label: string;
  hint?: string;
  before?: ReactNode;
  after?: ReactNode;
  isDisabled?: boolean;
  /** The chosen one among others that exclude it. */
  isChosen?: boolean;
  onChoose?: () => void;
  href?: string;
  /** An address outside the pages of this site: a download, a print view. */
  opensTab?: boolean;
}

/** What the trigger must pass on to its button. */
export interface TriggerProps {
  ref: React.Ref<HTMLButtonElement>;
  'aria-expanded': boolean;
  'aria-haspopup': boolean | 'dialog';
  onClick: () => void;
}

interface MenuProps {
  label: string;
  Trigger: ComponentType<{ trigger: TriggerProps }>;
  choices: MenuChoice[];
  heading?: string;
  placement?: 'bottom-start' | 'bottom-end';
}

/** A button with a menu: arrows move, Enter chooses, Escape closes. */
export function Menu({ label, Trigger, choices, heading, placement = 'bottom-end' }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  return (
    <Popup
      isOpen={isOpen}
      onClose={close}
      placement={placement}
      content={({ setInitialFocusRef }) => (
        <MenuList
          label={label}
          heading={heading}
          choices={choices}
          close={close}
          setInitialFocus={setInitialFocusRef}
        />
      )}
      trigger={({ ref, ...aria }) => (
        <Trigger
          trigger={{
            ref,
            'aria-expanded': aria['aria-expanded'],
            'aria-haspopup': aria['aria-haspopup'],
            onClick: () => setIsOpen(!isOpen),
          }}
        />
      )}
    />
  );
}

interface MenuListProps {
  label: string;
  heading: string | undefined;
  choices: MenuChoice[];
  close: () => void;
  setInitialFocus: (element: HTMLElement | null) => void;
}

function MenuList({ label, heading, choices, close, setInitialFocus }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const first = choices.findIndex((choice) => choice.isDisabled !== true);
  return (
    <div
      ref={list}
      className="menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => moveFocus(event, list.current)}
    >
      {heading === undefined ? null : <div className="menu-heading">{heading}</div>}
      {choices.map((choice, index) => (
        <MenuItem
          key={choice.label}
          choice={choice}
          close={close}
          {...(index === first ? { focusFirst: setInitialFocus } : {})}
        />
      ))}
    </div>
  );
}

function MenuItem({
  choice,
  close,
  focusFirst,
}: {
  choice: MenuChoice;
  close: () => void;
  focusFirst?: (element: HTMLElement | null) => void;
}) {
  const content = (
    <>
      {choice.before}
      <span className="menu-item-text">
        <span>{choice.label}</span>
        {choice.hint === undefined ? null : <span className="menu-item-hint">{choice.hint}</span>}
      </span>
      {choice.after}
    </>
  );
  const shared = {
    className: 'menu-item',
    role: choice.isChosen === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': choice.isChosen,
    tabIndex: -1,
  };
  if (choice.href !== undefined) {
    return choice.opensTab === true ? (
      <a {...shared} ref={focusFirst} href={choice.href} target="_blank" rel="noreferrer" onClick={close}>
        {content}
      </a>
    ) : (
      <Link {...shared} href={choice.href} onClick={close}>
        {content}
      </Link>
    );
  }
  return (
    <button
      {...shared}
      ref={focusFirst}
      type="button"
      disabled={choice.isDisabled}
      onClick={() => {
        close();
        choice.onChoose?.();
      }}
    >
      {content}
    </button>
  );
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (target === undefined || items.length === 0) return;
  event.preventDefault();
  items[(target + items.length) % items.length]?.focus();
}
