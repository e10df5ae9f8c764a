import { Component, type ReactNode } from 'react'

type Props = {
	/** Drawn instead when a child throws; `again` tries the children once more. */
	readonly instead: (again: () => void) => ReactNode
	/** When it changes, the children are tried again. */
	readonly of: unknown
	readonly children: ReactNode
}
type State = { readonly hasFailed: boolean; readonly of: unknown }

/** Keeps a fault in one view from taking the window, and with it unsaved entries, away. */
export class Catch extends Component<Props, State> {
	override state: State = { hasFailed: false, of: this.props.of }

	static getDerivedStateFromError(): Partial<State> {
		return { hasFailed: true }
	}

	static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
		return props.of === state.of ? null : { hasFailed: false, of: props.of }
	}

	override render() {
		return this.state.hasFailed ? this.props.instead(() => this.setState({ hasFailed: false })) : this.props.children
	}
}
