import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { includeAttributes } from '../../adf/include-macro';
import type { ContentView } from '../../local-api';
import { useAdfPlace } from '../adf/place';
import { ask } from '../data/ask';
import { Dialog } from '../page/dialog';
import { useWords } from '../words/words';
import { insertBlock } from './commands';
import { useEditor } from './live-editor';
import { schema } from './schema';

/** Which page *Include Page* is to show. */
export function IncludeDialog({ close }: { close: () => void }) {
  const words = useWords();
  const { view } = useEditor();
  const place = useAdfPlace();
  const [named, setNamed] = useState('');
  const act = async (): Promise<void> => {
    const query = new URLSearchParams({ named: named.trim(), from: place?.space.key ?? '' });
    await ask<ContentView>('GET', `/local/included?${query.toString()}`);
    const attributes = includeAttributes(named.trim(), words.includePage, crypto.randomUUID());
    view.dispatch(insertBlock(view.state, schema.node('extension', attributes)));
    close();
    view.focus();
  };
  return (
    <Dialog
      title={words.includePage}
      doLabel={words.insert}
      isReady={named.trim() !== ''}
      act={act}
      close={close}
    >
      <label className="field-label" htmlFor="included-page">
        {words.includedTitle}
      </label>
      <Textfield
        id="included-page"
        value={named}
        autoFocus
        onChange={(event) => setNamed(event.currentTarget.value)}
      />
    </Dialog>
  );
}
