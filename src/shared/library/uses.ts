import type { TakenFrom } from '../agreement/own-content'
import type { Agreement } from '../agreement/schema'
import type { ContractLanguage } from '../outline/block'

/** A place of an agreement whose wording was taken from a library. */
export type Use = Pick<TakenFrom, 'clause' | 'origin' | 'stance' | 'version'> & {
	readonly language: ContractLanguage
	/** The clause of the contract, or the block of an own article or annex, that it is the wording of. */
	readonly place: string
}

export function usesIn(agreement: Agreement): readonly Use[] {
	const { parties } = agreement
	const main: ContractLanguage = parties.language === 'de+en' ? parties.governingLanguage : parties.language
	const use = ({ clause, origin, stance, version }: TakenFrom, place: string, language: ContractLanguage): Use => {
		return { clause, origin, stance, version, language, place }
	}
	const overrides = agreement.overrides.flatMap(({ clause, language, takenFrom }) =>
		takenFrom === undefined ? [] : [use(takenFrom, clause, language)],
	)
	const parts = [
		...agreement.ownArticles.map(({ id, content }) => ({ block: `own.${id}`, content })),
		...agreement.annexes.map(({ id, content }) => ({ block: `own-annex.${id}`, content })),
	]
	const inserted = parts.flatMap(({ block, content }) =>
		content.flatMap((one) =>
			one.kind === 'text' && one.takenFrom !== undefined ? [use(one.takenFrom, `${block}.${one.id}`, main)] : [],
		),
	)
	return [...overrides, ...inserted]
}
