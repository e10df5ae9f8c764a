import { isSameJson } from '../../../shared/compare/same-json'
import { languagesOf } from '../../../shared/findings/run'
import type { Block, ContractLanguage, Outline } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { sideBySide } from '../../../shared/outline/side-by-side'
import { blockText } from '../../../shared/outline/to-text'
import { type PaperWords, withPaperWords } from '../../../shared/review/paper-words'
import type { SideText } from './sides'

/** Why a paper is not in the words of its time: nobody kept them, or the other one is printed in other languages. */
export type Rebuilt = 'no-words' | 'languages'

export type ComparedPapers = {
	readonly before: Outline
	readonly after: Outline
	/** Blocks in which one of them said something else than this Pledge prints of it. */
	readonly reworded: ReadonlySet<string>
	readonly rebuilt: { readonly before: Rebuilt | null; readonly after: Rebuilt | null }
}

/** Both papers in one language, each in the words of its time; where those are not today's, both are read as the document is printed. */
export function comparedPapers(older: SideText, newer: SideText, language: ContractLanguage): ComparedPapers {
	const sides = [older, newer]
	const reworded = new Set(sides.flatMap((side) => inOwnWords(side)?.reworded ?? []))
	const document = sides.find(({ kind }) => kind === 'document')
	const isSameLanguages =
		document !== undefined || isSameJson(languagesOf(older.agreement), languagesOf(newer.agreement))
	const rebuilt = { before: rebuiltOf(older, isSameLanguages), after: rebuiltOf(newer, isSameLanguages) }
	if (!isSameLanguages || (document === undefined && reworded.size === 0)) {
		const paper = ({ agreement }: SideText) => buildOutline(agreement, language)
		return { before: paper(older), after: paper(newer), reworded: isSameLanguages ? reworded : new Set(), rebuilt }
	}
	const languages = languagesOf((document ?? older).agreement)
	const paper = (side: SideText) => inLanguage(inOwnWords(side)?.outline ?? wholePaper(side, languages), language)
	return { before: paper(older), after: paper(newer), reworded, rebuilt }
}

function rebuiltOf(side: SideText, isSameLanguages: boolean): Rebuilt | null {
	if (side.kind === 'version' && side.words === null) return 'no-words'
	return !isSameLanguages && (inOwnWords(side)?.reworded ?? []).length > 0 ? 'languages' : null
}

type Said = { readonly outline: Outline; readonly reworded: readonly string[] }

/** What was worked out of the words of a side, which are never changed. */
const saidOf = new WeakMap<PaperWords, Said>()

/** Null where no words were kept. */
function inOwnWords(side: SideText): Said | null {
	const { words } = side
	if (words === null) return null
	const known = saidOf.get(words)
	if (known !== undefined) return known
	const whole = wholePaper(side, languagesOf(side.agreement))
	const outline = withPaperWords(whole, words)
	const said = { outline, reworded: outline === whole ? [] : otherBlocks(whole, outline) }
	saidOf.set(words, said)
	return said
}

function wholePaper({ agreement, printed = agreement }: SideText, languages: readonly ContractLanguage[]): Outline {
	return languages.map((one) => buildOutline(printed, one)).reduce(sideBySide)
}

function otherBlocks(before: Outline, after: Outline): readonly string[] {
	const texts = ({ blocks }: Outline) => new Map(blocks.map((block) => [block.id, blockText(block)]))
	const [old, now] = [texts(before), texts(after)]
	return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id))
}

/** What a reader of one language sees of a document in two. */
function inLanguage(outline: Outline, language: ContractLanguage): Outline {
	const { beside, ...frame } = outline
	if (beside === undefined) return outline
	const wanted = language === beside.language ? beside.language : undefined
	const isRead = (block: Block) => block.language === wanted || block.kind === 'table' || block.kind === 'signature'
	return { ...frame, language, blocks: outline.blocks.filter(isRead) }
}
