import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { type Objective, TIME_METRICS } from '../../../shared/agreement/values/objective'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { BreachFacts } from '../../components/verdict/BreachFacts'
import { useSettingsStore } from '../../stores/settings-store'
import type { Judged } from '../../stores/verdict-store'
import { CoveredDays } from './CoveredDays'
import { Credits, type TriedCredits } from './Credits'
import { Doubts } from './Doubts'
import classes from './SidePanel.module.css'
import { Suggested } from './Suggested'
import { TicketClock } from './TicketClock'
import { WhatIf } from './WhatIf'

type Props = {
	readonly objective: Objective
	readonly judged: Judged
	readonly credits: { readonly suggested: TriedCredits | null; readonly tried: TriedCredits | null }
}

/** What to do about the verdict, what it costs, and how far it can be trusted. */
export function SidePanel({ objective, judged, credits }: Props) {
	const t = useT('realism')
	const [open, setOpen] = useState<'clock' | 'days' | null>(null)
	const isLocked = useSettingsStore((state) => state.info?.readOnly != null)
	const { verdict, history } = judged
	const hasClocks = TIME_METRICS.has(objective.metric) && history.tickets > 0
	return (
		<aside className={classes.panel} data-pane="" aria-label={t('side')}>
			<Suggested objective={objective} judged={judged} />
			<Credits objective={objective} {...credits} />
			{verdict.windows.length > 0 && <WhatIf objective={objective} judged={judged} />}
			<Doubts judged={judged} onDays={isLocked ? null : () => setOpen('days')} />
			{hasClocks && (
				<section>
					<h2>{t('clock.head')}</h2>
					<p className={classes.second}>{t('clock.text')}</p>
					<Button variant="default" mt="sm" onClick={() => setOpen('clock')}>
						{t('clock.open-dialog')}
					</Button>
				</section>
			)}
			{history.breaches !== null && history.breaches.years.length > 0 && (
				<section>
					<h2>{t('breaches.title')}</h2>
					<BreachFacts years={history.breaches.years} className={classes.second} />
				</section>
			)}
			<Basis judged={judged} onDays={isLocked ? null : () => setOpen('days')} />
			<TicketClock
				objective={objective}
				historyId={history.id}
				opened={open === 'clock'}
				onClose={() => setOpen(null)}
			/>
			<CoveredDays history={history} opened={open === 'days'} onClose={() => setOpen(null)} />
		</aside>
	)
}

function Basis({
	judged: { verdict, history, asOf },
	onDays,
}: {
	readonly judged: Judged
	readonly onDays: (() => void) | null
}) {
	const t = useT('realism')
	const format = useFormat()
	const memory = verdict.reasons.find(({ code }) => code === 'memory')?.values.halfLifeMonths
	const { covers } = history
	return (
		<p className={classes.basis}>
			{t('basis', { name: history.name, date: format.date(asOf) })}{' '}
			{covers !== null && t('basis.covers', { from: format.date(covers.from), to: format.date(covers.to) })}{' '}
			{verdict.basis.months > 0 && t('basis.months', { count: verdict.basis.months })}{' '}
			{typeof memory === 'number' && t('basis.memory', { months: Math.max(1, Math.round(memory)) })}{' '}
			{onDays !== null && (
				<Anchor component="button" type="button" size="sm" onClick={onDays}>
					{t('days.change')}
				</Anchor>
			)}
		</p>
	)
}
