import type { Part, TextDocument } from '../language/document'
import { type Measure, measuresIn } from '../language/measures'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { DocumentRule, Located } from '../text-finding'

/** "Die Pauschale beträgt 120 Euro … der Pauschale von 130 Euro": a value that a text says once and takes up elsewhere with another figure. */
export const twiceSaid: DocumentRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: ({ parts }: TextDocument) => {
		const named = new Map<string, { readonly values: Set<number>; readonly words: string; readonly passage: Passage }>()
		const taken: { readonly part: Part; readonly one: Valued }[] = []
		for (const part of parts) {
			if (part.kind !== 'running') continue
			for (const one of valuesIn(part.passage)) {
				if (one.isTaken) {
					taken.push({ part, one })
					continue
				}
				const known = named.get(one.key)
				if (known === undefined)
					named.set(one.key, { values: new Set([one.value]), words: one.words, passage: part.passage })
				else known.values.add(one.value)
			}
		}
		return taken.flatMap(({ part, one }): readonly Located[] => {
			const before = named.get(one.key)
			// What has several values, one for each thing, tells nothing of any; within one paragraph another rule looks.
			if (before?.values.size !== 1 || before.values.has(one.value) || before.passage === part.passage) return []
			const { from, to } = one
			return [{ part, from, to, values: { problem: 'twice', first: before.words, second: one.words } }]
		})
	},
}

type Valued = {
	readonly key: string
	readonly value: number
	readonly words: string
	readonly from: number
	readonly to: number
	/** Taken up: "the fee of 130 dollars". */
	readonly isTaken: boolean
}

const IS = /^(?:beträgt|betragen|is|are|ist|amounts)$/
const OF = /^(?:von|of)$/
const THE = /^(?:der|die|das|dem|den|des|the|diese[rsmn]?|this|said|zur|zum|vom|im|am|beim)$/
const LIMIT = /^(?:mindestens|höchstens|maximal|least|most|up|bis|zu|über|more|less|than|rund|etwa|about)$/

const valuesIn = remembered((passage: Passage): readonly Valued[] => {
	const { tokens, sentenceAt } = passage
	return measuresIn(passage).flatMap((measure): readonly Valued[] => {
		const { scale, from, to } = measure
		if (scale === 'clock' || scale === 'count' || scale === 'share') return []
		const joint = tokens[from - 1]?.lower === 'to' ? from - 2 : from - 1
		const word = tokens[joint]?.lower ?? ''
		const isTaken = OF.test(word)
		if (!isTaken && !IS.test(word)) return []
		const noun = nounBefore(passage, joint)
		if (noun === null || sentenceAt(joint).from > noun.at) return []
		const isAlone =
			measuresIn(passage).filter((one) => sentenceAt(one.from) === sentenceAt(from) && one.scale === scale).length === 1
		if (!isAlone || tokens.slice(joint, from).some(({ lower }) => LIMIT.test(lower))) return []
		const rate = rateOf(passage, measure)
		const words = passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)
		// A rate is compared with a rate, or with an amount that says no period.
		return [{ key: `${scale} ${noun.name}`, value: measure.value * rate, words, from, to, isTaken }]
	})
})

/** The noun with its article right before "is" or "of", with the words that narrow it. */
function nounBefore(passage: Passage, joint: number): { readonly name: string; readonly at: number } | null {
	const { tokens, language } = passage
	const stems = passage.stems()
	const noun = tokens[joint - 1]
	if (noun?.kind !== 'word' || (language === 'de' && !noun.isCapital)) return null
	const before: string[] = []
	for (let at = joint - 1; at >= Math.max(0, joint - 4); at--) {
		if (THE.test(tokens[at]!.lower)) return { name: before.join(' '), at }
		if (tokens[at]!.kind !== 'word') return null
		before.unshift(stems[at]!)
	}
	return null
}

/** Amounts by the year and by the month are one where the figure says so. */
function rateOf({ tokens }: Passage, { to }: Measure): number {
	const near = tokens.slice(to, to + 3).map(({ lower }) => lower)
	return near.some((lower) => /^(?:jahr|jahres|year|annum|jährlich|yearly|annually)$/.test(lower)) ? 1 / 12 : 1
}
