import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';

interface ConfigPanelProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** Beside the page, which goes on being written. */
export function ConfigPanel({ title, close, children }: ConfigPanelProps) {
  const words = useWords();
  return (
    <aside
      className="config-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className="config-panel-head">
        <Heading as="h2" size="small">
          {title}
        </Heading>
        <IconButton icon={CrossIcon} label={words.close} appearance="subtle" onClick={close} />
      </div>
      {children}
    </aside>
  );
}
