import type { Metric } from '../../agreement/values/objective'
import type { TicketColumns } from '../../history/history'
import {
	FLAG_VENDOR_RESOLUTION_VIOLATED,
	FLAG_VENDOR_RESOLUTION_WITHIN,
	type OutageColumns,
} from '../../history/history'
import type { WordColumn } from '../../history/word-column'
import { type Cases, casesOf } from '../cases'
import type { CaseRules } from '../clock-plan'
import { createdRange, type Span } from '../observation'
import {
	durationValues,
	type FigureBasis,
	type FigureValue,
	type KeyFigure,
	periodOf,
	shareValues,
	spanOf,
	unknownFigure,
} from './figure'
import type { FigureId } from './figure-ids'

export type TicketFigureInput = {
	readonly tickets: TicketColumns
	/** From usable-rows. */
	readonly usable: Uint8Array
	readonly basis: FigureBasis
}

type Duration = Extract<FigureId, 'restoration' | 'first-response' | 'handling-time' | 'wait-time'>
const RANKS = [1, 2, 3, 4] as const

/** Median and 90 % quantile over all tickets, then by priority where the file has one; open tickets are told beside. */
export function durationFigures(input: TicketFigureInput, id: Duration, byPriority: boolean): KeyFigure[] {
	const whole = durationFigure(input, id, 0)
	if (whole.missing !== null || !byPriority || input.tickets.priority === null) return [whole]
	const parts = RANKS.map((rank) => durationFigure(input, id, rank))
	return [whole, ...parts.filter(({ sample }) => sample.count > 0)]
}

function durationFigure(input: TicketFigureInput, id: Duration, rank: 0 | 1 | 2 | 3 | 4): KeyFigure {
	const span = ticketSpan(input)
	const found = casesFor(input, id, rank)
	if (span === null || !found.ok) return unknownFigure(id, 'tickets', found.ok ? 'createdAt' : found.column)
	const { seconds, open, count } = found.cases
	const decided = seconds.filter((_, i) => open[i] === 0).sort()
	const values = durationValues(decided)
	if (count > decided.length) values.push({ part: 'open', unit: 'count', value: count - decided.length })
	return {
		id,
		about: rank === 0 ? null : { kind: 'priority', id: `P${rank}` },
		values,
		sample: { of: 'tickets', count: decided.length },
		period: periodOf(span, input.basis.compiled.timeZone),
		missing: null,
	}
}

/** First-contact resolution and escalations: how many of the tickets that can tell, and their share. */
export function shareFigure(
	input: TicketFigureInput,
	id: Extract<FigureId, 'first-contact-resolution' | 'escalations'>,
): KeyFigure {
	const span = ticketSpan(input)
	const found = casesFor(input, id === 'escalations' ? 'escalation-share' : id, 0)
	if (span === null || !found.ok) return unknownFigure(id, 'tickets', found.ok ? 'createdAt' : found.column)
	const { seconds, count } = found.cases
	// Under "at least" a case in which it happened is the good one, 0.
	const happened = seconds.reduce((sum, bad) => sum + (bad === 0 ? 1 : 0), 0)
	return {
		id,
		about: null,
		values: shareValues('happened', happened, count),
		sample: { of: 'tickets', count },
		period: periodOf(span, input.basis.compiled.timeZone),
		missing: null,
	}
}

function casesFor({ tickets, usable, basis }: TicketFigureInput, metric: Metric, rank: number) {
	const { compiled, asOf } = basis
	const objective: CaseRules = { metric, comparison: 'at-least', pauses: [] }
	return casesOf({ tickets, usable, objective, rank, serviceCodes: null, compiled, asOf })
}

/** Cases of an agreed target: in time, not in time (open ones whose time is over too), not yet decided. */
export function targetValues(cases: Cases, targetSeconds: number): { values: FigureValue[]; decided: number } {
	let [met, missed, pending] = [0, 0, 0]
	for (let i = 0; i < cases.count; i++) {
		if (cases.seconds[i]! > targetSeconds) missed++
		else if (cases.open[i] === 1) pending++
		else met++
	}
	const values: FigureValue[] = [
		...shareValues('met', met, met + missed),
		{ part: 'missed', unit: 'count', value: missed },
		...(pending > 0 ? [{ part: 'pending', unit: 'count', value: pending } as const] : []),
	]
	return { values, decided: met + missed }
}

/** What the desk itself said of its resolution target; null where it says nothing. Never judged by. */
export function deskFigure(input: TicketFigureInput): KeyFigure | null {
	const { tickets, usable, basis } = input
	let [met, missed] = [0, 0]
	for (let row = 0; row < tickets.count; row++) {
		if (usable[row] === 0 || !(tickets.times.createdAt![row]! <= basis.asOf)) continue
		if ((tickets.flags[row]! & FLAG_VENDOR_RESOLUTION_WITHIN) !== 0) met++
		else if ((tickets.flags[row]! & FLAG_VENDOR_RESOLUTION_VIOLATED) !== 0) missed++
	}
	if (met + missed === 0) return null
	return {
		id: 'desk-in-target',
		about: null,
		values: [...shareValues('met', met, met + missed), { part: 'missed', unit: 'count', value: missed }],
		sample: { of: 'tickets', count: met + missed },
		period: periodOf(ticketSpan(input), basis.compiled.timeZone),
		missing: null,
	}
}

/** The days of the tickets. */
export function ticketSpan({ tickets, basis }: Pick<TicketFigureInput, 'tickets' | 'basis'>): Span | null {
	return spanOf(createdRange(tickets, basis.asOf), basis)
}

/** How many services, groups, kinds and channels the files name. */
export function scopeFigure(tickets: TicketFigureInput | null, outages: OutageColumns | null): KeyFigure {
	const rows = tickets === null ? [] : [...tickets.usable.keys()].filter((row) => tickets.usable[row] === 1)
	const seen = (column: WordColumn | null | undefined) =>
		new Set(column == null ? [] : rows.map((row) => column.words[column.codes[row]!]!))
	const services = seen(tickets?.tickets.words.service)
	for (const code of outages?.service?.codes ?? []) services.add(outages!.service!.words[code]!)
	const counts = (['group', 'type', 'channel'] as const).map(
		(word) => [word, seen(tickets?.tickets.words[word])] as const,
	)
	const values = [['service', services] as const, ...counts].flatMap(([part, words]): FigureValue[] => {
		words.delete('')
		return words.size === 0 ? [] : [{ part, unit: 'count', value: words.size }]
	})
	return {
		id: 'scope',
		about: null,
		values,
		sample: { of: 'rows', count: rows.length + (outages?.count ?? 0) },
		period: null,
		missing: services.size === 0 ? 'service' : null,
	}
}
