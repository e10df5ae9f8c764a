import type { Inline } from '../../outline/block'
import { moneyText, shareText } from '../../outline/format'
import { objectionReadings, reportReadings } from '../../readings/reports'
import { agreedCaps } from '../miss-price'
import type { SheetWriter } from '../sheet'
import { parted } from '../shorten'
import { readingText } from './plain-values'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** How a credit is had, how much it can be, and what else follows. */
export function printMoney(w: SheetWriter): void {
	const { remedies, parties } = w.agreement
	if (remedies.schemes.length + remedies.otherRemedies.length === 0) return
	w.heading('customer-view.money', 'front', 'money')
	if (remedies.schemes.length === 0) w.paragraph('customer-view.no-credit', w.fillClause('no-credit'))
	else {
		const caps = agreedCaps(w.agreement)
		const amount = (ppm: number, minor: number | null) =>
			minor === null ? shareText(ppm, w.language) : moneyText(minor, parties.currency, w.language)
		const { monthlyCapPpm: month, yearlyCapPpm: year } = remedies
		const path = 'remedies.claim'
		w.paragraph(
			'customer-view.claim',
			parted(
				[
					remedies.claim.kind === 'automatic'
						? w.fillClause('automatic')
						: w.fillClause('on-claim', { days: w.count(`${path}.deadlineDays`, 'days', 'calendarDayDative') }),
					w.fillClause(`settlement-${remedies.settlement}`),
					...(month === null ? [] : [w.fillClause('cap-month', { month: amount(month, caps.monthMinor) })]),
					...(year === null ? [] : [w.fillClause('cap-year', { year: amount(year, caps.yearMinor) })]),
					...(month === null && year === null ? [w.fillClause('cap-none')] : []),
				],
				' ',
			),
			{ path },
		)
		w.paragraph('customer-view.damages', w.fillClause(`damages-${remedies.damages}`), { path: 'remedies.damages' })
	}
	for (const { id } of remedies.otherRemedies) {
		const path = `remedies.otherRemedies.${id}`
		const lead = [{ kind: 'strong', text: w.phraseText('also') } as const, text(' ')]
		w.paragraph(`customer-view.remedy.${id}`, [...lead, w.sentence(`${path}.description`, 'text')], { path })
	}
}

/** When reports come, until when they can be objected to, and how soon an outage is told. */
export function printKnown(w: SheetWriter, today: string): void {
	const { outageNotice: notice } = w.agreement.reporting
	const reports = reportReadings(w.agreement, today).filter(({ key }) => key === 'report.due')
	const readings = [...reports, ...objectionReadings(w.agreement, today)]
	if (readings.length === 0 && notice === null) return
	w.heading('customer-view.known', 'front', 'known')
	if (readings.length > 0)
		w.paragraph('customer-view.report', [text(readings.map((reading) => readingText(w, reading)).join(' '))], {
			path: 'reporting.dueDay',
		})
	if (notice === null) return
	const path = 'reporting.outageNotice'
	w.paragraph(
		'customer-view.outage',
		w.fillClause('outage', {
			time: w.duration(`${path}.deadlineSeconds`, 'time', notice.clock),
			channel: w.typed(`${path}.channel`, 'channel'),
		}),
		{ path },
	)
}
