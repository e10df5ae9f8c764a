import { Button } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { CONTACT_METRICS } from '../../../shared/realism/contact-series'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { applySuggestion, isStricter } from '../../components/verdict/apply-suggestion'
import { BreachFacts } from '../../components/verdict/BreachFacts'
import { useQualityText } from '../../components/verdict/use-quality-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreementStore } from '../../stores/agreement-store'
import { useRouteStore } from '../../stores/route-store'
import type { Judged } from '../../stores/verdict-store'
import classes from './SidePanel.module.css'

type Props = { readonly objective: Objective; readonly judged: Judged }

/** What to do about the verdict, and how far it can be trusted. */
export function SidePanel({ objective, judged }: Props) {
	const t = useT('realism')
	return (
		<aside className={classes.panel} aria-label={t('side')}>
			<Suggested objective={objective} judged={judged} />
			<Doubts judged={judged} />
			<Basis judged={judged} />
		</aside>
	)
}

function Suggested({ objective, judged: { verdict } }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { suggested } = verdict
	if (suggested === null) {
		return (
			<section>
				<h2>{t('suggest.title')}</h2>
				<p className={classes.second}>{t(verdict.verdict === 'not enough data' ? 'suggest.silent' : 'suggest.none')}</p>
			</section>
		)
	}
	const chance = suggested.passProbability
	const isDraft = suggested.value === objective.value
	return (
		<section>
			<h2>{t('suggest.title')}</h2>
			<div className={classes.figure}>
				<span>{text.value(objective, suggested.value)}</span>
				{isDraft ? (
					<span className={classes.same}>
						<IconCheck size={16} stroke={1.6} aria-hidden />
						{t('suggest.same')}
					</span>
				) : (
					!isReadOnly && <Button onClick={() => applySuggestion(objective.id, suggested)}>{t('suggest.apply')}</Button>
				)}
			</div>
			<p className={classes.second}>
				{chance !== null && t('suggest.chance', { chance: text.percent(chance.estimate), range: text.range(chance) })}{' '}
				{!isDraft && <Price objective={objective} value={suggested.value} />}
			</p>
		</section>
	)
}

/** How far the suggestion is from the draft, in words. */
function Price({ objective, value }: { readonly objective: Objective; readonly value: number }) {
	const t = useT('realism')
	const format = useFormat()
	if (isStricter(objective, value)) return t('suggest.room')
	if (objective.comparison === 'at-least' || objective.value === 0) return t('suggest.price')
	return t('suggest.price.times', { times: format.number(value / objective.value, 1) })
}

function Doubts({ judged: { verdict, history } }: { readonly judged: Judged }) {
	const t = useT('realism')
	const text = useVerdictText()
	const quality = useQualityText()
	const navigate = useRouteStore((state) => state.navigate)
	// Without a verdict the first reason is the sentence above already.
	const items = history.quality.filter(({ rule }) => concerns(rule, verdict.metric))
	const said = verdict.verdict === 'not enough data' ? 1 : 0
	const reasons = verdict.reasons.filter(({ code }) => code !== 'chance' && code !== 'memory').slice(said)
	return (
		<section>
			<h2>{t('doubts.title')}</h2>
			{reasons.length === 0 && items.length === 0 && <p className={classes.second}>{t('doubts.none')}</p>}
			<ul className={classes.doubts}>
				{reasons.map((reason) => (
					<li key={reason.code}>
						<IconAlertCircle size={16} stroke={1.6} className={classes.warning} aria-hidden />
						<p>{text.reason(reason)}</p>
					</li>
				))}
				{items.map((item) => (
					<li key={item.rule}>
						<IconInfoCircle size={16} stroke={1.6} className={classes.info} aria-hidden />
						<p>
							{quality.sentence(item)}
							<span>{quality.effect(item, history)}</span>
						</p>
					</li>
				))}
			</ul>
			<Button variant="default" mt="md" onClick={() => void navigate({ name: 'histories' })}>
				{t('doubts.history')}
			</Button>
		</section>
	)
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

function Basis({ judged: { verdict, history, asOf } }: { readonly judged: Judged }) {
	const t = useT('realism')
	const format = useFormat()
	const memory = verdict.reasons.find(({ code }) => code === 'memory')?.values.halfLifeMonths
	return (
		<>
			<p className={classes.basis}>
				{t('basis', { name: history.name, date: format.date(asOf) })}{' '}
				{verdict.basis.months > 0 && t('basis.months', { count: verdict.basis.months })}{' '}
				{typeof memory === 'number' && t('basis.memory', { months: Math.max(1, Math.round(memory)) })}
			</p>
			{history.breaches !== null && <BreachFacts years={history.breaches.years} className={classes.basis} />}
		</>
	)
}
