import type { Block, BlockId, ContractLanguage, Inline } from './block'

/** Words of a cross reference by what it points to. */
export const REFERENCE: Readonly<Record<ContractLanguage, Readonly<Record<'article' | 'clause' | 'annex', string>>>> = {
	de: { article: 'Artikel', clause: 'Ziffer', annex: 'Anlage' },
	en: { article: 'Article', clause: 'Clause', annex: 'Annex' },
}

type Numbered = { readonly number: string; readonly kind: 'article' | 'clause' | 'annex' }

/**
 * Counts articles, annexes, clauses and points in print order and gives every cross reference its words.
 * A reference to a block that is not printed falls back to its article (`remedies.cap` -> `remedies`), else to a blank,
 * so that a contract never points nowhere without showing it.
 */
export function numberBlocks(blocks: readonly Block[], language: ContractLanguage): Block[] {
	const numbers = new Map<BlockId, Numbered>()
	const counted = count(blocks, language, numbers)
	return counted.map((block) => resolve(block, numbers, language))
}

function count(blocks: readonly Block[], language: ContractLanguage, numbers: Map<BlockId, Numbered>): Block[] {
	let article = 0
	let annex = 0
	let clause = 0
	let point = 0
	let subpoint = 0
	let prefix = ''
	let clauseNumber = ''
	return blocks.map((block): Block => {
		switch (block.kind) {
			case 'heading': {
				point = 0
				// A head inside an annex does not start the count anew: two clauses of one number could not be told apart.
				if (block.role === 'sub') return block
				clause = 0
				if (block.role === 'front') {
					prefix = ''
					return block
				}
				if (block.role === 'article') {
					article += 1
					prefix = String(article)
					numbers.set(block.id, { number: prefix, kind: 'article' })
					return { ...block, number: prefix }
				}
				annex += 1
				prefix = `${REFERENCE[language].annex.charAt(0)}${annex}`
				const number = String(annex)
				numbers.set(block.id, { number, kind: 'annex' })
				return { ...block, number: `${REFERENCE[language].annex} ${number}` }
			}
			case 'clause': {
				clause += 1
				point = 0
				subpoint = 0
				clauseNumber = prefix === '' ? String(clause) : `${prefix}.${clause}`
				numbers.set(block.id, { number: clauseNumber, kind: 'clause' })
				return { ...block, number: clauseNumber }
			}
			case 'item': {
				if (block.level === 3) {
					point += 1
					subpoint = 0
					const number = `${letter(point)})`
					numbers.set(block.id, { number: `${clauseNumber} ${number}`.trim(), kind: 'clause' })
					return { ...block, number }
				}
				subpoint += 1
				const number = `${letter(subpoint).repeat(2)})`
				numbers.set(block.id, { number: `${clauseNumber} ${letter(point)}) ${number}`.trim(), kind: 'clause' })
				return { ...block, number }
			}
			default:
				return block
		}
	})
}

/** 1 -> a, 26 -> z, 27 -> aa. */
function letter(n: number): string {
	let rest = n
	let text = ''
	while (rest > 0) {
		text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
		rest = Math.floor((rest - 1) / 26)
	}
	return text
}

function resolve(block: Block, numbers: ReadonlyMap<BlockId, Numbered>, language: ContractLanguage): Block {
	const inlines = (list: readonly Inline[]) => list.map((inline) => resolveInline(inline, numbers, language))
	switch (block.kind) {
		case 'clause':
		case 'item':
		case 'paragraph':
			return { ...block, inlines: inlines(block.inlines) }
		case 'table':
			return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inlines) })) }
		case 'title':
			return block.subtitle === null ? block : { ...block, subtitle: inlines(block.subtitle) }
		case 'signature':
			return {
				...block,
				heading: inlines(block.heading),
				lines: block.lines.map((line) => ({ ...line, value: line.value === null ? null : inlines(line.value) })),
			}
		default:
			return block
	}
}

function resolveInline(inline: Inline, numbers: ReadonlyMap<BlockId, Numbered>, language: ContractLanguage): Inline {
	if (inline.kind !== 'reference') return inline
	let target = inline.target
	let found = numbers.get(target)
	while (found === undefined && target.includes('.')) {
		target = target.slice(0, target.lastIndexOf('.'))
		found = numbers.get(target)
	}
	if (found === undefined) return { kind: 'blank', text: language === 'de' ? '[Verweis]' : '[reference]', path: '' }
	return {
		kind: 'reference',
		target,
		number: found.number,
		text: `${REFERENCE[language][found.kind]}\u00A0${found.number}`,
	}
}
