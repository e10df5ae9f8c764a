import type { Inline } from '../../outline/block'
import { pushPoint, type SheetWriter } from '../sheet'
import { cutInline, moreText } from '../shorten'
import type { SummaryLimits } from './limits'

const SPACE: Inline = { kind: 'text', text: ' ' }

/** What follows a missed promise, and what the customer has to do. */
export function printRemedies(w: SheetWriter, limits: SummaryLimits): void {
	const { remedies } = w.agreement
	w.heading('summary.remedies', 'sub', 'remedies')
	const point = (id: string, inlines: readonly Inline[], path: string) => pushPoint(w, `summary.${id}`, inlines, path)
	if (remedies.schemes.length === 0)
		point('no-credit', w.fillClause('none', { article: w.numberOf('remedies') ?? '' }), 'remedies.schemes')
	else {
		point('credits', [...claim(w), SPACE, ...settlement(w)], 'remedies.claim')
		point('damages', w.fillClause(`damages-${remedies.damages}`), 'remedies.damages')
	}
	for (const one of remedies.otherRemedies.slice(0, limits.remedies)) {
		const path = `remedies.otherRemedies.${one.id}`
		const words = cutInline(w.typed(`${path}.description`, 'text'), limits.letters)
		point(`other.${one.id}`, w.phrase(`remedy.${one.kind}`, { text: words }), path)
	}
	const rest = remedies.otherRemedies.length - limits.remedies
	if (rest > 0)
		point('more-remedies', [{ kind: 'text', text: moreText(w, rest, 'remedies') }], 'remedies.otherRemedies')
	if (remedies.chronicFailure !== null) {
		const path = 'remedies.chronicFailure'
		const key = remedies.chronicFailure.consecutive ? 'chronic-consecutive' : 'chronic'
		const slots = {
			missed: w.number(`${path}.missed`, 'missed'),
			within: w.count(`${path}.withinMonths`, 'within', 'monthDative'),
			weeks: w.count(`${path}.noticeWeeks`, 'weeks', 'week'),
		}
		point('chronic', w.fillClause(key, slots), path)
	}
	printCustomer(w)
}

function claim(w: SheetWriter): Inline[] {
	if (w.agreement.remedies.claim.kind === 'automatic') return w.fillClause('automatic')
	return w.fillClause('on-claim', { days: w.count('remedies.claim.deadlineDays', 'days', 'calendarDayDative') })
}

function settlement(w: SheetWriter): Inline[] {
	const { settlement: way } = w.agreement.remedies
	const noun = way === 'next-invoice' ? 'calendarDay' : 'calendarDayDative'
	return w.fillClause(`settlement-${way}`, { days: w.count('remedies.settlementDays', 'days', noun) })
}

/** Penalties run both ways. */
function printCustomer(w: SheetWriter): void {
	const { remedies, roles, services, parties } = w.agreement
	const { payment } = remedies
	const isPaid = services.items.some(({ monthlyFeeMinor }) => (monthlyFeeMinor ?? 0) > 0)
	const hasInvoices = parties.kind !== 'internal-ola' || isPaid
	const count = roles.cooperation.length
	if (!hasInvoices && count === 0) return
	w.heading('summary.customer', 'sub', 'customer')
	if (hasInvoices) {
		const interest =
			payment.interest === 'agreed' ? { interest: w.share('remedies.payment.interestPpm', 'interest') } : {}
		const fee = payment.reminderFeeMinor
		pushPoint(
			w,
			'summary.payment',
			[
				...w.fillClause('payment', { days: w.count('remedies.payment.termDays', 'days', 'calendarDayDative') }),
				SPACE,
				...w.fillClause(`interest-${payment.interest}`, interest),
				...(fee === null || fee === 0
					? []
					: [SPACE, ...w.fillClause('reminder', { fee: w.money('remedies.payment.reminderFeeMinor', 'fee') })]),
			],
			'remedies.payment',
		)
	}
	if (count === 0) return
	pushPoint(
		w,
		'summary.cooperation',
		w.fillClause(`cooperation_${count === 1 ? 'one' : 'other'}`, {
			n: String(count),
			article: w.numberOf('roles') ?? '',
		}),
		'roles.cooperation',
	)
}
