import { IconDatabase } from '@tabler/icons-react'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { cappedBy } from '../../../shared/realism/capped-by'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { useReferences } from '../../components/fields/references'
import { useWindowText } from '../../components/sections/objectives/use-window-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { keyOf, VerdictMark } from '../../components/verdict/VerdictMark'
import { isAvailability, keptIn, recentWindows, totalsOf } from '../../components/verdict/verdict-facts'
import type { Judged } from '../../stores/verdict-store'
import classes from './VerdictHead.module.css'

type Props = {
	readonly objective: Objective
	readonly judged: Judged
	/** Verdict of the naive target: the pooled quantile of the history. */
	readonly naive: Verdict | null
}

/** The promise in a line, the verdict in a sentence, and why the obvious figures mislead. */
export function VerdictHead({ objective, judged, naive }: Props) {
	const text = useVerdictText()
	const { verdict } = judged
	return (
		<header className={classes.head}>
			<Promised objective={objective} verdict={verdict} />
			<div className={classes.sentence}>
				<VerdictMark verdict={verdict.verdict} size={16} />
				<div>
					<h1>
						<span data-verdict={keyOf(verdict.verdict)}>{text.word(verdict)}</span> {text.sentence(verdict, objective)}
					</h1>
					<Misleading objective={objective} verdict={verdict} naive={naive} />
				</div>
			</div>
		</header>
	)
}

function Promised({ objective, verdict }: { readonly objective: Objective; readonly verdict: Verdict }) {
	const t = useT('realism')
	const sections = useT('sections')
	const format = useFormat()
	const text = useVerdictText()
	const name = useObjectiveName()
	const windowText = useWindowText()
	const calendars = useReferences('calendar')
	const calendar = calendars.find(({ value }) => value === objective.calendarId)?.label ?? sections('always')
	const totals = totalsOf(verdict)
	const facts = [
		`${sections(`choice.comparison.${objective.comparison}`).toLocaleLowerCase()} ${text.value(objective)}`,
		...(objective.share === null ? [] : [t('of-cases', { share: format.sharePpm(objective.share) })]),
		windowText(objective.window),
		calendar,
	]
	return (
		<div className={classes.promised}>
			<p>
				<strong>{name(objective)}</strong> {facts.join(' \u00a0·\u00a0 ')}
			</p>
			{totals.cases > 0 && !isAvailability(objective) && (
				<span className={classes.chip}>
					<IconDatabase size={14} stroke={1.6} aria-hidden />
					{t('cases', { count: totals.cases })}
				</span>
			)}
		</div>
	)
}

function Misleading({ objective, verdict, naive }: Omit<Props, 'judged'> & { readonly verdict: Verdict }) {
	const t = useT('realism')
	const text = useVerdictText()
	const format = useFormat()
	const kept = naive === null ? null : keptIn(recentWindows(naive))
	const totals = totalsOf(verdict)
	const cap = cappedBy(verdict)
	const sentences = [
		...(cap === null ? [] : [t('misleading.capped', { reason: text.reason(cap) })]),
		...(kept !== null && verdict.pooledQuantile !== null && objective.share !== null && kept.of > 0
			? [
					t('misleading.quantile', {
						percentile: objective.share / 10_000,
						value: text.value(objective, Math.ceil(verdict.pooledQuantile)),
						share: format.sharePpm(objective.share),
						failed: kept.of - kept.kept,
						count: kept.of,
					}),
				]
			: []),
		...(verdict.attainment !== null
			? [
					t(isAvailability(objective) ? 'misleading.up' : 'misleading.average', {
						share: format.percent(verdict.attainment, isAvailability(objective) ? 3 : 1),
						count: totals.cases,
					}),
				]
			: []),
	]
	return sentences.length === 0 ? null : <p className={classes.second}>{sentences.join(' ')}</p>
}
