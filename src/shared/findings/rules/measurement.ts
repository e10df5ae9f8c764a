import type { Agreement } from '../../agreement/schema'
import type { Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found, setting } from '../found'

/** A promise of which nobody says how, or out of which data, it is measured. A missing measurement point is a blank on the paper. */
export const measurementRule: Rule = {
	id: 'measurement',
	waitsFor: 'service',
	check: ({ agreement }) =>
		agreement.objectives.items
			.filter(({ kind }) => kind === 'promise')
			.flatMap((one): Finding[] => [
				...missing(agreement, one, 'measurementMethod', 'method'),
				...missing(agreement, one, 'dataSource', 'source'),
				...nameless(one),
			]),
}

function missing(
	{ objectives, parties }: Agreement,
	one: Objective,
	field: 'measurementMethod' | 'dataSource',
	problem: string,
): Finding[] {
	if (isGiven(one[field])) return []
	const path = `objectives.items.${one.id}.${field}`
	// What a promise of the same metric says, in its language; in a contract in two the second text would be missing.
	const like = objectives.items.find((other) => other.metric === one.metric && isGiven(other[field]))
	const words = like?.[field] ?? null
	const fix = words === null || parties.language === 'de+en' ? undefined : setting('measurement.fix', path, words)
	return [found('measurement', 'warning', path, { problem }, fix)]
}

/** A measure of one's own needs a name before anybody can count it. */
function nameless({ id, metric, customName }: Objective): Finding[] {
	return metric === 'custom' && !isGiven(customName)
		? [found('measurement', 'warning', `objectives.items.${id}.customName`, { problem: 'name' })]
		: []
}

function isGiven(text: string | null): boolean {
	return text !== null && text.trim() !== ''
}
