import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import { objectiveCodes } from '../../../shared/sections/objectives/code'
import { type ProofLine, proofLine } from '../../../shared/sheets/summary/proof'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useAgreement } from '../../stores/agreement-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './ExportDialog.module.css'

type Props = { readonly proof: readonly ProofLine[]; readonly onChange: (proof: ProofLine[]) => void }

/** Lines about the past that may stand on the summary: none leaves unless it is ticked here, word for word as it is shown. */
export function ProofChoice({ proof, onChange }: Props) {
	const t = useT('export')
	const language = useUiLanguage()
	const agreement = useAgreement((open) => open)
	const nameOf = useObjectiveName()
	const format = useFormat()
	const judgement = useVerdictStore((store) =>
		store.state === 'judged' && store.agreementId === agreement.id ? store.judgement : null,
	)
	const lines = useMemo(
		() =>
			agreement.objectives.items.flatMap((objective) => {
				const windows = judgement?.get(objective.id)?.verdict.windows ?? []
				const line = proofLine(objective, windows)
				return line === null ? [] : [{ objective, line }]
			}),
		[agreement, judgement],
	)
	if (lines.length === 0) return null
	const codes = objectiveCodes(agreement, language)
	return (
		<Checkbox.Group
			label={t('proof')}
			description={t('proof.note')}
			value={proof.map(({ objectiveId }) => objectiveId)}
			onChange={(ids) => onChange(lines.filter(({ line }) => ids.includes(line.objectiveId)).map(({ line }) => line))}
		>
			<div className={classes.files}>
				{lines.map(({ objective, line }) => (
					<Checkbox
						key={objective.id}
						value={objective.id}
						label={`${codes.get(objective.id) ?? ''} ${nameOf(objective)}`}
						description={t('proof.line', {
							kept: line.kept,
							of: line.of,
							from: format.date(line.from),
							to: format.date(line.to),
						})}
					/>
				))}
			</div>
		</Checkbox.Group>
	)
}
