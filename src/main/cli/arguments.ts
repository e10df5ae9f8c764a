import { type ParseArgsConfig, parseArgs } from 'node:util'
import { usageError } from './cli-error'

export type OptionSpec = {
	/** The placeholder in the help of an option that takes a value; without it the option is a switch. */
	readonly takes?: string
	readonly short?: string
	/** May be given again and again. `pairs`: further `NAME=VALUE` may follow it without repeating the option. */
	readonly several?: 'values' | 'pairs'
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** Every command knows these. */
export const COMMON_OPTIONS: OptionSpecs = {
	json: {},
	'ui-language': { takes: 'de|en' },
	help: { short: 'h' },
}

export type Arguments = {
	readonly positionals: readonly string[]
	readonly has: (name: string) => boolean
	/** The value of an option, null where it was not given. */
	readonly one: (name: string) => string | null
	readonly all: (name: string) => readonly string[]
}

type OptionToken = {
	name: string
	rawName: string
	index: number
	value?: string | undefined
	inlineValue?: boolean | undefined
}

/** Arguments of one command. Anything it does not know ends the run with a sentence that names it. */
export function parseArguments(argv: readonly string[], specs: OptionSpecs): Arguments {
	const known: OptionSpecs = { ...specs, ...COMMON_OPTIONS }
	// Not parseArgs' own strictness: its messages are neither ours nor in the reader's language.
	const { tokens } = parseArgs({
		args: [...argv],
		options: parseArgsOptions(known),
		strict: false,
		allowPositionals: true,
		tokens: true,
	})
	const values = new Map<string, string[]>()
	const positionals: string[] = []
	let pairsOf: string[] | null = null
	for (const token of tokens) {
		if (token.kind === 'option') {
			const spec = Object.hasOwn(known, token.name) ? known[token.name] : undefined
			if (spec === undefined) throw usageError('usage.unknownOption', { option: token.rawName })
			const given: string[] = values.get(token.name) ?? []
			given.push(checkedValue(token, spec, given.length))
			values.set(token.name, given)
			pairsOf = spec.several === 'pairs' ? given : null
		} else if (token.kind === 'positional') {
			if (pairsOf?.at(-1) !== undefined && token.value.includes('=')) pairsOf.push(token.value)
			else {
				positionals.push(token.value)
				pairsOf = null
			}
		} else pairsOf = null
	}
	return {
		positionals,
		has: (name) => values.has(name),
		one: (name) => values.get(name)?.at(-1) ?? null,
		all: (name) => values.get(name) ?? [],
	}
}

function parseArgsOptions(specs: OptionSpecs): NonNullable<ParseArgsConfig['options']> {
	return Object.fromEntries(
		Object.entries(specs).map(([name, { takes, short }]) => [
			name,
			{
				type: takes === undefined ? ('boolean' as const) : ('string' as const),
				multiple: true,
				...(short === undefined ? {} : { short }),
			},
		]),
	)
}

function checkedValue(token: OptionToken, spec: OptionSpec, before: number): string {
	const option = token.rawName
	if (spec.takes === undefined) {
		if (token.value !== undefined) throw usageError('usage.noValue', { option })
		return ''
	}
	// `--date --final` means a forgotten date; a number may well begin with a minus.
	const looksLikeOption = token.inlineValue === false && /^-[^\d.]/.test(token.value ?? '')
	if (token.value === undefined || token.value === '' || looksLikeOption)
		throw usageError('usage.needsValue', { option, takes: spec.takes })
	if (before > 0 && spec.several === undefined) throw usageError('usage.twice', { option })
	return token.value
}

/** Exactly as many positionals as the command names. */
export function requirePositionals(args: Arguments, names: readonly string[]): readonly string[] {
	const missing = names[args.positionals.length]
	if (missing !== undefined) throw usageError('usage.missing', { name: missing })
	const surplus = args.positionals[names.length]
	if (surplus !== undefined) throw usageError('usage.surplus', { argument: surplus })
	return args.positionals
}

/** The value of an option out of a list of words; `fallback` where it was not given. */
export function choice<Word extends string>(
	args: Arguments,
	name: string,
	words: readonly Word[],
	fallback: Word,
): Word {
	const given = args.one(name)
	if (given === null) return fallback
	const found = words.find((word) => word === given)
	if (found === undefined)
		throw usageError('usage.choice', { option: `--${name}`, value: given, words: words.join(', ') })
	return found
}
