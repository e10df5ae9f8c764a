import type { Metric } from '../../agreement/values/objective'
import type { CountColumns } from '../../history/counts'
import type { History } from '../../history/history'
import { contactSeries } from '../contact-series'
import { contactFigures } from '../counted-figures'
import { contactExtent, countExtent } from '../counted-range'
import { createdRange, type Span } from '../observation'
import { personBasis, selfServiceSeries } from '../self-service-series'
import {
	durationValues,
	type FigureBasis,
	type KeyFigure,
	periodOf,
	shareValues,
	spanOf,
	unknownFigure,
} from './figure'

/**
 * Waits or handling of contacts: quantiles where every contact has its own time, the mean where only averages are told,
 * and of waits the share answered within the counted threshold. null where there are no contacts that tell.
 */
export function contactFigure(
	contacts: NonNullable<History['contacts']>,
	id: 'wait-time' | 'handling-time',
	basis: FigureBasis,
): KeyFigure | null {
	const span = spanOf(contactExtent(contacts, basis.asOf), basis)
	if (span === null) return null
	const totals = contactFigures(contacts)
	const decided = decidedOf(contacts, id, basis)
	const counted = id === 'wait-time' ? totals.averageWaitSeconds : totals.averageHandlingSeconds
	// A mean of counts beside quantiles of calls would be of other contacts.
	const mean = decided.length > 0 ? decided.reduce((sum, seconds) => sum + seconds, 0) / decided.length : counted
	const values = durationValues(decided)
	if (mean !== null) values.push({ part: 'mean', unit: 'seconds', value: mean })
	if (values.length === 0) return null
	return {
		id,
		about: null,
		values,
		sample: { of: 'contacts', count: decided.length > 0 ? decided.length : (totals.answered ?? totals.offered) },
		period: periodOf(span, basis.compiled.timeZone),
		missing: null,
	}
}

/** Answered contacts with their own times, sorted. */
function decidedOf(contacts: NonNullable<History['contacts']>, metric: Metric, { asOf }: FigureBasis): Float64Array {
	const found = contactSeries({ ...request(metric, asOf), contacts })
	return (found.ok && found.months[0]?.decided) || new Float64Array(0)
}

const everyone = { callServices: null, intervalServices: null, hours: null } as const

function request(metric: Metric, asOf: number) {
	const months = [{ startEpoch: Number.NEGATIVE_INFINITY, endEpoch: Number.POSITIVE_INFINITY }]
	return { metric, comparison: 'at-least', asOf, months, covered: () => true, ...everyone } as const
}

/** Of counted contacts those answered within the file's own threshold. */
export function answeredFigure(contacts: History['contacts'], basis: FigureBasis): KeyFigure | null {
	const { answeredWithin, thresholdSeconds } = contacts === null ? NOTHING : contactFigures(contacts)
	if (contacts === null || answeredWithin === null || thresholdSeconds === null) return null
	const found = contactSeries({ ...request('wait-time', basis.asOf), contacts })
	const tally = found.ok ? found.months[0]?.tally : null
	if (tally == null) return null
	return {
		id: 'answered-in-time',
		about: null,
		values: [
			...shareValues('met', tally.met, tally.cases),
			{ part: 'threshold', unit: 'seconds', value: thresholdSeconds },
		],
		sample: { of: 'contacts', count: tally.cases },
		period: periodOf(spanOf(contactExtent(contacts, basis.asOf), basis), basis.compiled.timeZone),
		missing: null,
	}
}
const NOTHING = { answeredWithin: null, thresholdSeconds: null }

/**
 * Requests solved without a person against those that needed one, over the periods of the counts that lie wholly within the
 * days of the tickets or contacts.
 */
export function selfServiceFigure(history: History, usable: Uint8Array | null, basis: FigureBasis): KeyFigure {
	const { counts, tickets, contacts } = history
	const own = counts && countExtent(counts, basis.asOf)
	const ownSpan = own && spanOf(own, basis)
	if (counts === null || ownSpan === null) return unknownFigure('self-service', 'requests', 'selfServiceSolved')
	const person = personBasis(history)
	const others =
		person === 'tickets' && tickets !== null
			? createdRange(tickets, basis.asOf)
			: person === 'contacts' && contacts !== null
				? contactExtent(contacts, basis.asOf)
				: null
	const span = person === 'handed-over' ? ownSpan : periodsWithin(counts, others && spanOf(others, basis))
	if (span === null) return unknownFigure('self-service', 'requests', 'common-days')
	const found = selfServiceSeries({
		history,
		counts,
		usable,
		services: null,
		comparison: 'at-least',
		asOf: basis.asOf,
		months: [span],
		covered: () => true,
	})
	if (!found.ok) {
		const { reason } = found
		return unknownFigure('self-service', 'requests', reason.code === 'missing-column' ? reason.column : 'common-days')
	}
	const { met, cases } = found.months[0]?.tally ?? { met: 0, cases: 0 }
	return {
		id: 'self-service',
		about: null,
		values: [
			...shareValues('self-service', met, cases),
			{ part: person ?? 'handed-over', unit: 'count', value: cases - met },
		],
		sample: { of: 'requests', count: cases },
		period: periodOf(span, basis.compiled.timeZone),
		missing: null,
	}
}

/** From the first to the last period of the counts that lies wholly within a span; null where none does. */
function periodsWithin(counts: CountColumns, span: Span | null): Span | null {
	let [startEpoch, endEpoch] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (const [row, start] of (counts.times.periodStart ?? []).entries()) {
		const end = start + counts.numbers.periodSeconds![row]!
		if (span === null || !(start >= span.startEpoch && end <= span.endEpoch)) continue
		startEpoch = Math.min(startEpoch, start)
		endEpoch = Math.max(endEpoch, end)
	}
	return startEpoch < endEpoch ? { startEpoch, endEpoch } : null
}
