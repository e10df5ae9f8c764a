/** TrueType, as far as it is needed to hand a font on: the OpenType specification's `glyf`, `loca`, `cmap`, `name`, `OS/2`, `head`. */
type Tables = ReadonlyMap<string, Uint8Array>

export type FontName = { readonly family: string; readonly style: 'regular' | 'bold' | 'italic' }

/** Kerning stays (`GPOS`); alternates, optical sizes and other rare matters go. */
const keptTables = [
	'OS/2',
	'cmap',
	'gasp',
	'glyf',
	'head',
	'hhea',
	'hmtx',
	'loca',
	'maxp',
	'name',
	'post',
	'prep',
	'GPOS',
	'fpgm',
	'cvt ',
]

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function tablesOf(font: Uint8Array): Tables {
	const view = viewOf(font)
	const tables = new Map<string, Uint8Array>()
	for (let index = 0; index < view.getUint16(4); index++) {
		const at = 12 + index * 16
		const tag = String.fromCharCode(...font.subarray(at, at + 4))
		const start = view.getUint32(at + 8)
		// A copy: a Node buffer's own `slice` would be a view, and the font is not ours to change.
		tables.set(tag, new Uint8Array(font.subarray(start, start + view.getUint32(at + 12))))
	}
	return tables
}

/** Code points that somebody who goes on writing German or English needs, names of Europe and signs included. */
function isKept(codePoint: number): boolean {
	return codePoint < 0x0400 || codePoint >= 0x1e00
}

/** Glyphs of the letters kept, from the segments of `cmap` format 4 (every letter of the basic plane). */
function keptGlyphs(cmap: Uint8Array): ReadonlySet<number> {
	const view = viewOf(cmap)
	const glyphs = new Set<number>([0])
	for (let index = 0; index < view.getUint16(2); index++) {
		const at = view.getUint32(4 + index * 8 + 4)
		if (view.getUint16(at) !== 4) continue
		const segments = view.getUint16(at + 6) / 2
		for (let segment = 0; segment < segments; segment++) {
			const word = (row: number) => at + 14 + (row * segments + segment) * 2 + (row > 0 ? 2 : 0)
			const [last, first] = [view.getUint16(word(0)), view.getUint16(word(1))]
			const [delta, offset] = [view.getUint16(word(2)), view.getUint16(word(3))]
			for (let code = first; code <= last && code < 0xffff; code++) {
				const place = word(3) + offset + (code - first) * 2
				const glyph = offset === 0 ? code : view.getUint16(place)
				if (glyph !== 0 && isKept(code)) glyphs.add((glyph + delta) & 0xffff)
			}
		}
	}
	return glyphs
}

type Outlines = { readonly glyf: Uint8Array; readonly starts: readonly number[] }

function outlinesOf(tables: Tables): Outlines {
	const loca = viewOf(tables.get('loca')!)
	const isLong = viewOf(tables.get('head')!).getInt16(50) === 1
	const count = viewOf(tables.get('maxp')!).getUint16(4) + 1
	const starts = Array.from({ length: count }, (_, index) =>
		isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2,
	)
	return { glyf: tables.get('glyf')!, starts }
}

/** Glyphs that others are put together of. */
function withComponents(glyphs: ReadonlySet<number>, { glyf, starts }: Outlines): ReadonlySet<number> {
	const view = viewOf(glyf)
	const all = new Set(glyphs)
	// A set hands out what is added to it on the way.
	for (const glyph of all) {
		let at = starts[glyph]!
		if (starts[glyph + 1]! === at || view.getInt16(at) >= 0) continue
		at += 10
		for (let isMore = true; isMore; ) {
			const flags = view.getUint16(at)
			all.add(view.getUint16(at + 2))
			const scale = flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0
			at += 4 + (flags & 0x0001 ? 4 : 2) + scale
			isMore = (flags & 0x0020) !== 0
		}
	}
	return all
}

/** `glyf` and `loca` with the outlines of some glyphs only; every glyph keeps its number, so that all other tables stay right. */
function thinned(
	outlines: Outlines,
	glyphs: ReadonlySet<number>,
): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
	const { glyf, starts } = outlines
	const loca = new Uint8Array(starts.length * 4)
	const kept = new Uint8Array(glyf.length + starts.length * 3)
	let at = 0
	for (let glyph = 0; glyph < starts.length - 1; glyph++) {
		viewOf(loca).setUint32(glyph * 4, at)
		if (!glyphs.has(glyph)) continue
		const outline = glyf.subarray(starts[glyph], starts[glyph + 1])
		kept.set(outline, at)
		at += (outline.length + 3) & ~3
	}
	viewOf(loca).setUint32((starts.length - 1) * 4, at)
	return { glyf: kept.slice(0, at), loca }
}

/** A `name` table that says family and style only: Word finds an embedded face by them. */
function nameTable({ family, style }: FontName, old: Uint8Array): Uint8Array {
	const styleName = { regular: 'Regular', bold: 'Bold', italic: 'Italic' }[style]
	const full = `${family} ${styleName}`
	const licence = [0, 13, 14].map((id) => [id, nameOf(old, id)] as const)
	const names = [
		...licence,
		[1, family],
		[2, styleName],
		[3, `Pledge;${full}`],
		[4, full],
		[6, full.replace(/ /g, '')],
	] as const
	const sorted = names.filter(([, text]) => text !== '').sort(([a], [b]) => a - b)
	const table = new Uint8Array(6 + sorted.length * 12 + sorted.reduce((sum, [, text]) => sum + text.length * 2, 0))
	const view = viewOf(table)
	view.setUint16(2, sorted.length)
	view.setUint16(4, 6 + sorted.length * 12)
	let at = 0
	for (const [index, [id, text]] of sorted.entries()) {
		// Windows, Unicode, English.
		const record = [3, 1, 0x409, id, text.length * 2, at]
		for (const [place, value] of record.entries()) view.setUint16(6 + index * 12 + place * 2, value)
		for (let letter = 0; letter < text.length; letter++)
			view.setUint16(6 + sorted.length * 12 + at + letter * 2, text.charCodeAt(letter))
		at += text.length * 2
	}
	return table
}

/** A name in the Windows encoding, '' where there is none. */
function nameOf(table: Uint8Array, id: number): string {
	const view = viewOf(table)
	for (let index = 0; index < view.getUint16(2); index++) {
		const at = 6 + index * 12
		if (view.getUint16(at) !== 3 || view.getUint16(at + 6) !== id) continue
		const start = view.getUint16(4) + view.getUint16(at + 10)
		const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, letter) => view.getUint16(start + letter * 2))
		return String.fromCharCode(...units)
	}
	return ''
}

/** Says in `OS/2` and `head` too which of a family's four faces it is. */
function markStyle(tables: Map<string, Uint8Array>, style: FontName['style']): void {
	const os2 = viewOf(tables.get('OS/2')!)
	const head = viewOf(tables.get('head')!)
	const other = os2.getUint16(62) & ~0b0110_0001
	os2.setUint16(4, style === 'bold' ? 700 : 400)
	os2.setUint16(62, other | { regular: 0x40, bold: 0x20, italic: 0x01 }[style])
	head.setUint16(44, { regular: 0, bold: 1, italic: 2 }[style])
}

function checksum(bytes: Uint8Array): number {
	let sum = 0
	for (let at = 0; at < bytes.length; at += 4) {
		const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4)
		sum = (sum + ((a << 24) | (b << 16) | (c << 8) | d)) >>> 0
	}
	return sum
}

function assemble(tables: Tables): Uint8Array {
	const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
	const power = 2 ** Math.floor(Math.log2(sorted.length))
	const padded = (length: number) => (length + 3) & ~3
	const headLength = 12 + sorted.length * 16
	const font = new Uint8Array(headLength + sorted.reduce((sum, [, table]) => sum + padded(table.length), 0))
	const view = viewOf(font)
	view.setUint32(0, 0x0001_0000)
	for (const [index, value] of [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].entries())
		view.setUint16(4 + index * 2, value)
	let at = headLength
	for (const [index, [tag, table]] of sorted.entries()) {
		const record = 12 + index * 16
		for (let letter = 0; letter < 4; letter++) font[record + letter] = tag.charCodeAt(letter)
		for (const [place, value] of [checksum(table), at, table.length].entries())
			view.setUint32(record + 4 + place * 4, value)
		font.set(table, at)
		at += padded(table.length)
	}
	const head = sorted
		.slice(
			0,
			sorted.findIndex(([tag]) => tag === 'head'),
		)
		.reduce((sum, [, table]) => sum + padded(table.length), headLength)
	view.setUint32(head + 8, (0xb1b0_afba - checksum(font)) >>> 0)
	return font
}

/**
 * A TrueType font as a document carries it: the letters of Latin and Greek and the signs, with kerning, under the family and style that
 * the document calls it by. Its licence stays in it. About a third of the whole font.
 */
export function embeddableFont(font: Uint8Array, name: FontName): Uint8Array {
	const all = tablesOf(font)
	const tables = new Map([...all].filter(([tag]) => keptTables.includes(tag)))
	const outlines = outlinesOf(all)
	const { glyf, loca } = thinned(outlines, withComponents(keptGlyphs(all.get('cmap')!), outlines))
	tables.set('glyf', glyf)
	tables.set('loca', loca)
	tables.set('name', nameTable(name, all.get('name')!))
	markStyle(tables, name.style)
	const head = viewOf(tables.get('head')!)
	head.setInt16(50, 1)
	head.setUint32(8, 0)
	return assemble(tables)
}
