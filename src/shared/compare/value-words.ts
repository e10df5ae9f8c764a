import { getAt } from '../agreement/edit'
import type { Agreement } from '../agreement/schema'
import type { Segment } from '../agreement/values/calendar'
import { type Metric, type Objective, SHARE_METRICS, TIME_METRICS, type Window } from '../agreement/values/objective'
import { creditScale } from '../credits/credit-scale'
import type { Recurrence } from '../sections/downtime/schema'
import type { Trigger } from '../sections/escalation/schema'
import type { Due } from '../sections/roles/schema'
import type { Change } from './changes'
import { entryName, nameOf } from './entry-name'
import { type FieldReading, fieldReading } from './field-reading'
import type { MeaningWords } from './meaning-words'

/** Where a value stands: in which agreement, and as which field. */
export type ValuePlace = Pick<Change, 'path' | 'field'> & { readonly agreement: Agreement }

/** One value as its field reads: `30 min`, `95%`, `“Service Desk”`, `not set`. */
export function valueWords(value: unknown, place: ValuePlace, words: MeaningWords): string {
	const reading = fieldReading(place.field, value)
	if (value === null || value === undefined || value === '')
		return reading.kind === 'reference' ? words.sections(reading.nobody) : words.compare('blank')
	if (Array.isArray(value) && reading.kind !== 'hours') {
		if (value.length === 0) return words.compare('none')
		return value.map((entry: unknown) => valueWords(entry, place, words)).join(', ')
	}
	return read(value, reading, place, words)
}

/** Casts follow the schema: the field says what the value is. */
function read(value: unknown, reading: FieldReading, place: ValuePlace, words: MeaningWords): string {
	const { sections, compare } = words
	switch (reading.kind) {
		case 'choice': {
			const kind = typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : String(value)
			return sections(`choice.${reading.set}.${kind}`)
		}
		case 'seconds':
			return words.duration(value as number)
		case 'ppm':
			return words.percent(value as number)
		case 'minor':
			return words.money(value as number, place.agreement.parties.currency)
		case 'count':
			return compare(`count.${reading.unit}`, { count: value as number })
		case 'percent':
			return words.percent((value as number) * 10_000)
		case 'number':
			return words.number(value as number)
		case 'yes-no':
			return compare(value === true ? 'yes' : 'no')
		case 'date':
			return words.date(value as string)
		case 'month-day': {
			const [month, day] = (value as string).split('-').map(Number)
			return compare('month-day', { day: String(day), month: words.month(month ?? 1) })
		}
		case 'reference': {
			const list = getAt(place.agreement, reading.list)
			const entry: unknown = Array.isArray(list) ? list.find((one) => one.id === value) : undefined
			if (entry === undefined) return quoted(String(value), words)
			return reading.list === 'objectives.items'
				? entryName(entry, 'objectives.items.*', words)
				: quoted(nameOf(entry)?.text ?? String(value), words)
		}
		case 'objective-figure':
		case 'request-figure':
		case 'scheme-figure':
			return figureWords(value as number, unitOfFigure(reading.kind, place), words)
		case 'window':
			return windowWords(value as Window, words)
		case 'trigger':
			return triggerWords(value as Trigger, words)
		case 'recurrence':
			return recurrenceWords(value as Recurrence, words)
		case 'due':
			return dueWords(value as Due, words)
		case 'hours':
			return hoursWords(value as readonly Segment[], words)
		case 'code':
			return String(value)
		case 'section':
			return words.section(String(value))
		case 'text':
			return quoted(String(value), words)
	}
}

export function quoted(text: string, { compare }: MeaningWords): string {
	return compare('quoted', { text: text.trim().replace(/\s+/gu, ' ') })
}

type FigureUnit = 'seconds' | 'ppm' | 'number'

export function figureWords(value: number, unit: FigureUnit, words: MeaningWords): string {
	return unit === 'seconds' ? words.duration(value) : unit === 'ppm' ? words.percent(value) : words.number(value)
}

function metricUnit(metric: Metric, customUnit: Objective['customUnit'] = 'count'): FigureUnit {
	if (TIME_METRICS.has(metric) || (metric === 'custom' && customUnit === 'seconds')) return 'seconds'
	return SHARE_METRICS.has(metric) || (metric === 'custom' && customUnit === 'share') ? 'ppm' : 'number'
}

function unitOfFigure(kind: 'objective-figure' | 'request-figure' | 'scheme-figure', place: ValuePlace): FigureUnit {
	const { agreement, path } = place
	const [, list, id] = path.split('.')
	const objectives = agreement.objectives.items
	if (kind === 'request-figure') {
		const metric = agreement.services.items.find((one) => one.id === id)?.request.wishedMetric
		return metric == null ? 'number' : metricUnit(metric)
	}
	if (kind === 'scheme-figure') {
		const scheme = agreement.remedies.schemes.find((one) => one.id === id)
		const first = objectives.find((one) => scheme?.objectiveIds.includes(one.id))
		return first === undefined ? 'ppm' : creditScale(first).unit
	}
	const wanted = list === 'tasks' ? agreement.actionPlan.tasks.find((one) => one.id === id)?.objectiveId : id
	const objective = objectives.find((one) => one.id === wanted)
	return objective === undefined ? 'number' : metricUnit(objective.metric, objective.customUnit)
}

/** `at most 30 min for 95% of cases`: what is said of an objective that came or went. */
export function objectiveWords(objective: Objective, words: MeaningWords): string {
	const unit = metricUnit(objective.metric, objective.customUnit)
	const value = words.compare(`bound.${objective.comparison}`, { value: figureWords(objective.value, unit, words) })
	if (objective.share === null) return value
	return words.compare('objective.share', { value, share: words.percent(objective.share) })
}

/** `Tier at 99.9%`. */
export function tierName(threshold: number, place: ValuePlace, words: MeaningWords): string {
	const unit = unitOfFigure('scheme-figure', place)
	return words.compare('entry.tier', { threshold: figureWords(threshold, unit, words) })
}

/** `99.9%: 5%`: from which figure on a tier pays what. */
export function tierWords(
	tier: { threshold: number; creditPpm: number },
	place: ValuePlace,
	words: MeaningWords,
): string {
	const unit = unitOfFigure('scheme-figure', place)
	return words.compare('tier', {
		threshold: figureWords(tier.threshold, unit, words),
		credit: words.percent(tier.creditPpm),
	})
}

function windowWords(window: Window, { sections }: MeaningWords): string {
	const length = sections(`window.${window.unit}`, { count: window.count })
	return window.kind === 'rolling' ? sections('window.rolling', { length }) : length
}

function triggerWords(trigger: Trigger, words: MeaningWords): string {
	const { sections, compare } = words
	if (trigger.kind === 'percent-elapsed') return sections('trigger.percent-elapsed', { percent: trigger.percent })
	if (trigger.kind !== 'time-after-breach') return sections(`choice.trigger.${trigger.kind}`)
	const time = trigger.seconds === null ? compare('blank') : words.duration(trigger.seconds)
	const clock = sections(`choice.clock.${trigger.clock}`)
	return `${sections('trigger.time-after-breach', { time })} (${clock})`
}

function recurrenceWords(recurrence: Recurrence, words: MeaningWords): string {
	const { sections } = words
	if (recurrence.kind === 'dates')
		return recurrence.dates.length === 0 ? words.compare('none') : recurrence.dates.map(words.date).join(', ')
	const weekday = sections(`choice.weekday.${recurrence.weekday}`)
	return recurrence.kind === 'weekly'
		? sections('recurrence.weekly', { count: recurrence.everyWeeks, weekday })
		: sections('recurrence.monthly', { ordinal: sections(`choice.ordinal.${recurrence.ordinal}`), weekday })
}

function dueWords(due: Due, words: MeaningWords): string {
	const { sections, compare } = words
	if (due.kind === 'once') return due.date === null ? compare('blank') : words.date(due.date)
	if (due.kind === 'monthly') return sections('due.monthly', { count: due.everyMonths, day: due.day })
	return sections('due.yearly', { day: compare('month-day', { day: String(due.day), month: words.month(due.month) }) })
}

function hoursWords(segments: readonly Segment[], { sections }: MeaningWords): string {
	return segments.length === 0 ? sections('week.closed') : segments.map(([start, end]) => `${start}–${end}`).join(', ')
}
