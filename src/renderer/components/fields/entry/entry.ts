/** Why a typed text was not taken; worded by the `fields` texts under `refused.<reason>`. */
export type Refusal =
	| 'needed'
	| 'duration'
	| 'duration-days'
	| 'duration-whole'
	| 'share'
	| 'share-range'
	| 'share-decimals'
	| 'money'
	| 'money-decimals'
	| 'number'
	| 'number-whole'
	| 'number-range'
	| 'date'
	| 'date-order'
	| 'time'
	| 'hours'
	| 'hours-overlap'
	| 'choice'
	| 'too-long'
	| 'month-day'
	| 'law'
	/** A cell that only shows what is set in the details of its row. */
	| 'shown'
	/** The agreement's shape does not allow it. */
	| 'not-taken'

export type Read<T> =
	| { readonly kind: 'read'; readonly value: T }
	| { readonly kind: 'refused'; readonly reason: Refusal; readonly values: Readonly<Record<string, string | number>> }

/** How a value is typed and shown. `read` never throws and takes German and English alike. */
export type Entry<T> = {
	readonly show: (value: T) => string
	readonly read: (text: string) => Read<T>
}

export type { UiLanguage } from '../../../app/messages'

export function taken<T>(value: T): Read<T> {
	return { kind: 'read', value }
}

export function refused(reason: Refusal, values: Readonly<Record<string, string | number>> = {}): Read<never> {
	return { kind: 'refused', reason, values }
}

/** Spaces of all kinds become one plain space; ends are trimmed. */
export function plain(text: string): string {
	return text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim()
}
