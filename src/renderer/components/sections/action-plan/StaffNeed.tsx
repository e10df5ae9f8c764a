import { Button } from '@mantine/core'
import { useState } from 'react'
import { setAt } from '../../../../shared/agreement/edit'
import type { Agreement } from '../../../../shared/agreement/schema'
import type { StaffNeed as Need } from '../../../../shared/sections/action-plan/schema'
import { errorText } from '../../../app/error-text'
import { useFormat } from '../../../app/format'
import { useT, useUiLanguage } from '../../../app/i18n'
import { call } from '../../../ipc/api'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { useVerdictStore } from '../../../stores/verdict-store'
import { useObjectiveName } from '../../fields/objective-name'
import classes from '../sections.module.css'

const NOTHING_ASKED = { growth: 0, staff: null, deflected: 0 }
/** Metrics that a queue of arrivals, people and handling times explains. */
const QUEUED = new Set(['wait-time', 'abandonment', 'first-response', 'acknowledgement'])

/** How many people the promises need by the arrivals of the past: worked out on demand, kept in the plan. */
export function StaffNeed() {
	const t = useT('sections')
	const format = useFormat()
	const language = useUiLanguage()
	const objectiveName = useObjectiveName()
	const agreement = useAgreement((open) => open)
	const histories = useVerdictStore((state) => state.histories)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const [told, setTold] = useState<string | null>(null)
	const [isBusy, setBusy] = useState(false)
	const { need, peoplePerShift } = agreement.actionPlan.capacity
	const [history] = histories
	const objective = agreement.objectives.items.find(({ id }) => id === need?.objectiveId)

	const workOut = async () => {
		if (history === undefined || isBusy) return
		setBusy(true)
		setTold(null)
		try {
			const found = await needOf(agreement, history.id, history.range?.end.slice(0, 10) ?? null)
			if (found === null) setTold(t('plan.need.unknown'))
			else useAgreementStore.getState().edit('undo.plan', (open) => setAt(open, 'actionPlan.capacity.need', found))
		} catch (failure) {
			setTold(errorText(failure, language))
		}
		setBusy(false)
	}
	if (need === null && (history === undefined || isReadOnly)) return null
	return (
		<div className={classes.reading} aria-live="polite">
			{need !== null && (
				<p style={{ margin: '0 0 8px' }}>
					{t('plan.need', {
						count: need.people,
						name: objective === undefined ? '–' : objectiveName(objective),
						arrivals: Math.round(need.arrivalsPerWeek),
						handling: format.duration(Math.max(60, Math.round(need.handlingSeconds / 60) * 60)),
						load: format.number(Math.round(need.load * 10) / 10),
						asOf: need.asOf === null ? '–' : format.date(need.asOf),
					})}
				</p>
			)}
			{told !== null && <p style={{ margin: '0 0 8px' }}>{told}</p>}
			{!isReadOnly && history !== undefined && (
				<Button variant="default" size="compact-sm" loading={isBusy} onClick={() => void workOut()}>
					{t(need === null ? 'plan.need.work-out' : 'plan.need.again')}
				</Button>
			)}
			{!isReadOnly && need !== null && peoplePerShift !== need.people && (
				<Button
					variant="subtle"
					size="compact-sm"
					ml={8}
					onClick={() => useAgreementStore.getState().set('actionPlan.capacity.peoplePerShift', need.people)}
				>
					{t('plan.need.take', { count: need.people })}
				</Button>
			)}
		</div>
	)
}

/** The promise that needs the most people; null where no history tells arrivals and handling times. */
async function needOf(agreement: Agreement, historyId: string, asOf: string | null): Promise<Need | null> {
	let most: Need | null = null
	for (const { id, kind, metric } of agreement.objectives.items) {
		if (kind !== 'promise' || !QUEUED.has(metric)) continue
		const { queue } = await call('histories:what-if', { agreement, historyId, objectiveId: id, ...NOTHING_ASKED })
		if (queue === null || queue.requiredNow === null) continue
		if (most !== null && most.people >= queue.requiredNow) continue
		const { arrivalsPerWeek, handlingSeconds, now } = queue
		const load = Math.max(0, ...now.slots.map((slot) => slot.load))
		most = { objectiveId: id, people: queue.requiredNow, arrivalsPerWeek, handlingSeconds, load, asOf }
	}
	return most
}
