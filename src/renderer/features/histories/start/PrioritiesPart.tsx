import { Checkbox } from '@mantine/core'
import type { Agreement } from '../../../../shared/agreement/schema'
import { PRIORITIES } from '../../../../shared/agreement/values/objective'
import type { ProposalShape } from '../../../../shared/ipc/what-if-shapes'
import type { ProposalChoice } from '../../../../shared/realism/apply-proposal'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import classes from './start.module.css'

type Props = {
	readonly agreement: Agreement
	readonly proposal: ProposalShape
	readonly choice: ProposalChoice
	readonly onChoose: (choice: ProposalChoice) => void
}

/** The words of the priority column, what each was taken for, and how many tickets say it. */
export function PrioritiesPart({ agreement, proposal, choice, onChoose }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const { priorities } = proposal
	if (priorities.length === 0) return null
	const levels = new Set(agreement.priorities.levels.map(({ id }) => id))
	const missing = PRIORITIES.filter(
		(priority) => !levels.has(priority) && priorities.some((found) => found.priority === priority),
	)
	return (
		<section className={classes.part}>
			<h3>{t('start.priorities')}</h3>
			<table className={classes.words}>
				<thead>
					<tr>
						<th scope="col">{t('start.word')}</th>
						<th scope="col">{t('mapping.meaning')}</th>
						<th scope="col" className={classes.figure}>
							{t('start.tickets')}
						</th>
					</tr>
				</thead>
				<tbody>
					{priorities.map(({ word, priority, tickets }) => (
						<tr key={`${word} ${priority}`}>
							<th scope="row">{word === '' ? t('start.no-word') : word}</th>
							<td>{priority ?? t('start.not-ranked')}</td>
							<td className={classes.figure}>{format.number(tickets)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{missing.length > 0 ? (
				<Checkbox
					label={t('start.priorities.add', { count: missing.length, list: format.list(missing) })}
					checked={choice.priorities}
					onChange={(event) => onChoose({ ...choice, priorities: event.currentTarget.checked })}
				/>
			) : (
				<p className={classes.second}>{t('start.priorities.there')}</p>
			)}
		</section>
	)
}
