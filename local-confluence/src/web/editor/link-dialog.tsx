import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { safeHref } from '../adf/attrs';
import { Dialog } from '../page/dialog';
import { useWords } from '../words/words';
import type { LiveEditor } from './live-editor';
import { schema } from './schema';

/** Where the chosen words lead; without chosen words the address itself is written. Empty takes the link away. */
export function LinkDialog({ editor, close }: { editor: LiveEditor; close: () => void }) {
  const words = useWords();
  const { view } = editor;
  const [href, setHref] = useState(() => {
    const mark = view.state.selection.$from.marks().find((one) => one.type.name === 'link');
    return mark === undefined ? '' : String(mark.attrs['href']);
  });
  const wanted = href.trim();
  const act = (): Promise<void> => {
    const { from, to, empty } = view.state.selection;
    const transaction = view.state.tr;
    if (wanted === '') transaction.removeMark(from, to, schema.marks['link']);
    else {
      const mark = schema.mark('link', { href: wanted });
      if (empty) transaction.insert(from, schema.text(wanted, [mark]));
      else transaction.addMark(from, to, mark);
    }
    view.dispatch(transaction);
    close();
    view.focus();
    return Promise.resolve();
  };
  return (
    <Dialog
      title={words.link}
      doLabel={words.save}
      isReady={wanted === '' || safeHref(wanted) !== null}
      act={act}
      close={close}
    >
      <label className="field-label" htmlFor="link-address">
        {words.linkAddress}
      </label>
      <Textfield
        id="link-address"
        autoFocus
        value={href}
        placeholder="https://"
        onChange={(event) => setHref(event.currentTarget.value)}
      />
    </Dialog>
  );
}
