import type { Calendar, Segment, Weekday } from '../../agreement/values/calendar'
import type { Draft } from '../draft'

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']

type Office = {
	readonly id: string
	readonly name: string
	readonly from: string
	readonly to: string
	/** Hours on Saturdays, none unless said. */
	readonly saturday?: Segment
}

/** Monday to Friday without public holidays; the holiday dates are computed once the term is known. */
export function officeCalendar(draft: Draft, office: Office): Calendar {
	const weekly: Calendar['weekly'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
	for (const day of WORKDAYS) weekly[day] = [[office.from, office.to]]
	if (office.saturday !== undefined) weekly.sat = [office.saturday]
	return {
		id: office.id,
		name: office.name,
		timeZone: draft.place.timeZone,
		weekly,
		holidays: { country: draft.place.holidayCountry, region: draft.place.holidayRegion },
		closed: [...draft.closed],
		open: {},
	}
}

/** Every hour of the year, public holidays too. */
export function aroundTheClock(draft: Draft, id: string, name: string): Calendar {
	const day: Segment[] = [['00:00', '24:00']]
	return {
		id,
		name,
		timeZone: draft.place.timeZone,
		weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day },
		holidays: null,
		closed: [],
		open: {},
	}
}

/** The place of performance in words; which town that is, only the parties know. */
export function holidayPlace(draft: Draft): string {
	return draft.say('Sitz des Anbieters', 'the Provider’s registered office')
}
