import { formatInstant } from '../calendar/instant-text'
import type { BreachColumns } from '../history/breaches'

/** Past breaches of one year: how many, and what was credited in each currency that the file names (empty where it names none). */
export type BreachYear = {
	readonly year: number
	readonly breaches: number
	readonly credits: readonly { readonly currency: string; readonly minor: number }[]
}

/** Breaches by the year of the zone in which they happened, oldest first. A row without a date belongs to no year. */
export function breachYears(breaches: BreachColumns, timeZone: string): BreachYear[] {
	const years = new Map<number, { breaches: number; credits: Map<string, number> }>()
	for (const [row, at] of (breaches.times.breachedAt ?? []).entries()) {
		if (Number.isNaN(at)) continue
		const year = Number(formatInstant(at, timeZone)?.slice(0, 4))
		const sum = years.get(year) ?? { breaches: 0, credits: new Map<string, number>() }
		years.set(year, sum)
		sum.breaches++
		const minor = breaches.numbers.creditMinor?.[row] ?? Number.NaN
		const { currency } = breaches.words
		const code = currency?.words[currency.codes[row]!] ?? ''
		if (!Number.isNaN(minor)) sum.credits.set(code, (sum.credits.get(code) ?? 0) + minor)
	}
	return [...years]
		.sort(([a], [b]) => a - b)
		.map(([year, sum]) => ({
			year,
			breaches: sum.breaches,
			credits: [...sum.credits].map(([currency, minor]) => ({ currency, minor })),
		}))
}
