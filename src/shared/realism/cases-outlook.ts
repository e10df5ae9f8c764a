import { deskFit } from './desk-fit'
import { casesIn } from './month-series'
import { OUTLOOK_MONTHS, type Outlook } from './outlook'
import type { PreparedObjective } from './prepared-objective'

/**
 * What a target in seconds lets expect of the months to come. The sizes are those of the last covered months, whatever the
 * target: otherwise two targets would be compared over different years.
 */
export function casesOutlook(prepared: PreparedObjective, seconds: number): Outlook {
	const sizes = prepared.months.filter(({ covered }) => covered).map(casesIn)
	return { kind: 'cases', posterior: deskFit(prepared).posteriorAt(seconds), monthCases: sizes.slice(-OUTLOOK_MONTHS) }
}
