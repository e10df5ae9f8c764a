import { type Zippable, zipSync } from 'fflate'
import { escapeXml, xmlHead } from './xml'

/** A file of the package, what it is, and what points to it. */
export type Part = {
	readonly path: string
	readonly data: string | Uint8Array
	/** Left out where the file's ending says it. */
	readonly contentType?: string
	readonly relatedFrom?: { readonly path: string; readonly type: string }
	/** Files that the part names by `id`. */
	readonly relatedTo?: readonly { readonly id: string; readonly type: string; readonly path: string }[]
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
export const contentTypes = {
	styles: `${wordType}.styles+xml`,
	glossary: `${wordType}.document.glossary+xml`,
	customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
	comments: `${wordType}.comments+xml`,
	commentsExtended: `${wordType}.commentsExtended+xml`,
	commentsIds: `${wordType}.commentsIds+xml`,
	commentsExtensible: `${wordType}.commentsExtensible+xml`,
	people: `${wordType}.people+xml`,
} as const

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const relationshipTypes = {
	styles: `${officeTypes}/styles`,
	glossary: `${officeTypes}/glossaryDocument`,
	customXml: `${officeTypes}/customXml`,
	customXmlProperties: `${officeTypes}/customXmlProps`,
	font: `${officeTypes}/font`,
	image: `${officeTypes}/image`,
	comments: `${officeTypes}/comments`,
	commentsExtended: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
	commentsIds: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
	commentsExtensible: 'http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible',
	people: 'http://schemas.microsoft.com/office/2011/relationships/people',
} as const

const encoder = new TextEncoder()
const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? encoder.encode(data) : data)

/** `word/document.xml` -> `word/_rels/document.xml.rels` */
function relationshipsPath(path: string): string {
	const slash = path.lastIndexOf('/') + 1
	return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

function relationshipXml(id: string, type: string, target: string): string {
	return `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`
}

const emptyRelationships = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`

type Files = Map<string, string | Uint8Array>

function insertBefore(files: Files, path: string, end: string, added: string): void {
	const known = files.get(path)
	const xml = typeof known === 'string' ? known : emptyRelationships
	// Where nothing is in it yet, the root may be one closed tag.
	const open = xml.replace(/<(Relationships)([^>]*)\/>\s*$/, '<$1$2></$1>')
	files.set(path, open.replace(end, `${added}${end}`))
}

/** Adds parts to the files of a package: replaces what is there, and tells its content types and relationships. */
export function addParts(
	files: ReadonlyMap<string, string | Uint8Array>,
	parts: readonly Part[],
): ReadonlyMap<string, string | Uint8Array> {
	const all: Files = new Map(files)
	for (const [index, { path, data, contentType, relatedFrom, relatedTo = [] }] of parts.entries()) {
		all.set(path, data)
		if (contentType !== undefined)
			insertBefore(
				all,
				'[Content_Types].xml',
				'</Types>',
				`<Override PartName="/${path}" ContentType="${contentType}"/>`,
			)
		if (relatedFrom !== undefined) {
			const added = relationshipXml(`rIdPart${index}`, relatedFrom.type, `/${path}`)
			insertBefore(all, relationshipsPath(relatedFrom.path), '</Relationships>', added)
		}
		const added = relatedTo.map(({ id, type, path: target }) => relationshipXml(id, type, `/${target}`))
		if (added.length > 0) insertBefore(all, relationshipsPath(path), '</Relationships>', added.join(''))
	}
	return all
}

/** The earliest time that a ZIP can say, told by local hours as ZIPs do: the same in every zone. */
const never = new Date(1980, 0, 1)

/** Files in a ZIP whose bytes depend on nothing but them. */
export function zipFiles(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
	const zippable: Zippable = {}
	for (const [path, data] of files) zippable[path] = [bytesOf(data), { mtime: never, level: 6 }]
	return zipSync(zippable)
}

const sign = { central: 0x02014b50, end: 0x06054b50 } as const
const endLength = 22

/** Where the list of files of a ZIP of ours (no comment, no encryption) begins. */
function listOf(zip: Uint8Array): { readonly view: DataView; readonly count: number; readonly start: number } {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
	const end = zip.length - endLength
	return { view, count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) }
}

/** One ZIP out of several: what never changes is deflated once and only copied afterwards. */
export function joinZips(zips: readonly Uint8Array[]): Uint8Array {
	const joined = new Uint8Array(zips.reduce((sum, zip) => sum + zip.length, 0))
	const view = new DataView(joined.buffer)
	let at = 0
	const shifts = zips.map((zip) => {
		const shift = at
		const { start } = listOf(zip)
		joined.set(zip.subarray(0, start), at)
		at += start
		return shift
	})
	const listStart = at
	let count = 0
	for (const [index, zip] of zips.entries()) {
		const list = listOf(zip)
		const length = zip.length - endLength - list.start
		joined.set(zip.subarray(list.start, list.start + length), at)
		// Every entry of the list says where its file begins.
		for (let entry = at; entry < at + length; count++) {
			if (view.getUint32(entry, true) !== sign.central) throw new Error('A ZIP of ours has an entry that is none.')
			view.setUint32(entry + 42, view.getUint32(entry + 42, true) + shifts[index]!, true)
			entry +=
				46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
		}
		at += length
	}
	view.setUint32(at, sign.end, true)
	view.setUint16(at + 8, count, true)
	view.setUint16(at + 10, count, true)
	view.setUint32(at + 12, at - listStart, true)
	view.setUint32(at + 16, listStart, true)
	return joined.subarray(0, at + endLength)
}
