import type { ProposalShape } from '../../../../shared/ipc/what-if-shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { NoteList } from '../../../components/NoteList'
import { useVerdictText } from '../../../components/verdict/use-verdict-text'
import classes from './start.module.css'

type Doubt = ProposalShape['doubts'][number]

/** What a proposal cannot know, and what it left out and why. */
export function DoubtList({ doubts }: { readonly doubts: readonly Doubt[] }) {
	const t = useT('histories')
	const text = useDoubtText()
	if (doubts.length === 0) return null
	return (
		<section className={classes.part}>
			<h3>{t('start.doubts')}</h3>
			<NoteList notes={doubts.map(text)} isDoubt />
		</section>
	)
}

function useDoubtText(): (doubt: Doubt) => string {
	const t = useT('histories')
	const sections = useT('sections')
	const format = useFormat()
	const verdict = useVerdictText()
	const metricName = (metric: string, priority: string | null) =>
		[priority, sections(`choice.metric.${metric}`)].filter((word) => word !== null).join(' ')
	return (doubt) => {
		switch (doubt.code) {
			case 'no-target': {
				const name = metricName(doubt.metric, doubt.priority)
				// Reasons with figures of their own are told without them here.
				const key = `doubt.no-target.${doubt.reason}`
				return t('doubt.no-target', {
					name,
					reason: t.has(key) ? t(key) : verdict.reason({ code: doubt.reason, values: {} }),
				})
			}
			case 'priority-order':
				return t('doubt.priority-order', { name: metricName(doubt.metric, doubt.priority) })
			case 'time-zone-assumed':
				return t('doubt.time-zone-assumed', { zone: doubt.timeZone })
			case 'unknown-priorities':
				return t('doubt.unknown-priorities', { count: doubt.tickets })
			case 'quick-responses':
				return t('doubt.quick-responses', {
					count: doubt.responses,
					within: format.duration(doubt.withinSeconds),
				})
			case 'no-open-cases':
				return t('doubt.no-open-cases', { count: doubt.cases })
			default:
				return t(`doubt.${doubt.code}`)
		}
	}
}
