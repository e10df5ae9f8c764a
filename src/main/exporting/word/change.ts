import { instantXml } from './instant'
import { escapeXml } from './xml'

/** Who changed it, and when (ISO 8601 with offset). */
export type Authored = { readonly author: string; readonly at: string }

/** Somebody's change as Word tracks it. Spans with the same one stand in one element. */
export type Change = {
	readonly kind: 'ins' | 'del'
	/** What Word calls it: words that moved went here and came there. */
	readonly element: 'ins' | 'del' | 'moveFrom' | 'moveTo'
	/** The attributes of an element that says so, with an id of its own each time. */
	attributes(): string
	/** The element's name with its attributes. */
	tag(): string
}

/** `nextId` counts the marks of the document. */
export function tracked(element: Change['element'], { author, at }: Authored, nextId: () => number): Change {
	const kind = element === 'ins' || element === 'moveTo' ? 'ins' : 'del'
	const { local, utc } = instantXml(at)
	const rest = `w:author="${escapeXml(author)}" w:date="${local}" w16du:dateUtc="${utc}"`
	const attributes = () => `w:id="${nextId()}" ${rest}`
	return { kind, element, attributes, tag: () => `w:${element} ${attributes()}` }
}
