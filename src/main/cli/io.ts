/** What a command touches of the world: a test gives its own, so that a run can be looked at whole. */
export type CliIo = {
	/** Folder that relative paths start from. */
	readonly folder: string
	/** Standard output and standard error. */
	readonly out: (text: string) => void
	readonly err: (text: string) => void
	/** Whether standard error is a terminal, where progress may be drawn. */
	readonly isTerminal: boolean
	/** The reader's date, `YYYY-MM-DD`. */
	readonly today: () => string
	/** This instant, ISO. */
	readonly now: () => string
	readonly newId: () => string
}

/** npm moves to the project's folder before it runs a script, and says in INIT_CWD where it was called from. */
export function callingFolder(environment: Readonly<Record<string, string | undefined>>, current: string): string {
	const called = environment.INIT_CWD
	return environment.npm_lifecycle_event === 'pledge' && called !== undefined && called !== '' ? called : current
}
