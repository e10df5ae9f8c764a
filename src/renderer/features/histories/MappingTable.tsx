import { Select } from '@mantine/core'
import { Fragment } from 'react'
import { useT } from '../../app/i18n'
import classes from './import.module.css'
import { type Answers, FIELDS, type Question } from './mapping'

/** Rows that are enough to see what a column holds. */
const SHOWN_ROWS = 3

type Props = {
	readonly question: Question
	readonly answers: Answers
	readonly onAssign: (column: string, field: string | null) => void
}

function cellsOf({ sample }: Question, column: number): readonly string[] {
	return sample
		.slice(0, SHOWN_ROWS)
		.map((row) => row[column] ?? '')
		.filter((cell) => cell !== '')
}

/** One row a column of the file: its name, what it holds, what it is taken for. */
export function MappingTable({ question, answers, onAssign }: Props) {
	const t = useT('histories')
	const data = FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))
	return (
		<div className={classes.columns}>
			<table>
				<thead>
					<tr>
						<th>{t('mapping.column')}</th>
						<th>{t('mapping.sample')}</th>
						<th>{t('mapping.meaning')}</th>
					</tr>
				</thead>
				<tbody>
					{question.headers.map((header, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: headers of a file may repeat
						<tr key={`${index} ${header}`} data-used={answers.fields[header] !== undefined || undefined}>
							<th scope="row">{header}</th>
							<td>
								{cellsOf(question, index).map((cell, nth) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: cells of a column may be alike
									<Fragment key={nth}>
										{nth > 0 && ' · '}
										<span className={classes.sample}>{cell}</span>
									</Fragment>
								))}
							</td>
							<td>
								<Select
									aria-label={t('mapping.meaning.of', { column: header })}
									placeholder={t('mapping.unused')}
									data={data}
									searchable
									clearable
									clearButtonProps={{ 'aria-label': t('mapping.clear', { column: header }) }}
									value={answers.fields[header] ?? null}
									onChange={(field) => onAssign(header, field)}
								/>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
