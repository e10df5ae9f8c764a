import { realpath, stat, writeFile } from 'node:fs/promises'
import type { AppError } from '../../shared/ipc/errors'
import { writeDurably } from '../storage/durable-file'
import { isMissing, toWriteError } from '../storage/file-errors'
import { CliError, EXIT } from './cli-error'
import type { InputPath } from './read-input'

export type OutputOptions = {
	/** Whether what is replaced stays as `.bak`. */
	readonly keepBackup?: boolean
}

/** Resolves when the contents are on the disk. Throws CliError with status 4; what was there before is then untouched. */
export async function writeOutput(
	output: InputPath,
	contents: string | Uint8Array,
	options: OutputOptions = {},
): Promise<void> {
	const { path, shown } = output
	try {
		const found = await stat(path).catch((error: unknown) => {
			if (isMissing(error)) return null
			throw error
		})
		if (found?.isDirectory()) throw new CliError(EXIT.output, 'output.folder', { file: shown })
		if (found !== null && !found.isFile()) {
			// A pipe or a device takes bytes but must never be replaced by a file.
			await writeFile(path, contents)
			return
		}
		// A link stays a link; what it points at is replaced.
		const target = found === null ? path : await realpath(path)
		await writeDurably(target, contents, { keepBackup: options.keepBackup ?? false })
	} catch (error) {
		if (error instanceof CliError) throw error
		const failure = toWriteError(error, path)
		throw new CliError(EXIT.output, outputKey(failure), { file: shown })
	}
}

function outputKey(error: AppError): string {
	if (isMissing(error.cause)) return 'output.no-folder'
	return error.code === 'disk-full' || error.code === 'read-only' ? `output.${error.code}` : 'output.cannot-write'
}
