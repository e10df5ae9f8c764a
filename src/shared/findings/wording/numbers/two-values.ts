import type { TextDocument } from '../language/document'
import { countsIn, type Statement, statementsIn } from '../language/statements'
import type { DocumentRule, Located } from '../text-finding'

/** The same promise with two values, in two places of a text that has headings or a table. */
export const twoValues: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: (document) => {
		const hasPlaces = document.hasHeadings || document.parts.some(({ kind }) => kind === 'cell') || hasTitles(document)
		if (!hasPlaces) return []
		const statements = [...statementsIn(document), ...countsIn(document)].sort(
			(a, b) => a.part.at.order - b.part.at.order,
		)
		const names = new Set(statements.flatMap(({ isCell, cases }) => (isCell ? cases.slice(0, 1) : [])))
		const earlier = new Map<string, Statement[]>()
		return statements.flatMap((one): readonly Located[] => {
			const keys = keysOf(one, names)
			const before = otherValueOf(one, keys, earlier)
			for (const key of keys) {
				const known = earlier.get(key)
				if (known === undefined) earlier.set(key, [one])
				else if (known.length < MOST_COMPARED) known.push(one)
			}
			if (before === null) return []
			return [
				{
					part: one.part,
					from: one.from,
					to: one.to,
					values: { problem: 'twice', first: before.words, second: one.words },
				},
			]
		})
	},
}

/** The first statement of the same promise with another value; null where one has the same value too, as most have that are said again. */
function otherValueOf(
	one: Statement,
	keys: readonly string[],
	earlier: ReadonlyMap<string, readonly Statement[]>,
): Statement | null {
	for (const key of keys)
		for (const other of earlier.get(key) ?? []) if (other.value === one.value && isSamePromise(other, one)) return null
	for (const key of keys)
		for (const other of earlier.get(key) ?? []) if (contradicts(other, one) && isSamePromise(other, one)) return other
	return null
}

/** Paragraphs that begin with a number or with words in bold: "**3 Storage.** The archive keeps …". */
function hasTitles({ parts }: TextDocument): boolean {
	const titled = parts.filter(
		({ at, kind, paragraph }) =>
			kind === 'running' &&
			at.block.kind !== 'item' &&
			(('number' in at.block && at.block.number !== '') || paragraph.marks[0]?.start === 0),
	)
	return titled.length >= 2
}

/** What two statements of one promise have in common: the first word of a row's name, a level, or what the value is of. */
function keysOf({ scale, isCell, cases, all, linked }: Statement, names: ReadonlySet<string>): readonly string[] {
	const own = isCell ? cases.slice(0, 1) : all.filter((stem) => names.has(stem))
	return [...own, ...cases.filter((one) => one.startsWith('level ')), ...(isCell ? [] : linked)].map(
		(key) => `${scale} ${key}`,
	)
}

/** A contract says few things this often; a longer row is a list of prices or dates. */
const MOST_COMPARED = 40

const contradicts = (a: Statement, b: Statement): boolean => Math.abs(a.value - b.value) > 1e-6

/** Amounts differ from case to case without a word for it. */
const OWN_CASES = /^=(?:credit|price|update|delivery|announce)$/

function isSamePromise(a: Statement, b: Statement): boolean {
	if (
		a.part === b.part ||
		a.scale !== b.scale ||
		areBullets(a, b) ||
		(a.isCell &&
			b.isCell &&
			(a.part.at.block === b.part.at.block || a.part.kind !== 'cell' || b.part.kind !== 'cell')) ||
		!hasSameCases(a, b)
	)
		return false
	// What is paid is a price, whatever the column is called.
	const isByLevel = a.cases.some((one) => one.startsWith('level ')) && b.cases.some((one) => one.startsWith('level '))
	// A form that is filled in for each thing has the same rows with prices of their own.
	if (a.isCell && b.isCell)
		return a.scale !== 'money' && a.topics.some((topic) => b.topics.includes(topic) && !OWN_CASES.test(topic))
	if (isByLevel || a.isCell || b.isCell) return a.topics.some((topic) => b.topics.includes(topic)) || isPrice(a, b)
	return a.linked.some((topic) => b.linked.includes(topic) && !OWN_CASES.test(topic))
}

/** "• 99.0% to 99.49%: 10% of the fee • below 99.0%: 25% of the fee": points without a number are cases, as rows are. */
function areBullets(a: Statement, b: Statement): boolean {
	return [a, b].every(({ part: { at } }) => at.block.kind === 'item' && at.block.number === '•')
}

/** "Pay per hour" of a row, and "15 euros for each hour of a Helper". */
function isPrice(a: Statement, b: Statement): boolean {
	const isOfPrice = ({ topics }: Statement) => topics.includes('=price') || topics.includes('=payment')
	return a.scale === 'money' && isOfPrice(a) && isOfPrice(b)
}

function hasSameCases(a: Statement, b: Statement): boolean {
	// Rows of two tables: their names have to be the same, and be names.
	if (a.isCell && b.isCell)
		return (
			a.cases.length === b.cases.length &&
			a.cases.length > 0 &&
			a.cases.every((one) => b.cases.includes(one) && /\p{L}{3}/u.test(one))
		)
	// A row's name has to stand in the sentence whole, whatever else stands there.
	if (a.isCell || b.isCell) {
		const [row, sentence] = a.isCell ? [a, b] : [b, a]
		return (
			row.cases.length > 0 &&
			row.cases.every((one) => sentence.all.includes(one) || (one.startsWith('level ') && sentence.cases.includes(one)))
		)
	}
	return a.cases.length === b.cases.length && a.cases.every((one) => b.cases.includes(one))
}
