import { useEffect, useMemo } from 'react'
import type { Agreement } from '../../shared/agreement/schema'
import { onEvent } from '../ipc/api'
import { useAgreementStore } from './agreement-store'
import { attachedTo, useHistoriesStore } from './histories-store'
import { useVerdictStore } from './verdict-store'

/** A pause in typing after which the objectives are judged again. */
export const JUDGE_DELAY_MS = 400

/** What the newest judging was about, value by value. */
let lastRead: readonly unknown[] = []

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
	return one.length === other.length && one.every((value, index) => value === other[index])
}

/** Keeps the verdicts of the open agreement up to date; for one place that is shown as long as an agreement is open. */
export function useJudging(): void {
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? null)
	const objectives = useAgreementStore((state) => state.agreement?.objectives)
	const serviceHours = useAgreementStore((state) => state.agreement?.serviceHours)
	const downtime = useAgreementStore((state) => state.agreement?.downtime)
	const remedies = useAgreementStore((state) => state.agreement?.remedies)
	const services = useAgreementStore((state) => servicesRead(state.agreement))
	const told = useVerdictStore((state) => state.told)
	const all = useHistoriesStore((state) => state.histories)
	const reload = useHistoriesStore((state) => state.reload)
	const histories = useMemo(() => attachedTo(all, agreementId), [all, agreementId])

	useEffect(() => {
		if (agreementId !== null) void reload()
	}, [agreementId, reload])
	useEffect(() => onEvent('histories:judging', ({ judgeId, done, total }) => told(judgeId, done, total)), [told])

	useEffect(() => {
		if (all === null || agreementId === null) return
		const read = [agreementId, ...histories, objectives, serviceHours, downtime, remedies, services]
		// Another view of the same draft shows what was judged for the one before it.
		if (useVerdictStore.getState().state === 'judged' && isSameList(read, lastRead)) return
		const judge = () => {
			const { agreement } = useAgreementStore.getState()
			if (agreement === null) return
			lastRead = read
			void useVerdictStore.getState().judge(agreement, histories)
		}
		// The first verdicts come at once; later ones when typing pauses.
		if (useVerdictStore.getState().agreementId !== agreementId || histories.length === 0) {
			judge()
			return
		}
		const timer = setTimeout(judge, JUDGE_DELAY_MS)
		return () => clearTimeout(timer)
	}, [all, agreementId, histories, objectives, serviceHours, downtime, remedies, services])
}

/** Services are found in a history by id or name, and credits are parts of their fee. */
function servicesRead(agreement: Agreement | null): string {
	const read = (agreement?.services.items ?? []).map(({ id, name, monthlyFeeMinor }) => [id, name, monthlyFeeMinor])
	return JSON.stringify([read, agreement?.parties.currency])
}
