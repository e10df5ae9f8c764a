import type { History, OutageColumns } from '../../history/history'
import { breachYears } from '../breach-facts'
import { clockOf, serviceCodesOf } from '../judge-context'
import { downtimeTerms, maintenanceTimes } from '../maintenance-times'
import type { Span } from '../observation'
import { availabilityFigures, type FigureService } from './availability-figures'
import { type FigurePeriod, type KeyFigure, periodOf, unknownFigure } from './figure'
import type { FigureAgreement, Given } from './given'
import { durationFigures, scopeFigure, type TicketFigureInput } from './ticket-figures'

/** Availability, maintenance, functions and scope, restoration, breaches and penalties. */
export function itServiceFigures(history: History, input: TicketFigureInput | null, given: Given): KeyFigure[] {
	const { outages, breaches, timeZone } = history
	const { agreement, basis } = given
	const availability =
		outages === null
			? (['average-availability', 'service-availability', 'maintenance-happened', 'outage-duration'] as const).map(
					(id) => unknownFigure(id, 'outages', 'startedAt'),
				)
			: availabilityFigures({
					outages,
					services: servicesOf(outages, given),
					terms: agreement && downtimeTerms(agreement),
					basis,
				})
	const restoration =
		input === null
			? [unknownFigure('restoration', 'tickets', 'createdAt')]
			: durationFigures(input, 'restoration', true)
	const years = breaches === null ? [] : breachYears(breaches, timeZone)
	return [
		...availability.filter(({ id }) => id !== 'maintenance-happened'),
		agreedMaintenance(given),
		...availability.filter(({ id }) => id === 'maintenance-happened'),
		...functionFigures(agreement),
		scopeFigure(input, outages),
		...restoration,
		...(years.length === 0 ? [unknownFigure('breaches', 'breaches', 'breachedAt')] : []),
		...years.map(
			({ year, breaches: count, credits }): KeyFigure => ({
				id: 'breaches',
				about: { kind: 'year', id: String(year) },
				values: [
					{ part: 'total', unit: 'count', value: count },
					...credits.map(
						({ minor, currency }) => ({ part: 'credited', unit: 'minor', value: minor, currency }) as const,
					),
				],
				sample: { of: 'breaches', count },
				period: yearPeriod(year),
				missing: null,
			}),
		),
	]
}

/** Breaches are told by day only. */
function yearPeriod(year: number): FigurePeriod {
	return { start: `${year}-01-01`, end: `${year + 1}-01-01` }
}

/** The services of the agreement that the log names, then those it names beyond them. */
function servicesOf(outages: OutageColumns, { context, agreement, basis }: Given): FigureService[] {
	const words = outages.service?.words
	if (words === undefined) return []
	const seen = new Set(outages.service!.codes)
	const services: FigureService[] = []
	for (const { id, calendarId } of agreement?.services.items ?? []) {
		const codes = [...serviceCodesOf(context!, id, words)!].filter((code) => seen.has(code))
		for (const code of codes) seen.delete(code)
		const hours = calendarId ?? basis.compiled.calendarId
		const compiled = hours === null ? basis.compiled : (clockOf(context!, hours) ?? basis.compiled)
		if (codes.length > 0) services.push({ id, codes: new Set(codes), compiled, agreedId: id })
	}
	for (const code of [...seen].sort((a, b) => a - b)) {
		const word = words[code]!
		if (word !== '') services.push({ id: word, codes: new Set([code]), compiled: basis.compiled, agreedId: null })
	}
	return services
}

const YEAR_SECONDS = 365 * 86_400

/** Time that the agreement reserves for maintenance in a year of 365 days, the last one of the history. */
function agreedMaintenance({ agreement, basis }: Given): KeyFigure {
	if (agreement === null) return unknownFigure('maintenance-agreed', 'windows', 'agreement')
	const terms = downtimeTerms(agreement)
	const span: Span = { startEpoch: basis.asOf - YEAR_SECONDS, endEpoch: basis.asOf }
	const times = maintenanceTimes(terms, null, span).map(({ startEpoch, endEpoch }) => ({
		startEpoch: Math.max(startEpoch, span.startEpoch),
		endEpoch: Math.min(endEpoch, span.endEpoch),
	}))
	const seconds = times.reduce((sum, { startEpoch, endEpoch }) => sum + endEpoch - startEpoch, 0)
	const capped = terms.capSeconds === null ? null : terms.capSeconds * PERIODS_A_YEAR[terms.capPeriod]
	return {
		id: 'maintenance-agreed',
		about: null,
		values: [
			{ part: 'a-year', unit: 'seconds', value: seconds },
			...(capped === null ? [] : [{ part: 'cap', unit: 'seconds', value: capped } as const]),
		],
		sample: { of: 'windows', count: times.length },
		period: periodOf(span, basis.compiled.timeZone),
		missing: null,
	}
}
const PERIODS_A_YEAR = { month: 12, quarter: 4, 'half-year': 2, year: 1 } as const

/** What the agreement lists of each service. */
function functionFigures(agreement: FigureAgreement | null): KeyFigure[] {
	if (agreement === null) return [unknownFigure('functions', 'services', 'agreement')]
	return agreement.services.items.map(
		({ id, functions, inScope, dependencies }): KeyFigure => ({
			id: 'functions',
			about: { kind: 'service', id },
			values: [
				{ part: 'functions', unit: 'count', value: functions.length },
				{ part: 'in-scope', unit: 'count', value: inScope.length },
				{ part: 'components', unit: 'count', value: dependencies.length },
			],
			sample: { of: 'services', count: 1 },
			period: null,
			missing: null,
		}),
	)
}
