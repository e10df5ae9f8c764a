import type { SimulatedCredits } from './expected-credits'

/** Years of one agreement simulated from one history, and the objectives for which it is the one that counts. */
export type CreditPart = { readonly simulated: SimulatedCredits; readonly objectiveIds: readonly string[] }

/**
 * The promises of several histories in the same years, in the order of the agreement: the caps are on what all of them pay.
 * null where they were simulated under different terms, or there are none.
 */
export function mergeSimulated(parts: readonly CreditPart[]): SimulatedCredits | null {
	const [first] = parts
	if (first === undefined) return null
	const { terms, seed, years, caps } = first.simulated
	const same = JSON.stringify([terms, seed, years])
	const isSame = ({ simulated }: CreditPart) =>
		JSON.stringify([simulated.terms, simulated.seed, simulated.years]) === same
	if (!parts.every(isSame)) return null
	const place = new Map(terms.objectives.map(({ id }, index) => [id, index]))
	const byPlace = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0)
	const chosen = parts
		.flatMap(({ simulated, objectiveIds }) =>
			simulated.paying.map((paying, index) => ({ paying, payments: simulated.payments[index]!, objectiveIds })),
		)
		.filter(({ paying, objectiveIds }) => objectiveIds.includes(paying.promise.objectiveId))
		.sort((a, b) => byPlace(a.paying.promise.objectiveId, b.paying.promise.objectiveId))
	return {
		...{ terms, seed, years, caps },
		paying: chosen.map(({ paying }) => paying),
		payments: chosen.map(({ payments }) => payments),
		missing: parts
			.flatMap(({ simulated, objectiveIds }) =>
				simulated.missing.filter(({ objectiveId }) => objectiveIds.includes(objectiveId)),
			)
			.sort((a, b) => byPlace(a.objectiveId, b.objectiveId)),
	}
}
