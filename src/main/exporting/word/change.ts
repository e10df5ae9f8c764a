import { instantXml } from './instant'
import { escapeXml } from './xml'

/** Who changed it, and when (ISO 8601 with offset). */
export type Authored = { readonly author: string; readonly at: string }

/** Somebody's change as Word tracks it. Spans with the same one stand in one element. */
export type Change = {
	readonly kind: 'ins' | 'del'
	/** The element's name and attributes, with an id of its own each time. */
	tag(): string
}

/** `nextId` counts the marks of the document. */
export function tracked(kind: Change['kind'], { author, at }: Authored, nextId: () => number): Change {
	const { local, utc } = instantXml(at)
	const rest = `w:author="${escapeXml(author)}" w:date="${local}" w16du:dateUtc="${utc}"`
	return { kind, tag: () => `w:${kind} w:id="${nextId()}" ${rest}` }
}
