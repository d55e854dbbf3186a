import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useWords } from '../words/words';
import type { EndlessDrawing } from './pace';

/** Stands above a macro whose front end owes an answer. It may yet come: a person decides. */
export function StuckMacro({ stop }: { stop: () => void }) {
  const words = useWords();
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.macroStuck}>
        <p>{words.macroStuckHint}</p>
        <Button onClick={stop}>{words.stopMacro}</Button>
      </SectionMessage>
    </div>
  );
}

/** Stands above what a stopped front end drew last. Without a rate, a person stopped it. */
export function StoppedMacro({
  drawing,
  beginAnew,
}: {
  drawing: EndlessDrawing | null;
  beginAnew: () => void;
}) {
  const words = useWords();
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={words.macroStopped}>
        {drawing === null ? null : <p>{words.macroEndless(drawing.documents, drawing.withinMs)}</p>}
        <Button onClick={beginAnew}>{words.startMacro}</Button>
      </SectionMessage>
    </div>
  );
}
