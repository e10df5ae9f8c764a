import type { Agreement } from '../agreement/schema'
import type { ContractLanguage, Density, Inline, Outline } from '../outline/block'
import { buildOutline, outlineFrame } from '../outline/build'
import { cleanBlock, cleanText } from '../outline/clean'
import { glueBlock } from '../outline/glue'
import { REFERENCE } from '../outline/number'
import { createWriter, type Writer } from '../outline/writer'
import { sheetWording } from './sheet-wording'

export type SheetOptions = {
	readonly state: 'draft' | 'final'
	/** The day printed in the running head, `YYYY-MM-DD`. */
	readonly date: string
	/** Number of a final. */
	readonly version: number | null
}

/** What a sheet is written with: its own words, and those of the contract's sections and annexes. */
export type SheetWriter = Writer & {
	/** A section's words, e.g. how an objective is named. Its blocks are not printed. */
	readonly of: (section: string) => Writer
	/** The contract's number of an annex or article: `Annex 4`, `Article 9`; null where it is not printed. */
	readonly numberOf: (blockId: string) => string | null
}

/** A sheet's writer; its words come from `resources/sheets/<language>/<id>.md`. */
export function sheetWriter(id: string, agreement: Agreement, language: ContractLanguage): SheetWriter {
	const wording = sheetWording(language)
	const writers = new Map<string, Writer>()
	const of = (section: string): Writer => {
		const known = writers.get(section)
		if (known !== undefined) return known
		const made = createWriter({ agreement, language, wording, section })
		writers.set(section, made)
		return made
	}
	const numberOf = (blockId: string): string | null => contractNumbers(agreement, language).get(blockId) ?? null
	return { ...of(id), of, numberOf }
}

/**
 * One paper of an agreement in one language as a print tree, for the same writers that print the contract. Its words come from
 * `resources/sheets`; an override of the contract's wording does not reach it.
 */
export function makeSheet(input: {
	readonly id: string
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
	/** For what must fit one page. */
	readonly density?: Density
	readonly print: (w: SheetWriter) => void
}): Outline {
	const { agreement, language, options } = input
	const w = sheetWriter(input.id, agreement, language)
	input.print(w)
	const frame = outlineFrame(agreement, language, options)
	// Nobody initials a paper that is no part of the contract.
	const { initials: _initials, ...words } = frame.words
	const name = cleanText(w.phraseText('name'))
	return {
		language,
		...frame,
		words,
		title: frame.title === '' ? name : `${frame.title} – ${name}`,
		runningState: `${name}, ${frame.runningState}`,
		blocks: w.blocks.map((block) => glueBlock(cleanBlock(block))),
		hasContents: false,
		...(input.density === undefined ? {} : { density: input.density }),
	}
}

// A cache of facts: an agreement is a value and never changes. Sheets are laid out again and again until they fit.
const knownNumbers = new WeakMap<Agreement, Map<ContractLanguage, ReadonlyMap<string, string>>>()

function contractNumbers(agreement: Agreement, language: ContractLanguage): ReadonlyMap<string, string> {
	const known = knownNumbers.get(agreement) ?? new Map<ContractLanguage, ReadonlyMap<string, string>>()
	knownNumbers.set(agreement, known)
	const found = known.get(language)
	if (found !== undefined) return found
	const numbers = new Map<string, string>()
	for (const block of buildOutline(agreement, language).blocks) {
		if (block.kind !== 'heading' || block.number === null) continue
		// An annex's number has its word already.
		const word = block.role === 'article' ? `${REFERENCE[language].article}\u00a0` : ''
		numbers.set(block.id, `${word}${block.number}`)
	}
	known.set(language, numbers)
	return numbers
}

/** The head of a sheet: its name large, below it whose agreement it is about. */
export function pushTitle(w: Writer, subtitle: readonly Inline[]): void {
	w.blocks.push({
		id: 'title',
		section: 'parties',
		path: 'title',
		kind: 'title',
		text: w.phraseText('name'),
		subtitle,
	})
}

export type Fact = {
	readonly id: string
	readonly label: string
	readonly says: readonly Inline[]
	readonly path: string | null
}

/** What is named at the left is said at the right; the heads are the phrases `column.<key>` and `column.<key>-says`. */
export function pushFacts(w: Writer, key: string, facts: readonly Fact[], labelWidth = 22): void {
	if (facts.length === 0) return
	w.table(
		`sheet.${key}`,
		[
			{ key, width: labelWidth },
			{ key: `${key}-says`, width: 100 - labelWidth },
		],
		facts.map(({ id, label, says, path }) => ({
			id: `sheet.${key}.${id}`,
			path,
			cells: [[{ kind: 'text', text: label }], says],
		})),
	)
}
