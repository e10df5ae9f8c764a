import type { Agreement } from '../agreement/schema'
import type { BlockId, ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import { inlineText } from '../outline/to-text'
import { type Compared, changeMeaning, type Meaning } from './change-meaning'
import { blockFinder } from './changed-block'
import { type Change, changesBetween } from './changes'
import type { MeaningWords } from './meaning-words'

/** One change of what is agreed, said and placed. */
export type MeantChange = Change &
	Meaning & {
		/** Where it is printed: a block of the new paper, of the old one for what went; null for what is not printed. */
		readonly block: BlockId | null
		/** Part of the action plan, which the other side never sees. */
		readonly isInternal: boolean
	}

/** The changes in meaning from one agreement to another, in the order of the sections. */
export function compareAgreements(before: Agreement, after: Agreement, words: MeaningWords): readonly MeantChange[] {
	const changes = changesBetween(before, after)
	if (changes.length === 0) return []
	const papers = new Map<string, Outline>()
	const paper = (agreement: Agreement, language: ContractLanguage) => {
		const key = `${agreement === after ? 'after' : 'before'} ${language}`
		const known = papers.get(key) ?? buildOutline(agreement, language, { audience: 'internal' })
		papers.set(key, known)
		return known
	}
	const language =
		after.parties.language === 'en' ? 'en' : after.parties.language === 'de' ? 'de' : after.parties.governingLanguage
	const [inNew, inOld] = [paper(after, language), paper(before, language)]
	const findNew = blockFinder([inNew, inOld])
	const findOld = blockFinder([inOld, inNew])
	const clauseName = (clause: BlockId, of: ContractLanguage) =>
		nameOfClause(clause, [paper(after, of), paper(before, of)])
	const clauseText = (side: 'before' | 'after', clause: BlockId, of: ContractLanguage) =>
		textOfClause(clause, paper(side === 'before' ? before : after, of))
	const compared: Compared = { before, after, clauseName, clauseText }
	return changes.map((change) => {
		const clause = change.field.startsWith('overrides.') ? clauseOf(change, compared) : null
		const block = clause ?? (change.kind === 'removed' ? findOld : findNew)(change.path)
		const isInternal =
			/^(?:translations\.)?actionPlan\./u.test(change.path) || (clause?.startsWith('action-plan.') ?? false)
		return { ...change, ...changeMeaning(change, compared, words), block, isInternal }
	})
}

function clauseOf({ kind, path }: Change, { before, after }: Compared): BlockId | null {
	const [, place] = path.split('.')
	return (kind === 'removed' ? before : after).overrides[Number(place)]?.clause ?? null
}

/** Without its number and title, which nobody words by hand. */
function textOfClause(clause: BlockId, { blocks }: Outline): string | null {
	const found = blocks.find(({ id }) => id === clause)
	return found !== undefined && 'inlines' in found ? inlineText(found.inlines) : null
}

function nameOfClause(clause: BlockId, papers: readonly Outline[]): string {
	const found = papers.flatMap(({ blocks }) => blocks).find(({ id }) => id === clause)
	if (found?.kind !== 'clause') return clause
	return found.title === null ? found.number : `${found.number} ${found.title}`
}
