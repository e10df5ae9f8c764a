import { Button, Loader, Modal, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HistoryOptions, HistorySummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useImportStore } from '../../stores/import-store'
import { attachedAgreement } from './detail/attached-agreement'
import classes from './import.module.css'
import { clearableIn, firstWordAnswers, type KnownService, type WordAnswers, withWordAnswers } from './words'
import table from './words.module.css'

type Props = { readonly history: HistorySummary; readonly options: HistoryOptions }

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const

/** What the words of the priorities and services of a history mean; the files are then read again. */
export function WordsDialog(props: Props) {
	const t = useT('histories')
	const close = useImportStore((store) => store.close)
	const services = useServices(props.history.agreementId)
	return (
		<Modal
			opened
			onClose={close}
			size="min(720px, 94vw)"
			title={t('words.title')}
			closeButtonProps={{ 'aria-label': t('close') }}
		>
			{services === null ? (
				<Loader size={20} aria-label={t('words.loading')} />
			) : (
				<Words {...props} services={services} />
			)}
		</Modal>
	)
}

/** The services of the agreement that a history speaks for, none without one; null until they are known. */
function useServices(agreementId: string | null): readonly KnownService[] | null {
	const [services, setServices] = useState<readonly KnownService[] | null>(agreementId === null ? [] : null)
	useEffect(() => {
		if (agreementId === null) return
		let isWanted = true
		const answer = (found: readonly KnownService[]) => {
			if (isWanted) setServices(found)
		}
		attachedAgreement(agreementId).then(
			(agreement) => answer(agreement?.services.items ?? []),
			// Its own page says why it cannot be read.
			() => answer([]),
		)
		return () => {
			isWanted = false
		}
	}, [agreementId])
	return services
}

function Words({ history, options, services }: Props & { readonly services: readonly KnownService[] }) {
	const t = useT('histories')
	const { close, readAgain } = useImportStore()
	const [before] = useState<WordAnswers>(() => firstWordAnswers(history, options, services))
	const [answers, setAnswers] = useState(before)
	const clearable = clearableIn(history, options, services)
	const { words } = history
	return (
		<>
			<p className={classes.intro}>{t('words.intro')}</p>
			{words.priorities.length > 0 && (
				<WordTable
					title={t('words.priorities')}
					words={words.priorities}
					choices={PRIORITIES.map((value) => ({ value, label: value }))}
					answers={answers.priorities}
					isClearable={clearable.priority}
					onAnswer={(word, meaning) =>
						setAnswers({ ...answers, priorities: { ...answers.priorities, [word]: meaning } })
					}
				/>
			)}
			{words.services.length > 0 && services.length > 0 && (
				<WordTable
					title={t('words.services')}
					words={words.services}
					choices={services.map(({ id, name }) => ({ value: id, label: name ?? id }))}
					answers={answers.services}
					isClearable={clearable.service}
					onAnswer={(word, meaning) => setAnswers({ ...answers, services: { ...answers.services, [word]: meaning } })}
				/>
			)}
			{words.services.length > 0 && services.length === 0 && <p className={classes.intro}>{t('words.no-agreement')}</p>}
			<div className={classes.foot}>
				<span />
				<Button variant="default" onClick={close}>
					{t('cancel')}
				</Button>
				<Button onClick={() => void readAgain(withWordAnswers(options, before, answers))}>{t('words.take')}</Button>
			</div>
		</>
	)
}

type TableProps = {
	readonly title: string
	readonly words: readonly { readonly word: string; readonly rows: number }[]
	readonly choices: readonly { readonly value: string; readonly label: string }[]
	readonly answers: Readonly<Record<string, string | null>>
	readonly isClearable: (word: string) => boolean
	readonly onAnswer: (word: string, meaning: string | null) => void
}

function WordTable({ title, words, choices, answers, isClearable, onAnswer }: TableProps) {
	const t = useT('histories')
	const format = useFormat()
	return (
		<table className={table.words}>
			<caption>{title}</caption>
			<thead>
				<tr>
					<th scope="col">{t('start.word')}</th>
					<th scope="col">{t('words.rows')}</th>
					<th scope="col">{t('mapping.meaning')}</th>
				</tr>
			</thead>
			<tbody>
				{words.map(({ word, rows }) => (
					<tr key={word}>
						<th scope="row">{word}</th>
						<td>{format.number(rows, 0)}</td>
						<td>
							<Select
								aria-label={t('words.meaning.of', { word })}
								placeholder={t('words.none')}
								data={choices}
								clearable={isClearable(word)}
								clearButtonProps={{ 'aria-label': t('words.clear', { word }) }}
								value={answers[word] ?? null}
								onChange={(meaning) => onAnswer(word, meaning)}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
