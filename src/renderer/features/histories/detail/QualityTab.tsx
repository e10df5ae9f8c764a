import { Anchor } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { tellError } from '../../../app/error-text'
import { useT } from '../../../app/i18n'
import { useQualityText } from '../../../components/verdict/use-quality-text'
import { useImportStore } from '../../../stores/import-store'
import { useSettingsStore } from '../../../stores/settings-store'
import classes from './QualityTab.module.css'

/** Enough to find them in the file. */
const SHOWN_EXAMPLES = 3

/** Doubts that an answer ends; the files are then read again. */
const DECIDED: ReadonlySet<string> = new Set(['quick-responses', 'unknown-priority'])

/** Every doubt about the data: what was found, what it does to a verdict, what to do. */
export function QualityTab({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const quality = useQualityText()
	const examples = useExamples(history)
	const { again, askWords } = useImportStore()
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	if (history.quality.length === 0) {
		return (
			<p className={classes.fine}>
				<IconCheck size={16} stroke={1.6} aria-hidden />
				{t('quality.none')}
			</p>
		)
	}
	return (
		<table className={classes.doubts}>
			<caption className={classes.unseen}>{t('quality.title')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('quality.found')}</th>
					<th scope="col">{t('quality.effect')}</th>
					<th scope="col">{t('quality.do')}</th>
				</tr>
			</thead>
			<tbody>
				{history.quality.map((item) => (
					<tr key={item.rule}>
						<th scope="row">
							{quality.sentence(item)}
							{item.examples.length > 0 && (
								<span className={classes.second}>{t('quality.examples', { list: examples(item.examples) })}</span>
							)}
						</th>
						<td>{quality.effect(item, history)}</td>
						<td>
							{quality.advice(item)}
							{DECIDED.has(item.rule) && !isReadOnly && (
								<Anchor
									component="button"
									type="button"
									size="sm"
									display="block"
									mt={4}
									onClick={() => void (item.rule === 'unknown-priority' ? askWords : again)(history).catch(tellError)}
								>
									{t('quality.decide')}
								</Anchor>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}

/** "line 72 · 10071, line 135 · 10134"; where a history has several files each is named once, before its lines. */
function useExamples({ sources }: HistorySummary): (examples: readonly string[]) => string {
	const t = useT('histories')
	return (examples) => {
		let last: string | undefined
		return examples
			.slice(0, SHOWN_EXAMPLES)
			.map((example) => {
				const file = sources.find((source) => example.startsWith(`${source.file}:`))?.file
				if (file === undefined) return example
				const line = t('quality.line', { place: example.slice(file.length + 1) })
				const isNamed = sources.length === 1 || file === last
				last = file
				return isNamed ? line : `${file}, ${line}`
			})
			.join(', ')
	}
}
