import type { Agreement } from '../../../../shared/agreement/schema'
import { call } from '../../../ipc/api'

/** The agreement of a history as it is on the disk; null where it cannot be read, which its own page says. */
export async function attachedAgreement(id: string): Promise<Agreement | null> {
	const outcome = await call('agreements:open', { id })
	return outcome.kind === 'broken' ? null : outcome.agreement
}
