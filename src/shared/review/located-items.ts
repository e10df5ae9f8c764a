import type { Anchor, Suggestion, Thread, ValueSuggestion } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Block, FieldPath, Outline } from '../outline/block'
import { isNamedByPlace, type Located, locate } from './locate'
import { type PrintedText, type PrintedTexts, printedTexts } from './printed-texts'

export type LocatedThread = { readonly thread: Thread; readonly located: Located }
/** A value suggestion stands where its value is printed first, whatever it says there today. */
export type LocatedSuggestion = { readonly suggestion: Suggestion; readonly located: Located }

/**
 * Every thread, in print order; detached ones where they stood, those that stood nowhere last. Words of a language that this outline does
 * not print have no place in it: detached, near what says the same here.
 */
export function locatedThreads({ review }: Pick<Agreement, 'review'>, outline: Outline): readonly LocatedThread[] {
	const printed = printedTexts(outline)
	return inPrintOrder(review.threads.map((thread) => ({ thread, located: locateIn(outline, thread.anchor, printed) })))
}

/** As `locatedThreads`. */
export function locatedSuggestions(
	{ review }: Pick<Agreement, 'review'>,
	outline: Outline,
): readonly LocatedSuggestion[] {
	const printed = printedTexts(outline)
	return inPrintOrder(
		review.suggestions.map((suggestion) => {
			const isValue = suggestion.kind === 'value'
			const located = isValue ? placeOfValue(suggestion, printed) : locateIn(outline, suggestion.anchor, printed)
			return { suggestion, located }
		}),
	)
}

function locateIn(outline: Outline, anchor: Anchor, printed: PrintedTexts): Located {
	const { language } = anchor
	if (language === outline.language || language === outline.beside?.language) return locateKept(anchor, printed)
	return { kind: 'detached', near: printed.at(outline.language, anchor.block) ?? null }
}

type Kept = { readonly block: Block; readonly located: Located }

const kept = new WeakMap<Anchor, Kept>()

/** As `locate`; an anchor whose block is the same object as last time is not looked for again, so that typing moves only what it touches. */
export function locateKept(anchor: Anchor, printed: PrintedTexts): Located {
	const here = printed.at(anchor.language, anchor.block)
	const last = kept.get(anchor)
	if (here !== undefined && last?.block === here.block) return withPlace(last.located, here)
	const located = locate(anchor, printed)
	// What was found by looking everywhere depends on everything.
	const isLocal = located.kind === 'detached' ? located.near === here : located.at === here
	if (here !== undefined && isLocal && !isNamedByPlace(anchor.block)) kept.set(anchor, { block: here.block, located })
	else kept.delete(anchor)
	return located
}

/** The block is the same, its place in print order need not be. */
function withPlace(located: Located, here: PrintedText): Located {
	if (located.kind === 'detached') return located.near === here ? located : { ...located, near: here }
	return located.at === here ? located : { ...located, at: here }
}

function placeOfValue({ path }: ValueSuggestion, { all }: PrintedTexts): Located {
	// A value may be printed by a field within it, or within a group that is one value.
	const isIn = (inner: FieldPath | null) =>
		inner !== null && (inner === path || inner.startsWith(`${path}.`) || (inner !== '' && path.startsWith(`${inner}.`)))
	for (const at of all) {
		let start = 0
		for (const inline of at.inlines) {
			const end = start + inline.text.length
			if ('path' in inline && isIn(inline.path)) return { kind: 'exact', at, start, end }
			start = end
		}
	}
	return { kind: 'detached', near: all.find(({ block }) => isIn(block.path)) ?? null }
}

function inPrintOrder<T extends { readonly located: Located }>(items: readonly T[]): readonly T[] {
	return items
		.map((item) => ({ item, key: orderOf(item.located) }))
		.sort((a, b) => a.key.order - b.key.order || a.key.start - b.key.start)
		.map(({ item }) => item)
}

function orderOf(located: Located): { readonly order: number; readonly start: number } {
	if (located.kind !== 'detached') return { order: located.at.order, start: located.start }
	return { order: located.near?.order ?? Number.MAX_SAFE_INTEGER, start: 0 }
}
