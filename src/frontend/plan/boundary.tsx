import { SectionMessage, Text } from '@forge/react';
import { Component, type ReactNode } from 'react';

interface Props {
  /** Said in the place of what could not be drawn. */
  readonly sentence: string;
  readonly children: ReactNode;
}

/** One section that cannot be drawn takes no other with it. */
export class Boundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <SectionMessage appearance="error">
        <Text>{this.props.sentence}</Text>
      </SectionMessage>
    );
  }
}
