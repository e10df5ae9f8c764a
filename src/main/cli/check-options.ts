import type { Agreement } from '../../shared/agreement/schema'
import { parseCovers, readMoment } from '../../shared/realism/observation'
import type { CheckOptions } from '../evidence/check-data'
import { firstZoneOf } from '../first-zone'
import { usageError } from './cli-error'
import type { CommandContext } from './command'
import { instantOption } from './instants'

/** How a history is looked at, of the options that `check` and `export` share. Throws CliError with status 2. */
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
