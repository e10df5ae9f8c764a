import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage } from '../../outline/block'
import { outlineFrame } from '../../outline/build'
import { plainText } from '../../outline/writer'
import { type SheetOptions, sheetWriter } from '../sheet'
import { calendarContext } from './context'
import { freezeEvents, maintenanceEvents } from './downtime'
import { dutyEvents } from './duties'
import type { CalendarEvent } from './event'
import { icsText } from './ics-text'
import { reportEvents, reviewEvents } from './reports'
import { termEvents } from './term'

type Written = { readonly name: string; readonly description: string; readonly events: readonly CalendarEvent[] }

/** Everything of an agreement that has a date, in one language. */
export function obligationEvents(agreement: Agreement, language: ContractLanguage, options: SheetOptions): Written {
	const w = sheetWriter('ics', agreement, language)
	const state = outlineFrame(agreement, language, options).runningState
	const context = calendarContext(w, options, state)
	const title = w.typed('title', 'title')
	return {
		name: plainText(w.phrase('calendar', { title })),
		description: plainText(w.fillClause('about', { title, state })),
		events: [
			...termEvents(context),
			...dutyEvents(context),
			...reportEvents(context),
			...reviewEvents(context),
			...maintenanceEvents(context),
			...freezeEvents(context),
		],
	}
}

/**
 * The obligation calendar as iCalendar text (RFC 5545). Of an agreement in both languages every entry says both, the governing one first. A
 * rule ends with the term; where the agreement renews or has no end it goes on.
 */
export function obligationCalendar(
	agreement: Agreement,
	languages: readonly ContractLanguage[],
	options: SheetOptions,
): string {
	const [first, second] = languages.map((language) => obligationEvents(agreement, language, options))
	if (first === undefined) return ''
	const both = (one: string, other: string | undefined, mark: string) =>
		other === undefined || other === one ? one : `${one}${mark}${other}`
	const events = first.events.map((event) => {
		const other = second?.events.find(({ key }) => key === event.key)
		return {
			...event,
			summary: both(event.summary, other?.summary, ' / '),
			description: both(event.description, other?.description, '\n\n'),
		}
	})
	return icsText({
		agreementId: agreement.id,
		name: both(first.name, second?.name, ' / '),
		description: both(first.description, second?.description, '\n\n'),
		date: options.date,
		isTentative: options.state === 'draft',
		language: languages[0] ?? 'en',
		events,
	})
}
