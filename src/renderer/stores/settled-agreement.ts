import { create } from 'zustand'
import type { Agreement } from '../../shared/agreement/schema'
import { useAgreementStore } from './agreement-store'

/** The paper follows when the fingers rest, so that building the contract never stands between two keys. */
const PAPER_DELAY_MS = 90
/** Whoever types without a rest still sees the paper move. */
const PAPER_LIMIT_MS = 600
/** Rules read the whole contract, in both languages: they wait for a longer rest. */
const CHECK_DELAY_MS = 400

type State = {
	/** The open agreement as the paper shows it. */
	readonly paper: Agreement | null
	/** The open agreement as it was last checked. */
	readonly checked: Agreement | null
}

export const useSettledAgreement = create<State>()(() => ({ paper: null, checked: null }))

type Checker = (agreement: Agreement, done: () => void) => () => void

let checker: Checker | null = null
let stopChecker: () => void = () => undefined

/** Who looks through an agreement before it counts as checked: in pieces, until it is done or another key was struck. */
export function checkWith(by: Checker): void {
	checker = by
}

let paperTimer: ReturnType<typeof setTimeout> | null = null
let checkTimer: ReturnType<typeof setTimeout> | null = null
let waitingSinceMs: number | null = null

useAgreementStore.subscribe(({ agreement }, before) => {
	if (agreement === before.agreement) return
	if (agreement === null || agreement.id !== before.agreement?.id) {
		stop()
		useSettledAgreement.setState({ paper: agreement, checked: agreement })
		return
	}
	waitingSinceMs ??= Date.now()
	if (paperTimer !== null) clearTimeout(paperTimer)
	if (checkTimer !== null) clearTimeout(checkTimer)
	const left = Math.max(0, PAPER_LIMIT_MS - (Date.now() - waitingSinceMs))
	paperTimer = setTimeout(
		() => {
			waitingSinceMs = null
			useSettledAgreement.setState({ paper: useAgreementStore.getState().agreement })
		},
		Math.min(PAPER_DELAY_MS, left),
	)
	stopChecker()
	checkTimer = setTimeout(() => {
		const checked = useAgreementStore.getState().agreement
		const done = () => useSettledAgreement.setState({ checked })
		if (checked === null || checker === null) done()
		else stopChecker = checker(checked, done)
	}, CHECK_DELAY_MS)
})

/** After a deed that was done on purpose, as a fix, the paper and the list follow at once. */
export function settleNow(): void {
	stop()
	const { agreement } = useAgreementStore.getState()
	useSettledAgreement.setState({ paper: agreement, checked: agreement })
}

function stop(): void {
	stopChecker()
	if (paperTimer !== null) clearTimeout(paperTimer)
	if (checkTimer !== null) clearTimeout(checkTimer)
	waitingSinceMs = null
}

/** The agreement as the paper or the rules see it; only for components that are shown while one is open. */
export function useSettled(kind: keyof State): Agreement {
	return useSettledAgreement((state) => {
		const agreement = state[kind]
		if (agreement === null) throw new Error('No agreement is open')
		return agreement
	})
}
