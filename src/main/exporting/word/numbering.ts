import type { Block, BlockId, ContractLanguage, Outline } from '../../../shared/outline/block'
import { type Frame, frameOf } from '../page-geometry'
import { annexListId, contractListId } from './list-ids'
import { twips } from './paragraph'
import { namespaces, xmlHead } from './xml'

/** The three lists of a contract: articles, annexes, and clauses under a head without a number. */
export type List = 'agreement' | 'annexes' | 'front'
/**
 * Where a block stands in Word's automatic numbering. `instance` starts a list again: each unnumbered head has its own, and so has the
 * text of a second language.
 */
export type ListPlace = { readonly list: List; readonly instance: number; readonly level: number }
/** A list as the file has it; `language` words its annexes. */
type WordList = {
	readonly id: number
	readonly list: List
	readonly language: ContractLanguage
	readonly instance: number
}

export type Numbering = {
	readonly places: ReadonlyMap<BlockId, ListPlace>
	/** The number of the list a place is in. */
	listIdOf(place: ListPlace): number
	/** `word/numbering.xml` */
	readonly xml: string
}

const annexWord: Readonly<Record<ContractLanguage, string>> = { de: 'Anlage', en: 'Annex' }

type LevelText = { readonly text: string; readonly format: 'decimal' | 'lowerLetter'; readonly start: number }

/** Word's letters run a..z, aa, bb, cc ...: starting at 27 gives the double letters of the fourth level. */
const pointLevels: readonly LevelText[] = [
	{ text: '%3)', format: 'lowerLetter', start: 1 },
	{ text: '%4)', format: 'lowerLetter', start: 27 },
]

function levelTexts(list: List, language: ContractLanguage): readonly LevelText[] {
	const decimal = (text: string): LevelText => ({ text, format: 'decimal', start: 1 })
	if (list === 'agreement') return [decimal('%1'), decimal('%1.%2'), ...pointLevels]
	if (list === 'front') return [decimal('%1'), decimal('%2'), ...pointLevels]
	const annex = annexWord[language]
	return [decimal(`${annex} %1`), decimal(`${annex.charAt(0)}%1.%2`), ...pointLevels]
}

const hangingOf = ({ indent }: Frame) =>
	[
		{ left: indent.clause, hanging: indent.clause },
		{ left: indent.clause, hanging: indent.clause },
		{ left: indent.item, hanging: indent.item - indent.clause },
		{ left: indent.subitem, hanging: indent.subitem - indent.item },
	] as const

/** The lists that styles name; other paragraphs name their list themselves. */
const linked: Readonly<Record<number, { readonly style: string; readonly levels: readonly string[] }>> = {
	[contractListId]: { style: 'ContractNumbering', levels: ['Heading1', 'Clause', 'ListNumber', 'ListNumber2'] },
	[annexListId]: {
		style: 'AnnexNumbering',
		levels: ['AnnexHeading', 'AnnexClause', 'AnnexListNumber', 'AnnexListNumber2'],
	},
}

/** Whether the block's style already gives it its number. */
export function isInStyle(listId: number): boolean {
	return linked[listId] !== undefined
}

/** Word tells lists apart by this when text is pasted from one document into another; any fixed eight hexadecimal digits do. */
const listMark = (id: number) => (0x51a00000 + id).toString(16).toUpperCase()

function abstractXml({ id, list, language }: WordList, frame: Frame): string {
	const hanging = hangingOf(frame)
	const levels = levelTexts(list, language).map((level, index) => {
		// Also a reference that Word fills in anew keeps `Anlage` and its number on one line.
		const label = level.text.replace(' ', '\u00a0')
		const isAnnexHead = list === 'annexes' && index === 0
		const style = linked[id]?.levels[index]
		const place = hanging[index]!
		return [
			`<w:lvl w:ilvl="${index}"><w:start w:val="${level.start}"/><w:numFmt w:val="${level.format}"/>`,
			style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
			`<w:suff w:val="${isAnnexHead ? 'space' : 'tab'}"/><w:lvlText w:val="${label}"/><w:lvlJc w:val="left"/><w:pPr>`,
			isAnnexHead
				? '<w:ind w:left="0" w:firstLine="0"/>'
				: `<w:ind w:left="${twips(place.left)}" w:hanging="${twips(place.hanging)}"/>`,
			'</w:pPr></w:lvl>',
		].join('')
	})
	const name = linked[id]?.style
	return [
		`<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${listMark(id)}"/><w:multiLevelType w:val="multilevel"/>`,
		`<w:tmpl w:val="${listMark(id)}"/>`,
		name === undefined ? '' : `<w:styleLink w:val="${name}"/>`,
		`${levels.join('')}</w:abstractNum>`,
	].join('')
}

function numberingXml(lists: readonly WordList[], frame: Frame): string {
	const nums = lists.map(({ id }) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
	return `${xmlHead}<w:numbering ${namespaces}>${lists.map((one) => abstractXml(one, frame)).join('')}${nums.join('')}</w:numbering>`
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

/** The next counts of a list and the number that Word prints for them. */
function counted(counts: readonly number[], level: number, texts: readonly LevelText[]) {
	const next = counts.map((count, index) => {
		const start = texts[index]!.start
		if (index === level) return count + 1
		return index > level ? start - 1 : Math.max(count, start)
	})
	const label = texts[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
		const at = Number(digit) - 1
		return texts[at]!.format === 'lowerLetter' ? wordLetter(next[at]!) : String(next[at]!)
	})
	return { next, label }
}

/** Places of an outline's blocks; lists that are not known yet are added. `frontOf` numbers the list under a head without a number. */
function placesOf(
	outline: Outline,
	lists: WordList[],
	frontOf: (head: BlockId) => number,
): ReadonlyMap<BlockId, ListPlace> {
	const places = new Map<BlockId, ListPlace>()
	const counters = new Map<string, readonly number[]>()
	// Both languages count side by side, each by itself.
	const openLists = new Map<ContractLanguage, { readonly list: List; readonly instance: number }>()
	for (const block of outline.blocks) {
		const language = block.language ?? outline.language
		const isSecond = language !== outline.language
		if (block.kind === 'heading' && block.role !== 'sub') {
			const list = block.role === 'article' ? 'agreement' : block.role === 'annex' ? 'annexes' : 'front'
			openLists.set(language, { list, instance: list === 'front' ? frontOf(block.id) : Number(isSecond) })
		}
		const level = levelOf(block)
		if (level === null || !('number' in block)) continue
		const { list, instance } = openLists.get(language) ?? { list: 'front', instance: isSecond ? -1 : 0 }
		const texts = levelTexts(list, language)
		const key = `${list}/${instance}`
		const { next, label } = counted(counters.get(key) ?? texts.map((text) => text.start - 1), level, texts)
		if (label !== block.number) continue
		counters.set(key, next)
		places.set(block.id, { list, instance, level })
		if (!lists.some((one) => one.list === list && one.instance === instance))
			lists.push({ id: lists.length + 1, list, language, instance })
	}
	return places
}

function firstLists({ language }: Outline): WordList[] {
	return [
		{ id: contractListId, list: 'agreement', language, instance: 0 },
		{ id: annexListId, list: 'annexes', language, instance: 0 },
	]
}

function numberingWith(places: Numbering['places'], lists: readonly WordList[], frame: Frame): Numbering {
	return {
		places,
		listIdOf: (place) => lists.find((one) => one.list === place.list && one.instance === place.instance)!.id,
		xml: numberingXml(lists, frame),
	}
}

/**
 * Counts as Word will count and gives each numbered block its place in the automatic numbering. A block whose number Word would count
 * otherwise is missing: its number has to be typed, because the words of the outline come first.
 */
export function numberingOf(outline: Outline): Numbering {
	const lists = firstLists(outline)
	let fronts = 0
	return numberingWith(
		placesOf(outline, lists, () => ++fronts),
		lists,
		frameOf(outline),
	)
}

/**
 * One numbering for two versions of a contract: what is accepted or rejected in Word is then counted anew, and rightly. Blocks of the old
 * version are found by `oldName` of their id, and share the lists of the new one where they are the same list.
 *
 * @param sameHead the id in the new version of an old head that is still there
 */
export function numberingOfBoth(
	now: Outline,
	old: Outline,
	names: { readonly oldName: (id: BlockId) => BlockId; readonly sameHead: (id: BlockId) => BlockId | null },
): Numbering {
	const lists = firstLists(now)
	const fronts = new Map<BlockId, number>()
	let count = 0
	const places = new Map(
		placesOf(now, lists, (head) => {
			fronts.set(head, ++count)
			return count
		}),
	)
	const before = placesOf(old, lists, (head) => fronts.get(names.sameHead(head) ?? '') ?? ++count)
	for (const [id, place] of before) places.set(names.oldName(id), place)
	return numberingWith(places, lists, frameOf(now))
}
