import type { Agreement } from '../../agreement/schema'
import { type Objective, SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'
import { capCredit } from '../../credits/caps'
import { numberText } from '../../outline/format'
import { availabilityReadings } from '../../readings/availability'
import { dueReadings } from '../../readings/due'
import { schemeReadings } from '../../readings/money'
import type { Reading } from '../../readings/reading'
import { schemeBase } from '../../sections/readings/scheme-base'
import type { CreditScheme } from '../../sections/remedies/schema'
import { agreedCaps, missPrice } from '../miss-price'
import type { SheetWriter } from '../sheet'
import { readingText, sentence } from './plain-values'

/** One moment or month of the agreement's own calendar, and what the share of cases comes to. */
export function examples(w: SheetWriter, one: Objective, today: string): string[] {
	// Only a clock that starts with the report says from the report when time is up.
	const due = one.startEvent === 'received' ? dueReadings(w.agreement, one, today) : []
	const months = availabilityReadings(w.agreement, one, today)
	const told = [...first(due, /^due\./, 1), ...first(months, /^allowed\.(?:least|most)$/, 2)]
	const doubt = told.length === 0 ? [] : first([...due, ...months], /^without-holidays$/, 1)
	return [...[...told, ...doubt].map((reading) => readingText(w, reading)), ...caseExample(w, one)]
}

function first(readings: readonly Reading[], wanted: RegExp, most: number): Reading[] {
	return readings.filter(({ key }) => wanted.test(key)).slice(0, most)
}

/** Numbers of cases, the smallest first; the last makes every share a whole number. */
const CASES = [100, 200, 1_000, 10_000, 100_000, 1_000_000]

function caseExample(w: SheetWriter, one: Objective): string[] {
	const isTime = TIME_METRICS.has(one.metric)
	const ppm = isTime ? one.share : SHARE_METRICS.has(one.metric) && one.metric !== 'availability' ? one.value : null
	if (ppm === null || ppm <= 0 || ppm >= 1_000_000) return []
	const of = CASES.find((cases) => (ppm * cases) % 1_000_000 === 0) ?? 1_000_000
	const part = (ppm * of) / 1_000_000
	const key = isTime ? 'example-late' : one.comparison === 'at-least' ? 'example-share-least' : 'example-share-most'
	const n = isTime ? of - part : part
	return [sentence(w, key, { of: numberText(of, w.language), n: numberText(n, w.language) })]
}

/** What a miss costs, with up to two cases in money under the caps. */
export function missed(w: SheetWriter, one: Objective): string[] {
	const price = missPrice(w, one)
	if (price === null) return [sentence(w, 'missed-none')]
	const caps = agreedCaps(w.agreement)
	const schemes = w.agreement.remedies.schemes.filter(({ objectiveIds }) => objectiveIds.includes(one.id))
	const cases = schemes.flatMap((scheme) => {
		const { alone, own } = schemeAlone(w.agreement, scheme, one)
		const isHigher = schemeBase(alone, own).worse === 'higher'
		const readings = schemeReadings(alone, scheme.id).filter(({ key }) => key.startsWith('credit.'))
		const ends = readings.length > 2 ? [readings[0]!, readings.at(-1)!] : readings
		return ends.map((reading) => underCaps({ ...reading, key: plainKey(reading, one, isHigher) }, caps))
	})
	return [sentence(w, 'missed', { price }), ...cases.map((reading) => readingText(w, reading))]
}

/** The agreement with a scheme for one promise only: fee and figures of an example are those of that promise. */
function schemeAlone(agreement: Agreement, scheme: CreditScheme, { id }: Objective) {
	const own: CreditScheme = { ...scheme, objectiveIds: [id] }
	const alone: Agreement = { ...agreement, remedies: { ...agreement.remedies, schemes: [own] } }
	return { own, alone }
}

/** The attained figure is a share of cases, or a figure of its own that is too low or too high. */
function plainKey({ key }: Reading, one: Objective, isHigher: boolean): string {
	if (key !== 'credit.attained') return key
	if (TIME_METRICS.has(one.metric) && one.share !== null) return 'credit.share'
	return isHigher ? 'credit.worse' : key
}

function underCaps(reading: Reading, caps: ReturnType<typeof agreedCaps>): Reading {
	const { credit } = reading.values
	if (credit?.unit !== 'money' || reading.key === 'credit.bonus') return reading
	const capped = { ...credit, minor: capCredit(credit.minor, caps, 0).minor }
	return { ...reading, values: { ...reading.values, credit: capped } }
}
