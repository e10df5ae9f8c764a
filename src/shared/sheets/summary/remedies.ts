import type { Inline } from '../../outline/block'
import { type Fact, pushFacts, type SheetWriter } from '../sheet'
import { parted } from '../shorten'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const SPACE = text(' ')

/** What follows a missed promise, and what the customer has to do. */
export function printRemedies(w: SheetWriter): void {
	pushFacts(w, 'missed', [...creditFacts(w), ...otherFacts(w), ...chronicFacts(w), ...customerFacts(w)], 20)
}

function creditFacts(w: SheetWriter): Fact[] {
	const { remedies } = w.agreement
	const label = w.phraseText('label.credits')
	if (remedies.schemes.length === 0) {
		const article = w.numberOf('remedies') ?? ''
		return [{ id: 'credits', label, says: w.fillClause('none', { article }), path: 'remedies.schemes' }]
	}
	const says = [...claim(w), SPACE, ...settlement(w), SPACE, ...w.fillClause(`damages-${remedies.damages}`)]
	return [{ id: 'credits', label, says, path: 'remedies.claim' }]
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

/** What else follows, by kind: the texts themselves have no room here. */
function otherFacts(w: SheetWriter): Fact[] {
	const kinds = [...new Set(w.agreement.remedies.otherRemedies.map(({ kind }) => kind))]
	if (kinds.length === 0) return []
	const says = w.fillClause('others', {
		article: w.numberOf('remedies') ?? '',
		kinds: w.words(kinds.map((kind) => w.phraseText(`remedy.${kind}`))),
	})
	return [{ id: 'others', label: w.phraseText('label.others'), says, path: 'remedies.otherRemedies' }]
}

function chronicFacts(w: SheetWriter): Fact[] {
	const chronic = w.agreement.remedies.chronicFailure
	if (chronic === null) return []
	const path = 'remedies.chronicFailure'
	const slots = {
		missed: w.number(`${path}.missed`, 'missed'),
		within: w.count(`${path}.withinMonths`, 'within', 'monthDative'),
		weeks: w.count(`${path}.noticeWeeks`, 'weeks', 'week'),
	}
	const says = w.fillClause(chronic.consecutive ? 'chronic-consecutive' : 'chronic', slots)
	return [{ id: 'chronic', label: w.phraseText('label.chronic'), says, path }]
}

/** Penalties run both ways. */
function customerFacts(w: SheetWriter): Fact[] {
	const { remedies, roles, services, parties } = w.agreement
	const isPaid = services.items.some(({ monthlyFeeMinor }) => (monthlyFeeMinor ?? 0) > 0)
	const count = roles.cooperation.length
	const says = parted(
		[
			...(parties.kind !== 'internal-ola' || isPaid ? [paymentInlines(w, remedies.payment)] : []),
			...(count === 0
				? []
				: [
						w.fillClause(`cooperation_${count === 1 ? 'one' : 'other'}`, {
							n: String(count),
							article: w.numberOf('roles') ?? '',
						}),
					]),
		],
		' ',
	)
	return says.length === 0 ? [] : [{ id: 'customer', label: w.phraseText('label.customer'), says, path: null }]
}

type Payment = SheetWriter['agreement']['remedies']['payment']

function paymentInlines(w: SheetWriter, { interest, reminderFeeMinor: fee }: Payment): Inline[] {
	const path = 'remedies.payment'
	const rate = interest === 'agreed' ? { interest: w.share(`${path}.interestPpm`, 'interest') } : {}
	return [
		...w.fillClause('payment', { days: w.count(`${path}.termDays`, 'days', 'calendarDayDative') }),
		SPACE,
		...w.fillClause(`interest-${interest}`, rate),
		...(fee === null || fee === 0
			? []
			: [SPACE, ...w.fillClause('reminder', { fee: w.money(`${path}.reminderFeeMinor`, 'fee') })]),
	]
}
