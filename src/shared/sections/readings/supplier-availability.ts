/**
 * What the suppliers' own promises multiply to when all are needed, parts per million rounded down: 999500 and 999900
 * make 999400. null when none is known. Independent failures assumed.
 */
export function supplierAvailability(availabilitiesPpm: readonly (number | null)[]): number | null {
	const known = availabilitiesPpm.filter((ppm) => ppm !== null)
	if (known.length === 0) return null
	const product = known.reduce((part, ppm) => part * (ppm / 1_000_000), 1)
	// A whisker of float error must not cost a unit: 0.9999995 * 1e6 stays what it is.
	return Math.floor(product * 1_000_000 + 1e-6)
}
