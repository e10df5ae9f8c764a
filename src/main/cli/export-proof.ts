import type { Agreement } from '../../shared/agreement/schema'
import { type ProofLine, proofLine } from '../../shared/sheets/summary/proof'
import { firstZoneOf } from '../first-zone'
import { checkOptionsOf } from './check-options'
import { usageError } from './cli-error'
import type { CommandContext } from './command'
import { readHistory } from './history-options'

/**
 * The lines about the past that `--proof` allows on the summary: for the objectives named (or `all`), from the histories given. A promise
 * that the history cannot judge has none, and it is said. Throws CliError with status 2.
 */
export async function proofLines(context: CommandContext, agreement: Agreement): Promise<readonly ProofLine[]> {
	const { args, io, t, language } = context
	const wanted = args.all('proof')
	const histories = args.all('history')
	if (wanted.length === 0 && histories.length === 0) return []
	// Nothing of a history leaves unless it is allowed by name, so one without the other is a mistake.
	if (wanted.length === 0) throw usageError('export.proofless', {})
	if (histories.length === 0) throw usageError('export.historyless', {})
	if (args.one('summary') === null) throw usageError('export.summaryless', {})
	const { items } = agreement.objectives
	for (const id of wanted)
		if (id !== 'all' && !items.some((one) => one.id === id)) throw usageError('export.proof', { objective: id })
	const history = await readHistory(context, histories, firstZoneOf(agreement))
	const options = checkOptionsOf(context, agreement)
	// Rules and statistics take longer to load than a contract without them to draw.
	const { checkData } = await import('../evidence/check-data')
	const { verdicts } = checkData({ agreement, printed: agreement, history, options, withFigures: false, language })
	return items.flatMap((objective) => {
		if (!wanted.includes(objective.id) && !wanted.includes('all')) return []
		const windows = verdicts.find(({ objectiveId }) => objectiveId === objective.id)?.windows ?? []
		const line = proofLine(objective, windows)
		if (line === null && !wanted.includes('all')) io.err(`${t('export.unproven', { objective: objective.id })}\n`)
		return line === null ? [] : [line]
	})
}
