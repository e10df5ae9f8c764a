import type { Priority } from '../agreement/values/objective'

/** A value of a reading with its unit; the window puts it into the reader's words. */
export type ReadingValue =
	/** Local date and time with offset, as `formatInstant` writes them. */
	| { readonly unit: 'instant'; readonly iso: string }
	| { readonly unit: 'date'; readonly date: string }
	/** From one month to another, both included: `2027-01` to `2027-03`; the same one twice for a month. */
	| { readonly unit: 'months'; readonly from: string; readonly to: string }
	| { readonly unit: 'seconds' | 'ppm' | 'count'; readonly value: number }
	| { readonly unit: 'money'; readonly minor: number; readonly currency: string }
	/** What a clock runs for: "P1 by e-mail", "P1", "a report". */
	| { readonly unit: 'report'; readonly priority: Priority | null; readonly channel: string | null }
	| { readonly unit: 'text'; readonly text: string }

/** One sentence in plain words: a key of the `readings` sentences and what fills its slots. */
export type Reading = { readonly key: string; readonly values: Readonly<Record<string, ReadingValue>> }

export function reading(key: string, values: Reading['values'] = {}): Reading {
	return { key, values }
}

export function instant(iso: string | null): ReadingValue {
	return { unit: 'instant', iso: iso ?? '' }
}

export function date(value: string): ReadingValue {
	return { unit: 'date', date: value }
}

export function months(from: string, to: string): ReadingValue {
	return { unit: 'months', from: from.slice(0, 7), to: to.slice(0, 7) }
}

export function seconds(value: number): ReadingValue {
	return { unit: 'seconds', value }
}

export function count(value: number): ReadingValue {
	return { unit: 'count', value }
}

export function ppm(value: number): ReadingValue {
	return { unit: 'ppm', value }
}

export function text(value: string): ReadingValue {
	return { unit: 'text', text: value }
}
