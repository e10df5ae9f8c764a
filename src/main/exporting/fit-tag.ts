import { textWidth } from './shaping'

/** How a tag is set to fill its room or to fit into it: in one line, at any length. `stretch` is the width of the letters in percent. */
export type TagSetting = { readonly text: string; readonly size: number; readonly stretch: number }

/** A face of its own on the page: DocuSeal takes words off the page that look like a tag's. */
export const tagFace = 'italic'
/** Height of a line of the face over its size, from its lowest to its highest letter as its font tells it. */
export const tagLine = { ascent: 1.036, descent: 0.335 } as const
const most = { corner: 6, anchor: 2 } as const
/** Narrower letters run into one another. */
const leastStretch = 55

/** `step`: sizes come in multiples of it, in points. */
type Room = { readonly width: number; readonly height: number; readonly step: number }

/** The largest letters that fit: the service's field becomes as high and as wide as they are, so they fill the room. */
export function fillRoom(text: string, { width, height, step }: Room): TagSetting {
	const down = (size: number) => Math.max(step, Math.floor(size / step + 1e-6) * step)
	const em = textWidth(tagFace, text, 1)
	const tall = down(height / (tagLine.ascent + tagLine.descent))
	const natural = em * tall
	if (natural <= width) return { text: padded(text, width, tall), size: tall, stretch: 100 }
	const stretch = Math.max(leastStretch, Math.floor((100 * width) / natural))
	return { text, size: Math.min(tall, down((100 * width) / (em * stretch))), stretch }
}

/** Small letters that fit: the tag itself says how large its field shall be, or it is not seen. */
export function fitRoom(
	text: string,
	width: number,
	{ manner, step }: { manner: 'corner' | 'anchor'; step: number },
): TagSetting {
	const fitting = Math.floor(width / textWidth(tagFace, text, 1) / step + 1e-6) * step
	return { text, size: Math.max(step, Math.min(most[manner], fitting)), stretch: 100 }
}

/** Spaces before the closing braces widen the field; the services trim them. */
function padded(text: string, width: number, size: number): string {
	if (!text.endsWith('}}')) return text
	const spare = width - textWidth(tagFace, text, size)
	const count = Math.max(0, Math.floor(spare / textWidth(tagFace, ' ', size)))
	return `${text.slice(0, -2)}${' '.repeat(count)}}}`
}
