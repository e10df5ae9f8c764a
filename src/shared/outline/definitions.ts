import type { Agreement } from '../agreement/schema'
import type { Block, ContractLanguage, Inline } from './block'
import type { Wording } from './wording'
import { plainText, typedText, type Writer } from './writer'

/**
 * Prints the definitions of the terms that are in use, in alphabetical order, before the first article. A shipped term is in
 * use when one of its forms stands in the text, or in a definition that is printed; the user's own terms always are.
 */
export function printDefinitions(w: Writer, wording: Wording, others: readonly Block[]): void {
	const section = wording.sections.get('definitions')
	if (section === undefined) return
	const shipped = [...section.clauses.values()].filter((clause) => clause.title !== null && clause.key !== 'intro')
	const own = ownDefinitions(w.agreement, w.language)
	const ownTerms = new Set(own.map((one) => one.term.toLowerCase()))
	const used = new Set<string>()
	let text = others.map(wordsOfBlock).join('\n')
	for (let grew = true; grew; ) {
		grew = false
		for (const clause of shipped) {
			if (used.has(clause.key) || ownTerms.has((clause.title ?? '').toLowerCase())) continue
			if (!(clause.forms.length > 0 ? clause.forms : [clause.title ?? '']).some((form) => standsIn(text, form)))
				continue
			used.add(clause.key)
			text = `${text}\n${clause.text}`
			grew = true
		}
	}
	const entries = [
		...shipped
			.filter((clause) => used.has(clause.key))
			.map((clause) => ({ term: clause.title ?? '', key: clause.key, own: null })),
		...own.map((one) => ({ term: one.term, key: null, own: one })),
	].sort((a, b) => compareTerms(a.term, b.term))
	if (entries.length === 0) return
	w.heading('definitions', 'front')
	if (section.clauses.has('intro')) w.wordedParagraph('intro')
	for (const entry of entries) {
		if (entry.key !== null) w.wordedParagraph(entry.key, {}, { style: 'definition', indent: 0 })
		else
			w.paragraph(
				`definitions.own.${entry.own.id}`,
				[
					...ownTerm(w.language, entry.own.term),
					{ kind: 'text', text: ' ' },
					...w.phrase('own-means'),
					{ kind: 'text', text: ' ' },
					w.sentence(`legal.definitions.${entry.own.id}.meaning`, 'meaning'),
				],
				{ style: 'definition', path: `legal.definitions.${entry.own.id}.term` },
			)
	}
}

function ownDefinitions(agreement: Agreement, language: ContractLanguage): { id: string; term: string }[] {
	return agreement.legal.definitions.flatMap((one) => {
		const term = typedText(agreement, language, `legal.definitions.${one.id}.term`)
		return term === null ? [] : [{ id: one.id, term }]
	})
}

/** English puts a defined term in quotation marks, as the shipped definitions do. */
function ownTerm(language: ContractLanguage, term: string): Inline[] {
	const bold: Inline = { kind: 'term', text: term }
	return language === 'de' ? [bold] : [{ kind: 'text', text: '“' }, bold, { kind: 'text', text: '”' }]
}

/** Whole words only: `Ausfall` does not stand in `Ausfallzeit`. */
function standsIn(text: string, form: string): boolean {
	const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

const FOLD: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' }
function compareTerms(a: string, b: string): number {
	const fold = (term: string) => term.toLowerCase().replace(/[äöüß]/g, (sign) => FOLD[sign] ?? sign)
	return fold(a) < fold(b) ? -1 : fold(a) > fold(b) ? 1 : 0
}

/** All words of a block with nothing between them that is not printed: for finding terms and letters, not for reading. */
export function wordsOfBlock(block: Block): string {
	switch (block.kind) {
		case 'title':
		case 'heading':
			return block.text
		case 'clause':
			return `${block.title ?? ''} ${plainText(block.inlines)}`
		case 'item':
		case 'paragraph':
			return plainText(block.inlines)
		case 'table':
			return [
				block.caption ?? '',
				...block.columns.map((column) => column.head),
				...block.rows.flatMap((row) => row.cells.map(plainText)),
			].join('\n')
		case 'signature':
			return [plainText(block.heading), ...block.lines.map((line) => line.label)].join('\n')
	}
}
