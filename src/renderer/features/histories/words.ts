import type { HistoryOptions, HistorySummary } from '../../../shared/ipc/shapes'

/** What the user says of the words of a file; null: as it is read without an answer. */
export type WordAnswers = {
	/** Word of the priority column to P1 to P4. */
	readonly priorities: Readonly<Record<string, string | null>>
	/** Word of a service column to the id of the agreement's service. */
	readonly services: Readonly<Record<string, string | null>>
}

export type KnownService = { readonly id: string; readonly name: string | null }

const PRIORITY = 'priority:'
const SERVICE = 'service:'

/** Begins with what was said before, else with what each word was taken for. */
export function firstWordAnswers(
	{ words }: Pick<HistorySummary, 'words'>,
	{ mapValue }: Pick<HistoryOptions, 'mapValue'>,
	services: readonly KnownService[],
): WordAnswers {
	const said = saidBefore(mapValue)
	const serviceOf = (word: string) => {
		const wanted = (said.services.get(word.toLowerCase()) ?? word).toLowerCase()
		return services.find(({ id, name }) => [id, name?.trim()].some((one) => one?.toLowerCase() === wanted))?.id ?? null
	}
	return {
		priorities: Object.fromEntries(
			words.priorities.map(({ word, priority }) => [
				word,
				said.priorities.get(word.toLowerCase()) ?? (priority === 0 ? null : `P${priority}`),
			]),
		),
		services: Object.fromEntries(words.services.map(({ word }) => [word, serviceOf(word)])),
	}
}

/** Whether an answer can be taken back: not where the word itself says what it means. */
export function clearableIn(
	{ words }: Pick<HistorySummary, 'words'>,
	{ mapValue }: Pick<HistoryOptions, 'mapValue'>,
	services: readonly KnownService[],
): { readonly priority: (word: string) => boolean; readonly service: (word: string) => boolean } {
	const said = saidBefore(mapValue)
	const ranks = new Map(words.priorities.map(({ word, priority }) => [word, priority]))
	const unsaid = firstWordAnswers({ words }, { mapValue: {} }, services)
	return {
		priority: (word) => ranks.get(word) === 0 || said.priorities.has(word.toLowerCase()),
		service: (word) => unsaid.services[word] === null,
	}
}

/** What changed of the answers as options of an import; all else that was said stays. */
export function withWordAnswers(options: HistoryOptions, before: WordAnswers, after: WordAnswers): HistoryOptions {
	const mapValue = new Map(Object.entries(options.mapValue))
	const put = (prefix: string, word: string, meaning: string | null) => {
		for (const key of [...mapValue.keys()])
			if (nameOf(key, prefix)?.toLowerCase() === word.toLowerCase()) mapValue.delete(key)
		if (meaning !== null) mapValue.set(`${prefix}${word}`, meaning)
	}
	for (const [word, meaning] of Object.entries(after.priorities))
		if (meaning !== before.priorities[word]) put(PRIORITY, word, meaning)
	for (const [word, meaning] of Object.entries(after.services))
		if (meaning !== before.services[word]) put(SERVICE, word, meaning)
	return { ...options, mapValue: Object.fromEntries(mapValue) }
}

function saidBefore(mapValue: HistoryOptions['mapValue']) {
	const of = (prefix: string) =>
		new Map(
			Object.entries(mapValue).flatMap(([key, meaning]) => {
				const word = nameOf(key, prefix)
				return word === null ? [] : [[word.toLowerCase(), meaning] as const]
			}),
		)
	return { priorities: of(PRIORITY), services: of(SERVICE) }
}

/** The word that a key is about; a key without a kind is about a priority. */
function nameOf(key: string, prefix: string): string | null {
	if (key.startsWith(prefix)) return key.slice(prefix.length).trim()
	return prefix === PRIORITY && !key.includes(':') ? key.trim() : null
}
