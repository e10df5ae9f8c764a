import type { Span } from '../language/sentences'
import type { Spotted } from '../text-finding'

/** A number as its finding says it. */
export const told = (value: number): string => String(Math.round(value * 100) / 100)

/** Words from the first to the last of the spans, which come to `wanted` and say `value`. */
export function miscount(spans: readonly Span[], wanted: number, value: number): Spotted {
	const from = Math.min(...spans.map((span) => span.from))
	const to = Math.max(...spans.map((span) => span.to))
	return { from, to, values: { problem: 'count', first: told(wanted), second: told(value) } }
}
