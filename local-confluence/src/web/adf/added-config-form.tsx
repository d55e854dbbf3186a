import Button from '@atlaskit/button/new';
import { useCallback, useRef } from 'react';
import type { FrontendContext } from '../../local-api';
import { MacroHost } from '../bridge/macro-host';
import type { WireNode } from '../frame/wire';
import { useWords } from '../words/words';
import { filled, valuesIn, type ConfigValues } from './added-config';

interface Props {
  resource: string;
  context: FrontendContext;
  config: ConfigValues;
  save: (config: Record<string, unknown>) => void;
  close: () => void;
}

/** The macro's own second document as a form. Confluence keeps each change at once; here a press of *Save* keeps them. */
export function AddedConfigForm({ resource, context, config, save, close }: Props) {
  const words = useWords();
  const drawn = useRef<WireNode | null>(null);
  const prepare = useCallback(
    (document: WireNode) => {
      drawn.current = document;
      return filled(document, config);
    },
    [config],
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (drawn.current !== null) save(valuesIn(drawn.current, new FormData(event.currentTarget)));
      }}
    >
      <MacroHost resource={resource} context={context} root="MacroConfig" prepare={prepare} onClose={close} />
      <Button type="submit" appearance="primary">
        {words.save}
      </Button>
    </form>
  );
}
