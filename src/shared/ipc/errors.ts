/**
 * Why an operation failed, as a code that crosses IPC and becomes an exit status or a sentence at the edge.
 * Expected outcomes are not errors: those are part of a channel's result.
 */
export const ERROR_CODES = [
	'bad-request',
	'not-found',
	'already-exists',
	'read-only',
	'too-new',
	'broken-file',
	'cannot-join',
	'other-agreement',
	'cannot-read',
	'locked',
	'disk-full',
	'cannot-write',
	'changed-outside',
	'cancelled',
	'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** `detail` names the thing concerned (a path, a field, a line) and never carries a sentence: the edge words it. */
export class AppError extends Error {
	readonly code: ErrorCode
	readonly detail: string

	constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
		super(detail === '' ? code : `${code}: ${detail}`, options)
		this.name = 'AppError'
		this.code = code
		this.detail = detail
	}
}
