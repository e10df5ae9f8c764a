/** A tag with its brackets, or text with its entities undone. */
export type XmlPiece = { readonly tag: string } | { readonly text: string }

/**
 * A part's tags and texts in order, in one pass: what is left open ends the reading, so no stranger's part takes longer than its length.
 * No other entities than the five of XML and code points.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
	for (let at = 0; at < xml.length; ) {
		const open = xml.indexOf('<', at)
		const end = open === -1 ? xml.length : open
		if (end > at) yield { text: unescaped(xml.slice(at, end)) }
		if (open === -1) return
		const isRaw = xml.startsWith('<![CDATA[', open)
		const close = xml.indexOf(isRaw ? ']]>' : '>', open)
		if (close === -1) return
		at = close + (isRaw ? 3 : 1)
		yield isRaw ? { text: xml.slice(open + 9, close) } : { tag: xml.slice(open, at) }
	}
}

/** The name of a tag: `w:p`, `/w:p` for its end. */
export function tagName(tag: string): string {
	return /^<\/?[^\s/>]*/.exec(tag)?.[0].slice(1) ?? ''
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescaped(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (_, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? ''
		const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
		return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
	})
}
