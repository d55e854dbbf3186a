import Toggle from '@atlaskit/toggle';
import { useId } from 'react';
import { useWords } from '../words/words';
import { Choice } from './choice';
import { type Forgery, jsonIn, setForgery, useForgery } from './forgery';

const EDITING = ['as it is', 'yes', 'no'] as const;

/** What a browser can forge of a call; a function must not believe it. */
export function ForgeryForm() {
  const { developer: words } = useWords();
  const forgery = useForgery();
  const id = useId();
  const set = (changed: Partial<Forgery>) => setForgery({ ...forgery, ...changed });
  const labels = { 'as it is': words.asItIs, yes: words.yes, no: words.no };
  return (
    <>
      <p className="quiet">{words.forgeryHint}</p>
      <div className="developer-switch">
        <label htmlFor={id}>{words.forge}</label>
        <Toggle id={id} isChecked={forgery.isOn} onChange={() => set({ isOn: !forgery.isOn })} />
      </div>
      <Typed label={words.localId} text={forgery.localId} type={(localId) => set({ localId })} />
      <Typed label={words.config} isJson text={forgery.config} type={(config) => set({ config })} />
      <Choice
        label={words.isEditing}
        value={forgery.isEditing}
        options={EDITING.map((each) => [each, labels[each]])}
        choose={(isEditing) => set({ isEditing })}
      />
      <Typed
        label={words.onlyCall}
        hint={words.onlyCallHint}
        text={forgery.call}
        type={(call) => set({ call })}
      />
      <Typed label={words.payload} isJson text={forgery.payload} type={(payload) => set({ payload })} />
    </>
  );
}

function Typed({
  label,
  hint,
  isJson = false,
  text,
  type,
}: {
  label: string;
  hint?: string;
  isJson?: boolean;
  text: string;
  type: (text: string) => void;
}) {
  const { developer: words } = useWords();
  const id = useId();
  const isWrong = isJson && text.trim() !== '' && jsonIn(text) === undefined;
  const shared = {
    id,
    value: text,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': isWrong,
    spellCheck: false,
  };
  return (
    <div className="developer-choice">
      <label htmlFor={id}>{label}</label>
      {isJson ? (
        <textarea {...shared} rows={3} onChange={(event) => type(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => type(event.target.value)} />
      )}
      <div id={`${id}-hint`} className={isWrong ? 'developer-refused' : 'quiet'}>
        {isWrong ? words.notJson : (hint ?? words.keptEmpty)}
      </div>
    </div>
  );
}
