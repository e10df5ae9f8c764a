import { getAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import { type SectionId, sectionOf } from '../agreement/section-list'
import type { Objective } from '../agreement/values/objective'
import type { BlockId, ContractLanguage } from '../outline/block'
import { wordsOf } from '../outline/marked-text'
import type { Tier } from '../sections/remedies/schema'
import { alignEqual } from './align-entries'
import type { Change } from './changes'
import { entryName, nameOf } from './entry-name'
import { fieldReading } from './field-reading'
import type { MeaningWords } from './meaning-words'
import { textChangeWords } from './text-change'
import { objectiveWords, quoted, tierName, tierWords, valueWords } from './value-words'

export type Meaning = {
	/** Null for what belongs to no section: own articles, annexes, own wording, second texts. */
	readonly section: SectionId | null
	/** What changed: `P1 First response`, `Service “Service Desk”, Fee per month`. */
	readonly subject: string
	/** How: `1 h → 30 min`, `added`. */
	readonly difference: string
	/** Both in one line. */
	readonly sentence: string
}

/** The agreements that a change was found in, and how their papers name a clause: `6.3 Maximum duration`. */
export type Compared = {
	readonly before: Agreement
	readonly after: Agreement
	readonly clauseName: (clause: BlockId, language: ContractLanguage) => string
	/** What one of the papers says there; null where it has no such clause. */
	readonly clauseText: (side: 'before' | 'after', clause: BlockId, language: ContractLanguage) => string | null
}

/** One change in the words of the reader's language. */
export function changeMeaning(change: Change, compared: Compared, words: MeaningWords): Meaning {
	const section = sectionOf(change.path.replace(/^translations\./u, ''))
	const subject = subjectOf(change, compared, words)
	const difference = differenceOf(change, compared, words)
	const key = change.kind === 'changed' ? 'sentence.changed' : 'sentence.other'
	// A list of changes has its sections as heads; a sentence alone has to say them, unless it names an entry.
	const isAlone = section !== null && section !== 'parties' && !change.field.includes('*')
	const whole = isAlone ? `${words.section(section)}, ${subject}` : subject
	return { section, subject, difference, sentence: words.compare(key, { subject: whole, difference }) }
}

/** Entries on the way with their names of before, fields with their labels; of an objective's value the name alone. */
function subjectOf(change: Change, compared: Compared, words: MeaningWords): string {
	const { compare } = words
	const { kind, path, field } = change
	if (field === 'translations.*') {
		const first = path.slice('translations.'.length)
		const whole = kind === 'removed' ? compared.before : compared.after
		const inner: Change = { ...change, kind: 'changed', path: first, field: patternOf(first, whole) }
		return compare('second-text', { subject: subjectOf(inner, compared, words) })
	}
	if (field.startsWith('overrides.*')) return overrideSubject(change, compared, words)
	const steps = path.split('.')
	const patterns = field.split('.')
	const parts: string[] = []
	for (let at = 1; at <= steps.length; at++) {
		const fieldHere = patterns.slice(0, at).join('.')
		if (patterns[at - 1] === '*') {
			const entry = entryAt(steps.slice(0, at).join('.'), at === steps.length, change, compared)
			// An entry that is renamed is told by its noun, with both names behind it.
			const isRenamed = kind === 'changed' && at === steps.length - 1 && nameOf(entry)?.key === steps[at]
			// What is quoted as its detail need not be its name too.
			const isDetail =
				at === steps.length &&
				kind !== 'moved' &&
				(fieldHere.endsWith('.tiers.*') || ['text', 'description'].includes(nameOf(entry)?.key ?? ''))
			parts.push(
				entryPart(
					entry,
					{ step: steps[at - 1]!, field: fieldHere, isNamed: !isRenamed && !isDetail, schemeId: steps[2] ?? '' },
					compared,
					words,
				),
			)
			if (isRenamed) break
			if (fieldHere.endsWith('.content.*') && steps[at] === 'text') break
		} else if (fieldHere !== 'objectives.items.*.value') {
			const label = labelOf(fieldHere, words)
			// What stands in a list is named by its entry.
			if (label !== null && patterns[at] !== '*') parts.push(label)
		}
	}
	return parts.length === 0 ? compare('agreement') : parts.join(', ')
}

function entryAt(path: string, isLast: boolean, { kind, before, after }: Change, compared: Compared): unknown {
	if (isLast && kind === 'added') return after
	if (isLast && kind === 'removed') return before
	// Counted entries stand where they are counted; entries with ids are found by them.
	const isCounted = /\.\d+$/u.test(path)
	const old: unknown = isCounted && kind !== 'removed' ? undefined : getAt(compared.before, path)
	return old ?? getAt(compared.after, path)
}

function overrideSubject(
	{ kind, path, field, before, after }: Change,
	compared: Compared,
	words: MeaningWords,
): string {
	const [, place] = path.split('.')
	const entry: unknown =
		field !== 'overrides.*' || kind === 'moved'
			? compared.after.overrides[Number(place)]
			: kind === 'removed'
				? before
				: after
	if (!isPart(entry)) return words.compare('entry.overrides', { clause: '', language: '' })
	const language = entry.language === 'de' ? 'de' : 'en'
	return words.compare('entry.overrides', {
		clause: compared.clauseName(String(entry.clause), language),
		language: words.sections(`choice.language.${language}`),
	})
}

/** Own wording that came or went: where what is printed differs from before. Null where one of the papers has no such clause. */
function overrideDifference(entry: unknown, { clauseText }: Compared, words: MeaningWords): string | null {
	if (!isPart(entry)) return null
	const of = entry.language === 'de' ? 'de' : 'en'
	const [before, after] = (['before', 'after'] as const).map((side) => clauseText(side, String(entry.clause), of))
	if (before == null || after == null || before === after) return null
	return textChangeWords(before, after, words)
}

type EntryPlace = {
	readonly step: string
	readonly field: string
	readonly isNamed: boolean
	/** The third step of the path, the scheme of a tier. */
	readonly schemeId: string
}

function entryPart(
	entry: unknown,
	{ step, field, isNamed, schemeId }: EntryPlace,
	compared: Compared,
	words: MeaningWords,
): string {
	const { compare } = words
	if (field.endsWith('.dates.*')) return `${compare('entry.holiday')} ${words.date(step)}`
	if (field.endsWith('.open.*')) return `${compare('entry.day')} ${words.date(step)}`
	const { impacts, urgencies } = compared.after.priorities
	if (field === 'priorities.matrix.*') return entryName(impacts[Number(step)], 'priorities.impacts.*', words)
	if (field === 'priorities.matrix.*.*') return entryName(urgencies[Number(step)], 'priorities.urgencies.*', words)
	if (field.endsWith('.assignments.*')) {
		const person = [...compared.after.roles.stakeholders, ...compared.before.roles.stakeholders].find(
			({ id }) => id === step,
		)
		return person === undefined ? step : quoted(nameOf(person)?.text ?? step, words)
	}
	if (field.endsWith('.rows.*')) return compare('table.row', { at: Number(step) + 1 })
	if (field.endsWith('.rows.*.*')) return compare('table.cell', { at: Number(step) + 1 })
	if (field.endsWith('.tiers.*') && isNamed) {
		const scheme = { field, path: `remedies.schemes.${schemeId}`, agreement: compared.after }
		// The field says what the entry is.
		return tierName((entry as Tier).threshold, scheme, words)
	}
	return entryName(entry, field, words, isNamed)
}

/** The words of a field's label; null for what only holds others. */
function labelOf(field: string, { sections, compare }: MeaningWords): string | null {
	const key = field.replaceAll('.*', '').replace(/^parties\.(?:provider|customer)\./u, 'party.')
	// Labels of the forms ask or tell how to type; where that does not fit a list of changes, there is a word of its own.
	if (compare.has(`label.${key}`)) return compare(`label.${key}`)
	return sections.has(`label.${key}`) ? sections(`label.${key}`) : null
}

/** A path with `*` for entries, as far as it can be followed. */
function patternOf(path: string, agreement: Agreement): string {
	let here: unknown = agreement
	return path
		.split('.')
		.map((step) => {
			const isEntry = Array.isArray(here)
			here = getAt(here, step)
			return isEntry ? '*' : step
		})
		.join('.')
}

function differenceOf({ kind, path, field, before, after }: Change, agreements: Compared, words: MeaningWords): string {
	const { compare } = words
	if (kind === 'moved') return compare('moved', { before: before as number, after: after as number })
	const old = { path, field, agreement: agreements.before }
	const now = { path, field, agreement: agreements.after }
	if (kind !== 'changed') {
		const reworded =
			field === 'overrides.*' ? overrideDifference(kind === 'added' ? after : before, agreements, words) : null
		if (reworded !== null) return compare(`${kind}.detail`, { detail: reworded })
		const detail = entryDetail(kind === 'added' ? after : before, kind === 'added' ? now : old, words)
		return detail === null ? compare(kind) : compare(`${kind}.detail`, { detail })
	}
	if (Array.isArray(before) && Array.isArray(after) && fieldReading(field, null).kind !== 'hours')
		return listWords(before, after, (value, side) => valueWords(value, side === 'before' ? old : now, words), words)
	if (isPart(before) || isPart(after)) {
		const [from, to] = [partWords(before, old, words), partWords(after, now, words)]
		return compare('from-to', { before: from, after: to })
	}
	if (typeof before === 'string' && typeof after === 'string' && fieldReading(field, after).kind === 'text') {
		const [from, to] = [before, after].map((text) => (isMarked(now) ? wordsOf({ text, marked: true }) : text))
		if (from?.trim() && to?.trim()) return textChangeWords(from, to, words)
	}
	const [from, to] = [valueWords(before, old, words), valueWords(after, now, words)]
	return compare('from-to', { before: from, after: to })
}

const SHORT = 90

/** What an entry that came or went says, beyond its name. */
function entryDetail(
	entry: unknown,
	place: { readonly path: string; readonly field: string; readonly agreement: Agreement },
	words: MeaningWords,
): string | null {
	// The field says what the entry is.
	if (place.field === 'objectives.items.*') return objectiveWords(entry as Objective, words)
	if (place.field.endsWith('.tiers.*')) return tierWords(entry as Tier, place, words)
	if (Array.isArray(entry))
		return fieldReading(place.field, entry).kind === 'hours' ? valueWords(entry, place, words) : null
	if (typeof entry === 'string')
		return quoted(entry.length > SHORT ? `${entry.slice(0, SHORT).trimEnd()} …` : entry, words)
	if (!isPart(entry)) return null
	const text = wordsIn(entry) ?? entry.definition ?? entry.meaning ?? entry.description
	if (typeof text !== 'string' || text.trim() === '') return null
	return quoted(text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text, words)
}

type Part = Readonly<Record<string, unknown>>

/** The text of an entry without its marks. */
function wordsIn({ text, marked }: Part): unknown {
	return typeof text === 'string' && marked === true ? wordsOf({ text, marked }) : text
}

/** Whether the text at a path is written with marks today. */
function isMarked({ path, agreement }: { readonly path: string; readonly agreement: Agreement }): boolean {
	if (!path.endsWith('.text')) return false
	const entry: unknown = getAt(agreement, path.slice(0, -'.text'.length))
	return isPart(entry) && entry.marked === true
}

function isPart(value: unknown): value is Part {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A part of several fields in one line: `none`, `Fixed (Length 24 months)`, `yes (Announced before start 2 h)`. */
function partWords(
	value: unknown,
	place: { readonly path: string; readonly field: string; readonly agreement: Agreement },
	words: MeaningWords,
): string {
	if (!isPart(value)) return words.compare('none')
	const reading = fieldReading(place.field, value)
	if (['window', 'trigger', 'recurrence', 'due'].includes(reading.kind)) return valueWords(value, place, words)
	const head = reading.kind === 'choice' ? valueWords(value, place, words) : words.compare('agreed')
	const details = Object.entries(value).flatMap(([key, inner]) => {
		if (key === 'kind' || key === 'id' || inner === null || isPart(inner)) return []
		const field = `${place.field}.${key}`
		const entries = Array.isArray(inner) && inner.some((entry) => typeof entry === 'object')
		const said = entries
			? (inner as readonly unknown[])
					.map((entry) => entryDetail(entry, { ...place, field: `${field}.*` }, words))
					.join('; ')
			: valueWords(inner, { ...place, path: `${place.path}.${key}`, field }, words)
		return [`${labelOf(field, words) ?? key} ${said}`]
	})
	const holidays = isPart(value.dates) ? [words.compare('holidays', { count: Object.keys(value.dates).length })] : []
	const all = [...details, ...holidays]
	return all.length === 0 ? head : `${head} (${all.join(', ')})`
}

/** What came, went and changed in a list of values; for the same values in another order both orders. */
function listWords(
	before: readonly unknown[],
	after: readonly unknown[],
	say: (value: unknown, side: 'before' | 'after') => string,
	{ compare }: MeaningWords,
): string {
	const isKept = (value: unknown, list: readonly unknown[]) =>
		list.some((one) => JSON.stringify(one) === JSON.stringify(value))
	const gone = before.filter((value) => !isKept(value, after))
	const come = after.filter((value) => !isKept(value, before))
	const whole = (list: readonly unknown[], side: 'before' | 'after') =>
		list.length === 0 ? compare('none') : list.map((value) => say(value, side)).join(', ')
	// Order alone, or a value that stands twice now; grids with other rows and columns too.
	if (gone.length + come.length === 0 || before.some(Array.isArray) || after.some(Array.isArray))
		return compare('from-to', { before: whole(before, 'before'), after: whole(after, 'after') })
	const parts = alignEqual(before, after).flatMap(({ old, now }): string[] => {
		const [from, to] = [old === null ? undefined : before[old], now === null ? undefined : after[now]]
		const isSame = JSON.stringify(from) === JSON.stringify(to)
		if (isSame) return []
		const [wasSaid, isSaid] = [old === null ? '' : say(from, 'before'), now === null ? '' : say(to, 'after')]
		if (old === null) return [compare('list.added', { value: isSaid })]
		if (now === null) return [compare('list.removed', { value: wasSaid })]
		return [compare('from-to', { before: wasSaid, after: isSaid })]
	})
	return parts.join('; ')
}
