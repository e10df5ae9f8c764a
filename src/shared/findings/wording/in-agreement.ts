import type { Agreement } from '../../agreement/schema'
import { sectionOf } from '../../agreement/section-list'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { typedText } from '../../outline/writer'
import type { Finding } from '../finding'
import { textFindingsInSteps } from './run'
import { sentenceValues, type TextFinding } from './text-finding'

/**
 * What the wording rules say of the words that a user wrote: texts in fields, own articles and clauses, wording changed by hand. House
 * wording is ours to keep clean, and what the customer only wishes for is no promise. Step by step, for those who have other things to do
 * in between.
 */
export function* wordingInSteps(
	agreement: Agreement,
	outlines: readonly Outline[],
): Generator<undefined, readonly Finding[], undefined> {
	const found = new Map<string, Finding>()
	for (const outline of outlines) {
		for (const one of yield* textFindingsInSteps(outline)) {
			if (isWish(one)) continue
			const place = placeIn(agreement, one)
			if (place === null) continue
			const { rule, severity } = one
			const values = { ...sentenceValues(one), ...place.values }
			const key = `${rule} ${place.path} ${JSON.stringify(values)}`
			// A text that stands in two places of the paper is found once.
			if (!found.has(key)) found.set(key, { rule, severity, section: place.section, path: place.path, values })
		}
		yield
	}
	return [...found.values()]
}

const isWish = ({ at }: TextFinding): boolean => at.block.id.startsWith('parties.recital-request')

type Place = { readonly section: string; readonly path: string; readonly values?: Finding['values'] }

function placeIn(agreement: Agreement, { at, start, end }: TextFinding): Place | null {
	const { block, language } = at
	if ('overridden' in block && block.overridden === true) {
		const index = agreement.overrides.findIndex((one) => one.clause === block.id && one.language === language)
		return index < 0 ? null : { section: block.section, path: `overrides.${index}`, values: { clause: block.id } }
	}
	const typed = typedInlines(agreement, at.inlines, language, at.text)
	const most = typed
		.map((one) => ({ ...one, shared: Math.min(end, one.end) - Math.max(start, one.start) }))
		.sort((a, b) => b.shared - a.shared)
	const [first] = most
	const covered = most.reduce((sum, { shared }) => sum + Math.max(0, shared), 0)
	if (first === undefined || first.shared <= 0 || covered * 2 < end - start) return null
	return { section: sectionOf(first.path) ?? block.section, path: first.path }
}

type Typed = { readonly path: string; readonly start: number; readonly end: number }

/** Pieces that print what somebody typed, with their offsets; a choice or a number is printed in words of ours. */
function typedInlines(
	agreement: Agreement,
	inlines: readonly Inline[],
	language: ContractLanguage,
	text: string,
): readonly Typed[] {
	let at = text.length - inlines.reduce((sum, inline) => sum + inline.text.length, 0)
	return inlines.flatMap((inline): readonly Typed[] => {
		const start = at
		at += inline.text.length
		if (inline.kind !== 'value') return []
		const typed = typedText(agreement, language, inline.path)
		const isTyped = typed !== null && plain(inline.text).startsWith(plain(typed).slice(0, COMPARED))
		return isTyped ? [{ path: inline.path, start, end: at }] : []
	})
}

/** So many letters tell that a piece is the text of its field; behind them the print may differ in spaces and the last full stop. */
const COMPARED = 20
const plain = (text: string): string => text.replace(/\s/g, '')
