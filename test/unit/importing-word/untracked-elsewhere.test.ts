import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import { emptyBrand } from '../../../src/shared/brand/brand'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { place } from '../../../src/shared/review/placing'
import { inserted, paragraph, run } from '../../helpers/make-docx'
import { DRAFT_WISHES as wishes, IMPORT_WORDS as words } from '../../helpers/review-import'
import { type Reviewed, takeApart } from '../../helpers/reviewed-docx'
import { replace } from '../../helpers/word-edits'

const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
const payload = makePayload(agreement, wishes)
let original: Uint8Array
let reviewed: Reviewed
let untouched: readonly string[]
beforeAll(async () => {
	original = await renderFromPayload(payload, 'docx')
	reviewed = await takeApart(original, payload)
	untouched = [...reviewed.paragraphs]
})

/** What came in: who, where, what for what, with which note; what has no place; and the counts of the changes. */
async function told(bytes: Uint8Array) {
	const now = '2027-04-01T10:00:00+02:00'
	const outcome = await importReview(agreement, bytes, { fileName: 'back.docx', now, words })
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { report, papers } = outcome
	const { read, placed, unplaced } = report.changes
	expect(placed + unplaced).toBe(read)
	return {
		suggestions: report.suggestions.map((one) =>
			one.kind === 'wording' ? [one.anchor.block, one.anchor.quote, one.replacement, one.note ?? ''] : [],
		),
		unplaced: report.unplaced.map(({ what, reason, text, keptAs }) => [what, reason, text, keptAs !== null]),
		counts: [read, placed, report.untracked],
		returned: papers?.returned ?? [],
	}
}

function withParagraphs(...edits: readonly [address: string, xml: (xml: string) => string][]): void {
	reviewed.paragraphs.splice(0, untouched.length, ...untouched)
	for (const [address, edit] of edits) {
		const at = reviewed.addresses.indexOf(`en ${address}`)
		reviewed.paragraphs[at] = edit(untouched[at] ?? '')
	}
}
const xmlOf = (address: string) => untouched[reviewed.addresses.indexOf(`en ${address}`)] ?? ''
const textOf = (address: string) =>
	xmlOf(address)
		.replace(/<w:instrText.*?<\/w:instrText>/g, '')
		.replace(/<[^>]*>/g, '')

it('lists words that nobody tracked in a note and in a text box, with those that somebody did', async () => {
	const sign = '<w:r><w:footnoteReference w:id="5"/></w:r>'
	const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph(run('Only in summer.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	withParagraphs(['services.services', replace('deliver', run('deliver') + sign + box)])
	const note = paragraph(run('Except on Sundays'), inserted(' and holidays.'))
	const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph(run('a line'))}</w:footnote><w:footnote w:id="5">${note}</w:footnote>`
	expect(await told(reviewed.pack({ footnotes }))).toMatchObject({
		suggestions: [],
		unplaced: [
			['insertion', 'outside-text', ' and holidays.', true],
			['insertion', 'outside-text', 'Only in summer.', true],
			['insertion', 'outside-text', 'Except on Sundays', true],
		],
		counts: [3, 0, 2],
	})
})

it('lists what heads and feet say that was not sent, and nothing of what was: title, state, pages, hash, the house’s line', async () => {
	const long = { ...agreement, title: 'A very long title of a contract. '.repeat(8).trim() }
	const brand = { ...emptyBrand, footer: 'Nordlicht GmbH · Speicherzeile 7' }
	const house = makePayload({ ...long, id: 'ola' }, { ...wishes, brand, fontSet: 'source-serif-4' })
	for (const sent of [original, await renderFromPayload(house, 'docx')]) {
		expect(await told(sent)).toMatchObject({ unplaced: [], counts: [0, 0, 0] })
		const parts = unzipSync(sent)
		const name = Object.keys(parts).find((one) => /^word\/header\d*\.xml$/.test(one)) ?? ''
		const xml = strFromU8(parts[name] ?? new Uint8Array())
		parts[name] = strToU8(xml.replace('</w:hdr>', `${paragraph(run('For guidance only'))}</w:hdr>`))
		const { unplaced } = await told(zipSync(parts))
		expect(unplaced).toEqual([['insertion', 'outside-text', 'For guidance only', true]])
	}
})

it('finds a paragraph that stands elsewhere, as gone there and come here, also in what came back as a whole', async () => {
	withParagraphs(['services.services', () => ''], ['parties.start', (xml) => xml + xmlOf('services.services')])
	const { suggestions, counts, returned, unplaced } = await told(reviewed.pack())
	const moved = textOf('services.services')
	expect(suggestions.map(([block, quote, ...rest]) => [block, quote?.slice(0, 9), ...rest])).toEqual([
		['services.services', 'Services.', '', 'moved-away'],
		['parties.start', '', `\n${moved}`, 'moved-here'],
	])
	expect([counts, unplaced]).toEqual([[2, 2, 2], []])
	const texts = returned.map(({ text }) => text)
	expect(texts.indexOf(moved)).toBe(texts.indexOf(textOf('parties.start')) + 1)
})

it('reads what stands in a wrapper it has never heard of, and a change within an equation', async () => {
	const by = 'w:id="1" w:author="Anna" w:date="2026-11-20T10:00:00Z"'
	const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
	const equation = `<m:oMath ${math}><m:r><w:ins ${by}><w:rPr/></w:ins><m:t>a+b</m:t></m:r></m:oMath>`
	const wrapped = `<x:conflict xmlns:x="urn:x">${inserted('promptly ')}</x:conflict>`
	withParagraphs(
		['services.services', replace('deliver', wrapped + run('deliver'))],
		['parties.notice', replace('Either', equation + run('Either'))],
	)
	const { suggestions, counts } = await told(reviewed.pack())
	expect([suggestions, counts]).toEqual([
		[
			['parties.notice', '', 'a+b', ''],
			['services.services', '', 'promptly ', ''],
		],
		[2, 2, 0],
	])
})

it('leaves where somebody placed what had no place, when the same file is read again', async () => {
	withParagraphs([
		'services.services',
		(xml) => `${xml}<w:tbl><w:tr><w:tc>${paragraph(inserted('New'))}</w:tc></w:tr></w:tbl>`,
	])
	const bytes = reviewed.pack()
	const read = async (into: typeof agreement) => {
		const outcome = await importReview(into, bytes, { fileName: 'back.docx', now: '2027-04-01T10:00:00Z', words })
		if (outcome.kind !== 'imported') throw new Error(outcome.kind)
		return outcome
	}
	const first = await read(agreement)
	const outline = reviewOutline(agreement, 'en')
	const chosen = makeAnchor(outline, { language: 'en', address: 'parties.start' }, { start: 0, end: 6 })
	const [kept] = first.review.suggestions
	if (kept === undefined || chosen === null) throw new Error('nothing to place')
	const placed = place({ ...agreement, review: first.review }, kept.id, chosen)
	if (placed.kind !== 'changed') throw new Error(placed.kind)
	expect(placed.agreement.review.suggestions).toMatchObject([{ replacement: ' New', anchor: { start: 6, end: 6 } }])
	const again = await read(placed.agreement)
	expect(again.review.suggestions).toEqual(placed.agreement.review.suggestions)
	expect(again.report.changes).toEqual(first.report.changes)
})
