import { Component, type ReactNode } from 'react';
import type { Bilingual } from '../../words/lang.ts';
import { programFault } from '../../words/program-fault.ts';

interface Props {
  /** Renders what stands in for the children when they fail; `again` tries them once more. */
  readonly instead: (reason: Bilingual, again: () => void) => ReactNode;
  readonly onFail?: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Keeps a fault of the program to the part of the page it happens in. */
export class Boundary extends Component<Props, { readonly reason: Bilingual | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: programFault(error) };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFail?.(error);
  }

  private readonly again = () => this.setState({ reason: null });

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.instead(reason, this.again);
  }
}
