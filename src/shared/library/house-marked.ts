import type { Agreement } from '../agreement/schema'
import type { BlockId, ContractLanguage } from '../outline/block'
import { buildOutline } from '../outline/build'
import { asMarked } from '../outline/marked-text'
import { shippedWording } from '../outline/shipped-wording'
import { plainText } from '../outline/writer'

/**
 * The house wording of a clause as own wording starts from it: values as slots, fixed points as points, so that nothing in it is typed that
 * the forms say. A point or paragraph starts from its printed words. Null for what is not printed.
 */
export function houseMarked(agreement: Agreement, block: BlockId, language: ContractLanguage): string | null {
	const found = houseClause(block, language)
	if (found !== null)
		return [found.text, ...found.points.map(({ text }) => `- ${text}`)].filter((one) => one !== '').join('\n')
	const printed = buildOutline(agreement, language, { ignoreOverrides: true }).blocks.find(({ id }) => id === block)
	return printed !== undefined && 'inlines' in printed ? asMarked(plainText(printed.inlines)) : null
}

/** The wording that a clause is printed from; of one of several things (`services.scope.desk`) that of all of them. */
function houseClause(block: BlockId, language: ContractLanguage) {
	const [section = '', ...rest] = block.split('.')
	const clauses = shippedWording(language).sections.get(section)?.clauses
	for (let length = rest.length; length > 0; length--) {
		const clause = clauses?.get(rest.slice(0, length).join('.'))
		// A fixed point of the clause is not the clause.
		if (clause !== undefined) return length < rest.length && hasPoint(clause.points, rest.slice(length)) ? null : clause
	}
	return null
}

function hasPoint(points: readonly { readonly key: string }[], rest: readonly string[]): boolean {
	return points.some(({ key }) => key === rest.join('.'))
}
