import { useCallback, useEffect, useRef } from 'react';
import type { FrontendContext } from '../../local-api';
import { MacroHost } from '../bridge/macro-host';
import type { WireNode } from '../frame/wire';
import { filled, isChoice, valuesIn, type ConfigValues } from './added-config';

interface Props {
  resource: string;
  context: FrontendContext;
  /** What its fields begin with. */
  config: ConfigValues;
  keep: (config: Record<string, unknown>) => void;
  close: () => void;
}

/** The macro's own second document as a form without a button: what is chosen in it is kept at once. */
export function AddedConfigForm({ resource, context, config, keep, close }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const drawn = useRef<WireNode | null>(null);
  const newest = useRef(keep);
  newest.current = keep;
  const prepare = useCallback(
    (document: WireNode) => {
      drawn.current = document;
      return filled(document, config);
    },
    [config],
  );

  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    let before: ConfigValues = {};
    const look = (): void => {
      if (drawn.current === null) return;
      const now = valuesIn(drawn.current, new FormData(element));
      const wasChosen = isChoice(before, now);
      before = now;
      if (wasChosen) newest.current(now);
    };
    element.addEventListener('input', look);
    // A list keeps what was chosen in a hidden field, of which no event tells.
    const changes = new MutationObserver(look);
    changes.observe(element, { subtree: true, childList: true, attributeFilter: ['value'] });
    return () => {
      element.removeEventListener('input', look);
      changes.disconnect();
    };
  }, []);

  return (
    <form ref={form} onSubmit={(event) => event.preventDefault()}>
      <MacroHost resource={resource} context={context} root="MacroConfig" prepare={prepare} onClose={close} />
    </form>
  );
}
