import { type ARTICLE_PLACES, STANCES, type Stance } from '../agreement/own-content'
import { type LibraryClause, libraryClauseSchema } from './clause'

/** Why a file is no clause, and in which of its lines, counted from 1. `detail` is what stands there, or what is missing. */
export type ClauseFault = {
	readonly code:
		| 'no-front-matter'
		| 'not-a-field'
		| 'missing-field'
		| 'bad-field'
		| 'text-outside'
		| 'unknown-stance'
		| 'double-stance'
		| 'empty-variant'
		| 'no-variant'
		| 'not-a-note'
	readonly line: number
	readonly detail: string
}

export type ReadClause =
	| { readonly kind: 'clause'; readonly clause: LibraryClause }
	| { readonly kind: 'bad'; readonly fault: ClauseFault }

class Fault extends Error {
	readonly fault: ClauseFault
	constructor(code: ClauseFault['code'], line: number, detail = '') {
		super(code)
		this.fault = { code, line, detail: detail.slice(0, 200) }
	}
}

/**
 * One clause of a library, a file like those of the contract wording:
 *
 *     ---
 *     id: credit-cap
 *     version: 1
 *     language: de
 *     topic: credits
 *     heading: Obergrenze der Gutschriften
 *     for: remedies.monthly-cap
 *     after: remedies
 *     slots:
 *       cap: 15 %
 *     ---
 *     ## neutral | Obergrenze im Monat
 *     Alle Service-Gutschriften … höchstens {cap} …
 *     # Notes
 *     neutral.when: …
 *     neutral.shifts: …
 *
 * Stances are `provider`, `neutral` and `customer`; the text of each has marks (`outline/marked-text.ts`). Never throws.
 */
export function readClauseFile(source: string): ReadClause {
	try {
		const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
		const front = frontMatter(lines)
		const { variants, notes } = body(lines, front.end)
		return { kind: 'clause', clause: assembled(front, variants, notes) }
	} catch (error) {
		if (error instanceof Fault) return { kind: 'bad', fault: error.fault }
		throw error
	}
}

type Field = { readonly value: string; readonly line: number }
type Front = {
	readonly fields: ReadonlyMap<string, Field>
	readonly slots: ReadonlyMap<string, Field>
	/** Index of the first line behind it. */
	readonly end: number
}

function frontMatter(lines: readonly string[]): Front {
	if (lines[0]?.trim() !== '---') throw new Fault('no-front-matter', 1)
	const fields = new Map<string, Field>()
	const slots = new Map<string, Field>()
	let isInSlots = false
	for (let at = 1; at < lines.length; at++) {
		const text = lines[at] ?? ''
		if (text.trim() === '---') return { fields, slots, end: at + 1 }
		if (text.trim() === '') continue
		const entry = /^(\s*)([A-Za-z0-9-]+):\s*(.*?)\s*$/.exec(text)
		if (entry === null) throw new Fault('not-a-field', at + 1, text.trim())
		const [, indent = '', key = '', value = ''] = entry
		if (indent !== '' && isInSlots) slots.set(key, { value, line: at + 1 })
		else {
			fields.set(key, { value, line: at + 1 })
			isInSlots = key === 'slots'
		}
	}
	throw new Fault('no-front-matter', 1)
}

type Variant = { stance: Stance; title: string | null; lines: string[]; readonly line: number }
type Note = Field

function body(lines: readonly string[], start: number) {
	const variants: Variant[] = []
	const notes = new Map<string, Note>()
	let isInNotes = false
	for (let at = start; at < lines.length; at++) {
		const text = lines[at] ?? ''
		if (/^# Notes\s*$/.test(text)) isInNotes = true
		else if (isInNotes) addNote(notes, text, at + 1)
		else if (text.startsWith('## ')) variants.push(opened(text, at + 1, variants))
		else if (variants.length > 0) variants.at(-1)?.lines.push(text.trimEnd())
		else if (text.trim() !== '') throw new Fault('text-outside', at + 1, text.trim())
	}
	return { variants, notes }
}

function opened(text: string, line: number, known: readonly Variant[]): Variant {
	const [name = '', ...title] = text.slice(3).split('|')
	const stance = STANCES.find((one) => one === name.trim())
	if (stance === undefined) throw new Fault('unknown-stance', line, name.trim())
	if (known.some((one) => one.stance === stance)) throw new Fault('double-stance', line, stance)
	const words = title.join('|').trim()
	return { stance, title: words === '' ? null : words, lines: [], line }
}

function addNote(notes: Map<string, Note>, text: string, line: number): void {
	if (text.trim() === '') return
	const note = /^(provider|neutral|customer)\.(when|shifts):\s*(.*?)\s*$/.exec(text)
	if (note === null) throw new Fault('not-a-note', line, text.trim())
	notes.set(`${note[1]}.${note[2]}`, { value: note[3] ?? '', line })
}

function assembled(front: Front, variants: readonly Variant[], notes: ReadonlyMap<string, Note>): LibraryClause {
	const field = (key: string): Field => {
		const found = front.fields.get(key)
		if (found === undefined || found.value === '') throw new Fault('missing-field', found?.line ?? 1, key)
		return found
	}
	if (variants.length === 0) throw new Fault('no-variant', front.end)
	const targets = front.fields.get('for')?.value.split(/[\s,]+/) ?? []
	const clause = {
		id: field('id').value,
		version: Number(field('version').value),
		language: field('language').value,
		topic: front.fields.get('topic')?.value ?? 'other',
		heading: field('heading').value,
		targets: targets.filter((one) => one !== ''),
		after: front.fields.get('after')?.value ?? DEFAULT_PLACE,
		slots: Object.fromEntries([...front.slots].map(([key, { value }]) => [key, value])),
		variants: variants.map(({ stance, title, lines, line }) => {
			const text = trimmed(lines)
			if (text === '') throw new Fault('empty-variant', line, stance)
			const note = (key: string) => notes.get(`${stance}.${key}`)?.value || null
			return { stance, title, text, when: note('when'), shifts: note('shifts') }
		}),
	}
	const parsed = libraryClauseSchema.safeParse(clause)
	if (parsed.success) return parsed.data
	throw badField(parsed.error.issues[0]?.path ?? [], front, variants)
}

const DEFAULT_PLACE: (typeof ARTICLE_PLACES)[number] = 'legal'

/** Names of fields in the file where they are others than in the clause. */
const FIELD_NAMES: Readonly<Record<string, string>> = { targets: 'for' }

function badField(path: readonly PropertyKey[], front: Front, variants: readonly Variant[]): Fault {
	const [key = '', inner] = path.map(String)
	if (key === 'variants') return new Fault('bad-field', variants[Number(inner)]?.line ?? 1, String(path.at(-1)))
	const name = FIELD_NAMES[key] ?? key
	const found = (key === 'slots' ? front.slots.get(inner ?? '') : undefined) ?? front.fields.get(name)
	return new Fault('bad-field', found?.line ?? 1, found === undefined ? name : `${name}: ${found.value}`)
}

/** Without empty lines above and below. */
function trimmed(lines: readonly string[]): string {
	return lines
		.join('\n')
		.replace(/^\n+|\s+$/g, '')
		.replace(/\n{3,}/g, '\n\n')
}

/** The file of a clause; `readClauseFile` reads it as the same clause. */
export function writeClauseFile(clause: LibraryClause): string {
	const { targets, slots } = clause
	const front = [
		'---',
		`id: ${clause.id}`,
		`version: ${clause.version}`,
		`language: ${clause.language}`,
		`topic: ${clause.topic}`,
		`heading: ${oneLine(clause.heading)}`,
		...(targets.length === 0 ? [] : [`for: ${targets.join(', ')}`]),
		`after: ${clause.after}`,
		...(Object.keys(slots).length === 0 ? [] : ['slots:']),
		...Object.entries(slots).map(([name, sample]) => `  ${name}: ${oneLine(sample)}`),
		'---',
	]
	const variants = clause.variants.flatMap(({ stance, title, text }) => [
		'',
		`## ${stance}${title === null ? '' : ` | ${oneLine(title)}`}`,
		text.replace(/^(#+ )/gm, ' $1').trim(),
	])
	const notes = clause.variants.flatMap(({ stance, when, shifts }) => [
		...(when === null ? [] : [`${stance}.when: ${oneLine(when)}`]),
		...(shifts === null ? [] : [`${stance}.shifts: ${oneLine(shifts)}`]),
	])
	return `${[...front, ...variants, ...(notes.length === 0 ? [] : ['', '# Notes', ...notes])].join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
