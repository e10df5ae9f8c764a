export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** Why a file could not become a history. `line` counts from 1; `option` is the named option that decides. */
export type HistoryProblem =
	| { readonly code: 'empty-file'; readonly file: string }
	| { readonly code: 'not-text'; readonly file: string }
	/** A zip file, workbook or JSON that is cut off or broken; `bad-json` knows the line. */
	| { readonly code: 'damaged-file'; readonly file: string }
	| { readonly code: 'bad-json'; readonly file: string; readonly line: number }
	| { readonly code: 'too-deep'; readonly file: string; readonly line: number; readonly limit: number }
	/** A zip file that is no workbook. */
	| { readonly code: 'no-table'; readonly file: string }
	| { readonly code: 'encrypted'; readonly file: string }
	/** The binary workbook of Excel before 2007. */
	| { readonly code: 'old-workbook'; readonly file: string }
	| { readonly code: 'unpacks-too-large'; readonly file: string }
	| { readonly code: 'not-recognised'; readonly file: string; readonly missing: string; readonly option: '--map' }
	| { readonly code: 'unknown-format'; readonly format: string }
	| { readonly code: 'unknown-field'; readonly field: string }
	| { readonly code: 'unknown-column'; readonly file: string; readonly field: string; readonly column: string }
	| { readonly code: 'unknown-time-zone'; readonly timeZone: string }
	| { readonly code: 'date-order'; readonly file: string; readonly column: string; readonly option: '--date-order' }
	| { readonly code: 'unclosed-quote'; readonly file: string; readonly line: number }
	| { readonly code: 'row-too-long'; readonly file: string; readonly line: number; readonly limitBytes: number }
	| { readonly code: 'too-many-columns'; readonly file: string; readonly line: number; readonly limit: number }
	| { readonly code: 'too-many-rows'; readonly file: string; readonly line: number; readonly limit: number }
	| { readonly code: 'file-too-large'; readonly file: string; readonly limitBytes: number }
	| { readonly code: 'unreadable'; readonly file: string; readonly reason: string }
	| { readonly code: 'cancelled' }
	| { readonly code: 'damaged-history'; readonly file: string }

export class HistoryError extends Error {
	readonly problem: HistoryProblem

	constructor(problem: HistoryProblem) {
		super(problem.code)
		this.name = 'HistoryError'
		this.problem = problem
	}
}
