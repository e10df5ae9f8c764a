import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { METRICS, type Metric, SHARE_METRICS } from '../../../../shared/agreement/values/objective'
import { type Benchmark, benchmarkSchema } from '../../../../shared/realism/benchmark'
import { errorText } from '../../../app/error-text'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useChoices } from '../../../components/fields/choices'
import { dateEntry } from '../../../components/fields/entry/date'
import type { Entry } from '../../../components/fields/entry/entry'
import { shareEntry } from '../../../components/fields/entry/share'
import { useValueEntry } from '../../../components/sections/objectives/use-value-entry'
import { useBenchmarksStore } from '../../../stores/benchmarks-store'
import classes from './benchmarks.module.css'

/** A metric of one's own has neither name nor unit outside its agreement. */
const COMPARABLE = METRICS.filter((metric) => metric !== 'custom')

type Props = { readonly id: string; readonly benchmark: Benchmark | null; readonly onClose: () => void }

/** A benchmark to note or to change; without source and date it is not kept. */
export function BenchmarkDialog({ id, benchmark, onClose }: Props) {
	const t = useT('histories')
	const app = useT('app')
	const language = useUiLanguage()
	const save = useBenchmarksStore((state) => state.save)
	const [metric, setMetric] = useState<Metric>(benchmark?.metric ?? 'first-response')
	const valueEntry = useValueEntry()(metric, 'count')
	const value = useTyped(valueEntry, benchmark?.value ?? null)
	const share = useTyped(shareEntry(language), benchmark?.share ?? null)
	const date = useTyped(dateEntry(language), benchmark?.date ?? null)
	const [source, setSource] = useState(benchmark?.source ?? '')
	const [note, setNote] = useState(benchmark?.note ?? '')
	const [error, setError] = useState<string | null>(null)
	const metrics = useChoices('metric', COMPARABLE)
	const hasShare = !SHARE_METRICS.has(metric)
	const isShareFine = !hasShare || share.text.trim() === '' || share.value !== null
	const isReady = value.value !== null && date.value !== null && source.trim() !== '' && isShareFine

	const submit = async (event: FormEvent) => {
		event.preventDefault()
		for (const field of [value, date, ...(hasShare && share.text.trim() !== '' ? [share] : [])]) field.judge()
		const parsed = benchmarkSchema.safeParse({
			id,
			metric,
			value: value.value,
			share: hasShare ? share.value : null,
			source,
			date: date.value,
			note: note.trim(),
		})
		if (!isReady || !parsed.success) return
		try {
			await save(parsed.data)
			onClose()
		} catch (failure) {
			setError(errorText(failure, language))
		}
	}
	return (
		<Modal
			opened
			onClose={onClose}
			size={560}
			title={t(benchmark === null ? 'benchmarks.add' : 'benchmarks.edit')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<form onSubmit={(event) => void submit(event)}>
				<div className={classes.fields}>
					<Select
						className={classes.wide ?? ''}
						label={t('benchmarks.metric')}
						data={metrics.map((option) => ({ ...option }))}
						value={metric}
						searchable
						allowDeselect={false}
						data-autofocus
						// The list offers metrics only.
						onChange={(next) => next !== null && setMetric(next as Metric)}
					/>
					<TextInput label={t('benchmarks.value')} required {...value.input} />
					{hasShare && <TextInput label={t('benchmarks.share')} {...share.input} />}
					<TextInput
						className={classes.wide ?? ''}
						label={t('benchmarks.source')}
						description={t('benchmarks.source.why')}
						required
						maxLength={500}
						value={source}
						onChange={(event) => setSource(event.currentTarget.value)}
					/>
					<TextInput label={t('benchmarks.date')} required {...date.input} />
					<Textarea
						className={classes.wide ?? ''}
						label={t('benchmarks.note')}
						autosize
						minRows={2}
						maxLength={2_000}
						value={note}
						onChange={(event) => setNote(event.currentTarget.value)}
					/>
				</div>
				{error !== null && (
					<p className={classes.error} role="alert">
						{error}
					</p>
				)}
				<Group justify="flex-end" gap="sm" mt="lg">
					<Button variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button type="submit" disabled={!isReady}>
						{t('benchmarks.save')}
					</Button>
				</Group>
			</form>
		</Modal>
	)
}

/** A value typed as in the forms: kept as text, read while typing, judged when the field is left. */
function useTyped<T>(entry: Entry<T>, first: T | null) {
	const fields = useT('fields')
	const [text, setText] = useState(() => (first === null ? '' : entry.show(first)))
	const [isJudged, setJudged] = useState(false)
	const read = entry.read(text)
	const isEmpty = text.trim() === ''
	return {
		text,
		value: !isEmpty && read.kind === 'read' ? read.value : null,
		judge: () => setJudged(true),
		input: {
			value: text,
			error: isJudged && !isEmpty && read.kind === 'refused' ? fields(`refused.${read.reason}`, read.values) : null,
			onChange: (event: { readonly currentTarget: { readonly value: string } }) => setText(event.currentTarget.value),
			onBlur: () => {
				setJudged(true)
				if (!isEmpty && read.kind === 'read') setText(entry.show(read.value))
			},
		},
	}
}
