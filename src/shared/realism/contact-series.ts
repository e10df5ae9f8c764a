import type { Metric, Objective } from '../agreement/values/objective'
import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import type { WindowSpan } from '../calendar/windows'
import { callFaults, intervalFaults } from '../history/contact-rows'
import type { CallColumns, ContactColumns, IntervalColumns } from '../history/contacts'
import type { Cases } from './cases'
import { GIVEN_UP, type MonthCases, monthSeries } from './month-series'
import { addTallies, type Tally, tallyByMonth } from './month-tally'
import type { VerdictReason } from './verdict'

export const CONTACT_METRICS: ReadonlySet<Metric> = new Set<Metric>(['wait-time', 'abandonment', 'handling-time'])

export type ContactRequest = {
	readonly contacts: ContactColumns
	readonly metric: Metric
	readonly comparison: Objective['comparison']
	/** Codes of the service columns that belong to the objective; null for all. */
	readonly callServices: ReadonlySet<number> | null
	readonly intervalServices: ReadonlySet<number> | null
	/** null: around the clock. */
	readonly hours: CompiledCalendar | null
	readonly asOf: number
	readonly months: readonly WindowSpan[]
	readonly covered: (span: WindowSpan) => boolean
}

export type CountedSeries =
	| {
			readonly ok: true
			readonly yesNo: boolean
			readonly months: readonly MonthCases[]
			/** Counts know only who was answered within so many seconds; null where every case has its own time. */
			readonly recordedSeconds: number | null
			readonly doubts: readonly VerdictReason[]
	  }
	| { readonly ok: false; readonly reason: VerdictReason }

/**
 * Months of a contact objective. A contact offered outside the service hours is no case.
 * `wait-time`: an answered contact counts with its wait; who gave up is missed once the target was over, and no case before
 * (of interval counts only those given up within the threshold are no cases, where the file tells them).
 * `abandonment`: every offered contact, bad where given up. `handling-time`: every answered contact.
 */
export function contactSeries(request: ContactRequest): CountedSeries {
	const { contacts, metric, months, covered } = request
	const parts: Part[] = []
	if (contacts.calls !== null) parts.push(callPart(request, contacts.calls))
	if (contacts.intervals !== null) parts.push(intervalPart(request, contacts.intervals))
	const told = parts.filter((part) => part.ok)
	const [first] = parts
	if (told.length === 0) return first?.ok === false ? first : { ok: false, reason: { code: 'no-cases' } }
	const cases = told.find((part) => part.cases !== null)?.cases ?? NO_CASES
	const tallies = told.flatMap((part) => part.tallies)
	const outside = told.reduce((sum, part) => sum + part.outsideHours, 0)
	const doubts = told.flatMap((part) => part.doubts)
	if (outside > 0) doubts.push({ code: 'outside-hours', contacts: outside })
	return {
		ok: true,
		yesNo: metric === 'abandonment',
		months: addTallies(monthSeries(cases, months, covered), tallyByMonth(tallies, months)),
		recordedSeconds: told.find((part) => part.recordedSeconds !== null)?.recordedSeconds ?? null,
		doubts,
	}
}

type Part =
	| {
			readonly ok: true
			readonly cases: Cases | null
			readonly tallies: readonly Tally[]
			readonly recordedSeconds: number | null
			readonly outsideHours: number
			readonly doubts: readonly VerdictReason[]
	  }
	| { readonly ok: false; readonly reason: VerdictReason }

const NO_CASES: Cases = {
	count: 0,
	startedAt: new Float64Array(0),
	seconds: new Float64Array(0),
	open: new Uint8Array(0),
}

function missing(column: string): Part {
	return { ok: false, reason: { code: 'missing-column', column } }
}

function callPart(request: ContactRequest, calls: CallColumns): Part {
	const { metric, comparison, callServices, hours, asOf } = request
	const { waitSeconds, handlingSeconds } = calls.numbers
	const { abandoned } = calls
	if (metric === 'wait-time' && waitSeconds === null) return missing('waitSeconds')
	if (metric === 'abandonment' && abandoned === null) return missing('abandonedAt')
	if (metric === 'handling-time' && handlingSeconds === null) return missing('handlingSeconds')
	const faults = callFaults(calls)
	const offeredAt = calls.times.offeredAt!
	const startedAt = new Float64Array(calls.count)
	const seconds = new Float64Array(calls.count)
	const open = new Uint8Array(calls.count)
	const goodWhen = comparison === 'at-least' ? 1 : 0
	let count = 0
	let outsideHours = 0
	for (let row = 0; row < calls.count; row++) {
		const at = offeredAt[row]!
		const isOther = callServices !== null && !callServices.has(calls.words.service?.codes[row] ?? 0)
		if (faults[row] !== 0 || isOther || at > asOf) continue
		const isLeft = abandoned?.[row] === 1
		let value = 0
		if (metric === 'abandonment') value = (isLeft ? 1 : 0) === goodWhen ? 0 : 1
		else if (metric === 'handling-time') value = isLeft ? Number.NaN : handlingSeconds![row]!
		// Who gave up after nobody knows how long was not answered in time.
		else value = isLeft && Number.isNaN(waitSeconds![row]!) ? Number.POSITIVE_INFINITY : waitSeconds![row]!
		if (Number.isNaN(value)) continue
		if (!isOpenAt(hours, at)) {
			outsideHours++
			continue
		}
		startedAt[count] = at
		seconds[count] = value
		open[count] = metric === 'wait-time' && isLeft ? GIVEN_UP : 0
		count++
	}
	const cases = {
		count,
		startedAt: startedAt.subarray(0, count),
		seconds: seconds.subarray(0, count),
		open: open.subarray(0, count),
	}
	return { ok: true, cases, tallies: [], recordedSeconds: null, outsideHours, doubts: [] }
}

const DAY = 86_400

function intervalPart(request: ContactRequest, intervals: IntervalColumns): Part {
	const { metric, comparison, intervalServices, hours, asOf } = request
	const { offered, abandoned, answeredWithin, abandonedWithin, thresholdSeconds, averageHandlingSeconds } =
		intervals.numbers
	if (metric === 'handling-time')
		return averageHandlingSeconds === null
			? missing('handlingSeconds')
			: { ok: false, reason: { code: 'averages-only', metric } }
	if (offered === null) return missing('offered')
	if (metric === 'abandonment' && abandoned === null) return missing('abandoned')
	if (metric === 'wait-time' && answeredWithin === null)
		return intervals.numbers.averageWaitSeconds === null
			? missing('answeredWithin')
			: { ok: false, reason: { code: 'averages-only', metric } }
	if (metric === 'wait-time' && thresholdSeconds === null) return missing('thresholdSeconds')
	const faults = intervalFaults(intervals)
	const start = intervals.times.intervalStart!
	const length = intervals.numbers.intervalSeconds!
	const thresholds = new Map<number, number>()
	const tallies: Tally[] = []
	let outsideHours = 0
	let strict = 0
	for (let row = 0; row < intervals.count; row++) {
		const at = start[row]!
		const isOther = intervalServices !== null && !intervalServices.has(intervals.words.service?.codes[row] ?? 0)
		if (faults[row] !== 0 || isOther || at + length[row]! > asOf) continue
		const total = offered[row]!
		const good = metric === 'wait-time' ? answeredWithin![row]! : total - abandoned![row]!
		if (Number.isNaN(total) || Number.isNaN(good)) continue
		if (length[row]! < DAY && !isOpenAt(hours, at)) {
			outsideHours += total
			continue
		}
		if (metric === 'abandonment') {
			tallies.push({ at, cases: total, met: comparison === 'at-least' ? total - good : good })
			continue
		}
		const threshold = thresholdSeconds![row]!
		thresholds.set(threshold, (thresholds.get(threshold) ?? 0) + total)
		const early = abandonedWithin?.[row] ?? Number.NaN
		if (Number.isNaN(early)) strict += abandoned?.[row] || 0
		tallies.push({ at, cases: Math.max(good, total - (early || 0)), met: good })
	}
	if (metric === 'abandonment')
		return { ok: true, cases: null, tallies, recordedSeconds: null, outsideHours, doubts: [] }
	const [recorded, ...others] = [...thresholds.keys()].filter((seconds) => seconds > 0)
	if (recorded === undefined || thresholds.has(Number.NaN)) return missing('thresholdSeconds')
	if (others.length > 0) return { ok: false, reason: { code: 'several-thresholds', thresholds: thresholds.size } }
	const doubts: VerdictReason[] = strict > 0 ? [{ code: 'abandons-missed', contacts: strict }] : []
	return { ok: true, cases: null, tallies, recordedSeconds: recorded, outsideHours, doubts }
}

function isOpenAt(hours: CompiledCalendar | null, epochSeconds: number): boolean {
	return hours === null || countSeconds(hours, epochSeconds, epochSeconds + 1) > 0
}
