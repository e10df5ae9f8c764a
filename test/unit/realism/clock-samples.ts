import type { History } from '../../../src/shared/history/history'
import { EVENT_KINDS, type EventKind } from '../../../src/shared/history/ticket-events'
import { judge } from '../../../src/shared/realism/judge'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import type { DowntimeTerms } from '../../../src/shared/realism/maintenance-times'
import { readText, utc } from '../history/read-text'
import { objective, office } from './objective-samples'

export type Events = readonly (readonly [EventKind, string])[]
type Row = { readonly cells: string; readonly events?: Events }

/** All on Monday 5 January 2026; times are `HH:MM`, or a whole moment. */
export const moment = (text: string) => utc(text.length === 5 ? `2026-01-05 ${text}:00` : text)

const ALL_KINDS = Object.keys(EVENT_KINDS) as EventKind[] // its keys are the kinds

/** A file with these columns and rows, and what a desk that logs events would have told besides: by default every kind. */
export function historyOf(header: string, rows: readonly Row[], kinds: readonly EventKind[] = ALL_KINDS): History {
	const cells = rows.map((row) => row.cells.replaceAll(/(?<![:\d])(\d\d:\d\d)(?![:\d])/g, '2026-01-05 $1:00'))
	const history = readText([header, ...cells, ''].join('\n'), { timeZone: 'UTC' })
	if (rows.every(({ events }) => events === undefined)) return history
	const all = rows.map(({ events = [] }) => events)
	const offsets = Uint32Array.from([0, ...all.map((_, i) => all.slice(0, i + 1).flat().length)])
	const flat = all.flat()
	return {
		...history,
		tickets: {
			...history.tickets!,
			events: {
				offsets,
				at: Float64Array.from(flat, ([, at]) => moment(at)),
				kind: Uint8Array.from(flat, ([kind]) => EVENT_KINDS[kind]),
				kindsKnown: kinds.reduce((bits, kind) => bits | (1 << EVENT_KINDS[kind]), 0),
			},
		},
	}
}

export function judged(
	history: History,
	wanted: Partial<JudgedObjective>,
	more: { asOf?: string; downtime?: DowntimeTerms } = {},
) {
	const [verdict] = judge([objective(wanted)], {
		calendars: [office],
		history,
		downtime: more.downtime ?? null,
		options: { timeZone: 'UTC', asOf: moment(more.asOf ?? '2026-01-20 00:00:00') },
	})
	return verdict!
}

/** Cases, met, pending of the only window at a target in minutes, and one minute below it. */
export function around(history: History, wanted: Partial<JudgedObjective>, minutes: number, asOf?: string) {
	const at = (target: number) => {
		const [window] = judged(history, { ...wanted, value: target * 60 }, asOf === undefined ? {} : { asOf }).windows
		return window === undefined ? null : [window.cases, window.met, window.pending]
	}
	return { at: at(minutes), below: at(minutes - 1) }
}

export const IN_TIME = { at: [1, 1, 0], below: [1, 0, 0] }
