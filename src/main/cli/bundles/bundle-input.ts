import { MAX_BUNDLE_BYTES, type OpenedBundle, openBundle } from '../../bundles/bundle-file'
import { translator } from '../../words/messages'
import { CliError, EXIT, usageError } from '../cli-error'
import type { CommandContext } from '../command'
import { logFaultWords } from '../log-fault-words'
import type { InputPath } from '../read-input'
import { readInput } from '../read-input'

export type ReadBundle = Extract<OpenedBundle, { kind: 'bundle' }>

/** A bundle that can be worked with; a log that was changed is told. Throws CliError with status 3 for any other file. */
export async function readBundle({ io, t }: CommandContext, input: InputPath): Promise<ReadBundle> {
	const opened = await openBundle(await readInput(input, MAX_BUNDLE_BYTES))
	if (opened.kind === 'refused') {
		const key = opened.part === '' ? opened.reason : `${opened.reason}.part`
		throw new CliError(EXIT.input, `bundle.${key}`, { file: input.shown, part: opened.part })
	}
	if (opened.logFault !== null)
		io.err(`${logFaultWords(translator(t.language, 'versions'), opened.logFault, input.shown)}\n`)
	return opened
}

export function outputOf({ args, resolve, shown }: CommandContext, takes: string): InputPath {
	const output = args.one('output')
	if (output === null) throw usageError('usage.required', { option: `-o ${takes}` })
	const path = resolve(output)
	return { path, shown: shown(path) }
}

/** Only packing can leave something out, and sends something to somebody. */
export function refuseSending({ args }: CommandContext): void {
	const given = ['external', 'to', 'name'].find((option) => args.has(option))
	if (given !== undefined) throw usageError('bundle.belongs', { option: `--${given}`, needed: 'pack' })
}
