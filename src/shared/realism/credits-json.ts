import type { CreditBand } from './credit-years'
import type { ExpectedCredits } from './expected-credits'

export type MoneyBand = CreditBand & { readonly currency: string }

/** Expected credits as `pledge check --json` prints them and IPC carries them: whole minor units. */
export type CreditsJson = ReturnType<typeof creditsJson>

export function creditsJson(expected: ExpectedCredits, currency: string) {
	const { total, contributions, cappedMean, ...rest } = expected
	const whole = sum(contributions.map(({ mean }) => mean))
	return {
		...rest,
		total: total === null ? null : bandJson(total, currency),
		cappedMean: Math.round(cappedMean),
		contributions: contributions.map(({ objectiveId, schemes, meanAtSuggestion, ...band }) => ({
			objectiveId,
			...bandJson(band, currency),
			/** Part of the whole, 0..1; null where nothing is expected. */
			share: whole > 0 ? band.mean / whole : null,
			schemes: schemes.map(({ schemeId, mean }) => ({ schemeId, mean: Math.round(mean) })),
			meanAtSuggestion: meanAtSuggestion === null ? null : Math.round(meanAtSuggestion),
		})),
	}
}

/** In whole minor units. */
export function bandJson({ mean, p5, p95 }: CreditBand, currency: string): MoneyBand {
	return { mean: Math.round(mean), p5: Math.round(p5), p95: Math.round(p95), currency }
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0)
}
