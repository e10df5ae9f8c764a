import type { Objective } from '../agreement/values/objective'
import type { WindowSpan } from '../calendar/windows'
import { callFaults, intervalFaults } from '../history/contact-rows'
import { countFaults } from '../history/count-rows'
import type { CountColumns } from '../history/counts'
import type { History } from '../history/history'
import type { CountedSeries } from './contact-series'
import { monthSeries } from './month-series'
import { addTallies, type Tally, tallyByMonth } from './month-tally'

export type SelfServiceRequest = {
	readonly history: History
	readonly counts: CountColumns
	/** 1 where a ticket counts; null without tickets. */
	readonly usable: Uint8Array | null
	readonly comparison: Objective['comparison']
	/** Codes of the counts' service column that belong to the objective; null for all. */
	readonly services: ReadonlySet<number> | null
	readonly asOf: number
	readonly months: readonly WindowSpan[]
	readonly covered: (span: WindowSpan) => boolean
}

/** Where the requests that needed a person were counted. */
export type PersonBasis = 'tickets' | 'contacts' | 'handed-over'

/**
 * Months of a self-service share: requests that ended without a person (solved by the chatbot or by an article) out of those
 * and the ones that needed a person. The latter are the tickets of the same months; without tickets the answered contacts;
 * without both what the chatbot handed over. Never two of them, since a call often becomes a ticket.
 */
export function selfServiceSeries(request: SelfServiceRequest): CountedSeries {
	const { counts, comparison, services, asOf, months, covered } = request
	const { deflected, selfServiceSolved } = counts.numbers
	if (deflected === null && selfServiceSolved === null)
		return { ok: false, reason: { code: 'missing-column', column: 'selfServiceSolved' } }
	const faults = countFaults(counts)
	const rows = [...faults.keys()].filter((row) => {
		const end = counts.times.periodStart![row]! + counts.numbers.periodSeconds![row]!
		const isOther = services !== null && !services.has(counts.words.service?.codes[row] ?? 0)
		return faults[row] === 0 && !isOther && end <= asOf
	})
	const basis = personBasis(request.history)
	if (basis === null) return { ok: false, reason: { code: 'missing-column', column: 'handedOver' } }
	const isGood = comparison === 'at-least'
	const tallies: Tally[] = rows.map((row) => {
		const solved = (deflected?.[row] || 0) + (selfServiceSolved?.[row] || 0)
		return { at: counts.times.periodStart![row]!, cases: solved, met: isGood ? solved : 0 }
	})
	const person = (at: number, cases: number): void => {
		if (cases > 0) tallies.push({ at, cases, met: isGood ? 0 : cases })
	}
	if (basis === 'handed-over')
		for (const row of rows) person(counts.times.periodStart![row]!, counts.numbers.handedOver![row]!)
	else for (const at of personTimes(request, basis)) person(at.at, at.cases)
	const empty = { count: 0, startedAt: new Float64Array(0), seconds: new Float64Array(0), open: new Uint8Array(0) }
	return {
		ok: true,
		yesNo: true,
		months: addTallies(monthSeries(empty, months, covered), tallyByMonth(tallies, months)),
		recordedSeconds: null,
		doubts: [{ code: 'self-service-basis', basis }],
	}
}

export function personBasis({ tickets, contacts, counts }: History): PersonBasis | null {
	if (tickets !== null && tickets.times.createdAt !== null) return 'tickets'
	if (contacts !== null) return 'contacts'
	return counts?.numbers.handedOver ? 'handed-over' : null
}

/** When requests reached a person, and how many. */
function* personTimes(
	{ history, usable, asOf }: SelfServiceRequest,
	basis: 'tickets' | 'contacts',
): Generator<{ readonly at: number; readonly cases: number }> {
	if (basis === 'tickets') {
		const created = history.tickets!.times.createdAt!
		for (const [row, at] of created.entries()) if (usable?.[row] === 1 && at <= asOf) yield { at, cases: 1 }
		return
	}
	const { calls, intervals } = history.contacts!
	if (calls !== null) {
		const faults = callFaults(calls)
		for (const [row, at] of (calls.times.offeredAt ?? []).entries())
			if (faults[row] === 0 && calls.abandoned?.[row] !== 1 && at <= asOf) yield { at, cases: 1 }
	}
	if (intervals !== null) {
		const faults = intervalFaults(intervals)
		const { answered, offered } = intervals.numbers
		for (const [row, at] of (intervals.times.intervalStart ?? []).entries())
			if (faults[row] === 0 && at <= asOf) yield { at, cases: answered?.[row] || offered?.[row] || 0 }
	}
}
