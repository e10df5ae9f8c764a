import type { Objective } from '../../agreement/values/objective'
import { formatDate, parseDate } from '../../calendar/civil-date'

/** What the history says of one promise and the user allowed to leave the house: kept in `kept` of `of` judged periods. */
export type ProofLine = {
	readonly objectiveId: string
	readonly kept: number
	readonly of: number
	/** First and last day of the periods together, `YYYY-MM-DD`. */
	readonly from: string
	readonly to: string
}

type JudgedWindow = {
	/** ISO instants with offset; the end is exclusive. */
	readonly start: string
	readonly end: string
	readonly complete: boolean
	readonly kept: boolean | null
}

/**
 * The line of one promise out of its windows: all that are complete and judged, none picked. null where there is none, or where windows roll
 * and so share their days.
 */
export function proofLine(objective: Objective, windows: readonly JudgedWindow[]): ProofLine | null {
	if (objective.kind !== 'promise' || objective.window.kind === 'rolling' || objective.window.count !== 1) return null
	const judged = windows.filter(({ complete, kept }) => complete && kept !== null)
	const [first, last] = [judged[0], judged.at(-1)]
	if (first === undefined || last === undefined) return null
	return {
		objectiveId: objective.id,
		kept: judged.filter(({ kept }) => kept).length,
		of: judged.length,
		from: first.start.slice(0, 10),
		to: dayBefore(last.end.slice(0, 10)),
	}
}

function dayBefore(date: string): string {
	const day = parseDate(date)
	return day === null ? date : formatDate(day - 1)
}
