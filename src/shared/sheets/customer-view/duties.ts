import type { Inline } from '../../outline/block'
import { dateText, durationText, shareText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import type { Reading, ReadingValue } from '../../readings/reading'
import { termReadings } from '../../readings/term'
import { recurrenceInlines } from '../../sections/downtime/outline'
import { dueInlines } from '../../sections/roles/outline'
import type { SheetWriter } from '../sheet'
import { parted } from '../shorten'

/** One of several things; a letter before it would look like the contract's own. */
function point(says: readonly Inline[]): Inline[] {
	return [{ kind: 'text', text: '–\u00a0' }, ...says]
}

/** What does not count as an outage, planned work, and what is no part of the services. */
export function printExcluded(w: SheetWriter): void {
	const { exclusions, furtherExclusions, maintenance, noticeSeconds, capSeconds, capPeriod } = w.agreement.downtime
	const words = w.of('downtime')
	w.heading('customer-view.excluded', 'front', 'excluded')
	const isNone = exclusions.length + furtherExclusions.length === 0
	const path = 'downtime.exclusions'
	w.paragraph('customer-view.exclusions', w.fillClause(isNone ? 'excluded-none' : 'excluded'), { path })
	for (const one of exclusions)
		w.paragraph(`customer-view.exclusion.${one}`, point(words.phrase(`exclusion.${one}`)), { path, indent: 1 })
	furtherExclusions.forEach((_, index) => {
		const own = `downtime.furtherExclusions.${index}`
		w.paragraph(`customer-view.further.${index + 1}`, point([w.typed(own, 'text')]), { path: own, indent: 1 })
	})
	for (const window of maintenance) {
		const path = `downtime.maintenance.${window.id}`
		const name = w.phraseText('window', {
			name: words.typed(`${path}.name`, 'name'),
			when: plainText(recurrenceInlines(words, window)),
			time: window.startTime,
			duration: durationText(window.durationSeconds, w.language),
		})
		w.paragraph(`customer-view.window.${window.id}`, w.fillClause('maintenance', { name }), { path })
	}
	if (maintenance.length > 0 || noticeSeconds !== null)
		w.paragraph(
			'customer-view.maintenance',
			parted(
				[
					w.fillClause('maintenance-notice', { notice: w.duration('downtime.noticeSeconds', 'notice') }),
					...(capSeconds === null
						? []
						: [
								w.fillClause('maintenance-cap', {
									period: words.phraseText(`period.${capPeriod}`),
									cap: durationText(capSeconds, w.language),
								}),
							]),
				],
				' ',
			),
			{ path: 'downtime.noticeSeconds' },
		)
	for (const service of w.agreement.services.items) {
		if (service.outOfScope.length === 0) continue
		const path = `services.items.${service.id}.outOfScope`
		const name = w.typed(`services.items.${service.id}.name`, 'service')
		w.paragraph(`customer-view.out-of-scope.${service.id}`, w.fillClause('out-of-scope', { service: name }), { path })
		service.outOfScope.forEach((_, index) => {
			const own = `${path}.${index}`
			w.paragraph(`customer-view.out-of-scope.${service.id}.${index + 1}`, point([w.typed(own, 'text')]), {
				path: own,
				indent: 1,
			})
		})
	}
}

/** What the customer pays, delivers and helps with. */
export function printDuties(w: SheetWriter): void {
	const { roles, remedies, services, parties } = w.agreement
	w.heading('customer-view.duties', 'front', 'duties')
	const isPaid =
		parties.kind !== 'internal-ola' || services.items.some(({ monthlyFeeMinor }) => (monthlyFeeMinor ?? 0) > 0)
	if (isPaid) w.paragraph('customer-view.payment', paymentInlines(w, remedies.payment), { path: 'remedies.payment' })
	const owed = roles.duties.filter(({ party }) => party === 'customer')
	if (owed.length > 0)
		w.table(
			'customer-view.duties-table',
			[
				{ key: 'duty', width: 62 },
				{ key: 'due', width: 38 },
			],
			owed.map((duty) => {
				const path = `roles.duties.${duty.id}`
				return {
					id: `customer-view.duty.${duty.id}`,
					path,
					cells: [[w.typed(`${path}.title`, 'duty')], dueInlines(w.of('roles'), duty)],
				}
			}),
		)
	if (roles.cooperation.length === 0) return
	w.paragraph('customer-view.cooperation', w.fillClause('cooperation'), { path: 'roles.cooperation' })
	for (const { id } of roles.cooperation) {
		const path = `roles.cooperation.${id}`
		w.paragraph(`customer-view.cooperation.${id}`, point([w.sentence(`${path}.text`, 'text')]), { path, indent: 1 })
	}
	w.paragraph('customer-view.missing', w.fillClause(`cooperation-${roles.missingCooperation}`), {
		path: 'roles.missingCooperation',
	})
}

type Payment = SheetWriter['agreement']['remedies']['payment']

function paymentInlines(w: SheetWriter, payment: Payment): Inline[] {
	const path = 'remedies.payment'
	const { interest, reminderFeeMinor: fee, earlyPayment, creditsRestWhileOverdue } = payment
	const rate = interest === 'agreed' ? { interest: w.share(`${path}.interestPpm`, 'interest') } : {}
	return parted(
		[
			w.fillClause('payment', { days: w.count(`${path}.termDays`, 'days', 'calendarDayDative') }),
			...(earlyPayment === null
				? []
				: [
						w.fillClause('early-payment', {
							days: w.count(`${path}.earlyPayment.withinDays`, 'days', 'calendarDayDative'),
							discount: shareText(earlyPayment.discountPpm, w.language),
						}),
					]),
			w.fillClause(`interest-${interest}`, rate),
			...(fee === null || fee === 0
				? []
				: [w.fillClause('reminder', { fee: w.money(`${path}.reminderFeeMinor`, 'fee') })]),
			...(creditsRestWhileOverdue ? [w.fillClause('credits-rest')] : []),
		],
		' ',
	)
}

/** Which sentence a reading of the term becomes, and what its dates are called there. */
const ENDS: Readonly<Record<string, readonly [clause: string, slots: Readonly<Record<string, string>>]>> = {
	'term.no-start': ['term-open', {}],
	'term.ends': ['term-fixed', { start: 'from', end: 'to' }],
	'term.renewed': ['renewed', { until: 'to' }],
	'notice.last': ['notice-last', { end: 'to', until: 'last' }],
	'notice.given': ['notice-given', { from: 'given', end: 'to' }],
	'notice.too-long': ['notice-too-long', { end: 'last' }],
}

/** How long it runs, by when a notice has to be there, and what gives a right to stop earlier. */
export function printEnd(w: SheetWriter, today: string): void {
	const { parties, remedies, downtime } = w.agreement
	w.heading('customer-view.end', 'front', 'end')
	const isOpenEnded = parties.term.kind === 'indefinite' && parties.effectiveDate !== null
	w.paragraph(
		'customer-view.term',
		parted(
			[
				...(isOpenEnded ? [w.fillClause('term-indefinite', { start: w.date('parties.effectiveDate', 'start') })] : []),
				...termReadings(w.agreement, today).flatMap((reading) => endInlines(w, reading)),
			],
			' ',
		),
		{ path: 'parties.term' },
	)
	const chronic = remedies.chronicFailure
	if (chronic !== null) {
		const path = 'remedies.chronicFailure'
		const slots = {
			missed: w.number(`${path}.missed`, 'missed'),
			within: w.count(`${path}.withinMonths`, 'within', 'monthDative'),
			weeks: w.count(`${path}.noticeWeeks`, 'weeks', 'week'),
		}
		w.paragraph('customer-view.chronic', w.fillClause(chronic.consecutive ? 'chronic-consecutive' : 'chronic', slots), {
			path,
		})
	}
	if (downtime.forceMajeureTerminationDays !== null)
		w.paragraph(
			'customer-view.force-majeure',
			w.fillClause('force-majeure', { days: w.count('downtime.forceMajeureTerminationDays', 'days', 'calendarDay') }),
			{ path: 'downtime.forceMajeureTerminationDays' },
		)
}

function endInlines(w: SheetWriter, { key, values }: Reading): Inline[][] {
	const known = ENDS[key]
	if (known === undefined) return []
	const [clause, slots] = known
	const dates = Object.entries(slots).map(([slot, name]) => [slot, dateOf(w, values[name])] as const)
	return [w.fillClause(clause, Object.fromEntries(dates))]
}

function dateOf(w: SheetWriter, value: ReadingValue | undefined): string {
	return value?.unit === 'date' ? dateText(value.date, w.language) : ''
}
