import { getAt } from '../agreement/edit'
import type { Override } from '../agreement/own-content'
import { proposedSchema, type Visibility } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { type Change, changesBetween } from '../compare/changes'
import { isSameJson } from '../compare/same-json'
import { inlineText } from '../outline/to-text'
import { acceptAll } from './accept'
import { titleUnits } from './edit-words'
import { anchorIn } from './make-anchor'
import { reviewOutline } from './outlines'
import { printedTexts } from './printed-texts'
import { type Suggest, suggest } from './suggestions'
import type { Deed } from './with-review'

export type Proposal = {
	/** The base with one open suggestion for each change that one can carry. */
	readonly agreement: Agreement
	readonly suggested: number
	/** What no suggestion can carry, as rows that came, went or moved. */
	readonly left: readonly Change[]
	/** The edited agreement without what is left: the base as it is when everything suggested is accepted. */
	readonly possible: Agreement
}

export type Proposing = { readonly visibility: Visibility; readonly newId: () => string; readonly deed: Deed }

/**
 * What an edited agreement changes in its base, as suggestions. Each is accepted for trial: only those that lead to the edited text count,
 * so that accepting all of them gives the edited agreement but for what is `left`. What was said meanwhile is kept.
 */
export function proposeChanges(base: Agreement, edited: Agreement, { visibility, newId, deed }: Proposing): Proposal {
	const start = base.review === edited.review ? base : { ...base, review: edited.review }
	// Wordings first: their anchors are on the words of the base.
	const wishes = [...wordings(base, edited), ...values(base, edited)].map((wish) => ({
		...wish,
		id: newId(),
		visibility,
	}))
	const wished = withAll(start, wishes, deed)
	const mine = new Set(wishes.map(({ id }) => id))
	const trial = acceptAll(wished, ({ id }) => mine.has(id), deed)
	const accepted = new Set(trial.accepted)
	const agreement = withAll(
		start,
		wishes.filter(({ id }) => accepted.has(id)),
		deed,
	)
	return {
		agreement,
		suggested: accepted.size,
		left: changesBetween(trial.agreement, edited).filter(isMeant),
		possible: { ...trial.agreement, review: edited.review },
	}
}

/** Own wordings have no order. */
const isMeant = ({ kind, field }: Change): boolean => !(kind === 'moved' && field === 'overrides.*')

function withAll(agreement: Agreement, wishes: readonly Suggest[], deed: Deed): Agreement {
	let current = agreement
	for (const wish of wishes) {
		const outcome = suggest(current, wish, deed)
		if (outcome.kind === 'changed') current = outcome.agreement
	}
	return current
}

type Wish<K extends Suggest['kind']> = Omit<Extract<Suggest, { kind: K }>, 'id' | 'visibility'>

function values(base: Agreement, edited: Agreement): readonly Wish<'value'>[] {
	return changesBetween(base, edited).flatMap(({ kind, path, field, before, after }) => {
		if (kind !== 'changed' || field.startsWith('overrides')) return []
		// Places of lists without ids count in one of the two only, where rows came or went.
		if (!isSameJson(getAt(base, path), before) || !isSameJson(getAt(edited, path), after)) return []
		const [old, wished] = [proposedSchema.safeParse(before), proposedSchema.safeParse(after)]
		return old.success && wished.success ? [{ kind: 'value', path, before: old.data, after: wished.data }] : []
	})
}

function wordings(base: Agreement, edited: Agreement): readonly Wish<'wording'>[] {
	const known = new Map(base.overrides.map((one) => [keyOf(one), one]))
	return edited.overrides.flatMap((own) => {
		const before = known.get(keyOf(own))
		if (before?.text === own.text && before.marked === own.marked) return []
		const printed = printedTexts(reviewOutline(base, own.language)).at(own.language, own.clause)
		if (printed === undefined) return []
		const range = { start: titleUnits(printed.block), end: printed.text.length }
		const anchor = anchorIn(printed.text, { language: own.language, address: own.clause }, range)
		return [{ kind: 'wording', anchor, replacement: printedWords(edited, own) }]
	})
}

/** A suggestion is words: of what has marks, those that are printed, in one line. */
function printedWords(edited: Agreement, { clause, language, text, marked }: Override): string {
	if (marked !== true) return text
	const { blocks } = reviewOutline(edited, language)
	const own = blocks.filter(({ id }) => id === clause || id.startsWith(`${clause}.own-`))
	return own.map((block) => ('inlines' in block ? inlineText(block.inlines) : '')).join(' ')
}

const keyOf = ({ clause, language }: Override): string => `${clause}\n${language}`
