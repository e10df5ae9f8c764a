import type { Agreement } from '../../agreement/schema'
import type { Metric } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found } from '../found'
import { matcher, sentenceAt } from '../matcher'

type Named = { readonly metrics: readonly Metric[]; readonly words: RegExp }

const TIMES: readonly Named[] = [
	{ metrics: ['first-response', 'acknowledgement'], words: /\b(?:Reaktionszeit|Response Time)/iu },
	{ metrics: ['restoration'], words: /\b(?:Wiederherstellungszeit|Restoration Time|time to restore)/iu },
	{ metrics: ['resolution'], words: /\b(?:Lösungszeit|Resolution Time)/iu },
]
const AVAILABILITY = /\b(?:Verfügbarkeit|Availability|uptime)\b/iu

const percents = matcher(/(\d{2,3}(?:[.,]\d+)?)[\s\u00a0]?(?:%|Prozent|percent|per cent)/giu)
const times = matcher(
	/(?<![\d.,])(\d+(?:[.,]\d+)?)[\s\u00a0]+(Minuten?|minutes?|Stunden?|Servicestunden?|Zeitstunden?|hours?|Service Hours?)\b/giu,
)

/** Own words that name a figure for a promise which stands with another figure in the table. */
export const textFiguresRule: Rule = {
	id: 'text-figures',
	check: ({ agreement, texts }) =>
		texts.flatMap(({ section, path, text }): Finding[] => {
			// Wording in place of a clause is compared with that clause.
			if (path.startsWith('overrides.') || path.startsWith('objectives.')) return []
			const quote = strangeShare(agreement, text) ?? strangeTime(agreement, text)
			return quote === null ? [] : [{ ...found('text-figures', 'warning', path, { quote }), section }]
		}),
}

function strangeShare({ objectives, remedies, services }: Agreement, text: string): string | null {
	const shares = percents(text)
	if (shares.length === 0 || !AVAILABILITY.test(text)) return null
	const promised = objectives.items.filter(({ metric }) => metric === 'availability').map(({ value }) => value)
	if (promised.length === 0) return null
	const tiers = remedies.schemes.flatMap(({ formula }) =>
		formula.kind === 'tiered' ? formula.tiers.flatMap(({ threshold, floor }) => [threshold, floor ?? threshold]) : [],
	)
	const suppliers = services.items.flatMap(({ dependencies }) =>
		dependencies.map(({ availabilityPpm }) => availabilityPpm),
	)
	const known = new Set([...promised, ...tiers, ...suppliers])
	const strange = shares.find(({ index, groups }) => {
		const ppm = Math.round(Number((groups[0] ?? '').replace(',', '.')) * 10_000)
		// Shares of something else are seldom so near to all.
		return ppm >= 900_000 && ppm < 1_000_000 && !known.has(ppm) && AVAILABILITY.test(sentenceAt(text, index))
	})
	return strange?.quote ?? null
}

function strangeTime({ objectives }: Agreement, text: string): string | null {
	const told = times(text)
	if (told.length === 0) return null
	for (const { metrics, words } of TIMES) {
		if (!words.test(text)) continue
		const promised = objectives.items.filter(({ metric }) => metrics.includes(metric)).map(({ value }) => value)
		if (promised.length === 0) continue
		const strange = told.find(({ index, groups }) => {
			const [figure = '', unit = ''] = groups
			const seconds = Number(figure.replace(',', '.')) * (/^min/iu.test(unit) ? 60 : 3_600)
			return !promised.includes(seconds) && words.test(sentenceAt(text, index))
		})
		if (strange !== undefined) return strange.quote
	}
	return null
}
