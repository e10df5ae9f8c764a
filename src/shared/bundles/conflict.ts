import { z } from 'zod'
import { canonicalJson } from '../agreement/canonical-json'

/** What one side wants at a path. `absent`: nothing there. `order`: the items of a list in this order. */
export const alternativeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('value'), value: z.unknown() }),
	z.object({ kind: z.literal('absent') }),
	z.object({ kind: z.literal('order'), ids: z.array(z.string().max(100)).max(5_000) }),
])
export type Alternative = z.infer<typeof alternativeSchema>

/**
 * A field that two sides changed in different ways. Until somebody decides, the agreement has at `path` what it had before both, or where
 * nothing was before the first of the alternatives, which stand in an order that does not say whose is whose.
 */
export const conflictSchema = z.object({
	/** In the mergeable shape (`merge-shape.ts`). */
	path: z.string().min(1).max(1_200),
	alternatives: z.array(alternativeSchema).min(1).max(50),
})
export type Conflict = z.infer<typeof conflictSchema>

/** Each once, in the order of their canonical text, so that it does not matter who merged with whom. */
export function sortedAlternatives(alternatives: readonly Alternative[]): Alternative[] {
	const byText = new Map(alternatives.map((one) => [canonicalJson(one), one]))
	return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
