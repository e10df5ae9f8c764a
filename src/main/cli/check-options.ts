import type { Agreement } from '../../shared/agreement/schema'
import { parseCovers, readMoment } from '../../shared/realism/observation'
import type { CheckOptions } from '../evidence/check-data'
import { firstZoneOf } from '../first-zone'
import type { Arguments, OptionSpecs } from './arguments'
import { usageError } from './cli-error'
import type { CommandContext } from './command'
import { HISTORY_OPTIONS } from './history-options'
import { instantOption } from './instants'

/** What commands that judge promises by histories take. */
export const CHECK_OPTIONS: OptionSpecs = {
	history: { takes: 'F', several: 'values' },
	...HISTORY_OPTIONS,
	confidence: { takes: '0.95' },
	seed: { takes: 'N' },
	'as-of': { takes: 'ISO' },
	covers: { takes: 'FROM/TO' },
}

/**
 * The positionals, as many as are named, and the files of histories: behind `--history` several may follow, as a shell's `*.csv` gives
 * them. Throws CliError with status 2.
 */
export function withHistories(
	args: Arguments,
	names: readonly string[],
): { readonly files: readonly string[]; readonly histories: readonly string[] } {
	const missing = names[args.positionals.length]
	if (missing !== undefined) throw usageError('usage.missing', { name: missing })
	const more = args.positionals.slice(names.length)
	const given = args.all('history')
	if (given.length === 0 && more[0] !== undefined) throw usageError('usage.surplus', { argument: more[0] })
	return { files: args.positionals.slice(0, names.length), histories: [...given, ...more] }
}

/** How a history is looked at. Throws CliError with status 2. */
export function checkOptionsOf({ args }: CommandContext, agreement: Agreement): CheckOptions {
	const zone = args.one('time-zone') ?? firstZoneOf(agreement) ?? 'UTC'
	const asOf = args.one('as-of')
	const covers = args.one('covers')
	const parsed = covers === null ? null : parseCovers(covers)
	if (covers !== null) {
		const from = parsed === null ? Number.NaN : readMoment(parsed.from, zone, false)
		const to = parsed === null ? Number.NaN : readMoment(parsed.to, zone, true)
		if (!(from < to)) throw usageError('check.covers', { value: covers })
	}
	return {
		asOf: asOf === null ? null : instantOption('--as-of', asOf, zone),
		covers: parsed,
		confidence: numberOption(args.one('confidence'), '--confidence', 0.95),
		seed: seedOption(args.one('seed')),
	}
}

function numberOption(text: string | null, option: string, fallback: number): number {
	if (text === null) return fallback
	const value = /^(0?\.\d+|\d+(\.\d+)?)$/.test(text) ? Number(text) : Number.NaN
	if (!(value >= 0.5 && value < 1)) throw usageError('check.confidence', { option, value: text })
	return value
}

function seedOption(text: string | null): number {
	if (text === null) return 1
	const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN
	if (!Number.isSafeInteger(value)) throw usageError('check.seed', { value: text })
	return value
}
