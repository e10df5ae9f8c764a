import { getAt, setAt } from '../agreement/edit'
import type { Override } from '../agreement/own-content'
import { type Agreement, agreementSchema } from '../agreement/schema'
import type { Block, ContractLanguage, Inline } from '../outline/block'
import { cleanText } from '../outline/clean'
import { inlineText, runInTitle } from '../outline/to-text'
import { readsAs } from './carry'
import { withMarkedEdit } from './edit-marked'
import { printsWords, reviewOutline } from './outlines'
import { type PrintedText, printedTexts } from './printed-texts'
import { readValue } from './read-value'

/** Other words in the place of printed ones: a range of the words at an address. */
export type WordEdit = {
	readonly at: PrintedText
	readonly start: number
	readonly end: number
	readonly replacement: string
}

/**
 * The agreement whose contract prints `replacement` in the place of a range of words, in the range's language only. What a user typed is
 * changed in its field, a printed number, period or date in the value it stands for, and with it wherever else the contract prints that
 * field; other words of a clause, point or paragraph are overridden. Nothing is done that would say something else than these words.
 *
 * @returns null where the words follow from what a form says, or are a head or a label (`fieldPathOf` leads to the form)
 */
export function editWords(agreement: Agreement, edit: WordEdit): Agreement | null {
	const field = typedFieldOf(edit)
	const inField = field === null ? null : (withTyped(agreement, edit, field) ?? withReadValue(agreement, edit, field))
	return inField ?? withOverride(agreement, edit)
}

/** As far as that can be told without printing the contract: `editWords` may still find that a field prints other words. */
export function canEditWords(agreement: Agreement, edit: WordEdit): boolean {
	const field = typedFieldOf(edit)
	if (isOverridable(edit)) return true
	return field !== null && (newText(agreement, edit, field) ?? readIn(agreement, edit, field)) !== null
}

/** The field that the words follow from, else what a click on their block leads to. */
export function fieldPathOf(edit: WordEdit): string | null {
	return typedFieldOf(edit)?.path ?? edit.at.block.path
}

type Field = { readonly path: string; readonly text: string; readonly offset: number; readonly isBlank: boolean }

/** The piece of the words that the whole range is in, when it is one field's; `offset` is where it begins. */
function typedFieldOf(edit: WordEdit): Field | null {
	const { at, start, end } = edit
	const { block } = at
	const fields: Field[] = []
	let offset = 0
	for (const inline of at.inlines) {
		const to = offset + inline.text.length
		const path = pathOf(inline, at)
		const isInside = offset <= start && end <= to && inline.text !== ''
		// What is put in beside a name is no part of the name, as long as there is another way to say it.
		const isBeside = start === end && (start === offset || end === to) && inline.text.length < at.text.length
		if (path !== null && isInside && !(isBeside && isOverridable(edit)))
			fields.push({ path, text: inline.text, offset, isBlank: inline.kind === 'blank' })
		offset = to
	}
	return block.kind === 'table' && at.outlineAddress === block.id ? null : (fields[0] ?? null)
}

function pathOf(inline: Inline, { block, inlines }: PrintedText): string | null {
	if (inline.kind === 'value' || inline.kind === 'blank') return inline.path === '' ? null : inline.path
	// A head that a user wrote is the only piece of its block.
	const isHead = block.kind === 'heading' || block.kind === 'title'
	return isHead && inlines.length === 1 && inline.text === block.text ? headPath(block) : null
}

const headPath = ({ kind, path }: PrintedText['block']): string | null => (kind === 'title' ? 'title' : path)

const isSecondText = ({ parties }: Agreement, language: ContractLanguage): boolean =>
	parties.language === 'de+en' && language !== parties.governingLanguage

/** What the field would say; null where it does not say what is printed. */
function newText(agreement: Agreement, edit: WordEdit, field: Field): string | null {
	if (field.isBlank) return blankFilled(edit, field)
	const second = isSecondText(agreement, edit.at.language) ? agreement.translations[field.path] : undefined
	const known = second ?? getAt(agreement, field.path)
	return typeof known === 'string' ? retyped(known, edit, field) : null
}

function withTyped(agreement: Agreement, edit: WordEdit, field: Field): Agreement | null {
	const { path } = field
	const text = newText(agreement, edit, field)
	if (text === null) return null
	const edited = isSecondText(agreement, edit.at.language)
		? setAt(agreement, 'translations', { ...agreement.translations, [path]: text })
		: setAt(agreement, path, text.trim() === '' && acceptsBlank(agreement, path) ? null : text)
	if (edited.kind !== 'changed') return null
	return printsEdit(edited.agreement, edit) ? edited.agreement : null
}

function readIn(agreement: Agreement, { at, start, end, replacement }: WordEdit, { path, text, offset }: Field) {
	const wished = replaced(text, { start: start - offset, end: end - offset, replacement })
	return readValue(getAt(agreement, path), { printed: text, wished }, at.language)
}

/** A printed number, period or date in other words is another value, in every language and wherever it is printed. */
function withReadValue(agreement: Agreement, edit: WordEdit, field: Field): Agreement | null {
	const read = field.isBlank ? null : readIn(agreement, edit, field)
	if (read === null) return null
	const edited = setAt(agreement, field.path, read.value)
	if (edited.kind !== 'changed') return null
	return read.isCertain || printsEdit(edited.agreement, edit) ? edited.agreement : null
}

function acceptsBlank(agreement: Agreement, path: string): boolean {
	return setAt(agreement, path, null).kind === 'changed'
}

/** A blank is filled as a whole. */
function blankFilled({ start, end, replacement }: WordEdit, { text, offset }: Field): string | null {
	return start === offset && end === offset + text.length ? replacement : null
}

/** The field's text with the edit in it, by the only place where it says what is printed; a full stop may be the house's. */
function retyped(known: string, { start, end, replacement }: WordEdit, { text, offset }: Field): string | null {
	const from = start - offset
	const to = end - offset
	for (const words of new Set([text, text.replace(/\.$/, '')])) {
		const place = readsAs(known).indexOf(readsAs(words))
		if (words === '' || place < 0 || readsAs(known).indexOf(readsAs(words), place + 1) >= 0) continue
		return (
			known.slice(0, place + Math.min(from, words.length)) +
			replacement +
			known.slice(place + Math.min(to, words.length))
		)
	}
	return null
}

/** An own wording of the block, made from what the house says today; one that is there already keeps what it was made from. */
function withOverride(agreement: Agreement, edit: WordEdit): Agreement | null {
	const { block, language, address, text } = edit.at
	const lead = titleUnits(block)
	if (!isOverridable(edit)) return null
	const marked = withMarkedEdit(agreement, edit, lead)
	if (marked !== null) return printsEdit(marked, edit) ? marked : null
	const known = agreement.overrides.find((one) => one.clause === address && one.language === language)
	const madeFrom = known?.madeFrom ?? houseText(agreement, language, address)
	if (madeFrom === null) return null
	const words = replaced(text, edit).slice(lead)
	const from = known?.takenFrom === undefined ? {} : { takenFrom: known.takenFrom }
	const own: Override = { clause: address, language, text: words, madeFrom, ...from }
	const overrides = agreement.overrides.filter((one) => one !== known)
	if (!agreementSchema.shape.overrides.safeParse([...overrides, own]).success) return null
	const edited = { ...agreement, overrides: [...overrides, own] }
	printsWords(edited, agreement, { block, text: own.text })
	return printsEdit(edited, edit) ? edited : null
}

/** How much of a clause's words its run-in title takes, with the space behind it; in UTF-16 units. */
export const titleUnits = (block: Block): number =>
	block.kind === 'clause' && block.title !== null ? runInTitle(block.title).length + 1 : 0

/** A run-in title names the clause in every contract, and what users wrote themselves is changed where they wrote it. */
function isOverridable({ at: { block }, start }: WordEdit): boolean {
	const isWording = block.kind === 'clause' || block.kind === 'item' || block.kind === 'paragraph'
	return isWording && block.section !== 'own-content' && start >= titleUnits(block)
}

function houseText(agreement: Agreement, language: ContractLanguage, address: string): string | null {
	const block = printedTexts(reviewOutline(agreement, language, 'house')).at(language, address)?.block
	return block !== undefined && 'inlines' in block ? inlineText(block.inlines) : null
}

function replaced(text: string, { start, end, replacement }: Omit<WordEdit, 'at'>): string {
	return text.slice(0, start) + replacement + text.slice(end)
}

/** Whether the edit did what it says. Line breaks of what was typed print as spaces, or part paragraphs; a field left empty is a blank. */
function printsEdit(edited: Agreement, edit: WordEdit): boolean {
	const { at, replacement } = edit
	const wanted = squeezed(cleanText(replaced(at.text, edit)))
	const printed = printedTexts(reviewOutline(edited, at.language)).at(at.language, at.address)?.text
	if (wanted === '' || /\n\s*\n/.test(replacement)) return true
	return printed !== undefined && squeezed(printed) === wanted
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
