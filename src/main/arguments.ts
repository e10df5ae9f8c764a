import path from 'node:path'

export type StartArguments = {
	/** Null means the default folder. */
	readonly workspaceFolder: string | null
	/** A new workspace gets the sample agreement. */
	readonly withSample: boolean
}

/** Reads `--workspace=FOLDER`, `--workspace FOLDER` and `--sample`; Chromium's own switches are left alone. */
export function parseStartArguments(argv: readonly string[], currentFolder: string): StartArguments {
	return { workspaceFolder: workspaceFrom(argv, currentFolder), withSample: argv.includes('--sample') }
}

function workspaceFrom(argv: readonly string[], currentFolder: string): string | null {
	const joined = argv.find((argument) => argument.startsWith('--workspace='))?.slice('--workspace='.length)
	const position = argv.indexOf('--workspace')
	const given = joined ?? (position === -1 ? undefined : argv[position + 1])
	return given === undefined || given === '' ? null : path.resolve(currentFolder, given)
}
