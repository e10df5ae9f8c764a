import type { SignatureLine, SigningService } from '../../shared/outline/block'
import { initialling, type Recipient, type TagPlace, tagKindOf } from './signing-tags'

/** Of a line to write on and of the one that is signed, in points; both papers share them. */
export const lineHeight = { plain: 24, signature: 44 } as const
/** A field stays off its rule and off what stands above: Documenso paints one point more than the letters white. */
const apart = { foot: 2.5, head: 2 } as const
/** Beside a place that is printed already. */
const dateWidth = 80
const gap = 6

export type TagRoom = {
	readonly place: TagPlace
	/** What is left at the left for the line's own words, in points. */
	readonly left: number
	/** The room's lower edge above the rule, in points. */
	readonly above: number
}

/** Where on a line a service's field goes: at its right end, over all of it where nothing else stands there. Null for a line without one. */
export function tagRoomOf(
	line: SignatureLine,
	{ service, recipient, width }: { service: SigningService; recipient: Recipient; width: number },
): TagRoom | null {
	const kind = tagKindOf(line, service)
	if (kind === null) return null
	const isShared = line.value !== null
	const own = isShared ? dateWidth : width
	const height = (kind === 'signature' ? lineHeight.signature : lineHeight.plain) - apart.foot - apart.head
	return {
		place: { kind, recipient, width: own, height },
		left: isShared ? width - own - gap : width,
		above: apart.foot,
	}
}

/** Between the text and the foot of a page, in points. */
const initialsHeight = 14.5

/** The `index`th place to initial at the foot of a page. */
export function initialsPlace(index: number, { width, page }: { width: number; page?: number }): TagPlace {
	const place = { kind: 'initials', recipient: initialling[index]!, width, height: initialsHeight } as const
	return page === undefined ? place : { ...place, page }
}
