import type { Outline } from '../../shared/outline/block'
import { fingerprint, type RenderOptions } from '../exporting/render-options'
import { tagsIn } from '../exporting/signing-tags'
import type { Line } from './lines'
import { plain } from './match-lines'

/** What the heads and feet of a document of ours say, as far as they are words. */
export function furnitureWords({ runningTitle, runningState, words }: Outline, options: RenderOptions): string[] {
	const { pageOf, watermark, initials = [] } = words
	const known = [runningTitle, runningState, watermark, fingerprint(options), options.brand?.footer, ...initials]
	return [...known, ...pageOf.split(/\{pages?\}/)].flatMap((one) =>
		one == null || plain(one) === '' ? [] : plain(one),
	)
}

/**
 * Words of a note, a text box, a head or a foot that nobody sent; empty where there are none. A document of ours has neither notes nor
 * boxes.
 *
 * @param furniture what its heads and feet said; null where that is not known: then nothing in them is told to be new
 */
export function newWordsOutside({ paragraphs, pieces, wasSent }: Line, furniture: readonly string[] | null): string {
	const { story } = paragraphs[0]!
	if (story === 'body' || !wasSent) return ''
	if (furniture === null && (story === 'header' || story === 'footer')) return ''
	const text = pieces.flatMap((piece) => (piece.isSent && piece.field === null ? piece.text : '')).join('')
	const rest = [...tagsIn(text), ...(furniture ?? [])]
		.sort((a, b) => b.length - a.length)
		.reduce((left, known) => left.replaceAll(plain(known), ' '), withoutShortened(plain(text), furniture ?? []))
	// Pages are counted, and lines between notes drawn.
	return /\p{L}/u.test(rest) ? text.trim() : ''
}

/** A title that has no room in the head of a page ends with an ellipsis. */
function withoutShortened(text: string, furniture: readonly string[]): string {
	const [, start = ''] = /^(.+)…/u.exec(text) ?? []
	return start !== '' && furniture.some((known) => known.startsWith(start)) ? text.slice(start.length + 1) : text
}
