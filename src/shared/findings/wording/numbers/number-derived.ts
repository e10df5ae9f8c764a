import type { Part, TextDocument } from '../language/document'
import { type Quantity, quantitiesIn } from '../language/quantities'
import { heldTogether } from '../language/quantity-nouns'
import { textOf } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'
import { told } from './miscount'
import { foreignWords } from './number-charges'
import { isGivenBy, isNear, TAX } from './number-given'
import { type Miss, MOST_SOURCES, ownSources, type Source, strictProducts } from './number-made'
import { isReckoned, type Reckoned } from './number-reckoned'

/**
 * "£145 per lift per month … 22 lifts … £3,910 each month": what is said to follow from quantities, and does not. What follows has to have the
 * dimensions of a product of two or three of them; whatever else gives the value clears it.
 */
export const derivedNumbers: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) =>
		parts.flatMap((part, at): readonly Located[] =>
			part.kind !== 'running' ? [] : isReckoned(part.passage).flatMap((one) => foundAt(parts, at, part, one)),
		),
}

/** So many paragraphs before one, quantities may stand that another follows from. */
const PARTS_BEFORE = 3

function foundAt(parts: readonly Part[], at: number, part: Part, reckoned: Reckoned): readonly Located[] {
	const own = ownSources(part.passage, reckoned.result)
	const before = parts.slice(Math.max(0, at - PARTS_BEFORE), at).filter(({ kind }) => kind === 'running')
	const far = before.flatMap(({ passage }) => quantitiesIn(passage).map((one) => ({ ...one, passage, isNear: false })))
	for (const sources of far.length === 0 ? [own] : [own, [...far, ...own]]) {
		const miss = missIn(sources, reckoned)
		if (miss === 'right') return []
		if (miss !== null) return [located(part, reckoned, miss)]
	}
	return []
}

function located(part: Part, { result }: Reckoned, { wanted, members }: Miss): Located {
	const { sentenceAt } = part.passage
	const sentence = sentenceAt(result.from)
	const isHere = members.every(({ passage, from }) => passage === part.passage && sentenceAt(from) === sentence)
	const from = isHere ? Math.min(result.from, ...members.map((one) => one.from)) : result.from
	const to = isHere ? Math.max(result.to, ...members.map((one) => one.to)) : result.to
	const first = told((wanted / result.value) * result.printed)
	const values = { problem: 'count', first, second: told(result.printed) }
	return { part, from, to, values }
}

/** What a value has to be by the quantities that stand there; `right` where anything gives it, null where nothing is to be reckoned. */
function missIn(sources: readonly Source[], reckoned: Reckoned): Miss | 'right' | null {
	if (sources.length === 0 || sources.length > MOST_SOURCES) return null
	const all = heldTogether([...sources, reckoned.result]) as readonly Source[]
	const others = all.slice(0, -1)
	const result = all.at(-1)!
	const products = strictProducts(others, result, reckoned)
	if (products.length === 0) return null
	const isTaxed = result.dims.money !== undefined && others.some(({ passage }) => TAX.test(passage.text))
	if (products.some(({ wanted }) => isNear(wanted, result)) || isGivenBy(others, result, isTaxed)) return 'right'
	const [first, ...rest] = products
	const isOne = rest.every(({ wanted }) => Math.abs(wanted - first!.wanted) <= 1e-6 * Math.abs(first!.wanted))
	const isSure = isOne && first!.members.every((member) => !isLoose(member))
	const isMeant = reckoned.isThose || reckoned.isThe || reckoned.isOutright || isReckonedInHours(result)
	return isSure && (isMeant || !isOfElse(reckoned, first!.members)) ? first! : null
}

const MEASURED =
	/^(?:gesamt\p{L}*|leistung|gewicht|volumen|länge|fläche|dauer|zahl|anzahl|kapazität|menge|zeit|power|weight|length|area|capacity|volume|number|quantity|output|duration)$/u
const isReckonedInHours = ({ dims }: Quantity): boolean => dims['#worker'] !== undefined

/** "Der Versand kostet insgesamt 30 EUR": the words before it, in a sentence of its own, know something that was not spoken of. */
function isOfElse({ passage, result }: Reckoned, members: readonly Source[]): boolean {
	const sentence = passage.sentenceAt(result.from)
	const isWithin = members.some((one) => one.passage === passage && passage.sentenceAt(one.from) === sentence)
	if (isWithin) return false
	const known = [...new Set(members.map((one) => one.passage))]
	const segment = { from: sentence.from, to: result.from }
	const foreign = known.map((one) =>
		foreignWords(passage, segment, one, { from: 0, to: one === passage ? sentence.from : one.tokens.length }),
	)
	// "das Behältervolumen" of „Umleerbehälter“.
	const isHeard = (word: string) =>
		known.some(({ tokens }) =>
			tokens.some(
				({ lower, end }) =>
					lower.includes(word.slice(0, 6)) &&
					end <= (known[0] === passage ? passage.tokens[sentence.from]!.start : end),
			),
		)
	return (foreign[0] ?? []).some(
		(word) => !MEASURED.test(word) && foreign.every((words) => words.includes(word)) && !isHeard(word),
	)
}

const LOOSE =
	/\b(?:höchstens|mindestens|maximal|minimum|maximum|bis zu|up to|at least|at most|not exceed\p{L}*|no more|more than|mehr als|weniger als|less than|rabatt\p{L}*|discount\p{L}*|nachlass|skonto|oder|or|about|ca|etwa|rund|circa|approximately|around|average|durchschnittlich\p{L}*|geschätzt\p{L}*|estimated|außer|except|ausgenommen|weitere[nrsm]?|additional|further|davon|of which|deposit|kaution|vertragsstrafe|penalty|gutschrift\p{L}*|credits?|within|binnen|innerhalb|notice|nach ablauf|zwischen|between)\b[^.]*$/iu

/** Said with a limit, a condition, or of something else. */
function isLoose({ passage, from, to }: Source): boolean {
	const sentence = passage.sentenceAt(from)
	const start = Math.max(sentence.from, from - 6)
	return LOOSE.test(textOf(passage, { from: start, to }))
}
