import type { Inline } from '../outline/block'
import type { SheetWriter } from './sheet'

/** A text of at most `most` characters, cut behind a word; three dots say that it was cut. */
export function cutText(text: string, most: number): string {
	const letters = Array.from(text.replace(/\s+/g, ' ').trim())
	if (letters.length <= most) return letters.join('')
	const head = letters.slice(0, most - 1).join('')
	const space = head.lastIndexOf(' ')
	// A word as long as the room is cut in its middle.
	return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s.,;:–-]+$/, '')}…`
}

/** Typed words cut to a length; blanks stay whole. */
export function cutInline(inline: Inline, most: number): Inline {
	return inline.kind === 'blank' ? inline : { ...inline, text: cutText(inline.text, most) }
}

/** `and 4 more in Annex 4`: what a sheet had no room for is counted, never left out in silence. */
export function moreText(w: SheetWriter, count: number, blockId: string): string {
	const place = w.numberOf(blockId)
	const key = `${place === null ? 'more-plain' : 'more'}_${count === 1 ? 'one' : 'other'}`
	return w
		.of('sheet')
		.phraseText(key, { n: String(count), ...(place === null ? {} : { place: place.replace(' ', '\u00a0') }) })
}

/** Runs of inlines with a mark between them. */
export function parted(items: readonly (readonly Inline[])[], mark: string): Inline[] {
	return items.flatMap((item, index) => (index === 0 ? item : [{ kind: 'text' as const, text: mark }, ...item]))
}
