import { importFiles } from '../../../../src/main/importing/import-files'
import { creditTerms } from '../../../../src/shared/realism/credit-terms'
import { creditsAt, simulateCredits } from '../../../../src/shared/realism/expected-credits'
import { judgePrepared, prepareCases } from '../../../../src/shared/realism/judge-cases'
import { createJudgeContext } from '../../../../src/shared/realism/judge-context'
import { downtimeTerms } from '../../../../src/shared/realism/maintenance-times'
import { writeBenchAgreement } from '../agreement-file'
import { agreementFile, ticketFile } from '../inputs'
import { type BenchRow, medianOf, timed } from '../measure'
import type { BenchOptions } from '../options'

const MOVES = 200

/** Judging an objective again while its target is moved, as the window does: its verdict, then what it would cost. */
export async function sliderRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const rows = options.quick ? 200_000 : 1_000_000
	const { verdict, withCredits } = await moveTarget(options, rows)
	const row = (work: string, { median, p95 }: Spread): BenchRow => ({
		work: `${work} over ${rows.toLocaleString('en')} tickets, p95 of ${MOVES} moves`,
		ours: `${p95.toFixed(1)} ms (median ${median.toFixed(1)})`,
		...{ peer: '', ratio: null, goal: '<= 8 ms', met: p95 <= 8 },
	})
	return [row('moving a target', verdict), row('moving a target and its credits', withCredits)]
}

type Spread = { readonly median: number; readonly p95: number }

/** Milliseconds a move over a history of so many tickets. Every move is to a target that was never asked for before. */
export async function moveTarget(
	options: BenchOptions,
	rows: number,
): Promise<{ readonly verdict: Spread; readonly withCredits: Spread }> {
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
	const judgeAt = (value: number) => judgePrepared(context, outcome.prepared, { value, share: objective.share })
	const simulated = simulateCredits(creditTerms(agreement), [judgeAt(objective.value)], 1)
	const verdict: number[] = []
	const withCredits: number[] = []
	for (let move = 0; move < MOVES; move++) {
		verdict.push(timed(() => judgeAt(3_600 + move * 131)))
		const goal = { value: 3_605 + move * 131, share: objective.share }
		withCredits.push(timed(() => creditsAt(simulated, objective.id, { goal, outlook: judgeAt(goal.value).outlook })))
	}
	return { verdict: spreadOf(verdict), withCredits: spreadOf(withCredits) }
}

function spreadOf(times: readonly number[]): Spread {
	return { median: medianOf(times), p95: times.toSorted((a, b) => a - b)[Math.floor(MOVES * 0.95)]! }
}
