import type { Brand } from '../../shared/brand/brand'
import { sharesOf } from '../../shared/brand/contrast'

/** Colours that a brand may set; the others are Pledge's own greys. */
export type Tone = 'accent' | 'line'

/** `0.1 0.2 0.3`: the operands of a colour operator; null where the brand leaves the tone alone. */
export function toneOf(brand: Brand | null | undefined, tone: Tone | undefined): string | null {
	const colour = tone === undefined ? null : (brand?.[tone] ?? null)
	return colour === null
		? null
		: sharesOf(colour)
				.map((share) => String(Math.round(share * 1_000) / 1_000))
				.join(' ')
}
