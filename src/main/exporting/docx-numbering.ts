import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import type { Block, BlockId, ContractLanguage, Outline } from '../../shared/outline/block'
import { twips } from './docx-styles'
import { indent } from './page-geometry'

/** The three lists of a contract: articles, annexes, and clauses under a head without a number. */
export type List = 'agreement' | 'annexes' | 'front'
/** Where a block stands in Word's automatic numbering; `instance` starts a list again. */
export type ListPlace = { readonly list: List; readonly instance: number; readonly level: number }

const lists = ['agreement', 'annexes', 'front'] as const

const annexWord: Readonly<Record<ContractLanguage, string>> = { de: 'Anlage', en: 'Annex' }

type LevelText = { readonly text: string; readonly format: 'decimal' | 'letter'; readonly start: number }

/** Word's letters run a..z, aa, bb, cc ...: starting at 27 gives the double letters of the fourth level. */
const pointLevels: readonly LevelText[] = [
	{ text: '%3)', format: 'letter', start: 1 },
	{ text: '%4)', format: 'letter', start: 27 },
]

function levelTexts(list: List, language: ContractLanguage): readonly LevelText[] {
	const decimal = (text: string): LevelText => ({ text, format: 'decimal', start: 1 })
	if (list === 'agreement') return [decimal('%1'), decimal('%1.%2'), ...pointLevels]
	if (list === 'front') return [decimal('%1'), decimal('%2'), ...pointLevels]
	const annex = annexWord[language]
	return [decimal(`${annex} %1`), decimal(`${annex.charAt(0)}%1.%2`), ...pointLevels]
}

const hanging = [
	{ left: indent.clause, hanging: indent.clause },
	{ left: indent.clause, hanging: indent.clause },
	{ left: indent.item, hanging: indent.item - indent.clause },
	{ left: indent.subitem, hanging: indent.subitem - indent.item },
] as const

/** Only the styles of their own list are linked; points of the other lists name their list themselves. */
const linkedStyles: Readonly<Record<List, readonly (string | null)[]>> = {
	agreement: ['Heading1', 'Clause', 'Item', 'Subitem'],
	annexes: ['AnnexHeading', 'AnnexClause', null, null],
	front: [null, null, null, null],
}

export function numberingConfig(language: ContractLanguage): readonly NumberingDefinition[] {
	return lists.map((list) => ({
		reference: list,
		levels: levelTexts(list, language).map((level, index): ILevelsOptions => {
			const isAnnexHead = list === 'annexes' && index === 0
			const style = linkedStyles[list][index]
			const place = hanging[index]!
			return {
				level: index,
				format: level.format === 'letter' ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL,
				text: level.text,
				start: level.start,
				alignment: AlignmentType.LEFT,
				suffix: isAnnexHead ? LevelSuffix.SPACE : LevelSuffix.TAB,
				style: {
					...(style === null || style === undefined ? {} : { style }),
					paragraph: {
						indent: isAnnexHead
							? { left: 0, firstLine: 0 }
							: { left: twips(place.left), hanging: twips(place.hanging) },
					},
				},
			}
		}),
	}))
}

/** Word's lower case letters: a..z, then the letter repeated. */
function wordLetter(count: number): string {
	return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

function levelOf(block: Block): number | null {
	if (block.kind === 'heading')
		return block.number !== null && block.role !== 'sub' && block.role !== 'front' ? 0 : null
	if (block.kind === 'clause') return 1
	return block.kind === 'item' ? block.level - 1 : null
}

/**
 * Counts as Word will count and gives each numbered block its place in the automatic numbering. A block whose number Word would count
 * otherwise is missing: its number has to be typed, because the words of the outline come first.
 */
export function listPlaces(outline: Outline): ReadonlyMap<BlockId, ListPlace> {
	const places = new Map<BlockId, ListPlace>()
	const counters = new Map<string, number[]>()
	let list: List = 'front'
	let instance = 0
	for (const block of outline.blocks) {
		if (block.kind === 'heading' && block.role !== 'sub') {
			list = block.role === 'article' ? 'agreement' : block.role === 'annex' ? 'annexes' : 'front'
			if (list === 'front') instance++
		}
		const level = levelOf(block)
		if (level === null || !('number' in block)) continue
		const place: ListPlace = { list, instance: list === 'front' ? instance : 0, level }
		const texts = levelTexts(list, outline.language)
		const key = `${list}/${place.instance}`
		const counts = counters.get(key) ?? texts.map((text) => text.start - 1)
		const next = counts.map((count, index) =>
			index === level
				? count + 1
				: index > level
					? texts[index]!.start - 1
					: Math.max(count, texts[index]!.start - (index < level ? 0 : 1)),
		)
		const label = texts[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
			const at = Number(digit) - 1
			return texts[at]!.format === 'letter' ? wordLetter(next[at]!) : String(next[at]!)
		})
		if (label !== block.number) continue
		counters.set(key, next)
		places.set(block.id, place)
	}
	return places
}
