import { type Objective, SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'
import type { Inline, TableRow } from '../../outline/block'
import { clockedText, durationText, numberText, shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import { printClockRules } from './clock-rules'
import { objectiveCodes, objectivesInPrintOrder } from './code'

/** How objectives are assessed and measured; the objectives themselves stand in the annex. */
export function printObjectives(w: Writer): void {
	const { objectives } = w.agreement
	w.heading('objectives', 'article')
	w.clause('scope', {}, { path: 'objectives.items' })
	if (objectives.items.some((one) => one.share !== null)) w.clause('attainment')
	w.clause('case-window')
	const availabilities = objectives.items.filter((one) => one.metric === 'availability')
	if (availabilities.length > 0) w.clause('availability')
	// The example counts the minutes of a month around the clock.
	const availability = availabilities.find((one) => one.calendarId === null && isMonth(one.window))
	if (availability !== undefined) {
		w.clause(
			'availability-example',
			{
				share: w.value(valuePath(availability), shareText(availability.value, w.language)),
				allowed: durationText(allowedSeconds(availability.value), w.language),
			},
			{ path: valuePath(availability) },
		)
	}
	w.clause('clock-proof')
	w.clause(
		`measured-by-${objectives.measuredBy}`,
		{ tool: w.typed('objectives.measurementTool', 'tool') },
		{ path: 'objectives.measurementTool' },
	)
	w.clause(`missing-${objectives.missingMeasurement}`, {}, { path: 'objectives.missingMeasurement' })
}

function isMonth(window: Objective['window']): boolean {
	return window.unit === 'month' && window.count === 1
}

/** Downtime an availability leaves in 30 days, whole seconds, rounded down. */
function allowedSeconds(availabilityPpm: number): number {
	return Math.floor((30 * 86_400 * (1_000_000 - availabilityPpm)) / 1_000_000)
}

function valuePath(objective: Objective): string {
	return `objectives.items.${objective.id}.value`
}

/** One table for each service, then how the clocks of alike objectives run. */
export function printObjectivesAnnex(w: Writer): void {
	const items = objectivesInPrintOrder(w.agreement)
	w.heading('annex-objectives', 'annex', 'annex')
	if (items.length === 0) {
		w.paragraph('objectives.none', [w.blank('objectives.items', 'items')], { path: 'objectives.items' })
		return
	}
	const codes = objectiveCodes(w.agreement, w.language)
	for (const serviceId of new Set(items.map((one) => one.serviceId))) {
		const own = items.filter((one) => one.serviceId === serviceId)
		printServiceHead(w, serviceId)
		w.table(
			`objectives.table.${serviceId ?? 'all'}`,
			[
				{ key: 'code', width: 5 },
				{ key: 'objective', width: 21.5 },
				{ key: 'value', width: 20.2 },
				{ key: 'share', width: 8.2, align: 'right' },
				{ key: 'window', width: 17 },
				{ key: 'clock', width: 14.9 },
				{ key: 'kind', width: 13.2 },
			],
			own.map((one) => objectiveRow(w, one, codes.get(one.id) ?? '')),
			{ path: 'objectives.items' },
		)
	}
	w.heading('objectives.rules', 'sub', 'rules')
	printClockRules(w, codes)
}

function printServiceHead(w: Writer, serviceId: string | null): void {
	if (serviceId === null) {
		w.headingText('objectives.service.all', 'sub', w.phraseText('all-services'), 'objectives.items')
		return
	}
	const known = w.agreement.services.items.some((service) => service.id === serviceId)
	const name = known ? w.typed(`services.items.${serviceId}.name`, 'service') : w.blank('objectives.items', 'service')
	w.headingText(`objectives.service.${serviceId}`, 'sub', name.text, 'objectives.items')
}

function objectiveRow(w: Writer, one: Objective, code: string): TableRow {
	const path = `objectives.items.${one.id}`
	return {
		id: `objectives.item.${one.id}`,
		path,
		cells: [
			[{ kind: 'text', text: code }],
			objectiveName(w, one),
			w.phrase(`comparison.${one.comparison}`, { value: w.value(`${path}.value`, valueText(w, one)) }),
			one.share === null ? w.phrase('none') : [w.value(`${path}.share`, shareText(one.share, w.language))],
			[w.value(`${path}.window`, windowText(w, one.window))],
			[clockInline(w, one)],
			[w.value(`${path}.kind`, w.phraseText(`kind.${one.kind}`))],
		],
	}
}

/** `Reaktionszeit, Priorität 1`; also used where remedies and duties speak of an objective. */
export function objectiveName(w: Writer, one: Objective): Inline[] {
	const path = `objectives.items.${one.id}`
	const metric =
		one.metric === 'custom'
			? w.typed(`${path}.customName`, 'name')
			: w.value(`${path}.metric`, w.phraseText(`metric.${one.metric}`))
	return one.priority === null
		? [metric]
		: w.phrase('name.priority', { metric, priority: w.value(`${path}.priority`, one.priority.slice(1)) })
}

/** The value in the metric's own unit; times with the clock they run on. */
export function valueText(w: Writer, one: Objective): string {
	const isTime = TIME_METRICS.has(one.metric) || (one.metric === 'custom' && one.customUnit === 'seconds')
	if (isTime) {
		// Under a minute a clock makes no difference worth printing.
		if (one.value < 60) return durationText(one.value, w.language)
		return clockedText(one.value, one.calendarId === null ? 'calendar' : 'service', w.language)
	}
	const isShare = SHARE_METRICS.has(one.metric) || (one.metric === 'custom' && one.customUnit === 'share')
	return isShare ? shareText(one.value, w.language) : numberText(one.value, w.language)
}

const MONTHS_OF = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

export function windowText(w: Writer, window: Objective['window']): string {
	if (window.count === 1) return w.phraseText(`window.${window.kind}.${window.unit}`)
	if (window.kind === 'rolling')
		return w.phraseText('window.rolling.months', { n: String(window.count * MONTHS_OF[window.unit]) })
	return w.phraseText(`window.calendar.${window.unit}s`, { n: String(window.count) })
}

function clockInline(w: Writer, one: Objective): Inline {
	const path = `objectives.items.${one.id}.calendarId`
	if (one.calendarId === null) return w.value(path, w.phraseText('clock.always'))
	const calendar = w.agreement.serviceHours.calendars.find((each) => each.id === one.calendarId)
	return calendar === undefined
		? w.blank(path, 'calendar')
		: w.value(
				path,
				w.phraseText('clock.service', { name: w.typed(`serviceHours.calendars.${calendar.id}.name`, 'calendar') }),
			)
}
