import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { Component, type ReactNode } from 'react';
import { sentenceOf } from '../data/ask';
import { useWords } from '../words/words';

/** Keeps a broken part from taking the rest of the site with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('undefined was thrown') };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { error: unknown }) {
  const words = useWords();
  return (
    <div className="broken" role="alert">
      <SectionMessage appearance="error" title={words.somethingBroke}>
        <p>{words.somethingBrokeHint}</p>
        <p>
          <code>{sentenceOf(error)}</code>
        </p>
        <Button onClick={() => window.location.reload()}>{words.reload}</Button>
      </SectionMessage>
    </div>
  );
}
