import type { WhatIfQuestion } from '../../shared/realism/what-if'
import type { Arguments, OptionSpecs } from './arguments'
import { usageError } from './cli-error'

export const WHAT_IF_OPTIONS: OptionSpecs = {
	volume: { takes: '+20%' },
	deflected: { takes: '15%' },
	people: { takes: 'N' },
}

const MOST_STAFF = 5_000

/** What is asked beside the verdicts; null where nothing is. Throws CliError with status 2. */
export function whatIfOf(args: Arguments, hasHistory: boolean): WhatIfQuestion | null {
	const [volume, deflected, people] = [args.one('volume'), args.one('deflected'), args.one('people')]
	const asked = Object.entries({ volume, deflected, people }).find(([, value]) => value !== null)
	if (asked === undefined) return null
	if (!hasHistory) throw usageError('whatIf.noHistory', { option: `--${asked[0]}` })
	return {
		growth: volume === null ? 0 : partOf('--volume', volume, [-95, 2_000]),
		deflected: deflected === null ? 0 : partOf('--deflected', deflected, [0, 99]),
		staff: people === null ? null : peopleOf(people),
	}
}

/** `+20%` is 0.2. */
function partOf(option: string, text: string, [least, most]: readonly [number, number]): number {
	const value = /^[+-]?\d{1,4}([.,]\d+)?\s?%$/.test(text) ? Number.parseFloat(text.replace(',', '.')) : Number.NaN
	if (!(value >= least && value <= most))
		throw usageError('whatIf.part', { option, value: text, least: String(least), most: String(most) })
	return value / 100
}

function peopleOf(text: string): number {
	const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
	if (!(value >= 1 && value <= MOST_STAFF)) throw usageError('whatIf.people', { value: text, most: String(MOST_STAFF) })
	return value
}
