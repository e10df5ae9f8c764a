import type { Inline } from '../../outline/block'
import { ordinalDay } from '../../outline/ordinal'
import type { Writer } from '../../outline/writer'

/** When the report comes, to whom, with what, from which data; how it binds; what is told about outages. */
export function printReporting(w: Writer): void {
	const { reporting } = w.agreement
	w.heading('reporting', 'article')
	w.clause(
		'cadence',
		{
			cadence: w.value('reporting.cadence', w.phraseText(`cadence.${reporting.cadence}`)),
			day: w.printed<number>('reporting.dueDay', 'day', (day) => ordinalDay(day, w.language)),
		},
		{ path: 'reporting.dueDay' },
	)
	printRecipients(w)
	w.clause('contents', {}, { path: 'reporting.contents' })
	for (const content of reporting.contents)
		w.item(`reporting.content.${content}`, w.phrase(`content.${content}`), 'reporting.contents')
	reporting.furtherContents.forEach((_, index) => {
		w.item(
			`reporting.further.${index + 1}`,
			[w.typed(`reporting.furtherContents.${index}`, 'contents')],
			`reporting.furtherContents.${index}`,
		)
	})
	if (reporting.contents.length + reporting.furtherContents.length === 0)
		w.item('reporting.content.none', [w.blank('reporting.contents', 'contents')], 'reporting.contents')
	w.clause('format', { format: w.sentence('reporting.format', 'format') }, { path: 'reporting.format' })
	w.clause(
		'data-collection',
		{ collection: w.sentence('reporting.dataCollection', 'collection') },
		{ path: 'reporting.dataCollection' },
	)
	w.clause(reporting.rawDataAccess ? 'raw-data-yes' : 'raw-data-no', {}, { path: 'reporting.rawDataAccess' })
	w.clause(
		'retention',
		{ months: w.count('reporting.retentionMonths', 'months', 'month') },
		{ path: 'reporting.retentionMonths' },
	)
	w.clause(
		'objection',
		{ days: w.count('reporting.objectionDays', 'days', 'calendarDayDative') },
		{ path: 'reporting.objectionDays' },
	)
	w.clause('dispute', { dispute: w.sentence('reporting.disputeRule', 'dispute') }, { path: 'reporting.disputeRule' })
	// Which credit a promise deemed missed brings must be said, for nothing was measured.
	const isCredited = reporting.missingReport === 'counts-as-missed' && w.agreement.remedies.schemes.length > 0
	w.clause(
		isCredited ? 'missing-counts-as-missed-credited' : `missing-${reporting.missingReport}`,
		{},
		{ path: 'reporting.missingReport' },
	)
	printOutageNotice(w)
}

function printRecipients(w: Writer): void {
	const { recipients } = w.agreement.reporting
	if (recipients.length === 0) return
	w.clause('recipients', {}, { path: 'reporting.recipients' })
	const withEmail = recipients.some((one) => w.has(`reporting.recipients.${one.id}.email`))
	w.table(
		'reporting.recipients-table',
		withEmail
			? [
					{ key: 'name', width: 32 },
					{ key: 'function', width: 34 },
					{ key: 'email', width: 34 },
				]
			: [
					{ key: 'name', width: 48 },
					{ key: 'function', width: 52 },
				],
		recipients.map((one) => {
			const path = `reporting.recipients.${one.id}`
			const optional = (field: 'function' | 'email'): Inline[] =>
				w.has(`${path}.${field}`) ? [w.typed(`${path}.${field}`, 'recipient')] : []
			return {
				id: `reporting.recipient.${one.id}`,
				path,
				cells: [[w.typed(`${path}.name`, 'name')], optional('function'), ...(withEmail ? [optional('email')] : [])],
			}
		}),
		{ indent: 1, path: 'reporting.recipients' },
	)
}

function printOutageNotice(w: Writer): void {
	const notice = w.agreement.reporting.outageNotice
	if (notice === null) return
	const path = 'reporting.outageNotice'
	const contents = notice.contents.map((one) => w.phraseText(`notice.${one}`))
	w.clause(
		'outage-notice',
		{
			deadline: w.duration(`${path}.deadlineSeconds`, 'deadline', notice.clock),
			channel: w.sentence(`${path}.channel`, 'channel'),
			contents:
				contents.length === 0
					? w.blank(`${path}.contents`, 'contents')
					: w.value(`${path}.contents`, w.words(contents)),
		},
		{ path },
	)
	if (notice.finalReportDays !== null)
		w.clause(
			'outage-final',
			{ final: w.count(`${path}.finalReportDays`, 'days', 'calendarDayDative') },
			{ path: `${path}.finalReportDays` },
		)
}
