import type { CSSProperties } from 'react'

/** Columns of twelve that a field takes in `Fields`; all where the pane is narrow. */
export function spanStyle(span: number | undefined): CSSProperties {
	// CSSProperties knows no custom properties.
	return span === undefined ? {} : ({ '--span': span } as CSSProperties)
}
