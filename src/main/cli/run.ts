import path from 'node:path'
import { z } from 'zod'
import german from 'zod/v4/locales/de.js'
import english from 'zod/v4/locales/en.js'
import packageFile from '../../../package.json'
import { AppError } from '../../shared/ipc/errors'
import { type Translate, translator, type UiLanguage } from '../words/messages'
import { parseArguments } from './arguments'
import { CliError, EXIT, type ExitStatus, usageError } from './cli-error'
import type { CommandContext } from './command'
import { COMMANDS } from './commands/list'
import { commandHelp, generalHelp } from './help'
import type { CliIo } from './io'

/**
 * One run of the command line, from the arguments after the program's name to the exit status. Never throws: what goes
 * wrong is one sentence on standard error.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitStatus> {
	const language = languageOf(argv)
	const t = translator(language ?? 'en', 'cli')
	try {
		if (language === null) throw usageError('usage.language')
		wordSchemas(t)
		return await dispatch(argv, io, t)
	} catch (error) {
		const { status, sentence } = wordsOf(error, t)
		io.err(`${sentence}\n`)
		return status
	}
}

/** What the schemas say of a value is part of our sentences. */
function wordSchemas(t: Translate): void {
	z.config({
		...(t.language === 'de' ? german() : english()),
		// "received undefined" is no word for a reader.
		customError: ({ code, input, format }) => {
			if (code === 'invalid_type' && input === undefined) return t('problem.missing')
			// Nor is a regular expression.
			if (code === 'invalid_format' && format === 'regex') return t('problem.form')
			return code === 'invalid_key' ? t('problem.key') : undefined
		},
	})
}

async function dispatch(argv: readonly string[], io: CliIo, t: Translate): Promise<ExitStatus> {
	const { name, rest } = splitCommand(argv)
	if (name === null) {
		const args = parseArguments(rest, { version: { short: 'v' } })
		if (args.has('version')) {
			io.out(`${packageFile.version}\n`)
			return EXIT.fine
		}
		if (!args.has('help')) throw usageError('usage.command')
		io.out(await generalHelp(t))
		return EXIT.fine
	}
	if (name === 'help') {
		const [asked] = rest
		const entry = COMMANDS.find((command) => command.name === asked)
		io.out(entry === undefined ? await generalHelp(t) : commandHelp(t, entry.name, await entry.load()))
		return EXIT.fine
	}
	const entry = COMMANDS.find((command) => command.name === name)
	if (entry === undefined) throw usageError('usage.unknownCommand', { command: name })
	const command = await entry.load()
	if (asksForHelp(rest)) {
		io.out(commandHelp(t, name, command))
		return EXIT.fine
	}
	const args = parseArguments(rest, command.options)
	const typed = new Map<string, string>()
	const context: CommandContext = {
		io,
		args,
		json: args.has('json'),
		language: t.language,
		t,
		resolve: (given) => {
			const absolute = path.resolve(io.folder, given)
			typed.set(absolute, given)
			return absolute
		},
		shown: (absolute) => typed.get(absolute) ?? absolute,
		printJson: (value) => io.out(`${JSON.stringify(value, null, 2)}\n`),
		printLine: (line) => io.out(`${line}\n`),
	}
	return command.run(context)
}

/** The command is the first argument that is no option; the common options may stand before it. */
function splitCommand(argv: readonly string[]): { name: string | null; rest: readonly string[] } {
	for (let at = 0; at < argv.length; at++) {
		const argument = argv[at]!
		if (argument === '--ui-language') at++
		else if (!argument.startsWith('-')) return { name: argument, rest: [...argv.slice(0, at), ...argv.slice(at + 1)] }
	}
	return { name: null, rest: argv }
}

/** Asked for before anything else is checked: whoever wants help has not got the rest right yet. */
function asksForHelp(rest: readonly string[]): boolean {
	const end = rest.indexOf('--')
	return (end < 0 ? rest : rest.slice(0, end)).some((argument) => argument === '--help' || argument === '-h')
}

/** Needed before the arguments are parsed, since that may already fail; null for a language we do not speak. */
function languageOf(argv: readonly string[]): UiLanguage | null {
	const at = argv.lastIndexOf('--ui-language')
	const joined = argv.findLast((argument) => argument.startsWith('--ui-language='))?.slice('--ui-language='.length)
	const given = at >= 0 ? argv[at + 1] : joined
	return given === undefined ? (at >= 0 ? null : 'en') : given === 'de' || given === 'en' ? given : null
}

function wordsOf(error: unknown, t: Translate): { readonly status: ExitStatus; readonly sentence: string } {
	if (error instanceof CliError) return { status: error.status, sentence: t(error.key, error.values) }
	if (error instanceof AppError && ['read-only', 'disk-full', 'cannot-write'].includes(error.code))
		return { status: EXIT.output, sentence: t('output.cannot-write', { file: error.detail }) }
	// A fault of ours: no stack trace helps the user, its message may help us.
	const detail = error instanceof Error ? error.message.split('\n')[0]! : String(error)
	return { status: EXIT.input, sentence: t('internal', { detail }) }
}
