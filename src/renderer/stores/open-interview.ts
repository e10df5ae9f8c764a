import { openAgreement, useRouteStore } from './route-store'
import { stopAt } from './stopped-at'

const FIRST_STEP = 'action-plan.interview-kind'

/** Opens an agreement where its readiness interview begins. */
export async function openAtInterview(agreementId: string): Promise<void> {
	stopAt(agreementId, FIRST_STEP)
	await openAgreement(agreementId, 'guided')
}

/** Leads from another view of the open agreement to its interview. */
export function goToInterview(agreementId: string): void {
	stopAt(agreementId, FIRST_STEP)
	useRouteStore.getState().setView('guided')
}
