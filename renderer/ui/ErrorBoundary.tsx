import { Component, type ReactNode } from 'react'

type Props = Readonly<{
  children: ReactNode
  fallback: ReactNode
  /** Another one tries to draw anew: the next screen is not the one that failed. */
  attempt?: number
}>

/** What fails to draw says so in its place; the rest of the window goes on. */
export class ErrorBoundary extends Component<Props, Readonly<{ hasFailed: boolean }>> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.attempt !== this.props.attempt) this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
