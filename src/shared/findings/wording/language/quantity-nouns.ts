import type { Dimensions } from './dimensions'
import { periodOf } from './dimensions'
import type { Passage } from './passage'
import type { Quantity } from './quantities'

export type NounHere = { readonly dims: Dimensions; readonly word: string; readonly to: number }

const NO_NOUN =
	/^(?:von|zu|je|pro|im|in|und|oder|bis|mit|für|an|am|auf|aus|bei|der|die|das|den|dem|des|of|to|or|and|for|at|per|in|on|by|from|with|the|is|are|if|as|its|this|has|was|days|hours|times|mal|uhr|each|a|an|davon|thereof|shall|will|pays|ends|begins)$/
const IRREGULAR = /^(?:people|staff|children|men|women|personnel)$/
const isPlural = (lower: string): boolean => (/[^su]s$/.test(lower) && lower.length > 3) || IRREGULAR.test(lower)

/** People by whose hours is reckoned: "guard hours", „Wachstunden“. */
const WORKERS =
	/^(?:\p{L}*(?:person(?:en)?|kr[aä]ft(?:e|en)?|mitarbeiter(?:n|innen|in)?|techniker(?:n|innen|in)?|wachleute|ordner(?:n|innen)?|leute|pfleger(?:n|innen)?|monteure?n?|guards?|people|persons|engineers?|technicians?|cleaners?|nurses?|operators?|workers?|agents?|fitters?|officers?|stewards?|staff|men|drivers?|fahrern?|gärtnern?|mann))$/u
const WORK_HOURS =
	/^(?:wach|personen|mann|mitarbeiter|techniker|posten|ordner|pflege|arbeits|einsatz|monteur|kraft|dienst)(stunden|tagen?)$/
const WORKER = '#worker'

/** What is counted from a token on: the noun behind adjectives, in German the next with a capital, in English the next plural. */
export function countedNoun(passage: Passage, at: number): NounHere | null {
	const { tokens, language } = passage
	for (let noun = at; noun < at + 4; noun++) {
		const token = tokens[noun]
		// "guard hours" measures, and counts who works.
		const isWork = noun > at && periodOf(token?.lower ?? '') !== undefined && WORKERS.test(tokens[noun - 1]!.lower)
		if (token === undefined || token.kind !== 'word' || (NO_NOUN.test(token.lower) && !isWork)) return null
		const isNoun = language === 'de' ? token.isCapital : isWork || isPlural(token.lower)
		if (isNoun) return { dims: nounDims(passage, at, noun), word: token.lower, to: noun + 1 }
	}
	return null
}

function nounDims(passage: Passage, at: number, noun: number): Dimensions {
	const word = passage.tokens[noun]!.lower
	const work = WORK_HOURS.exec(word)
	if (work !== null) return { [work[1] === 'stunden' ? 'hour' : 'day']: 1, [WORKER]: 1 }
	const period = noun > at && word !== 'services' ? periodOf(word) : undefined
	if (period !== undefined && WORKERS.test(passage.tokens[noun - 1]!.lower)) return { [period[0]]: 1, [WORKER]: 1 }
	return { [`#${passage.stems()[noun]}`]: 1 }
}

/** Nouns for what is done again and again: visits, „Mähgänge“, „Abholungen“. */
const EVENTS =
	/(?:gang|g[äa]ng|besuch|termin|einsatz|eins[äa]tz|fahrt|tour|ung|inspektion|kontroll|audit|visit|collection|ing|inspection|delivery|service|clean|session|trip|run|attendance|round|patrol|test|review|audit|lauf|l[äa]uf|cut|pickup|pick-up|drop|shift|schicht)$/

const plain = (noun: string): string =>
	noun.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss')

/** Whether two stems name one thing: "prüfung" and "geräteprüfung", "kraft" and "kräft". */
export function isSameNoun(one: string, other: string): boolean {
	const [short, long] = [plain(one), plain(other)].sort((a, b) => a.length - b.length) as [string, string]
	if (short === long) return true
	if (short.length < 4) return false
	const isEnding = long.endsWith(short)
	return isEnding || (long.startsWith(short.slice(0, Math.max(4, short.length - 1))) && long.length - short.length <= 2)
}

const GENERIC = /^(?:anlag|gerat|stuck|einheit|objekt|unit|device|item|piece|machine|system|appliance|site)$/
const isThing = ({ dims }: Quantity): boolean => {
	const units = Object.keys(dims)
	return units.length === 1 && units[0]!.startsWith('#') && dims[units[0]!] === 1
}

/** Gives one name to the nouns that mean one thing, so that they can be set against each other. */
export function heldTogether(quantities: readonly Quantity[]): readonly Quantity[] {
	const hasEvents = quantities.some(({ dims }) => dims['#event'] !== undefined)
	const hasWorkers = quantities.some(({ dims }) => dims[WORKER] !== undefined)
	const names: string[] = []
	const things = new Set(quantities.filter(isThing).flatMap(({ dims }) => Object.keys(dims)))
	const only = things.size === 1 ? [...things][0]! : null
	const nameOf = (unit: string, word: string): string => {
		if (!unit.startsWith('#') || unit === '#event' || unit === WORKER) return unit
		const stem = unit.slice(1)
		if (hasWorkers && (WORKERS.test(stem) || WORKERS.test(word))) return WORKER
		if (hasEvents && EVENTS.test(stem)) return '#event'
		// "die acht Aufzüge … je Anlage".
		if (only !== null && unit !== only && GENERIC.test(stem)) return nameOf(only, '')
		const known = names.find((name) => isSameNoun(name, stem))
		if (known !== undefined) return `#${known}`
		names.push(stem)
		return unit
	}
	return quantities.map((one) => {
		const dims: Record<string, number> = {}
		for (const [unit, power] of Object.entries(one.dims)) {
			const name = nameOf(unit, one.noun)
			dims[name] = (dims[name] ?? 0) + power
			if (dims[name] === 0) delete dims[name]
		}
		return { ...one, dims }
	})
}
