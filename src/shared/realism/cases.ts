import type { Metric } from '../agreement/values/objective'
import type { CompiledCalendar } from '../calendar/compiled-calendar'
import type { TicketColumns } from '../history/history'
import { type CaseRules, clockPlan, stopsAtResponse } from './clock-plan'
import { excludedByWords } from './exclusion-words'
import { everyResponse, missingForMessages, type PutCase, updateInterval } from './message-cases'
import type { Span } from './observation'
import { type ClockColumn, clockColumn } from './run-clock'
import { type ShareCases, shareCases } from './share-cases'
import type { VerdictReason } from './verdict'

/**
 * Cases of one objective. `seconds[i]` is what the clock showed when case `i` stopped, or shows at "as of" while
 * `open[i]`; metrics that only say yes or no have 0 for a good case and 1 for a bad one.
 */
export type Cases = {
	readonly count: number
	readonly startedAt: Float64Array
	readonly seconds: Float64Array
	readonly open: Uint8Array
}

export type CasesOrMissing =
	| {
			readonly ok: true
			readonly cases: Cases
			readonly yesNo: boolean
			/** What the agreement says of these cases and the file cannot tell. */
			readonly doubts: readonly VerdictReason[]
			readonly stopsAtResponse: boolean
	  }
	/** The column that would be needed. */
	| { readonly ok: false; readonly column: string }

export type CaseRequest = {
	readonly tickets: TicketColumns
	/** From usable-rows. */
	readonly usable: Uint8Array
	readonly objective: CaseRules
	/** 1 to 4, or 0 for every priority. */
	readonly rank: number
	/** Codes of the service column that belong to the objective; null for all. */
	readonly serviceCodes: ReadonlySet<number> | null
	readonly compiled: CompiledCalendar
	readonly asOf: number
	/** Agreed maintenance, for clocks that it stops; in order, apart. */
	readonly maintenance?: readonly Span[]
	/** To write the cases into, which are good until it is used again; without it they have arrays of their own. */
	readonly room?: CaseRoom
}

/** Arrays that one list of cases after the other is written into. */
export type CaseRoom = Pick<Cases, 'startedAt' | 'seconds' | 'open'>

export function caseRoom(expected: number): CaseRoom {
	return {
		startedAt: new Float64Array(expected),
		seconds: new Float64Array(expected),
		open: new Uint8Array(expected),
	}
}

/** What each metric would need and tickets never tell. */
const NEEDED: Readonly<Partial<Record<Metric, string>>> = {
	availability: 'startedAt',
	'self-service-share': 'selfService',
}

type Measure =
	| {
			readonly ok: true
			readonly yesNo: boolean
			readonly take: (row: number) => void
			readonly doubts: readonly VerdictReason[]
	  }
	| { readonly ok: false; readonly column: string }

/**
 * Takes the cases of an objective from the tickets. Merged and spam tickets are no cases; rows whose times cannot be
 * (a response or resolution before the creation) are left out, as is what the objective excludes by a word the file has;
 * what is later than `asOf` has not happened yet.
 */
export function casesOf(request: CaseRequest): CasesOrMissing {
	const { tickets, usable, objective, rank, serviceCodes, asOf } = request
	const { createdAt } = tickets.times
	if (createdAt === null) return { ok: false, column: 'createdAt' }
	if (rank > 0 && tickets.priority === null) return { ok: false, column: 'priority' }
	const list = caseList(request.room ?? caseRoom(tickets.count))
	const measure = measureOf(request, list)
	if (!measure.ok) return measure
	const { excluded, unread } = excludedByWords(tickets, objective.exclusions)
	const services = tickets.words.service
	for (let row = 0; row < tickets.count; row++) {
		if (usable[row] === 0 || !(createdAt[row]! <= asOf)) continue
		if (rank > 0 && tickets.priority![row] !== rank) continue
		if (serviceCodes !== null && services !== null && !serviceCodes.has(services.codes[row]!)) continue
		if (excluded !== null && excluded[row] === 1) continue
		measure.take(row)
	}
	const doubts: VerdictReason[] = [...measure.doubts]
	if (unread.length > 0) doubts.push({ code: 'exclusions-not-told' })
	return { ok: true, yesNo: measure.yesNo, cases: list.finish(), doubts, stopsAtResponse: stopsAtResponse(objective) }
}

function measureOf(request: CaseRequest, { put, putClock }: CaseList): Measure {
	const { tickets, objective, compiled, asOf } = request
	const created = tickets.times.createdAt!
	const { metric } = objective
	const clock = clockPlan(tickets, objective, request.maintenance)
	if (clock.kind === 'missing') return { ok: false, column: clock.column }
	if (clock.kind === 'plan') {
		const read = clockColumn(clock.plan, tickets, compiled, asOf)
		const take = (row: number) => putClock(created[row]!, row, read)
		return { ok: true, yesNo: false, take, doubts: clock.plan.doubts }
	}
	const shares = metric === 'custom' ? customShare(request) : shareCases(tickets, metric, asOf)
	if (shares !== null) {
		if (!shares.ok) return shares
		// `at most` promises few such cases, `at least` promises many.
		const goodWhen = objective.comparison === 'at-least'
		const take = (row: number) => {
			const happened = shares.happened(row)
			if (happened !== null) put(created[row]!, happened === goodWhen ? 0 : 1, false)
		}
		return { ok: true, yesNo: true, take, doubts: [] }
	}
	switch (metric) {
		case 'every-response':
		case 'update-interval': {
			const column = missingForMessages(tickets, metric)
			if (column !== null) return { ok: false, column }
			const take = (metric === 'every-response' ? everyResponse : updateInterval)({ tickets, compiled, asOf, put })
			return { ok: true, yesNo: false, take, doubts: [] }
		}
		case 'wait-time':
			return given(tickets.numbers.waitSeconds, 'waitSeconds', created, put)
		case 'handling-time':
			return given(tickets.numbers.handlingSeconds, 'handlingSeconds', created, put)
		case 'custom':
			// A plain count has no cases that a ticket could be.
			return given(objective.customUnit === 'seconds' ? tickets.numbers.custom : null, 'custom', created, put)
		default:
			return { ok: false, column: NEEDED[metric] ?? metric }
	}
}

/** An agreed share of its own: the tickets whose column says yes, or a number above zero. null for a time or a count. */
function customShare({ tickets, objective }: CaseRequest): ShareCases | null {
	if (objective.customUnit !== 'share') return null
	const { custom } = tickets.numbers
	if (custom === null) return { ok: false, column: 'custom' }
	return { ok: true, happened: (row) => (custom[row]! >= 0 ? custom[row]! > 0 : null) }
}

/** Durations that the file itself tells. */
function given(column: Float64Array | null, name: string, created: Float64Array, put: PutCase): Measure {
	if (column === null) return { ok: false, column: name }
	const take = (row: number) => {
		if (column[row]! >= 0) put(created[row]!, column[row]!, false)
	}
	return { ok: true, yesNo: false, take, doubts: [] }
}

type CaseList = ReturnType<typeof caseList>

/** Collects cases; a ticket can be several. */
function caseList({ startedAt, seconds, open }: CaseRoom) {
	let count = 0
	const makeRoom = () => {
		const longer = Math.max(64, count * 2)
		startedAt = copied(startedAt, new Float64Array(longer))
		seconds = copied(seconds, new Float64Array(longer))
		open = copied(open, new Uint8Array(longer))
	}
	const put: PutCase = (at, value, isOpen) => {
		if (count === startedAt.length) makeRoom()
		startedAt[count] = at
		seconds[count] = value
		open[count] = isOpen ? 1 : 0
		count++
	}
	const putClock = (at: number, row: number, read: ClockColumn) => {
		if (count === startedAt.length) makeRoom()
		startedAt[count] = at
		open[count] = read(row, seconds, count) ? 1 : 0
		count++
	}
	const finish = (): Cases => ({
		count,
		startedAt: startedAt.subarray(0, count),
		seconds: seconds.subarray(0, count),
		open: open.subarray(0, count),
	})
	return { put, putClock, finish }
}

function copied<Column extends Float64Array | Uint8Array>(from: Column, to: Column): Column {
	to.set(from)
	return to
}
