import { importFiles } from '../../../../src/main/importing/import-files'
import { judgePrepared, prepareCases } from '../../../../src/shared/realism/judge-cases'
import { createJudgeContext } from '../../../../src/shared/realism/judge-context'
import { downtimeTerms } from '../../../../src/shared/realism/maintenance-times'
import { writeBenchAgreement } from '../agreement-file'
import { agreementFile, ticketFile } from '../inputs'
import { type BenchRow, medianOf, timed } from '../measure'
import type { BenchOptions } from '../options'

const MOVES = 200

/** Judging an objective again while its target is moved, as the window does. */
export async function sliderRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const rows = options.quick ? 200_000 : 1_000_000
	const { median, p95 } = await moveTarget(options, rows)
	return [
		{
			work: `moving a target over ${rows.toLocaleString('en')} tickets, p95 of ${MOVES} moves`,
			ours: `${p95.toFixed(1)} ms (median ${median.toFixed(1)})`,
			peer: '',
			ratio: null,
			goal: '<= 8 ms',
			met: p95 <= 8,
		},
	]
}

/** Milliseconds a move over a history of so many tickets. Every move is to a target that was never asked for before. */
export async function moveTarget(options: BenchOptions, rows: number): Promise<{ median: number; p95: number }> {
	const { file } = ticketFile(options, rows)
	const agreement = writeBenchAgreement(agreementFile(options))
	const history = await importFiles({ paths: [file], options: { timeZone: 'Europe/Berlin' } })
	const context = createJudgeContext({
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items,
		downtime: downtimeTerms(agreement),
		history,
		options: { suggest: false },
	})
	const objective = agreement.objectives.items[0]!
	const outcome = prepareCases(context, history.tickets!, objective)
	if (!outcome.ok) throw new Error('slider: the objective cannot be judged.')
	const times: number[] = []
	for (let move = 0; move < MOVES; move++) {
		const value = 3_600 + move * 131
		times.push(timed(() => judgePrepared(context, outcome.prepared, { value, share: objective.share })))
	}
	const sorted = times.toSorted((a, b) => a - b)
	return { median: medianOf(times), p95: sorted[Math.floor(MOVES * 0.95)]! }
}
