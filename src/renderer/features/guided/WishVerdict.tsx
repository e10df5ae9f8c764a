import { useMemo } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { newObjective, withMetric } from '../../../shared/sections/objectives/defaults'
import { useT } from '../../app/i18n'
import { useMoneyText } from '../../components/verdict/use-money-text'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { keyOf, VerdictMark } from '../../components/verdict/VerdictMark'
import { keptIn, recentWindows } from '../../components/verdict/verdict-facts'
import { useAgreement } from '../../stores/agreement-store'
import { useTrial } from '../../stores/use-trial'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './StepForm.module.css'

const WISH = 'wish'
const WITH_SUGGESTION = { suggest: true }

/** What history says of a wish as soon as it is typed, as if it were promised each month. */
export function WishVerdict({ serviceId }: { readonly serviceId: string }) {
	const t = useT('realism')
	const text = useVerdictText()
	const money = useMoneyText()
	const { wish, promisedId } = useWish(serviceId)
	const hasHistory = useVerdictStore((state) => state.state !== 'no-history')
	const items = useMemo(() => (wish === null ? null : [wish]), [wish])
	const { judgement, isPending } = useTrial(
		items,
		promisedId === null ? WITH_SUGGESTION : { ...WITH_SUGGESTION, inPlaceOf: promisedId },
	)
	const verdict = judgement?.get(WISH)?.verdict
	if (!hasHistory || wish === null || verdict === undefined) return null
	const counts = keptIn(recentWindows(verdict))
	const { suggested, expectedCredits: credits } = verdict
	const sentence =
		counts.of === 0
			? t('wish.silent', { reason: text.sentence(verdict, wish) })
			: [
					t('wish.holds', { target: text.target(wish), kept: counts.kept, count: counts.of }),
					// Of a wish that would hold there is nothing more to say here.
					...(suggested !== null && verdict.verdict !== 'realistic' && suggested.value !== wish.value
						? [t('wish.bears', { value: text.value(wish, suggested.value) })]
						: []),
					...(credits === null
						? []
						: [
								t('box.credits', {
									mean: money.about(credits.mean, credits.currency),
									band: money.band(credits, credits.currency),
								}),
							]),
				].join(' ')
	return (
		<div className={classes.wish} data-verdict={keyOf(verdict.verdict)} aria-live="polite" aria-busy={isPending}>
			<VerdictMark verdict={verdict.verdict} />
			<p>
				<strong>{text.word(verdict)}</strong> {sentence}
			</p>
		</div>
	)
}

/** The wish as an objective: with the share, window and clock of the promise made for it, else of a new one of its kind. */
function useWish(serviceId: string): { readonly wish: Objective | null; readonly promisedId: string | null } {
	const service = useAgreement((agreement) => agreement.services.items.find(({ id }) => id === serviceId))
	const firstCalendar = useAgreement((agreement) => agreement.serviceHours.calendars[0]?.id ?? null)
	const metric = service?.request.wishedMetric ?? null
	const priority = service?.request.wishedPriority ?? null
	const value = service?.request.wishedValue ?? null
	const calendarId = service?.calendarId ?? firstCalendar
	const promised = useAgreement((agreement) =>
		agreement.objectives.items.find(
			(one) => one.serviceId === serviceId && one.metric === metric && one.priority === priority,
		),
	)
	const wish = useMemo(() => {
		if (metric === null || value === null) return null
		const objective = promised ?? withMetric(newObjective(WISH, serviceId, calendarId), metric)
		return { ...objective, id: WISH, priority, value }
	}, [serviceId, calendarId, metric, priority, value, promised])
	return { wish, promisedId: promised?.id ?? null }
}
