import { Tabs } from '@mantine/core'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { HISTORY_TABS, type HistoryTab, useHistoryView } from '../../../stores/history-view'
import { formatName } from '../format-name'
import { historyCounts } from '../history-counts'
import { periodText } from '../period-text'
import { ArrivalsTab } from './ArrivalsTab'
import { ContentTab } from './ContentTab'
import { Deeds } from './Deeds'
import { FiguresTab } from './FiguresTab'
import classes from './HistoryDetail.module.css'
import { QualityTab } from './QualityTab'
import { SpeaksFor } from './SpeaksFor'

type Props = { readonly history: HistorySummary }

/** One history: its doubts first, then its figures, when it came in, and what it is made of. */
export function HistoryDetail({ history }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const tab = useHistoryView((state) => state.tab)
	const setTab = useHistoryView((state) => state.setTab)
	const facts = [
		...historyCounts(t, history),
		periodText(format, history.range),
		t('imported.on', { format: formatName(t, history.format), date: format.date(history.importedAt) }),
	].filter((fact) => fact !== null)
	return (
		<main className={classes.main} aria-label={history.name}>
			<header className={classes.head}>
				<div className={classes.headText}>
					<h2>{history.name}</h2>
					<p>{facts.join(' · ')}</p>
				</div>
				<Deeds history={history} />
			</header>
			<SpeaksFor history={history} />
			{/* Only the tabs of this list can be chosen. */}
			<Tabs value={tab} onChange={(value) => value !== null && setTab(value as HistoryTab)}>
				<Tabs.List className={classes.tabs ?? ''}>
					{HISTORY_TABS.map((name) => (
						<Tabs.Tab key={name} value={name}>
							{t(`tab.${name}`)}
							{name === 'quality' && history.quality.length > 0 && (
								<span className={classes.count}> {format.number(history.quality.length)}</span>
							)}
						</Tabs.Tab>
					))}
				</Tabs.List>
				<Tabs.Panel value="quality">
					<QualityTab history={history} />
				</Tabs.Panel>
				<Tabs.Panel value="figures">
					<FiguresTab history={history} />
				</Tabs.Panel>
				<Tabs.Panel value="arrivals">
					<ArrivalsTab history={history} />
				</Tabs.Panel>
				<Tabs.Panel value="content">
					<ContentTab history={history} />
				</Tabs.Panel>
			</Tabs>
		</main>
	)
}
