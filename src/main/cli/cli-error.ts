import type { Values } from '../words/messages'

/** Exit statuses, the same for every command. */
export const EXIT = {
	fine: 0,
	/** The check found something, or a final was refused. */
	found: 1,
	usage: 2,
	/** An input could not be read, is not valid, or cannot be decided without an option. */
	input: 3,
	output: 4,
} as const
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command with a status and one sentence of the locale area `cli`. */
export class CliError extends Error {
	readonly status: ExitStatus
	readonly key: string
	readonly values: Values

	constructor(status: ExitStatus, key: string, values: Values = {}) {
		super(key)
		this.name = 'CliError'
		this.status = status
		this.key = key
		this.values = values
	}
}

export function usageError(key: string, values: Values = {}): CliError {
	return new CliError(EXIT.usage, key, values)
}
