import { emptyReview } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import type { Calendar } from '../agreement/values/calendar'
import { termRange } from '../sections/readings/term-range'
import { addDays, addMonths } from '../sheets/calendar/months'

export type RenewalWish = {
	/** Of the new agreement. */
	readonly id: string
	/** First day of the new term; null: the day after the old one ends. */
	readonly from: string | null
	/** Stands in where the old agreement has no start. */
	readonly today: string
}

/** First day of a term that follows the old one; null where the old one has no known end. */
export function followingDay(agreement: Agreement, today: string): string | null {
	const { toDate, isKnown } = termRange(agreement.parties, today)
	return isKnown ? addDays(toDate, 1) : null
}

/**
 * The agreement of last term as a draft for the next: what was agreed stays, what belongs to the old term moves by as many months as
 * the start does, what somebody said, decided or measured meanwhile stays behind. Pure. Holidays of the new term are left to be computed.
 */
export function renewed(old: Agreement, { id, from, today }: RenewalWish): Agreement {
	const start = from ?? followingDay(old, today) ?? today
	const before = old.parties.effectiveDate ?? today
	const months = monthsBetween(before, start)
	const moved = (date: string) => addMonths(date, months)
	const { tasks, capacity } = old.actionPlan
	return {
		...old,
		id,
		title: withYear(old.title, before, start),
		parties: { ...old.parties, effectiveDate: start },
		serviceHours: {
			...old.serviceHours,
			calendars: old.serviceHours.calendars.map((one) => movedCalendar(one, moved)),
		},
		objectives: {
			...old.objectives,
			// What was only reported at first binds from the first day of the second term.
			items: old.objectives.items.map((one) => ({ ...one, rampUpMonths: 0 })),
		},
		downtime: {
			...old.downtime,
			maintenance: old.downtime.maintenance.map((one) =>
				one.recurrence.kind === 'dates'
					? { ...one, recurrence: { kind: 'dates', dates: one.recurrence.dates.map(moved) } }
					: one,
			),
		},
		roles: {
			...old.roles,
			duties: old.roles.duties.map((one) =>
				one.due.kind === 'once' && one.due.date !== null
					? { ...one, due: { kind: 'once', date: moved(one.due.date) } }
					: one,
			),
		},
		governance: {
			...old.governance,
			agreementReview: {
				...old.governance.agreementReview,
				next: old.governance.agreementReview.next === null ? null : moved(old.governance.agreementReview.next),
			},
		},
		signatures: { ...old.signatures, signatories: old.signatures.signatories.map((one) => ({ ...one, place: null })) },
		actionPlan: {
			...old.actionPlan,
			tasks: tasks.map((task) => ({
				...task,
				startDate: task.startDate === null ? null : moved(task.startDate),
				targetBasis: null,
				done: false,
			})),
			capacity: { ...capacity, need: null },
		},
		// What was left as it is for a reason stays so while the reason holds; talk and approvals belong to the old text.
		review: { ...emptyReview(), required: old.review.required, silenced: old.review.silenced },
	}
}

/** Whole months from one day to another, so that a date of the old term falls on the same day of the new one. */
function monthsBetween(before: string, after: string): number {
	const [year, month] = before.split('-').map(Number)
	const [laterYear, laterMonth] = after.split('-').map(Number)
	return ((laterYear ?? 0) - (year ?? 0)) * 12 + (laterMonth ?? 0) - (month ?? 0)
}

function movedCalendar(calendar: Calendar, moved: (date: string) => string): Calendar {
	const { holidays, closed, open } = calendar
	return {
		...calendar,
		holidays: holidays === null ? null : { country: holidays.country, region: holidays.region },
		closed: closed.map(moved),
		open: Object.fromEntries(Object.entries(open).map(([date, hours]) => [moved(date), hours])),
	}
}

/** A year of the old start in a title becomes that of the new one. */
function withYear(title: string, before: string, after: string): string {
	return title.replace(new RegExp(`\\b${before.slice(0, 4)}\\b`, 'g'), after.slice(0, 4))
}
