/** One thing that speaks against a document, or that its reader must know. Worded by `verify.json` under `problem.<code>`. */
export type Problem = { readonly code: ProblemCode; readonly values: Readonly<Record<string, string | number>> }

export const PROBLEM_CODES = [
	'no-data',
	'no-contract',
	'data-broken',
	'data-too-new',
	'data-changed',
	'text-differs',
	'text-added',
	'text-missing',
	'text-moved',
	'text-unreadable',
	'pages-swapped',
	'pages-differ',
	'part-changed',
	'rewritten',
	'other-version',
	'changed-page',
	'changed-object',
	'appended-unreadable',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export function problem(code: ProblemCode, values: Problem['values'] = {}): Problem {
	return { code, values }
}
