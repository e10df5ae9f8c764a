import { requirePositionals } from '../arguments'
import { EXIT, type ExitStatus, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { HISTORY_OPTIONS } from '../history-options'
import { clockBetween, clockOfPairs } from '../run-calendar-clock'
import { printTicketClock } from '../run-ticket-clock'

/** `pledge clock`: what a calendar counts between two instants, line by line of a file, or for one ticket. */
export const clockCommand: Command = {
	usage: [
		'CALENDAR.json --from ISO --to ISO [--json]',
		'CALENDAR.json --pairs F.csv [--json]',
		'--agreement FILE --objective ID --history F ... --ticket ID [--as-of ISO] [--json]',
	],
	options: {
		from: { takes: 'ISO' },
		to: { takes: 'ISO' },
		pairs: { takes: 'F.csv' },
		agreement: { takes: 'FILE' },
		objective: { takes: 'ID' },
		history: { takes: 'F', several: 'values' },
		ticket: { takes: 'ID' },
		'as-of': { takes: 'ISO' },
		...HISTORY_OPTIONS,
	},
	run: (context) => (context.args.has('agreement') ? ticketClock(context) : calendarClock(context)),
}

const TICKET_ONLY = ['objective', 'history', 'ticket', 'as-of', ...Object.keys(HISTORY_OPTIONS)]
const CALENDAR_ONLY = ['from', 'to', 'pairs']

async function calendarClock(context: CommandContext): Promise<ExitStatus> {
	const { args } = context
	refuse(context, TICKET_ONLY, '--agreement FILE')
	const [calendarFile = ''] = requirePositionals(args, ['CALENDAR.json'])
	const pairs = args.one('pairs')
	const from = args.one('from')
	const to = args.one('to')
	if (pairs !== null) {
		if (from !== null || to !== null) throw usageError('clock.either')
		await clockOfPairs(context, calendarFile, pairs)
		return EXIT.fine
	}
	if (from === null || to === null) throw usageError('clock.range')
	await clockBetween(context, { calendarFile, from, to })
	return EXIT.fine
}

async function ticketClock(context: CommandContext): Promise<ExitStatus> {
	const { args } = context
	refuse(context, CALENDAR_ONLY, 'CALENDAR.json')
	const objectiveId = args.one('objective')
	const ticketId = args.one('ticket')
	if (objectiveId === null) throw usageError('usage.required', { option: '--objective ID' })
	if (ticketId === null) throw usageError('usage.required', { option: '--ticket ID' })
	if (!args.has('history')) throw usageError('usage.required', { option: '--history F' })
	await printTicketClock(context, { agreementFile: args.one('agreement') ?? '', objectiveId, ticketId })
	return EXIT.fine
}

/** Options of the other way of calling would be ignored in silence. */
function refuse({ args }: CommandContext, names: readonly string[], needed: string): void {
	const given = names.find((name) => args.has(name))
	if (given !== undefined) throw usageError('clock.belongs', { option: `--${given}`, needed })
}
