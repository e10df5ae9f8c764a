import type { Objective } from '../agreement/values/objective'
import type { MeaningWords } from './meaning-words'

/** What entries of lists are called by, the first that is filled in. */
const NAMES = [
	'name',
	'title',
	'term',
	'activity',
	'component',
	'question',
	'when',
	'function',
	'action',
	'description',
	'text',
]

/** `P1 First response`. */
export function objectiveName(objective: Objective, { sections }: MeaningWords): string {
	const metric =
		objective.metric === 'custom' && objective.customName !== null
			? objective.customName
			: sections(`choice.metric.${objective.metric}`)
	return objective.priority === null ? metric : `${objective.priority} ${metric}`
}

/** The longest name that is said in full. */
const LONGEST = 60

/**
 * `Service “Service Desk”`, `Priority P1`, `P1 First response`; the bare noun for an entry without a name.
 *
 * @param field path of the entry with `*` for entries
 * @param isNamed false for the noun alone
 */
export function entryName(entry: unknown, field: string, words: MeaningWords, isNamed = true): string {
	// The schema has objectives in this list alone.
	if (field === 'objectives.items.*') return objectiveName(entry as Objective, words)
	const list = field.replaceAll('.*', '').replace(/^parties\.(?:provider|customer)\./u, 'party.')
	const isTable = list.endsWith('.content') && typeof entry === 'object' && entry !== null && 'rows' in entry
	const noun = words.compare(isTable ? 'entry.table' : `entry.${list}`)
	const name = isNamed && !list.endsWith('.content') ? nameOf(entry) : null
	if (name === null) return noun
	if (field === 'priorities.levels.*') return `${noun} ${name.text}`
	return `${noun} ${words.compare('quoted', { text: shortened(name.text) })}`
}

function shortened(name: string): string {
	return name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()} …` : name
}

/** The name of an entry and the field it stands in; null where none is filled in. */
export function nameOf(entry: unknown): { readonly key: string; readonly text: string } | null {
	if (typeof entry !== 'object' || entry === null) return null
	const values = new Map<string, unknown>(Object.entries(entry))
	const id = values.get('id')
	if (values.has('examples') && typeof id === 'string') return { key: 'id', text: id }
	for (const key of NAMES) {
		const value = values.get(key)
		if (typeof value === 'string' && value.trim() !== '') return { key, text: value.trim().replace(/\s+/gu, ' ') }
	}
	return null
}
