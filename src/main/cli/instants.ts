import { type ParsedInstant, parseInstant } from '../../shared/calendar/instant-text'
import { usageError } from './cli-error'

type Refused = Extract<ParsedInstant, { ok: false }>['code']

/** The epoch seconds of an option's instant; without offset in `timeZone`. Throws CliError with status 2. */
export function instantOption(option: string, text: string, timeZone: string): number {
	const parsed = parseInstant(text, timeZone)
	if (!parsed.ok) throw usageError(instantKey(parsed.code), { option, value: text, zone: timeZone })
	return parsed.epochSeconds
}

export function instantKey(code: Refused): string {
	return code === 'out-of-range' ? 'instant.out-of-range' : 'instant.not-a-time'
}
