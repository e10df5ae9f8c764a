import { readDecimal } from './decimal'
import { type Entry, plain, refused, taken, type UiLanguage } from './entry'

const PPM_PER_PERCENT = 10_000

/** A share in parts per million, typed and shown as percent with as many decimals as it has (four at most). */
export function shareEntry(language: UiLanguage): Entry<number> {
	return {
		show: (ppm) => showPercent(ppm, language),
		read: (text) => {
			const bare = plain(text).replace(/ ?(%|percent|prozent)$/i, '')
			// A percentage has no thousands: a single sign always parts the decimals.
			const digits = readDecimal(bare.replace(',', '.'), 'en')
			if (digits === null) return refused('share')
			const fraction = digits.fraction.replace(/0+$/, '')
			if (fraction.length > 4) return refused('share-decimals')
			const ppm = Number(digits.whole) * PPM_PER_PERCENT + Number(fraction.padEnd(4, '0'))
			return ppm > 1_000_000 ? refused('share-range') : taken(ppm)
		},
	}
}

export function showPercent(ppm: number, language: UiLanguage): string {
	return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 4 }).format(ppm / 1_000_000)
}
