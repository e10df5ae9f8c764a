import type { SigningService } from '../../shared/outline/block'
import { fillRoom, fitRoom, tagFace, tagLine } from './fit-tag'
import { ink, type Painter } from './pdf-painter'
import { signingTag, type TagPlace, tagManner } from './signing-tags'

/** Finer sizes than this nobody sees, in points. */
const step = 0.1

/** The tag of a service at the place of its field; `at` is the upper left corner on the page, in points. It is no part of the text. */
export function paintTag(
	painter: Painter,
	{ service, place, at }: { service: SigningService; place: TagPlace; at: { readonly x: number; readonly y: number } },
): void {
	const manner = tagManner(service)
	const { width, height } = place
	const words = signingTag(service, place)
	const setting =
		manner === 'field' ? fillRoom(words, { width, height, step }) : fitRoom(words, width, { manner, step })
	const { text, size, stretch } = setting
	const baseline = manner === 'corner' ? at.y + tagLine.ascent * size : at.y + height - tagLine.descent * size
	painter.tag(tagFace, text, { x: at.x, baseline, size, stretch, gray: manner === 'anchor' ? 1 : ink.tag })
}
