import { decodeEntities, XmlFault } from '../importing/xlsx/xml-scanner'

/** `name` with the prefix that this reader knows its namespace by (`w:p`), whatever the file calls it. */
export type XmlElement = {
	readonly name: string
	/** Raw, between name and end of the tag. */
	readonly attributes: string
	readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

const MAX_DEPTH = 500
const MAX_NODES = 3_000_000

const word = 'http://schemas.microsoft.com/office/word'
/** Namespaces of Word's parts in both dialects (ECMA-376 transitional, ISO 29500 strict) and Microsoft's additions to them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
	['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
	['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
	['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
	['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
	['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
	[`${word}/2010/wordml`, 'w14'],
	[`${word}/2012/wordml`, 'w15'],
	[`${word}/2016/wordml/cid`, 'w16cid'],
	[`${word}/2018/wordml/cex`, 'w16cex'],
])

type Open = { readonly raw: string; readonly name: string; readonly attributes: string; readonly children: XmlNode[] }
type Names = ReadonlyMap<string, string>

/** A part's text: UTF-8, or UTF-16 where its first bytes say so. */
export function decodeXml(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
	return new TextDecoder('utf-8').decode(bytes)
}

/**
 * The tree of a part of anybody's, in one pass. Throws XmlFault for what is no well-formed XML, for a document type (which could declare
 * entities) and for what nests or repeats without end.
 */
export function parseXml(xml: string): XmlElement {
	const root: Open = { raw: '', name: '', attributes: '', children: [] }
	const stack: { open: Open; names: Names }[] = [{ open: root, names: new Map() }]
	let nodes = 0
	const top = () => stack[stack.length - 1]!
	const addText = (text: string) => {
		// Line breaks between elements are the look of the file.
		if (text !== '' && stack.length > 1 && (isWords(top().open.name) || text.trim() !== ''))
			top().open.children.push(text)
	}
	for (let at = 0; at < xml.length; ) {
		const tag = xml.indexOf('<', at)
		addText(decodeEntities(xml.slice(at, tag === -1 ? xml.length : tag)))
		if (tag === -1) break
		if (++nodes > MAX_NODES) throw new XmlFault('too many elements')
		if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4)
		else if (xml.startsWith('<![CDATA[', tag)) {
			at = after(xml, ']]>', tag + 9)
			addText(xml.slice(tag + 9, at - 3))
		} else if (xml[tag + 1] === '?') at = after(xml, '?>', tag + 2)
		else if (xml[tag + 1] === '!') throw new XmlFault('document type')
		else at = element(tag)
	}
	if (stack.length > 1) throw new XmlFault('cut off')
	const first = root.children.find((node) => typeof node !== 'string')
	if (first === undefined) throw new XmlFault('empty')
	return first

	function element(tag: number): number {
		const end = tagEnd(xml, tag)
		if (xml[tag + 1] === '/') {
			const raw = xml.slice(tag + 2, end).trim()
			if (stack.length === 1 || top().open.raw !== raw) throw new XmlFault('unopened')
			stack.pop()
			return end + 1
		}
		const isEmpty = xml[end - 1] === '/'
		const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end)
		const space = inner.search(/\s/)
		const raw = space === -1 ? inner : inner.slice(0, space)
		const attributes = space === -1 ? '' : inner.slice(space)
		const names = attributes.includes('xmlns') ? declared(attributes, top().names) : top().names
		const open: Open = { raw, name: canonical(raw, names), attributes, children: [] }
		top().open.children.push(open)
		if (!isEmpty) {
			if (stack.length > MAX_DEPTH) throw new XmlFault('too deep')
			stack.push({ open, names })
		}
		return end + 1
	}
}

function isWords(name: string): boolean {
	return name.endsWith(':t') || name.endsWith('Text')
}

/** Where a tag's `>` stands, which may also stand within quotes. */
function tagEnd(xml: string, tag: number): number {
	let end = xml.indexOf('>', tag)
	if (end === -1) throw new XmlFault('cut off')
	const open = xml.slice(tag, end)
	if (!open.includes("'") && (open.split('"').length & 1) === 1) return end
	let quote = ''
	for (end = tag + 1; end < xml.length; end++) {
		const sign = xml[end]!
		if (quote !== '') {
			if (sign === quote) quote = ''
		} else if (sign === '>') return end
		else if (sign === '"' || sign === "'") quote = sign
	}
	throw new XmlFault('cut off')
}

function after(xml: string, text: string, from: number): number {
	const at = xml.indexOf(text, from)
	if (at === -1) throw new XmlFault('cut off')
	return at + text.length
}

function declared(attributes: string, outer: Names): Names {
	const names = new Map(outer)
	for (const [, prefix = '', double, single] of attributes.matchAll(
		/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
	)) {
		const known = PREFIXES.get(double ?? single ?? '')
		// A prefix of ours that stands for something else must not be taken for ours.
		names.set(prefix, known ?? (prefix === '' ? '' : `${prefix}?`))
	}
	return names
}

const OWN_PREFIXES: ReadonlySet<string> = new Set(PREFIXES.values())

function canonical(raw: string, names: Names): string {
	const colon = raw.indexOf(':')
	const prefix = colon === -1 ? '' : raw.slice(0, colon)
	const local = colon === -1 ? raw : raw.slice(colon + 1)
	const known = names.get(prefix)
	if (known !== undefined && OWN_PREFIXES.has(known)) return `${known}:${local}`
	if (known?.endsWith('?') && OWN_PREFIXES.has(prefix)) return `${known}:${local}`
	return raw
}

const ATTRIBUTE = /([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** An attribute's value by its name without prefix; null where it is not there. */
export function attributeOf(element: XmlElement, name: string): string | null {
	if (!element.attributes.includes(name)) return null
	// One after the other, so that nothing within a value is taken for an attribute.
	for (const [, found, double, single] of element.attributes.matchAll(ATTRIBUTE))
		if (found === name) return decodeEntities(double ?? single ?? '')
	return null
}

/** Child elements; `name` chooses. */
export function childrenOf(element: XmlElement, name?: string): readonly XmlElement[] {
	return element.children.filter(
		(node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
	)
}

export function childOf(element: XmlElement | null, name: string): XmlElement | null {
	if (element === null) return null
	for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node
	return null
}

/** Every element below in order, itself not. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
	for (const node of element.children) {
		if (typeof node === 'string') continue
		yield node
		yield* descendantsOf(node)
	}
}
