import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { sentenceOf } from '../data/ask';
import { useWords } from '../words/words';

/** A flag as an app shows it (`showFlag` of Forge's bridge); the site's own are of the same kinds. */
export interface SaidFlag {
  id: string;
  kind: 'info' | 'success' | 'warning' | 'error';
  title: string;
  description?: string;
  isBold: boolean;
  isAutoDismiss: boolean;
  actions: { content: string; onClick: () => void }[];
}

export interface Say {
  done: (title: string) => void;
  failed: (error: unknown) => void;
  flag: (flag: SaidFlag) => void;
  withdraw: (id: string) => void;
}

const SayContext = createContext<Say | null>(null);
let lastId = 0;

/** Short messages at the corner: what was done, and what was refused and why. */
export function FlagsProvider({ children }: { children: ReactNode }) {
  const words = useWords();
  const [said, setSaid] = useState<SaidFlag[]>([]);
  const withdraw = useCallback(
    (id: string) => setSaid((before) => before.filter((flag) => flag.id !== id)),
    [],
  );
  const [say] = useState<Say>(() => {
    const flag = (next: SaidFlag): void =>
      setSaid((before) => [next, ...before.filter(({ id }) => id !== next.id)]);
    const own = { isBold: false, isAutoDismiss: true, actions: [] };
    return {
      done: (title) => flag({ ...own, id: String(++lastId), kind: 'success', title }),
      failed: (error) =>
        flag({
          ...own,
          id: String(++lastId),
          kind: 'error',
          title: words.somethingBroke,
          description: sentenceOf(error),
        }),
      flag,
      withdraw,
    };
  });
  return (
    <SayContext.Provider value={say}>
      {children}
      <FlagGroup onDismissed={(id) => withdraw(String(id))}>
        {said.map(({ id, kind, isBold, isAutoDismiss, ...rest }) => {
          const Shown = isAutoDismiss ? AutoDismissFlag : Flag;
          return (
            <Shown key={id} id={id} {...rest} icon={ICONS[kind]} {...(isBold ? { appearance: kind } : {})} />
          );
        })}
      </FlagGroup>
    </SayContext.Provider>
  );
}

const ICONS = {
  info: <InformationIcon label="" color={token('color.icon.information')} />,
  success: <SuccessIcon label="" color={token('color.icon.success')} />,
  warning: <WarningIcon label="" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="" color={token('color.icon.danger')} />,
};

export function useSay(): Say {
  const say = useContext(SayContext);
  if (say === null) throw new Error('useSay stands outside FlagsProvider');
  return say;
}
