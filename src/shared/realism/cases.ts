import type { Metric, Objective } from '../agreement/values/objective'
import type { CompiledCalendar } from '../calendar/compiled-calendar'
import { countSeconds } from '../calendar/count-seconds'
import { FLAG_ABANDONED, FLAG_ESCALATED, type TicketColumns } from '../history/history'

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
	| { readonly ok: true; readonly cases: Cases; readonly yesNo: boolean }
	/** The column that would be needed. */
	| { readonly ok: false; readonly column: string }

export type CaseRequest = {
	readonly tickets: TicketColumns
	/** From usable-rows. */
	readonly usable: Uint8Array
	readonly objective: Pick<Objective, 'metric' | 'comparison' | 'pauses'>
	/** 1 to 4, or 0 for every priority. */
	readonly rank: number
	/** Codes of the service column that belong to the objective; null for all. */
	readonly serviceCodes: ReadonlySet<number> | null
	readonly compiled: CompiledCalendar
	readonly asOf: number
}

type Measure = (row: number) => void

/** What each metric would need and no export has told us. */
const NEEDED: Readonly<Partial<Record<Metric, string>>> = {
	availability: 'startedAt',
	'every-response': 'responses',
	'update-interval': 'updates',
	detection: 'detectedAt',
	workaround: 'workaroundAt',
	'self-service-share': 'selfService',
	custom: 'custom',
}

/**
 * Takes the cases of an objective from the tickets. Merged and spam tickets are no cases; rows whose times cannot be
 * (a response or resolution before the creation) are left out; what is later than `asOf` has not happened yet.
 */
export function casesOf(request: CaseRequest): CasesOrMissing {
	const { tickets, usable, objective, rank, serviceCodes, compiled, asOf } = request
	const { createdAt, firstResponseAt, acknowledgedAt, resolvedAt } = tickets.times
	const { firstResolvedAt, numbers, flags } = tickets
	if (createdAt === null) return { ok: false, column: 'createdAt' }
	if (rank > 0 && tickets.priority === null) return { ok: false, column: 'priority' }
	const startedAt = new Float64Array(tickets.count)
	const seconds = new Float64Array(tickets.count)
	const open = new Uint8Array(tickets.count)
	let count = 0

	const put = (row: number, value: number, isOpen: boolean): void => {
		startedAt[count] = createdAt[row]!
		seconds[count] = value
		open[count] = isOpen ? 1 : 0
		count++
	}
	/** A clock from creation to the stop, or to its stand-in where the stop was never recorded. */
	const clock =
		(stop: Float64Array, standIn: Float64Array | null, paused: Float64Array | null): Measure =>
		(row) => {
			let end = stop[row]!
			if (!(end <= asOf) && standIn !== null) end = standIn[row]!
			const isOpen = !(end <= asOf)
			const counted = countSeconds(compiled, createdAt[row]!, isOpen ? asOf : end)
			const pause = paused === null ? 0 : paused[row]!
			put(row, pause > 0 ? Math.max(0, counted - pause) : counted, isOpen)
		}
	/** `at most` promises few such cases, `at least` promises many. */
	const goodWhen = objective.comparison === 'at-least' ? 1 : 0
	const yesNo = (row: number, happened: boolean): void => put(row, (happened ? 1 : 0) === goodWhen ? 0 : 1, false)
	const given = (column: Float64Array): Measure => {
		return (row) => {
			if (column[row]! >= 0) put(row, column[row]!, false)
		}
	}

	const paused = objective.pauses.length > 0 ? numbers.pausedSeconds : null
	let measure: Measure
	let isYesNo = false
	switch (objective.metric) {
		case 'first-response':
			if (firstResponseAt === null) return { ok: false, column: 'firstResponseAt' }
			measure = clock(firstResponseAt, firstResolvedAt, null)
			break
		case 'acknowledgement':
			if (acknowledgedAt === null) return { ok: false, column: 'acknowledgedAt' }
			measure = clock(acknowledgedAt, firstResolvedAt, null)
			break
		case 'restoration':
			if (firstResolvedAt === null) return { ok: false, column: 'resolvedAt' }
			measure = clock(firstResolvedAt, null, paused)
			break
		case 'resolution':
			if (resolvedAt === null) return { ok: false, column: 'resolvedAt' }
			measure = clock(resolvedAt, firstResolvedAt, paused)
			break
		case 'wait-time':
			if (numbers.waitSeconds === null) return { ok: false, column: 'waitSeconds' }
			measure = given(numbers.waitSeconds)
			break
		case 'handling-time':
			if (numbers.handlingSeconds === null) return { ok: false, column: 'handlingSeconds' }
			measure = given(numbers.handlingSeconds)
			break
		case 'reopen-rate': {
			const { reopenCount } = numbers
			if (reopenCount === null) return { ok: false, column: 'reopenCount' }
			isYesNo = true
			// Only a resolved case can be reopened; without a resolution column every case speaks.
			measure = (row) => {
				if (firstResolvedAt === null || firstResolvedAt[row]! <= asOf) yesNo(row, reopenCount[row]! > 0)
			}
			break
		}
		case 'escalation-share':
			if ((tickets.flagsKnown & FLAG_ESCALATED) === 0) return { ok: false, column: 'escalatedAt' }
			isYesNo = true
			measure = (row) =>
				yesNo(row, (flags[row]! & FLAG_ESCALATED) !== 0 && !isLater(tickets.times.escalatedAt, row, asOf))
			break
		case 'abandonment':
			if ((tickets.flagsKnown & FLAG_ABANDONED) === 0) return { ok: false, column: 'abandonedAt' }
			isYesNo = true
			measure = (row) =>
				yesNo(row, (flags[row]! & FLAG_ABANDONED) !== 0 && !isLater(tickets.times.abandonedAt, row, asOf))
			break
		case 'first-contact-resolution': {
			const { contacts } = numbers
			if (contacts === null) return { ok: false, column: 'contacts' }
			isYesNo = true
			measure = (row) => {
				if (contacts[row]! >= 0 && (firstResolvedAt === null || firstResolvedAt[row]! <= asOf))
					yesNo(row, contacts[row]! <= 1)
			}
			break
		}
		default:
			return { ok: false, column: NEEDED[objective.metric] ?? objective.metric }
	}

	const services = tickets.words.service
	for (let row = 0; row < tickets.count; row++) {
		if (usable[row] === 0 || !(createdAt[row]! <= asOf)) continue
		if (rank > 0 && tickets.priority![row] !== rank) continue
		if (serviceCodes !== null && services !== null && !serviceCodes.has(services.codes[row]!)) continue
		measure(row)
	}
	return {
		ok: true,
		yesNo: isYesNo,
		cases: {
			count,
			startedAt: startedAt.subarray(0, count),
			seconds: seconds.subarray(0, count),
			open: open.subarray(0, count),
		},
	}
}

function isLater(column: Float64Array | null, row: number, asOf: number): boolean {
	return column !== null && column[row]! > asOf
}
