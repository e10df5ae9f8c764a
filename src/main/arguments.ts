import path from 'node:path'

export type StartArguments = {
	/** Null means the default folder. */
	readonly workspaceFolder: string | null
	/** A new workspace gets the sample agreement. */
	readonly withSample: boolean
	/** Files to open, as when one was clicked in the system: absolute paths. */
	readonly files: readonly string[]
}

/** What Pledge opens by itself when the system hands it over. */
const OPENED = /\.(?:pledge|docx|md|markdown|txt)$/i

/** Reads `--workspace=FOLDER`, `--workspace FOLDER`, `--sample` and names of files; Chromium's own switches are left alone. */
export function parseStartArguments(argv: readonly string[], currentFolder: string): StartArguments {
	return {
		workspaceFolder: workspaceFrom(argv, currentFolder),
		withSample: argv.includes('--sample'),
		files: filesFrom(argv, currentFolder),
	}
}

export function filesFrom(argv: readonly string[], currentFolder: string): readonly string[] {
	// The first is the program itself.
	const named = argv.filter(
		(argument, at) => at > 0 && argv[at - 1] !== '--workspace' && !argument.startsWith('-') && OPENED.test(argument),
	)
	return named.map((file) => path.resolve(currentFolder, file))
}

function workspaceFrom(argv: readonly string[], currentFolder: string): string | null {
	const joined = argv.find((argument) => argument.startsWith('--workspace='))?.slice('--workspace='.length)
	const position = argv.indexOf('--workspace')
	const given = joined ?? (position === -1 ? undefined : argv[position + 1])
	return given === undefined || given === '' ? null : path.resolve(currentFolder, given)
}
