import type { Calendar } from '../../shared/agreement/values/calendar'
import type { CalendarProblem } from '../../shared/calendar/calendar-problem'
import { parseCalendar } from '../../shared/calendar/parse-calendar'
import { CliError, EXIT } from './cli-error'
import { type InputPath, readJson } from './read-input'

/** A calendar file that a clock can run on. Throws CliError with status 3. */
export async function readCalendar(input: InputPath): Promise<Calendar> {
	const outcome = parseCalendar(await readJson(input))
	if (!outcome.ok) throw calendarError(outcome.problem, input.shown)
	return outcome.value
}

export function calendarError(problem: CalendarProblem, file: string): CliError {
	switch (problem.code) {
		case 'bad-calendar': {
			const [first] = problem.issues
			const place = first === undefined ? '' : first.path === '' ? first.message : `${first.path}: ${first.message}`
			return new CliError(EXIT.input, 'calendar.broken', { file, problem: place })
		}
		case 'unknown-time-zone':
			return new CliError(EXIT.input, 'calendar.time-zone', { file, zone: problem.timeZone })
		case 'unknown-holiday-region':
		case 'holidays-not-stored': {
			const place = problem.region === null ? problem.country : `${problem.country}-${problem.region}`
			return new CliError(EXIT.input, 'calendar.region', { file, place })
		}
		case 'bad-range':
		case 'bad-date':
			return new CliError(EXIT.input, 'calendar.range', { file })
	}
}
