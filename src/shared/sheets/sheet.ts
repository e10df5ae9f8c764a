import type { Agreement } from '../agreement/schema'
import type { Block, ContractLanguage, Inline, Outline } from '../outline/block'
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

/**
 * One paper of an agreement in one language as a print tree, for the same writers that print the contract. Its words come from
 * `resources/sheets`; an override of the contract's wording does not reach it.
 */
export function makeSheet(input: {
	readonly id: string
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
	readonly print: (w: SheetWriter) => void
}): Outline {
	const { id, agreement, language, options } = input
	const wording = sheetWording(language)
	const writers = new Map<string, Writer>()
	const of = (section: string): Writer => {
		const known = writers.get(section)
		if (known !== undefined) return known
		const made = createWriter({ agreement, language, wording, section, ignoreOverrides: true })
		writers.set(section, made)
		return made
	}
	let numbers: ReadonlyMap<string, string> | null = null
	const numberOf = (blockId: string): string | null => {
		numbers ??= contractNumbers(agreement, language)
		return numbers.get(blockId) ?? null
	}
	const w: SheetWriter = { ...of(id), of, numberOf }
	input.print(w)
	const frame = outlineFrame(agreement, language, options)
	const name = cleanText(w.phraseText('name'))
	return {
		language,
		...frame,
		title: frame.title === '' ? name : `${frame.title} – ${name}`,
		runningState: `${name}, ${frame.runningState}`,
		blocks: w.blocks.map((block) => glueBlock(cleanBlock(block))),
		hasContents: false,
	}
}

function contractNumbers(agreement: Agreement, language: ContractLanguage): ReadonlyMap<string, string> {
	const numbers = new Map<string, string>()
	for (const block of buildOutline(agreement, language).blocks) {
		if (block.kind !== 'heading' || block.number === null) continue
		// An annex's number has its word already.
		const word = block.role === 'article' ? `${REFERENCE[language].article}\u00a0` : ''
		numbers.set(block.id, `${word}${block.number}`)
	}
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

/** A point with a dash: sheets count nothing. */
export function pushPoint(w: Writer, id: string, inlines: readonly Inline[], path: string | null, mark = '–'): void {
	const block: Block = { id, section: 'sheet', path, kind: 'item', level: 3, number: mark, inlines }
	w.blocks.push(block)
}
