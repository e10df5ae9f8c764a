import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import type { ImportReport } from '../../../src/main/importing-word/import-report'
import { importReview } from '../../../src/main/importing-word/import-review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { DRAFT_WISHES as wishes, IMPORT_WORDS as words } from '../../helpers/review-import'
import { takeApart } from '../../helpers/reviewed-docx'
import { HANDS, type Truth } from '../../helpers/word-hands'

type Edited = {
	readonly bytes: Uint8Array
	readonly truths: readonly (Truth & { readonly address: string; readonly hand: string })[]
	readonly listed: readonly string[]
}

const run = /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<&]+)<\/w:t><\/w:r>/g

/** One thing is done to every paragraph that has a run with a word long enough, one after the other of all that can be done. */
async function edited(agreement: Agreement): Promise<Edited> {
	const payload = makePayload(agreement, wishes)
	const reviewed = await takeApart(await renderFromPayload(payload, 'docx'), payload)
	const hands = Object.entries(HANDS)
	const truths: Edited['truths'][number][] = []
	const listed: string[] = []
	const beside = { comments: '', extended: '', footnotes: '' }
	// Three digits each, so that none is part of another.
	let n = 100
	for (const [at, address] of reviewed.addresses.entries()) {
		const xml = reviewed.paragraphs[at]!
		// Not what a field counts, nor a control that must stay whole.
		if (address === null || /fldChar|w:sdt/.test(xml)) continue
		const found = [...xml.matchAll(run)].at(-1)
		const [whole = '', look = '', text = ''] = found ?? []
		const chosen = [...text.matchAll(/\p{L}{4,}/gu)].at(-1)
		if (chosen === undefined) continue
		const [hand, done] = hands[n % hands.length]!
		const { index, 0: word } = chosen
		const after = text.slice(index + word.length)
		const result = done({ before: text.slice(0, index), word, after, look, n: ++n })
		reviewed.paragraphs[at] = xml.replace(whole, () => result.xml)
		truths.push(...result.placed.map((truth) => ({ ...truth, address, hand })))
		listed.push(...(result.listed ?? []))
		beside.comments += result.comments ?? ''
		beside.extended += result.extended ?? ''
		beside.footnotes += result.footnotes ?? ''
	}
	const { comments, footnotes } = beside
	return { bytes: withExtended(reviewed.pack({ comments, footnotes }), beside.extended), truths, listed }
}

/** Who answers whom, as Word says it beside the comments; Google Docs' are not in it. */
function withExtended(bytes: Uint8Array, extended: string): Uint8Array {
	const parts = unzipSync(bytes)
	const rels = 'word/_rels/document.xml.rels'
	const link =
		'<Relationship Id="rIdEx" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>'
	const root = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
	return zipSync({
		...parts,
		[rels]: strToU8(strFromU8(parts[rels]!).replace('</Relationships>', () => `${link}</Relationships>`)),
		'word/commentsExtended.xml': strToU8(`<w15:commentsEx ${root}>${extended}</w15:commentsEx>`),
	})
}

/** The same document as Word saves it in the dialect that it calls strict. */
function strict(bytes: Uint8Array): Uint8Array {
	const ours = 'http://schemas.openxmlformats.org/'
	return zipSync(
		Object.fromEntries(
			Object.entries(unzipSync(bytes)).map(([name, data]) => {
				if (!/\.(?:xml|rels)$/.test(name) || /^(?:customXml|\[Content)/.test(name)) return [name, data]
				const xml = strFromU8(data)
					.replaceAll(`${ours}wordprocessingml/2006/main`, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
					.replaceAll(`${ours}officeDocument/2006/`, 'http://purl.oclc.org/ooxml/officeDocument/')
				return [name, strToU8(xml)]
			}),
		),
	)
}

async function read(agreement: Agreement, bytes: Uint8Array): Promise<ImportReport> {
	const outcome = await importReview(agreement, bytes, { fileName: 'back.docx', now: '2027-04-01T10:00:00Z', words })
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { comments, changes } = outcome.report
	expect([comments.placed + comments.unplaced, changes.placed + changes.unplaced]).toEqual([
		comments.read,
		changes.read,
	])
	return outcome.report
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

/** What of the truth stands at its place; what stands elsewhere, is lost or is not so. */
function judged({ truths, listed }: Edited, { threads, suggestions, unplaced }: ImportReport) {
	const found = [
		...threads.flatMap(({ anchor, comments }) =>
			comments.map(({ text, author }) => ({ kind: 'comment', anchor, author, says: text })),
		),
		...suggestions.flatMap((one) =>
			one.kind === 'wording' ? [{ kind: 'change', anchor: one.anchor, author: one.author, says: one.replacement }] : [],
		),
	]
	const wrong: string[] = []
	let placed = 0
	for (const { hand, kind, author, says, quote, address } of truths) {
		const own = found.filter((one) => one.kind === kind && plain(one.says).includes(plain(says)))
		const isListed = unplaced.some(({ text }) => plain(text).includes(plain(says)))
		const [one] = own
		if (one === undefined) {
			if (!isListed) wrong.push(`${hand} at ${address}: lost`)
		} else if (
			own.length > 1 ||
			`${one.anchor.language} ${one.anchor.block}` !== address ||
			one.author !== author ||
			one.anchor.quote !== quote
		)
			wrong.push(`${hand} at ${address}: ${own.length}, ${one.anchor.block}, ${one.author}, "${one.anchor.quote}"`)
		else placed++
	}
	for (const word of listed)
		if (!unplaced.some(({ text, keptAs }) => text.includes(word) && keptAs !== undefined))
			wrong.push(`${word}: not listed`)
	return { placed, wrong }
}

it('places what Word and Google Docs write at its very words, by its author, and lists the rest, in both dialects of the format', async () => {
	let all = 0
	let right = 0
	for (const [playbookId, language] of [
		['internal-ola', 'en'],
		['customer-support', 'de'],
	] as const) {
		const agreement = createFromPlaybook({ playbookId, language, id: 'hand', today: '2027-03-03' })
		const document = await edited(agreement)
		const report = await read(agreement, document.bytes)
		const { placed, wrong } = judged(document, report)
		expect(wrong).toEqual([])
		expect(report.untracked).toBe(0)
		all += document.truths.length
		right += placed
		if (language !== 'en') continue
		const other = await read(agreement, strict(document.bytes))
		expect({ ...judged(document, other), comments: other.comments, changes: other.changes }).toEqual({
			...{ placed, wrong: [] },
			...{ comments: report.comments, changes: report.changes },
		})
	}
	console.info(`placed ${right} of ${all} made by hand`)
	expect(all).toBeGreaterThan(500)
	expect(right / all).toBeGreaterThanOrEqual(0.95)
})
