import type { Agreement } from '../agreement/schema'
import type { Block, ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import { cleanBlock } from '../outline/clean'
import { glueBlock } from '../outline/glue'

/** `house`: without what was written by hand. Both with the action plan, which can be talked about as well. */
type Wording = 'printed' | 'house'
type Known = {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly wording: Wording
	readonly outline: Outline
}

/** Few, the newest first: agreements live as long as they can be undone, and an outline is larger than what changed. */
const KEPT = 8
let known: readonly Known[] = []

/** The outline that anchors are located in. The same agreement gives the same object for as long as it is in use. */
export function reviewOutline(agreement: Agreement, language: ContractLanguage, wished: Wording = 'printed'): Outline {
	// Without an override both are the same.
	const wording = agreement.overrides.length === 0 ? 'printed' : wished
	const found = known.find((one) => one.agreement === agreement && one.language === language && one.wording === wording)
	if (found !== undefined) return found.outline
	const outline = buildOutline(agreement, language, { audience: 'internal', ignoreOverrides: wording === 'house' })
	keep({ agreement, language, wording, outline })
	return outline
}

/** Says that an agreement prints as another one does: only its review differs. */
export function printsAs<T extends object>(agreement: T, other: T): void {
	// What is known is of agreements: another thing with a review is none of them, and nothing happens.
	for (const one of known.filter((entry) => entry.agreement === (other as object)))
		keep({ ...one, agreement: agreement as unknown as Agreement })
}

/**
 * Says that an agreement prints one block in other words than before, and the house the same as before, so that many suggestions are
 * accepted without printing the whole contract for each. Which terms are defined may differ: to be forgotten when all are done.
 */
export function printsWords(edited: Agreement, before: Agreement, changed: { block: Block; text: string }): void {
	const { block, text } = changed
	if (!('inlines' in block)) return
	const house = known.filter(({ agreement, wording }) => agreement === before && wording === 'house')
	for (const { agreement, language, wording, outline } of known) {
		if (agreement !== before || wording !== 'printed' || !outline.blocks.includes(block)) continue
		const own = glueBlock(cleanBlock({ ...block, inlines: [{ kind: 'text', text }] }))
		const blocks = outline.blocks.map((one) => (one === block ? own : one))
		keep({ agreement: edited, language, wording, outline: { ...outline, blocks } })
		if (before.overrides.length === 0) keep({ agreement: edited, language, wording: 'house', outline })
	}
	for (const one of house) keep({ ...one, agreement: edited })
}

function keep(entry: Known): void {
	known = [entry, ...known].slice(0, KEPT)
}
