import { Anchor, Button, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconChevronRight, IconInfoCircle } from '@tabler/icons-react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { CONTACT_METRICS } from '../../../shared/realism/contact-series'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useQualityText } from '../../components/verdict/use-quality-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { openHistory } from '../../stores/history-view'
import type { Judged } from '../../stores/verdict-store'
import { AHEAD } from './Outlook'
import classes from './SidePanel.module.css'

type Props = { readonly judged: Judged; readonly onDays: (() => void) | null }

/** Codes that are told elsewhere: as the chance, under the figures, or as what lies ahead. */
const TOLD = new Set(['chance', 'memory', ...AHEAD])

/** What the data cannot say about this promise: reasons of the verdict, then doubts about the file. */
export function Doubts({ judged: { verdict, history }, onDays }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const quality = useQualityText()
	const show = () => void openHistory(history.id, 'quality')
	const items = history.quality.filter(({ rule }) => concerns(rule, verdict.metric))
	// Without a verdict the first reason is the sentence above already.
	const said = verdict.verdict === 'not enough data' ? 1 : 0
	const reasons = verdict.reasons.filter(({ code }) => !TOLD.has(code)).slice(said)
	const left = useLeftOut(verdict.availability)
	return (
		<section>
			<h2>{t('doubts.title')}</h2>
			{reasons.length + items.length + left.length === 0 && <p className={classes.second}>{t('doubts.none')}</p>}
			<ul className={classes.doubts}>
				{reasons.map((reason) => (
					<li key={reason.code}>
						<IconAlertCircle size={16} stroke={1.6} className={classes.warning} aria-hidden />
						<div>
							<p>{text.reason(reason)}</p>
							{reason.code === 'assumed-cover' && onDays !== null && (
								<Anchor component="button" type="button" size="sm" onClick={onDays}>
									{t('days.say')}
								</Anchor>
							)}
						</div>
					</li>
				))}
				{left.map((sentence) => (
					<li key={sentence}>
						<IconInfoCircle size={16} stroke={1.6} className={classes.info} aria-hidden />
						<p>{sentence}</p>
					</li>
				))}
				{items.map((item) => (
					<li key={item.rule}>
						<UnstyledButton className={classes.doubt} onClick={show}>
							<IconInfoCircle size={16} stroke={1.6} className={classes.info} aria-hidden />
							<span className={classes.words}>
								{quality.sentence(item)}
								<span>{quality.effect(item, history)}</span>
							</span>
							<IconChevronRight size={16} stroke={1.6} className={classes.info} aria-hidden />
						</UnstyledButton>
					</li>
				))}
			</ul>
			<Button variant="default" mt="md" onClick={show}>
				{t('doubts.history')}
			</Button>
		</section>
	)
}

type Facts = Judged['verdict']['availability']

/** What was done with the outages: left out by agreement, counted in part, seen only so often. */
function useLeftOut(facts: Facts): readonly string[] {
	const t = useT('realism')
	const format = useFormat()
	if (facts === null) return []
	const { leftOut, leftOutSeconds, outages, partial, samplingSeconds } = facts
	const count = leftOut.reduce((sum, one) => sum + one.outages, 0)
	const duration = (seconds: number) => format.duration(Math.round(seconds))
	return [
		t('outages.counted', { count: outages }),
		...(partial > 0 ? [t('outages.partial', { count: partial })] : []),
		...(count > 0
			? [
					t('outages.left-out', {
						count,
						time: duration(leftOutSeconds),
						reasons: format.list(
							leftOut.map((one) =>
								t('outages.reason', {
									reason: t.has(`outages.${one.reason}`) ? t(`outages.${one.reason}`) : one.reason,
									outages: one.outages,
								}),
							),
						),
					}),
				]
			: []),
		...(samplingSeconds === null ? [] : [t('outages.sampling', { time: duration(samplingSeconds) })]),
	]
}

/** Outages say nothing about tickets, nor tickets about availability; how values were read concerns everything. */
function concerns(rule: string, metric: Objective['metric']): boolean {
	const ofAll = ['no-time-zone', 'bad-date', 'bad-number', 'repeated-hour', 'ragged-row', 'repeated-header']
	if (ofAll.includes(rule)) return true
	if (rule.startsWith('outage-')) return metric === 'availability'
	if (/^(contact|interval|threshold)-/.test(rule)) return CONTACT_METRICS.has(metric) || metric === 'self-service-share'
	if (rule.startsWith('count-')) return metric === 'self-service-share'
	return metric !== 'availability'
}
