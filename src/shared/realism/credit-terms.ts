import type { Agreement } from '../agreement/schema'
import type { CreditTerms } from './expected-credits'

/** What of an agreement expected credits depend on, and nothing else: it crosses into the thread that judges. */
export function creditTerms({ objectives, remedies, services }: Agreement): CreditTerms {
	const { schemes, monthlyCapPpm, yearlyCapPpm } = remedies
	return {
		objectives: objectives.items,
		remedies: { schemes, monthlyCapPpm, yearlyCapPpm },
		services: services.items.map(({ id, monthlyFeeMinor }) => ({ id, monthlyFeeMinor })),
	}
}
