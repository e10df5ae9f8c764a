import type { CSSProperties } from 'react'

/** Columns of twelve that a field takes in `Fields`; where the pane is narrow only halves stay beside each other. */
export function spanStyle(span: number | undefined): CSSProperties {
	// CSSProperties knows no custom properties.
	return span === undefined ? {} : ({ '--span': span, '--span-narrow': span === 6 ? 6 : 12 } as CSSProperties)
}
