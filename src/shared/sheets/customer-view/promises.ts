import { type Metric, type Objective, TIME_METRICS } from '../../agreement/values/objective'
import type { Inline } from '../../outline/block'
import { dateText, durationText, numberText, shareText } from '../../outline/format'
import { objectiveCodes, objectivesInPrintOrder } from '../../sections/objectives/code'
import { valueText } from '../../sections/objectives/outline'
import { addMonths } from '../calendar/months'
import { hoursText } from '../hours-text'
import type { SheetWriter } from '../sheet'
import { examples, missed } from './examples'
import { sentence } from './plain-values'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** Every promise, service by service: what the customer gets, by when, an example, and what follows a miss. */
export function printPromises(w: SheetWriter, today: string): void {
	const ordered = objectivesInPrintOrder(w.agreement)
	const promises = ordered.filter(({ kind }) => kind === 'promise')
	if (promises.length === 0)
		w.paragraph('customer-view.no-promise', w.fillClause('no-promise'), { path: 'objectives.items' })
	const codes = objectiveCodes(w.agreement, w.language)
	for (const serviceId of new Set(promises.map((one) => one.serviceId))) {
		const name = serviceName(w, serviceId)
		w.headingText(
			`customer-view.service.${serviceId ?? 'all'}`,
			'front',
			name ?? w.phraseText('all-services'),
			'objectives.items',
		)
		for (const one of promises.filter((promise) => promise.serviceId === serviceId))
			printPromise(w, one, { code: codes.get(one.id) ?? '', today })
	}
	const indicators = ordered.length - promises.length
	if (indicators === 0) return
	const clause = `indicators_${indicators === 1 ? 'one' : 'other'}`
	w.paragraph('customer-view.indicators', w.fillClause(clause, { n: numberText(indicators, w.language) }))
}

function printPromise(w: SheetWriter, one: Objective, { code, today }: { code: string; today: string }): void {
	const path = `objectives.items.${one.id}`
	const id = `customer-view.promise.${one.id}`
	w.headingText(id, 'sub', promiseName(w, one), path)
	const say = (part: string, sentences: readonly string[], lead: string | null = null) => {
		if (sentences.length === 0) return
		const said = text(sentences.join(' '))
		const inlines: Inline[] = lead === null ? [said] : [{ kind: 'strong', text: w.phraseText(lead) }, text(' '), said]
		w.paragraph(`${id}.${part}`, inlines, { path })
	}
	say('get', [...gets(w, one), ...clockSentences(w, one)])
	say('example', examples(w, one, today), 'lead.example')
	say('missed', missed(w, one), 'lead.missed')
	const place = w.numberOf('annex-objectives')
	if (place !== null)
		w.paragraph(`${id}.exact`, w.fillClause('exact', { place: place.replace(' ', '\u00a0'), code }), {
			path,
			style: 'note',
		})
}

/** What a promise is about, as a head: `Dass jemand antwortet, Priorität 1`. */
export function promiseName(w: SheetWriter, one: Objective): string {
	const name =
		one.metric === 'custom'
			? w.of('objectives').typed(`objectives.items.${one.id}.customName`, 'name').text
			: w.phraseText(`promise.${one.metric}`)
	return one.priority === null ? name : w.phraseText('promise.priority', { name, priority: one.priority.slice(1) })
}

function serviceName(w: SheetWriter, id: string | null): string | null {
	const isKnown = w.agreement.services.items.some((service) => service.id === id)
	return isKnown ? w.typed(`services.items.${id}.name`, 'service').text : null
}

/** Metrics that promise at least so much; all others promise at most. A promise the other way round is told in the contract's words. */
const AT_LEAST: ReadonlySet<Metric> = new Set<Metric>([
	'availability',
	'first-contact-resolution',
	'self-service-share',
])

function gets(w: SheetWriter, one: Objective): string[] {
	const window = windowText(w, one.window)
	const value = valueText(w.of('objectives'), one)
	const isUsual = one.metric !== 'custom' && (one.comparison === 'at-least') === AT_LEAST.has(one.metric)
	if (!isUsual)
		return [
			sentence(w, 'get-other', {
				measure: promiseMeasure(w, one),
				value: w.phraseText(one.comparison, { value }),
				window,
			}),
		]
	if (!TIME_METRICS.has(one.metric)) {
		const service = serviceName(w, one.serviceId) ?? w.phraseText('service.all')
		return [sentence(w, `get-${one.metric}`, { service, value, window })]
	}
	const time = durationText(one.value, w.language)
	const after = w.phraseText(`after.${one.startEvent}`)
	return [sentence(w, `get-${one.metric}`, { time, after }), ...shareSentence(w, one, window)]
}

function promiseMeasure(w: SheetWriter, one: Objective): string {
	const objectives = w.of('objectives')
	return one.metric === 'custom'
		? objectives.typed(`objectives.items.${one.id}.customName`, 'name').text
		: objectives.phraseText(`metric.${one.metric}`)
}

const MONTHS_OF = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** `für jeden Kalendermonat`, `für die jeweils letzten 3 Monate`. */
function windowText(w: SheetWriter, { kind, unit, count }: Objective['window']): string {
	if (kind === 'calendar' && count === 1) return w.phraseText(`window.calendar.${unit}`)
	const months = count * MONTHS_OF[unit]
	if (kind === 'rolling' && months === 1) return w.phraseText('window.rolling.month')
	return w.phraseText(`window.${kind}.months`, { n: numberText(months, w.language) })
}

function shareSentence(w: SheetWriter, { share }: Objective, window: string): string[] {
	if (share === null) return []
	return share >= 1_000_000
		? [sentence(w, 'share-all', { window })]
		: [sentence(w, 'share', { share: shareText(share, w.language), window })]
}

function clockSentences(w: SheetWriter, one: Objective): string[] {
	const { effectiveDate } = w.agreement.parties
	const isTime = TIME_METRICS.has(one.metric)
	const isTold = isTime || one.metric === 'availability'
	const key = isTime ? 'clock' : 'count'
	const hours = one.calendarId === null ? '' : hoursText(w, one.calendarId)
	const clock =
		one.calendarId === null
			? [sentence(w, `${key}-always`)]
			: hours === ''
				? []
				: [sentence(w, `${key}-service`, { hours })]
	return [
		...(isTold ? clock : []),
		...(isTime && one.pauses.includes('waiting-for-customer') ? [sentence(w, 'pause')] : []),
		...(one.rampUpMonths > 0 && effectiveDate !== null
			? [sentence(w, 'ramp-up', { from: dateText(addMonths(effectiveDate, one.rampUpMonths), w.language) })]
			: []),
	]
}
