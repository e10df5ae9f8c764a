import type { Inline } from '../../outline/block'
import { dateText, durationText, monthDayText, weekdayText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import type { MaintenanceWindow } from './schema'

/** Planned, emergency and excluded times, and what keeps their effect small. */
export function printDowntime(w: Writer): void {
	const { downtime } = w.agreement
	w.heading('downtime', 'article')
	w.clause(downtime.maintenance.length > 0 ? 'planned' : 'planned-announced', {}, { path: 'downtime.maintenance' })
	w.clause(
		'notice',
		{
			notice: w.duration('downtime.noticeSeconds', 'notice', 'calendar'),
			channel: w.sentence('downtime.noticeChannel', 'channel'),
		},
		{ path: 'downtime.noticeSeconds' },
	)
	w.clause(
		'cap',
		{
			cap: w.duration('downtime.capSeconds', 'cap'),
			period: w.value('downtime.capPeriod', w.phraseText(`period.${downtime.capPeriod}`)),
		},
		{ path: 'downtime.capSeconds' },
	)
	if (downtime.refusal !== null) {
		w.clause(
			'refusal',
			{
				notice: w.duration('downtime.refusal.noticeSeconds', 'notice', 'calendar'),
				times: w.count('downtime.refusal.perYear', 'times', 'time'),
			},
			{ path: 'downtime.refusal' },
		)
	}
	printEmergency(w)
	printPoints(w)
	printExclusions(w)
	if (w.has('downtime.degradation'))
		w.clause('degradation', { text: w.sentence('downtime.degradation', 'text') }, { path: 'downtime.degradation' })
	if (downtime.forceMajeureTerminationDays !== null) {
		w.clause(
			'force-majeure',
			{ days: w.count('downtime.forceMajeureTerminationDays', 'days', 'calendarDay') },
			{ path: 'downtime.forceMajeureTerminationDays' },
		)
	}
}

function printEmergency(w: Writer): void {
	const { emergency } = w.agreement.downtime
	if (emergency === null) return
	w.clause(
		emergency.countsAsDowntime ? 'emergency-counts' : 'emergency-does-not-count',
		{
			notice: w.duration('downtime.emergency.noticeSeconds', 'notice', 'calendar'),
			cap: w.duration('downtime.emergency.capSecondsPerMonth', 'cap'),
			reasons: w.sentence('downtime.emergency.reasons', 'reasons'),
		},
		{ path: 'downtime.emergency' },
	)
}

function printPoints(w: Writer): void {
	const { freezes, impactMeasures } = w.agreement.downtime
	if (freezes.length > 0) w.clause('freeze', {}, { path: 'downtime.freezes' })
	for (const freeze of freezes) {
		const path = `downtime.freezes.${freeze.id}`
		const slots = {
			name: w.typed(`${path}.name`, 'name'),
			from: w.value(`${path}.from`, monthDayText(freeze.from, w.language)),
			to: w.value(`${path}.to`, monthDayText(freeze.to, w.language)),
		}
		w.item(`downtime.freeze.${freeze.id}`, w.phrase('freeze', slots), path)
	}
	if (impactMeasures.length > 0) w.clause('impact', {}, { path: 'downtime.impactMeasures' })
	for (let index = 0; index < impactMeasures.length; index++) {
		w.item(
			`downtime.impact.${index + 1}`,
			[w.typed(`downtime.impactMeasures.${index}`, 'text')],
			`downtime.impactMeasures.${index}`,
		)
	}
}

/** The clause keeps one id whether there are exclusions or none, since definitions point to it. */
function printExclusions(w: Writer): void {
	const { exclusions, furtherExclusions, emergency } = w.agreement.downtime
	const sparesEmergency = emergency !== null && !emergency.countsAsDowntime
	if (exclusions.length + furtherExclusions.length === 0 && !sparesEmergency) {
		w.clause('exclusions-none', {}, { path: 'downtime.exclusions' })
		return
	}
	w.clause('exclusions', {}, { path: 'downtime.exclusions' })
	for (const exclusion of exclusions)
		w.item(`downtime.exclusion.${exclusion}`, w.phrase(`exclusion.${exclusion}`), 'downtime.exclusions')
	if (sparesEmergency)
		w.item('downtime.exclusion.emergency', w.phrase('exclusion.emergency'), 'downtime.emergency.countsAsDowntime')
	for (let index = 0; index < furtherExclusions.length; index++) {
		w.item(
			`downtime.further-exclusion.${index + 1}`,
			[w.typed(`downtime.furtherExclusions.${index}`, 'text')],
			`downtime.furtherExclusions.${index}`,
		)
	}
	w.clause('exclusions-proof')
}

export function printDowntimeAnnex(w: Writer): void {
	const { maintenance } = w.agreement.downtime
	if (maintenance.length === 0) return
	w.heading('annex-downtime', 'annex', 'annex')
	w.table(
		'downtime.table',
		[
			{ key: 'name', width: 21 },
			{ key: 'service', width: 19 },
			{ key: 'when', width: 25 },
			{ key: 'start', width: 21 },
			{ key: 'duration', width: 14 },
		],
		maintenance.map((window) => ({
			id: `downtime.window.${window.id}`,
			path: `downtime.maintenance.${window.id}`,
			cells: cellsOf(w, window),
		})),
		{ path: 'downtime.maintenance' },
	)
}

function cellsOf(w: Writer, window: MaintenanceWindow): Inline[][] {
	const path = `downtime.maintenance.${window.id}`
	const service = w.agreement.services.items.find((one) => one.id === window.serviceId)
	const serviceCell =
		window.serviceId === null
			? w.value(`${path}.serviceId`, w.phraseText('all-services'))
			: service === undefined
				? w.blank(`${path}.serviceId`, 'service')
				: w.typed(`services.items.${service.id}.name`, 'service')
	return [
		[w.typed(`${path}.name`, 'name')],
		[serviceCell],
		recurrenceInlines(w, window),
		w.phrase('start', {
			time: w.value(`${path}.startTime`, window.startTime),
			zone: w.value(`${path}.timeZone`, window.timeZone),
		}),
		[w.value(`${path}.durationSeconds`, durationText(window.durationSeconds, w.language))],
	]
}

/** `every Tuesday`, `the second Sunday of each month`, or the dates. */
export function recurrenceInlines(w: Writer, window: MaintenanceWindow): Inline[] {
	const path = `downtime.maintenance.${window.id}.recurrence`
	const { recurrence } = window
	if (recurrence.kind === 'dates') {
		return recurrence.dates.length === 0
			? [w.blank(path, 'dates')]
			: [w.value(path, w.words(recurrence.dates.map((date) => dateText(date, w.language))))]
	}
	const weekday = weekdayText(recurrence.weekday, w.language)
	if (recurrence.kind === 'monthly')
		return [w.value(path, w.phraseText('monthly', { ordinal: w.phraseText(`ordinal.${recurrence.ordinal}`), weekday }))]
	return [
		w.value(
			path,
			recurrence.everyWeeks === 1
				? w.phraseText('weekly', { weekday })
				: w.phraseText('weekly-every', { n: String(recurrence.everyWeeks), weekday }),
		),
	]
}
