import { dateText } from '../../outline/format'
import { objectiveCodes } from '../../sections/objectives/code'
import { type Fact, pushFacts, type SheetWriter } from '../sheet'
import type { SummaryLimits } from './limits'
import { objectiveLabel } from './promises'
import type { ProofLine } from './proof'

/**
 * How often promises were kept, from the windows of the history; only with the user's leave. Where not all have room those kept least often
 * stay, so that what is cut flatters nobody.
 */
export function printRecord(w: SheetWriter, proof: readonly ProofLine[], limits: SummaryLimits): void {
	const { items } = w.agreement.objectives
	const known = proof.filter(({ objectiveId }) => items.some(({ id }) => id === objectiveId))
	const [first] = known
	if (first === undefined) return
	const isOnePeriod = known.every(({ from, to }) => from === first.from && to === first.to)
	const shown = new Set(known.toSorted((a, b) => a.kept / a.of - b.kept / b.of).slice(0, limits.records))
	const periodOf = ({ from, to }: ProofLine) => ({ from: dateText(from, w.language), to: dateText(to, w.language) })
	const codes = objectiveCodes(w.agreement, w.language)
	const facts = known.flatMap((line): Fact[] => {
		const objective = items.find(({ id }) => id === line.objectiveId)
		if (objective === undefined || !shown.has(line)) return []
		const unit = w.phraseText(`unit.${objective.window.unit}_${line.of === 1 ? 'one' : 'other'}`)
		const count = w.phraseText('record.line', { kept: String(line.kept), of: String(line.of), unit })
		return [
			{
				id: line.objectiveId,
				label: `${codes.get(objective.id) ?? ''} ${objectiveLabel(w, objective, limits.letters)}`,
				path: null,
				says: isOnePeriod ? [{ kind: 'text', text: count }] : w.phrase('record.period', { count, ...periodOf(line) }),
			},
		]
	})
	pushFacts(w, 'record', facts, 56)
	const rest = known.length - facts.length
	const more = rest === 0 ? [] : w.phrase(`record.more_${rest === 1 ? 'one' : 'other'}`, { n: String(rest) })
	const source = isOnePeriod ? w.phrase('record.source-period', periodOf(first)) : w.phrase('record.source')
	w.paragraph('summary.record-source', more.length === 0 ? source : [...more, { kind: 'text', text: ' ' }, ...source], {
		style: 'note',
	})
}
