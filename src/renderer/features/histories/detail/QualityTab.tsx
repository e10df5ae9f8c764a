import { IconCheck } from '@tabler/icons-react'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useT } from '../../../app/i18n'
import { useQualityText } from '../../../components/verdict/use-quality-text'
import classes from './QualityTab.module.css'

/** Every doubt about the data: what was found, what it does to a verdict, what to do. */
export function QualityTab({ history }: { readonly history: HistorySummary }) {
	const t = useT('histories')
	const quality = useQualityText()
	const only = history.sources.length === 1 ? history.sources[0]?.file : undefined
	/** `tickets.csv:72 · 10071` names the file for nothing where there is one only. */
	const place = (example: string) =>
		only !== undefined && example.startsWith(`${only}:`)
			? t('quality.line', { place: example.slice(only.length + 1) })
			: example
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
								<span className={classes.second}>
									{t('quality.examples', { list: item.examples.map(place).join(', ') })}
								</span>
							)}
						</th>
						<td>{quality.effect(item, history)}</td>
						<td>{quality.advice(item)}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
