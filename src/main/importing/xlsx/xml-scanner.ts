import { decodeText } from '../../../shared/history/cell-text'

const LT = 0x3c
const GT = 0x3e

export type XmlEvents = {
	/** `name` without its prefix; `attributes` is the text between name and end. An empty element is closed at once. */
	readonly open: (name: string, attributes: string) => void
	readonly close: (name: string) => void
	/** Raw text with its entities, maybe in several pieces. */
	readonly text: (bytes: Uint8Array, start: number, end: number) => void
}

export type XmlScanner = { readonly push: (chunk: Uint8Array) => void; readonly finish: () => void }

/** Longest tag, comment or text between two tags. */
const MAX_PIECE_BYTES = 16 * 1024 * 1024

/** The file is not XML that a spreadsheet program writes. A document type, which could declare entities, is refused. */
export class XmlFault extends Error {}

/** Tags and texts of UTF-8 XML that arrives in chunks. It builds no tree, resolves nothing and declares nothing. */
export function createXmlScanner(events: XmlEvents): XmlScanner {
	let carry: Uint8Array = new Uint8Array(0)
	let depth = 0

	function scan(bytes: Uint8Array, isLast: boolean): number {
		let at = 0
		while (at < bytes.length) {
			const tag = bytes.indexOf(LT, at)
			if (tag < 0) {
				if (!isLast) return at
				if (depth > 0) throw new XmlFault('cut off')
				return bytes.length
			}
			if (tag > at && depth > 0) events.text(bytes, at, tag)
			const end = bytes[tag + 1] === 0x21 || bytes[tag + 1] === 0x3f ? special(bytes, tag, isLast) : element(bytes, tag)
			if (end < 0) {
				if (isLast) throw new XmlFault('cut off')
				// The text before the tag is told; the tag waits for its end.
				return tag
			}
			at = end
		}
		return at
	}

	/** Comment, CDATA or processing instruction; where it ends, -1 where that is not there yet. */
	function special(bytes: Uint8Array, tag: number, isLast: boolean): number {
		if (bytes[tag + 1] === 0x3f) return after(bytes, tag + 2, '?>')
		if (tag + 9 > bytes.length && !isLast) return -1
		if (startsWith(bytes, tag, '<!--')) return after(bytes, tag + 4, '-->')
		if (startsWith(bytes, tag, '<![CDATA[')) {
			const end = after(bytes, tag + 9, ']]>')
			if (end >= 0) events.text(bytes, tag + 9, end - 3)
			return end
		}
		throw new XmlFault('document type')
	}

	function element(bytes: Uint8Array, tag: number): number {
		let end = tag + 1
		let quote = 0
		for (; end < bytes.length; end++) {
			const byte = bytes[end]!
			if (quote !== 0) {
				if (byte === quote) quote = 0
			} else if (byte === GT) {
				break
			} else if (byte === 0x22 || byte === 0x27) {
				quote = byte
			}
		}
		if (end >= bytes.length) return -1
		const isClosing = bytes[tag + 1] === 0x2f
		let nameStart = tag + (isClosing ? 2 : 1)
		let nameEnd = nameStart
		while (nameEnd < end && bytes[nameEnd]! > 0x20 && bytes[nameEnd] !== 0x2f) {
			if (bytes[nameEnd] === 0x3a) nameStart = nameEnd + 1
			nameEnd++
		}
		const name = nameOf(bytes, nameStart, nameEnd)
		if (isClosing) {
			depth--
			if (depth < 0) throw new XmlFault('unopened')
			events.close(name)
			return end + 1
		}
		const isEmpty = bytes[end - 1] === 0x2f
		const attributesEnd = isEmpty ? end - 1 : end
		events.open(name, attributesEnd > nameEnd ? decodeText(bytes, nameEnd, attributesEnd) : '')
		if (isEmpty) events.close(name)
		else depth++
		return end + 1
	}

	return {
		push(chunk) {
			const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk])
			const rest = scan(bytes, false)
			carry = bytes.slice(rest)
			if (carry.length > MAX_PIECE_BYTES) throw new XmlFault('too long')
		},
		finish() {
			scan(carry, true)
			if (depth > 0) throw new XmlFault('cut off')
		},
	}
}

const SHORT = new Map<number, string>([
	[0x63, 'c'],
	[0x76, 'v'],
	[0x74, 't'],
	[0x66, 'f'],
	[0x72, 'r'],
])

function nameOf(bytes: Uint8Array, start: number, end: number): string {
	if (end - start === 1) return SHORT.get(bytes[start]!) ?? String.fromCharCode(bytes[start]!)
	return decodeText(bytes, start, Math.min(end, start + 64))
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
	for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
	return true
}

function after(bytes: Uint8Array, from: number, text: string): number {
	for (let at = bytes.indexOf(text.charCodeAt(0), from); at >= 0; at = bytes.indexOf(text.charCodeAt(0), at + 1))
		if (startsWith(bytes, at, text)) return at + text.length
	return -1
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
	const known = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
	patterns.set(name, known)
	return known
}

/** Value of an attribute in the text between a tag's name and its end; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
	const match = patternOf(name).exec(attributes)
	const raw = match?.[1] ?? match?.[2]
	return raw === undefined ? null : decodeEntities(raw)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities of XML and character numbers; anything else stays as it stands. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text
	return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (all, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[name] ?? all
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
	})
}
