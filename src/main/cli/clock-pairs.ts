import { parseInstant } from '../../shared/calendar/instant-text'
import { CliError, EXIT } from './cli-error'
import { type InputPath, readInput } from './read-input'

/** Epoch seconds of one line; without offset they were read in the calendar's zone. */
export type Pair = readonly [fromEpoch: number, toEpoch: number]

const MAX_BYTES = 512 * 1024 * 1024

/**
 * `from,to` per line; also `;` or tab between, quotes around, and a head line `from,to`. Throws CliError with status 3
 * that names the line.
 */
export async function readPairs(input: InputPath, timeZone: string): Promise<Pair[]> {
	const bytes = await readInput(input, MAX_BYTES)
	let text: string
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		throw new CliError(EXIT.input, 'input.not-utf8', { file: input.shown })
	}
	const lines = text.split(/\r\n|\n|\r/)
	while (lines.at(-1)?.trim() === '') lines.pop()
	if (lines.length === 0) throw new CliError(EXIT.input, 'input.empty', { file: input.shown })
	const hasHead = /^"?from"?[,;\t]"?to"?$/i.test(lines[0]!.trim())
	return lines.slice(hasHead ? 1 : 0).map((line, index) => {
		const number = index + (hasHead ? 2 : 1)
		const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
		const [from, to, ...more] = cells
		if (from === undefined || to === undefined || more.length > 0) throw refused('pairs.cells', line)
		return [epochOf(from), epochOf(to)]

		function epochOf(cell: string): number {
			const parsed = parseInstant(cell, timeZone)
			if (parsed.ok) return parsed.epochSeconds
			throw refused(parsed.code === 'out-of-range' ? 'pairs.out-of-range' : 'pairs.not-a-time', cell)
		}

		function refused(key: string, value: string): CliError {
			return new CliError(EXIT.input, key, { file: input.shown, line: String(number), value: value.slice(0, 80) })
		}
	})
}
