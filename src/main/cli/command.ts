import type { Translate, UiLanguage } from '../words/messages'
import type { Arguments, OptionSpecs } from './arguments'
import type { ExitStatus } from './cli-error'
import type { CliIo } from './io'

export type CommandContext = {
	readonly io: CliIo
	readonly args: Arguments
	/** `--json`: one JSON value on standard output and nothing else. */
	readonly json: boolean
	readonly language: UiLanguage
	/** Sentences of the area `cli`. */
	readonly t: Translate
	/** Absolute path of a path the user gave. */
	readonly resolve: (path: string) => string
	/** A resolved path as the user wrote it. */
	readonly shown: (path: string) => string
	readonly printJson: (value: unknown) => void
	readonly printLine: (line: string) => void
}

export type Command = {
	/** What follows `pledge NAME` in the help, one line a way of calling it. */
	readonly usage: readonly string[]
	readonly options: OptionSpecs
	readonly run: (context: CommandContext) => ExitStatus | Promise<ExitStatus>
}

/** A command is loaded when it is called: `pledge clock` should not pay for what prints a PDF. */
export type CommandEntry = { readonly name: string; readonly load: () => Promise<Command> }
