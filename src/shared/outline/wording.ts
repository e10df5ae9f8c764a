import type { ContractLanguage } from './block'

/** A clause's wording as a lawyer wrote it: text with named slots, no logic. Alternatives are clauses of their own. */
export type ClauseWording = {
	readonly key: string
	/** Run-in title, or null. */
	readonly title: string | null
	/** After a second bar: forms of a defined term, by which its use is found. */
	readonly forms: readonly string[]
	readonly text: string
	/** Points under the clause that are always the same. */
	readonly points: readonly { readonly key: string; readonly text: string }[]
}

export type SectionWording = {
	readonly id: string
	readonly version: number
	readonly heading: string
	/** Slot name to a sample value, for completeness tests and the clause library. */
	readonly slots: ReadonlyMap<string, string>
	readonly clauses: ReadonlyMap<string, ClauseWording>
	readonly phrases: ReadonlyMap<string, string>
}

export type Wording = {
	readonly language: ContractLanguage
	readonly sections: ReadonlyMap<string, SectionWording>
}

/** Thrown while reading wording files: a fault of ours or of a clause library, never of an agreement. */
export class WordingError extends Error {}

/**
 * Reads one wording file:
 *
 *     ---
 *     id: remedies
 *     version: 1
 *     heading: Rechtsfolgen
 *     slots:
 *       cap: 15 %
 *     ---
 *     ## trigger | Auslöser
 *     Verfehlt der Anbieter eine **Zusage** … {cap} … {@annex-credits}.
 *     - late | ein fester Punkt
 *     # Phrases
 *     cadence.monthly: monatlich
 *
 * `{slot}` takes a value, `{@block.id}` a cross reference, `**…**` marks a term where it is defined.
 */
export function parseWording(file: string, source: string): SectionWording {
	const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)
	if (front === null) throw new WordingError(`${file}: no front matter`)
	const meta = readFrontMatter(file, front[1] ?? '')
	const clauses = new Map<string, ClauseWording>()
	const phrases = new Map<string, string>()
	let open: {
		key: string
		title: string | null
		forms: string[]
		lines: string[]
		points: { key: string; text: string }[]
	} | null = null
	let inPhrases = false

	const close = () => {
		if (open === null) return
		const { lines, ...rest } = open
		clauses.set(open.key, { ...rest, text: lines.join(' ').replace(/\s+/g, ' ').trim() })
		open = null
	}

	for (const line of source.slice(front[0].length).split(/\r?\n/)) {
		if (/^# Phrases\s*$/.test(line)) {
			close()
			inPhrases = true
		} else if (inPhrases) {
			if (line.trim() === '') continue
			const phrase = /^([A-Za-z0-9.*_+-]+):\s?(.*)$/.exec(line)
			if (phrase === null) throw new WordingError(`${file}: not a phrase: ${line}`)
			phrases.set(phrase[1]!, phrase[2]!.trimEnd())
		} else if (line.startsWith('## ')) {
			close()
			const [key = '', title = '', forms = ''] = line
				.slice(3)
				.split('|')
				.map((part) => part.trim())
			if (clauses.has(key)) throw new WordingError(`${file}: the clause ${key} stands there twice`)
			open = {
				key,
				title: title === '' ? null : title,
				forms: forms === '' ? [] : forms.split(',').map((form) => form.trim()),
				lines: [],
				points: [],
			}
		} else if (open !== null && line.startsWith('- ')) {
			const [key = '', ...text] = line.slice(2).split(' | ')
			open.points.push({ key: key.trim(), text: text.join(' | ').trim() })
		} else if (open !== null && open.points.length > 0 && line.trim() !== '') {
			const last = open.points[open.points.length - 1]!
			last.text = `${last.text} ${line.trim()}`
		} else if (open !== null) {
			open.lines.push(line)
		} else if (line.trim() !== '') {
			throw new WordingError(`${file}: text outside a clause: ${line}`)
		}
	}
	close()
	return { ...meta, clauses, phrases }
}

/** All files of a language, as `{ 'remedies': '---\nid: …' }`. */
export function readWording(language: ContractLanguage, files: Readonly<Record<string, string>>): Wording {
	const sections = new Map<string, SectionWording>()
	for (const [name, source] of Object.entries(files)) {
		const section = parseWording(`${language}/${name}.md`, source)
		if (section.id !== name) throw new WordingError(`${language}/${name}.md: its id is ${section.id}`)
		sections.set(name, section)
	}
	return { language, sections }
}

function readFrontMatter(file: string, text: string): Pick<SectionWording, 'id' | 'version' | 'heading' | 'slots'> {
	const slots = new Map<string, string>()
	const fields = new Map<string, string>()
	let inSlots = false
	for (const line of text.split(/\r?\n/)) {
		const entry = /^(\s*)([A-Za-z0-9-]+):\s?(.*)$/.exec(line)
		if (entry === null) {
			if (line.trim() !== '') throw new WordingError(`${file}: not a field: ${line}`)
			continue
		}
		const [, indent, key = '', value = ''] = entry
		if (indent !== '' && inSlots) slots.set(key, value)
		else fields.set(key, value)
		if (indent === '') inSlots = key === 'slots'
	}
	const id = fields.get('id')
	const version = Number(fields.get('version'))
	const heading = fields.get('heading')
	if (id === undefined || heading === undefined || !Number.isInteger(version)) {
		throw new WordingError(`${file}: id, version and heading are needed`)
	}
	return { id, version, heading, slots }
}
