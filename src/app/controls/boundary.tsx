import { Component, type ReactNode } from 'react';

interface Props {
  /** Renders what stands in for the children when they fail; `again` tries them once more. */
  readonly instead: (reason: string, again: () => void) => ReactNode;
  readonly onFail?: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Keeps a fault of the program to the part of the page it happens in. */
export class Boundary extends Component<Props, { readonly reason: string | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : String(error) };
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
