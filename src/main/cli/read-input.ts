import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { errnoOf, isMissing } from '../storage/file-errors'
import { MAX_JSON_BYTES, parseJsonBytes } from '../storage/safe-json'
import { CliError, EXIT } from './cli-error'
import { jsonFaultAt, placeInText } from './json-fault'

export type InputPath = {
	readonly path: string
	/** As the user would write it. */
	readonly shown: string
}

/** The bytes of a file the user named. Throws CliError with status 3 where it cannot be read. */
export async function readInput({ path, shown }: InputPath, maxBytes = MAX_JSON_BYTES): Promise<Uint8Array> {
	try {
		const found = await stat(path)
		if (found.isDirectory()) throw new CliError(EXIT.input, 'input.folder', { file: shown })
		// Asked before reading: a file of many gigabytes must not reach the memory.
		if (found.size > maxBytes) throw new CliError(EXIT.input, 'input.too-large', { file: shown })
		return found.isFile() ? await readFile(path) : await readUpTo(path, maxBytes, shown)
	} catch (error) {
		if (error instanceof CliError) throw error
		throw new CliError(EXIT.input, isMissing(error) ? 'input.missing' : 'input.unreadable', {
			file: shown,
			reason: errnoOf(error) ?? 'unknown',
		})
	}
}

/** A pipe or a device has no size to ask for, and may never end. */
async function readUpTo(path: string, maxBytes: number, shown: string): Promise<Uint8Array> {
	const chunks: Uint8Array[] = []
	let bytes = 0
	for await (const chunk of createReadStream(path)) {
		chunks.push(chunk as Uint8Array) // a stream without encoding gives bytes
		bytes += chunks.at(-1)!.length
		if (bytes > maxBytes) throw new CliError(EXIT.input, 'input.too-large', { file: shown })
	}
	return Buffer.concat(chunks)
}

/** A file's JSON value. Throws CliError with status 3, naming line and column where the text stops being JSON. */
export async function readJson(input: InputPath): Promise<unknown> {
	const bytes = await readInput(input)
	const outcome = parseJsonBytes(bytes)
	if (outcome.kind === 'json') return outcome.value
	if (outcome.problem !== 'not-json') throw new CliError(EXIT.input, `input.${outcome.problem}`, { file: input.shown })
	const text = new TextDecoder().decode(bytes)
	if (text.trim() === '') throw new CliError(EXIT.input, 'input.empty', { file: input.shown })
	const offset = jsonFaultAt(text) ?? text.length
	const { line, column } = placeInText(text, offset)
	const key = offset >= text.length ? 'input.json-ends' : 'input.not-json'
	throw new CliError(EXIT.input, key, { file: input.shown, line: String(line), column: String(column) })
}
