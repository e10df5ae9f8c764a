import type { Writer } from '../../outline/writer'
import { isAnyPaid } from '../services/outline'
import { printCreditScheme } from './scheme-outline'

/** What follows a missed promise, and a late payment. */
export function printRemedies(w: Writer): void {
	const { remedies } = w.agreement
	w.heading('remedies', 'article')
	if (remedies.schemes.length > 0) printCredits(w)
	else w.clause('none', {}, { path: 'remedies.schemes' })
	if (remedies.otherRemedies.length > 0) w.clause('other-remedies', {}, { path: 'remedies.otherRemedies' })
	for (const one of remedies.otherRemedies) {
		const path = `remedies.otherRemedies.${one.id}`
		w.item(
			`remedies.other.${one.id}`,
			w.phrase(`remedy.${one.kind}`, { text: w.typed(`${path}.description`, 'text') }),
			path,
		)
	}
	printChronicFailure(w)
	printPayment(w)
}

function printCredits(w: Writer): void {
	const { remedies } = w.agreement
	// Penalties and damages without fault would need a special agreement in several laws, so they follow fault.
	w.clause(remedies.nature === 'price-reduction' ? 'trigger' : 'trigger-fault', {}, { path: 'remedies.schemes' })
	w.clause(`nature-${remedies.nature}`, {}, { path: 'remedies.nature' })
	if (remedies.monthlyCapPpm !== null)
		w.clause('monthly-cap', { cap: w.share('remedies.monthlyCapPpm', 'cap') }, { path: 'remedies.monthlyCapPpm' })
	if (remedies.yearlyCapPpm !== null)
		w.clause(
			remedies.yearlyCapPeriod === 'contract-year' ? 'yearly-cap' : 'yearly-cap-rolling',
			{ cap: w.share('remedies.yearlyCapPpm', 'cap') },
			{ path: 'remedies.yearlyCapPpm' },
		)
	if (remedies.claim.kind === 'automatic') w.clause('claim-automatic', {}, { path: 'remedies.claim' })
	else
		w.clause(
			'claim-on-claim',
			{ days: w.count('remedies.claim.deadlineDays', 'days', 'calendarDayDative') },
			{ path: 'remedies.claim' },
		)
	w.clause(
		`settlement-${remedies.settlement}`,
		{
			days: w.count(
				'remedies.settlementDays',
				'days',
				remedies.settlement === 'next-invoice' ? 'calendarDay' : 'calendarDayDative',
			),
		},
		{ path: 'remedies.settlement' },
	)
	w.clause(`damages-${remedies.damages}`, {}, { path: 'remedies.damages' })
}

function printChronicFailure(w: Writer): void {
	const chronic = w.agreement.remedies.chronicFailure
	if (chronic === null) return
	const path = 'remedies.chronicFailure'
	w.clause(
		chronic.consecutive ? 'chronic-consecutive' : 'chronic',
		{
			missed: w.number(`${path}.missed`, 'missed'),
			within: w.count(`${path}.withinMonths`, 'within', 'monthDative'),
			weeks: w.count(`${path}.noticeWeeks`, 'weeks', 'week'),
		},
		{ path },
	)
}

function printPayment(w: Writer): void {
	const { payment } = w.agreement.remedies
	if (w.agreement.parties.kind === 'internal-ola' && !isAnyPaid(w.agreement.services.items)) return
	w.clause(
		'payment-term',
		{ days: w.count('remedies.payment.termDays', 'days', 'calendarDayDative') },
		{ path: 'remedies.payment.termDays' },
	)
	w.clause(
		`interest-${payment.interest}`,
		payment.interest === 'agreed' ? { interest: w.share('remedies.payment.interestPpm', 'interest') } : {},
		{ path: 'remedies.payment.interest' },
	)
	if (payment.reminderFeeMinor !== null && payment.reminderFeeMinor > 0)
		w.clause(
			'reminder-fee',
			{ fee: w.money('remedies.payment.reminderFeeMinor', 'fee') },
			{ path: 'remedies.payment.reminderFeeMinor' },
		)
	if (payment.creditsRestWhileOverdue)
		w.clause('credits-rest', {}, { path: 'remedies.payment.creditsRestWhileOverdue' })
	if (payment.earlyPayment !== null) {
		w.clause(
			'early-payment',
			{
				days: w.count('remedies.payment.earlyPayment.withinDays', 'days', 'calendarDayDative'),
				discount: w.share('remedies.payment.earlyPayment.discountPpm', 'discount'),
			},
			{ path: 'remedies.payment.earlyPayment' },
		)
	}
}

export function printRemediesAnnex(w: Writer): void {
	const { schemes } = w.agreement.remedies
	if (schemes.length === 0) return
	w.heading('annex-remedies', 'annex', 'annex')
	for (const scheme of schemes) printCreditScheme(w, scheme)
}
