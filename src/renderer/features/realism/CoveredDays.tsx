import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { HistorySummary } from '../../../shared/ipc/shapes'
import { tellError } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { dateEntry } from '../../components/fields/entry/date'
import { useHistoriesStore } from '../../stores/histories-store'
import classes from './CoveredDays.module.css'

type Props = { readonly history: HistorySummary; readonly opened: boolean; readonly onClose: () => void }

/** What only the user knows of a file: the days it covers, and up to which day it was known. */
export function CoveredDays({ history, opened, onClose }: Props) {
	const t = useT('realism')
	const app = useT('app')
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			size={480}
			title={t('days.title')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<Content history={history} onClose={onClose} />
		</Modal>
	)
}

function Content({ history, onClose }: Omit<Props, 'opened'>) {
	const t = useT('realism')
	const app = useT('app')
	const observe = useHistoriesStore((state) => state.observe)
	const entry = useDates()
	const [from, setFrom] = useState(() => entry.show(history.covers?.from ?? null))
	const [to, setTo] = useState(() => entry.show(history.covers?.to ?? null))
	const [asOf, setAsOf] = useState(() => entry.show(history.asOf))
	const [read, until, known] = [entry.read(from), entry.read(to), entry.read(asOf)]
	const isHalf = (read === null) !== (until === null)
	const isBackwards = read != null && until != null && read > until
	const isReady = read !== undefined && until !== undefined && known !== undefined && !isHalf && !isBackwards
	const save = (days: Pick<HistorySummary, 'covers' | 'asOf'>) =>
		void observe(history.id, days).then(onClose, tellError)
	const isSaid = history.covers !== null || history.asOf !== null
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault()
				if (!isReady) return
				const covers = read === null || until === null ? null : { from: read, to: until }
				save({ covers, asOf: known })
			}}
		>
			<p className={classes.text}>{t('days.text', { name: history.name })}</p>
			<Group gap="md" grow align="flex-start">
				<TextInput
					label={t('days.from')}
					placeholder={t('days.as-file')}
					value={from}
					error={read === undefined && t('days.no-date')}
					data-autofocus
					onChange={(event) => setFrom(event.currentTarget.value)}
				/>
				<TextInput
					label={t('days.to')}
					placeholder={t('days.as-file')}
					value={to}
					error={
						(until === undefined && t('days.no-date')) ||
						(isHalf && t('days.both')) ||
						(isBackwards && t('days.backwards'))
					}
					onChange={(event) => setTo(event.currentTarget.value)}
				/>
			</Group>
			<TextInput
				mt="md"
				label={t('days.as-of')}
				description={t('days.as-of.help')}
				placeholder={t('days.as-file')}
				value={asOf}
				error={known === undefined && t('days.no-date')}
				onChange={(event) => setAsOf(event.currentTarget.value)}
			/>
			<Group mt="lg" justify="space-between">
				<Button variant="default" disabled={!isSaid} onClick={() => save({ covers: null, asOf: null })}>
					{t('days.reset')}
				</Button>
				<Group gap="sm">
					<Button variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button type="submit" disabled={!isReady}>
						{t('days.take')}
					</Button>
				</Group>
			</Group>
		</form>
	)
}

/** Dates as the reader writes them; blank is null, what is no date undefined. */
function useDates() {
	const language = useUiLanguage()
	return useMemo(() => {
		const entry = dateEntry(language)
		return {
			show: (date: string | null) => (date === null ? '' : entry.show(date)),
			read: (text: string): string | null | undefined => {
				if (text.trim() === '') return null
				const read = entry.read(text)
				return read.kind === 'read' ? read.value : undefined
			},
		}
	}, [language])
}
