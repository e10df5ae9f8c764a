import type { Suggestion, ValueSuggestion, WordingSuggestion } from '../../../shared/agreement/review'
import { wordDiff } from '../../../shared/compare/word-diff'
import type { Outline } from '../../../shared/outline/block'
import { type PrintedText, printedTexts } from '../../../shared/review/printed-texts'
import type { Authored } from './change'
import { type Edit, type Marking, noteId, type Place, placeOf } from './marking'
import { detachedLine, reviewWords, suggestionLine } from './review-words'

/** The first of several suggestions for the same words is shown as a change. */
function isFree({ at, start, end }: Place, { edits }: Marking): boolean {
	return edits.every((other) => {
		if (other.at !== at) return true
		const isPoint = start === end || other.start === other.end
		return isPoint ? end < other.start || start > other.end : end <= other.start || start >= other.end
	})
}

/** A comment that says what the text cannot show of a suggestion, and its note. */
function say(suggestion: Suggestion, place: Place, lines: readonly string[], { talks }: Marking): void {
	const { note = '', author, at } = suggestion
	const text = [...lines, note].filter((line) => line !== '').join('\n')
	if (text === '') return
	talks.push({ place, isDone: false, comments: [{ id: noteId(suggestion.id), author, at, text }] })
}

export function addWording(suggestion: WordingSuggestion, marking: Marking): void {
	const { anchor, replacement, author, at } = suggestion
	const place = placeOf(anchor, marking)
	if (place === null) return
	if (marking.canEdit && place.fit === 'exact' && isFree(place, marking)) {
		marking.edits.push({ at: place.at, start: place.start, end: place.end, text: replacement, author, instant: at })
		say(suggestion, place, [], marking)
		return
	}
	const lead = place.fit === 'detached' ? [detachedLine(anchor.language, anchor.quote)] : []
	say(suggestion, place, [...lead, suggestionLine(anchor.language, anchor.quote, replacement)], marking)
}

type Reprinted = { readonly at: PrintedText; readonly text: string }

/** The paragraphs that another value prints anew; null where whole paragraphs come or go. */
function reprinted(other: Outline, { printed }: Marking): readonly Reprinted[] | null {
	const { all } = printedTexts(other)
	const isSame = (text: PrintedText, index: number) => text.outlineAddress === printed.all[index]?.outlineAddress
	if (all.length !== printed.all.length || !all.every(isSame)) return null
	return all.flatMap(({ text }, index) => {
		const at = printed.all[index]!
		return at.text === text ? [] : [{ at, text }]
	})
}

function editsOf({ at, text }: Reprinted, { author, at: instant }: Authored): Edit[] {
	const edits: Edit[] = []
	for (const { kind, before, after } of wordDiff(at.text, text)) {
		if (kind === 'equal') continue
		const last = edits.at(-1)
		const added = text.slice(after.start, after.end)
		// What is removed stands right before what is added in its place.
		if (kind === 'added' && last?.end === before.start) edits[edits.length - 1] = { ...last, text: last.text + added }
		else edits.push({ at, start: before.start, end: before.end, text: added, author, instant })
	}
	return edits
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The words that print a value, changed to what another value would print. */
export function addValue(suggestion: ValueSuggestion, marking: Marking): void {
	const { copy, printed } = marking
	const other = copy.withValue(suggestion)
	const changes = (other === null ? null : reprinted(other, marking)) ?? []
	const edits = changes.flatMap((change) => editsOf(change, suggestion))
	const languages = new Set(changes.map(({ at }) => at.language))
	// In several paragraphs of a language, accepting one in Word and not the other would be half a value.
	const isSure = marking.canEdit && edits.length > 0 && changes.length === languages.size
	if (isSure && edits.every((edit) => isFree(edit, marking))) {
		marking.edits.push(...edits)
		say(suggestion, edits[0]!, [], marking)
		return
	}
	const [first] = edits
	if (first !== undefined) {
		const { at, start, end, text } = first
		say(suggestion, first, [suggestionLine(at.language, at.text.slice(start, end), text)], marking)
		return
	}
	const prints = printed.all.find(({ inlines }) => inlines.some((one) => 'path' in one && one.path === suggestion.path))
	const at = prints ?? printed.all[0]
	if (at === undefined) return
	const line = reviewWords(at.language).value(suggestion.path, shown(suggestion.before), shown(suggestion.after))
	say(suggestion, { at, start: 0, end: prints === undefined ? 0 : at.text.length }, [line], marking)
}
