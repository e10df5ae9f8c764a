import type { Stance, TakenFrom } from '../agreement/own-content'
import type { BlockId, ContractLanguage } from '../outline/block'
import { wordsOf } from '../outline/marked-text'
import { type LibraryClause, type LibraryEntry, type LibraryVariant, TOPICS, type Topic } from './clause'

/** What is looked for; null and the empty text leave everything. */
export type Wanted = {
	readonly text: string
	readonly topic: Topic | null
	readonly stance: Stance | null
	readonly language: ContractLanguage | null
}

/** Entries that have all that is wanted, by topic and heading; every word of the text has to stand somewhere in a clause. */
export function findClauses(entries: readonly LibraryEntry[], wanted: Wanted): readonly LibraryEntry[] {
	const words = folded(wanted.text).split(/\s+/).filter(Boolean)
	return entries
		.filter(({ clause }) => {
			if (wanted.topic !== null && clause.topic !== wanted.topic) return false
			if (wanted.language !== null && clause.language !== wanted.language) return false
			if (wanted.stance !== null && variantOf(clause, wanted.stance) === null) return false
			const all = words.length === 0 ? '' : folded(wordsIn(clause))
			return words.every((word) => all.includes(word))
		})
		.sort((a, b) => compared(a.clause, b.clause))
}

function compared(a: LibraryClause, b: LibraryClause): number {
	const topics = TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic)
	if (topics !== 0) return topics
	const [one, other] = [folded(a.heading), folded(b.heading)]
	if (one !== other) return one < other ? -1 : 1
	return `${a.id} ${a.language}` < `${b.id} ${b.language}` ? -1 : 1
}

function wordsIn({ heading, variants }: LibraryClause): string {
	const texts = variants.flatMap(({ title, text, when, shifts }) => [
		title,
		wordsOf({ text, marked: true }),
		when,
		shifts,
	])
	return [heading, ...texts].filter((one) => one !== null).join('\n')
}

const folded = (text: string): string => text.toLowerCase().replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '')

export function variantOf({ variants }: LibraryClause, stance: Stance): LibraryVariant | null {
	return variants.find((one) => one.stance === stance) ?? null
}

/** What may take the place of a clause of the contract: `services.scope.desk` is the clause `services.scope` of one thing. */
export function clausesFor(
	entries: readonly LibraryEntry[],
	place: { readonly clause: BlockId; readonly language: ContractLanguage },
): readonly LibraryEntry[] {
	return entries.filter(
		({ clause }) =>
			clause.language === place.language &&
			clause.targets.some((target) => place.clause === target || place.clause.startsWith(`${target}.`)),
	)
}

/** Where a wording was taken from, as the library has it now; null where it is gone. */
export function sourceOf(
	entries: readonly LibraryEntry[],
	from: Pick<TakenFrom, 'clause' | 'origin' | 'stance'>,
	language: ContractLanguage,
): { readonly entry: LibraryEntry; readonly variant: LibraryVariant } | null {
	const entry = entries.find(
		(one) => one.origin === from.origin && one.clause.id === from.clause && one.clause.language === language,
	)
	const variant = entry === undefined ? null : variantOf(entry.clause, from.stance)
	return entry === undefined || variant === null ? null : { entry, variant }
}

/** Says of a wording from where it was taken. */
export function takenFrom({ origin, clause }: LibraryEntry, { stance, text }: LibraryVariant): TakenFrom {
	return { clause: clause.id, origin, stance, version: clause.version, text }
}
