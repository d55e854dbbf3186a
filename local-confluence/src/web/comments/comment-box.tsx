import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useRef, useState } from 'react';
import type { AdfDocument } from '../../local-api';
import { sentenceOf } from '../data/ask';
import type { LiveEditor } from '../editor/live-editor';
import { mentionSuggestions } from '../editor/mention-suggestions';
import { RichEditor } from '../editor/rich-editor';
import { toAdf } from '../editor/to-adf';
import { useWords } from '../words/words';

interface CommentBoxProps {
  label: string;
  sendLabel: string;
  send: (body: AdfDocument) => Promise<void>;
  isOpenFromStart?: boolean;
  cancel?: () => void;
}

const EMPTY: AdfDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph' }] };
const SUGGESTIONS = { '@': mentionSuggestions };

/** A small editor for a comment. What is typed stays until it is sent or given up by hand. */
export function CommentBox({ label, sendLabel, send, isOpenFromStart = false, cancel }: CommentBoxProps) {
  const words = useWords();
  const editor = useRef<LiveEditor | null>(null);
  const [isBlank, setIsBlank] = useState(true);
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  // A sent comment leaves an empty box: a new editor.
  const [round, setRound] = useState(0);
  const clear = (): void => {
    setRound(round + 1);
    setIsBlank(true);
    setRefusal(null);
  };
  const sendIt = async (): Promise<void> => {
    if (editor.current === null) return;
    setIsSending(true);
    setRefusal(null);
    try {
      await send(toAdf(editor.current.view.state.doc));
      clear();
    } catch (error) {
      setRefusal(sentenceOf(error));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <div className="comment-box">
      <RichEditor
        key={round}
        label={label}
        hint={words.commentHint}
        initial={EMPTY}
        suggestions={SUGGESTIONS}
        autoFocus={isOpenFromStart}
        ready={(live) => {
          editor.current = live;
        }}
        changed={(document) => setIsBlank(document.textContent.trim() === '' && document.content.size <= 2)}
      />
      {refusal === null ? null : <SectionMessage appearance="error">{refusal}</SectionMessage>}
      {isBlank && cancel === undefined ? null : (
        <div className="comment-buttons">
          <Button
            appearance="primary"
            spacing="compact"
            isDisabled={isBlank}
            isLoading={isSending}
            onClick={() => void sendIt()}
          >
            {sendLabel}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={cancel ?? clear}>
            {words.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
