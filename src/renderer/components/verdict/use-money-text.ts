import { useMemo } from 'react'
import { type Format, useFormat } from '../../app/format'

export type MoneyText = {
	/** "€3,050": simulated amounts are not known to the cent. */
	readonly about: (minor: number, currency: string) => string
	/** "€590 – €6,490" */
	readonly band: (band: { readonly p5: number; readonly p95: number }, currency: string) => string
}

/** Expected amounts of money in the reader's language. */
export function useMoneyText(): MoneyText {
	const format = useFormat()
	return useMemo(() => moneyText(format), [format])
}

export function moneyText(format: Format): MoneyText {
	const about = (minor: number, currency: string) => {
		const step = Math.abs(minor) >= 100_000 ? 1_000 : 100
		const rounded = Math.round(minor / step) * step
		// No "-0".
		return format.moneyMinor(rounded === 0 ? 0 : rounded, currency)
	}
	return { about, band: ({ p5, p95 }, currency) => `${about(p5, currency)} – ${about(p95, currency)}` }
}
