import type { Agreement } from '../../agreement/schema'
import type { Inline } from '../../outline/block'
import { plainText } from '../../outline/writer'
import { termRange } from '../../sections/readings/term-range'
import type { SheetOptions, SheetWriter } from '../sheet'

/** What every kind of entry is made from. */
export type CalendarContext = {
	readonly w: SheetWriter
	readonly agreement: Agreement
	/** First day of the term; the day of the export where none is agreed. */
	readonly from: string
	/** Last day, null where the agreement runs on. */
	readonly to: string | null
	/** Joins the sentences of an entry and says where they come from; `blockId` is the annex or article. */
	readonly tell: (sentences: readonly (readonly Inline[])[], blockId: string) => string
}

export function calendarContext(w: SheetWriter, { date }: SheetOptions, state: string): CalendarContext {
	const { agreement } = w
	const { parties } = agreement
	const { fromDate, toDate } = termRange(parties, date)
	const ends = parties.term.kind === 'fixed' && parties.term.months !== null && parties.renewal.kind === 'none'
	const title = w.typed('title', 'title')
	return {
		w,
		agreement,
		from: fromDate,
		to: ends ? toDate : null,
		tell: (sentences, blockId) => {
			const place = w.numberOf(blockId) ?? ''
			const source = plainText(w.fillClause('from', { title, state, place })).replace(/, \.$/, '.')
			return [...sentences.map(plainText), source].join('\n')
		},
	}
}
