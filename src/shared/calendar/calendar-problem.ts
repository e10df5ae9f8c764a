/**
 * Why a calendar cannot be used. Values, not sentences: the interface and the command line word them.
 * Functions of this folder return problems; none of them throws on what a user may have typed.
 */
export type CalendarProblem =
	| { readonly code: 'unknown-time-zone'; readonly timeZone: string }
	| { readonly code: 'unknown-holiday-region'; readonly country: string; readonly region: string | null }
	/** Holidays are to be computed, but only stored dates can be used here. */
	| { readonly code: 'holidays-not-stored'; readonly country: string; readonly region: string | null }
	/** The range is not finite, reversed, or outside 1900 to 2200. */
	| { readonly code: 'bad-range'; readonly fromEpochSeconds: number; readonly toEpochSeconds: number }
	| { readonly code: 'bad-date'; readonly date: string }
	| { readonly code: 'bad-calendar'; readonly issues: readonly CalendarIssue[] }

/** Where in a calendar something is not as its schema wants it; `path` uses dots, `message` is the schema's. */
export type CalendarIssue = { readonly path: string; readonly message: string }

export type Outcome<Value> =
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly problem: CalendarProblem }
