import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addProof, splitRuns, spoilBookmarks, turnAttributes } from './word-noise'

type Random = () => number
type Parts = Readonly<Record<string, Uint8Array>>

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!

/** Does something to one of the pieces that a pattern finds; leaves the text alone where it finds none. */
function one(xml: string, pattern: RegExp, random: Random, change: (piece: string) => string): string {
	const found = [...xml.matchAll(pattern)]
	if (found.length === 0) return xml
	const { index, 0: piece } = pick(found, random)
	return xml.slice(0, index) + change(piece) + xml.slice(index + piece.length)
}

const paragraph = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<w:tbl>).)*?<\/w:p>/gs
const run = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]).)*?<\/w:r>/gs
const insertion = /<w:ins [^>]*[^/]>.*?<\/w:ins>/gs
const deletion = /<w:del [^>]*[^/]>.*?<\/w:del>/gs

const accepted = (xml: string) =>
	xml.startsWith('<w:del') ? '' : xml.replace(/^<w:ins [^>]*>/, '').replace(/<\/w:ins>$/, '')
const rejected = (xml: string) =>
	xml.startsWith('<w:ins')
		? ''
		: xml
				.replace(/^<w:del [^>]*>/, '')
				.replace(/<\/w:del>$/, '')
				.replaceAll('delText', 't')

/** What an editor, a script or a bad merge does to the text's part. */
const TO_TEXT: Readonly<Record<string, (xml: string, random: Random) => string>> = {
	'runs are split': splitRuns,
	'attributes are turned': turnAttributes,
	'sessions are marked': addProof,
	'bookmarks are spoilt': spoilBookmarks,
	'all bookmarks are gone': (xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*>/g, ''),
	'runs are swapped': (xml, random) =>
		one(xml, paragraph, random, (piece) => {
			const runs = piece.match(run) ?? []
			if (runs.length < 2) return piece
			const [a, b] = [pick(runs, random), pick(runs, random)]
			return piece
				.replace(a, '\u0001')
				.replace(b, () => a)
				.replace('\u0001', () => b)
		}),
	'a change is accepted': (xml, random) => one(xml, pick([insertion, deletion], random), random, accepted),
	'a change is rejected': (xml, random) => one(xml, pick([insertion, deletion], random), random, rejected),
	'half of all changes are accepted': (xml, random) =>
		xml.replace(random() < 0.5 ? insertion : deletion, (piece) => (random() < 0.5 ? accepted(piece) : piece)),
	'a paragraph is gone': (xml, random) => one(xml, paragraph, random, () => ''),
	'a paragraph stands twice': (xml, random) => one(xml, paragraph, random, (piece) => piece + piece),
	'a paragraph moved': (xml, random) => {
		let moved = ''
		const rest = one(xml, paragraph, random, (piece) => {
			moved = piece
			return ''
		})
		return one(rest, paragraph, random, (piece) => piece + moved)
	},
	'a row is gone': (xml, random) => one(xml, /<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]).)*?<\/w:tr>/gs, random, () => ''),
	'the start of a comment is gone': (xml, random) => one(xml, /<w:commentRangeStart [^>]*>/g, random, () => ''),
	'the end of a comment is gone': (xml, random) => one(xml, /<w:commentRangeEnd [^>]*>/g, random, () => ''),
	'the sign of a comment is gone': (xml, random) => one(xml, /<w:commentReference [^>]*>/g, random, () => ''),
	'a comment ends elsewhere': (xml, random) => {
		let end = ''
		const rest = one(xml, /<w:commentRangeEnd [^>]*>/g, random, (piece) => {
			end = piece
			return ''
		})
		return one(rest, paragraph, random, (piece) => piece.replace('</w:p>', `${end}</w:p>`))
	},
	'all marks have one number': (xml) => xml.replace(/(<w:(?:ins|del) w:id=")\d+/g, '$17'),
	'marks name nobody': (xml) => xml.replace(/(<w:(?:ins|del) [^>]*?) w:author="[^"]*"/g, '$1'),
	'marks have no date': (xml) => xml.replace(/(<w:(?:ins|del) [^>]*?) w:date="[^"]*"/g, '$1'),
	'a control is wrapped around': (xml, random) =>
		one(xml, paragraph, random, (piece) => `<w:sdt><w:sdtPr/><w:sdtContent>${piece}</w:sdtContent></w:sdt>`),
	'spaces are broken': (xml) =>
		xml.replace(/(<w:t[^>]*>[^<]* [^<]*<)/g, (text) => text.replace(/ (?=[^<>]*<)/, '\u00a0')),
}

const without =
	(...names: readonly RegExp[]) =>
	(parts: Parts): Parts =>
		Object.fromEntries(Object.entries(parts).filter(([name]) => !names.some((one) => one.test(name))))

/** What a program does to the package. */
const TO_PACKAGE: Readonly<Record<string, (parts: Parts, random: Random) => Parts>> = {
	'comment threads are dropped': without(/^word\/commentsExtended/),
	'comment ids are dropped': without(/^word\/comments(Ids|Extensible)/),
	'comments are dropped': without(/^word\/comments\.xml/),
	'people are dropped': without(/^word\/people/),
	'data are dropped': without(/^customXml\//),
	'looks are dropped': without(/^word\/(styles|numbering|fontTable|settings)/),
	'properties are dropped': without(/^docProps\//),
	'relationships are dropped': without(/^word\/_rels\/document/),
	'parts stand in another order': (parts, random) =>
		Object.fromEntries(
			Object.entries(parts)
				.map((part) => [random(), part] as const)
				.sort(([a], [b]) => a - b)
				.map(([, part]) => part),
		),
	'the text has another name': (parts) =>
		Object.fromEntries(
			Object.entries(parts).map(([name, bytes]) => {
				const renamed = name
					.replace(/^word\/document\.xml$/, 'word/document2.xml')
					.replace('_rels/document.xml.rels', '_rels/document2.xml.rels')
				if (!/\.rels$|^\[Content/.test(name)) return [renamed, bytes]
				return [renamed, strToU8(strFromU8(bytes).replace('word/document.xml', 'word/document2.xml'))]
			}),
		),
}

export const DAMAGES: readonly string[] = [...Object.keys(TO_TEXT), ...Object.keys(TO_PACKAGE)]

/** A document with all these things done to it, one after the other. */
export function damaged(bytes: Uint8Array, kinds: readonly string[], random: Random): Uint8Array {
	let parts: Parts = unzipSync(bytes)
	for (const kind of kinds) {
		const toText = TO_TEXT[kind]
		const toPackage = TO_PACKAGE[kind]
		if (toPackage !== undefined) parts = toPackage(parts, random)
		if (toText === undefined) continue
		const name = 'word/document.xml' in parts ? 'word/document.xml' : 'word/document2.xml'
		parts = { ...parts, [name]: strToU8(toText(strFromU8(parts[name]!), random)) }
	}
	return zipSync({ ...parts }, { level: 0 })
}
