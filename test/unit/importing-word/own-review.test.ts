import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { idsOfReview } from '../../../src/main/exporting/word/review-marks'
import { importReview } from '../../../src/main/importing-word/import-review'
import { emptyReview, type Suggestion } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { IMPORT_WORDS as words } from '../../helpers/review-import'
import { reviewedAgreement } from '../../helpers/reviewed-agreement'

const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'internal',
	version: null,
	pledgeVersion: '0.1.0',
} as const
const agreement = reviewedAgreement(
	createFromPlaybook({ playbookId: 'internal-ola', language: 'de+en', id: 'ola', today: '2027-03-03' }),
	5,
)

async function imported(bytes: Uint8Array, into: Agreement = agreement) {
	const outcome = await importReview(into, bytes, { fileName: 'back.docx', now: '2027-04-01T10:00:00Z', words })
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	return outcome
}

function changed(bytes: Uint8Array, change: (name: string, xml: string) => string | null): Uint8Array {
	const parts = Object.entries(unzipSync(bytes)).flatMap(([name, data]) => {
		if (!name.endsWith('.xml') || name.startsWith('customXml')) return [[name, data] as const]
		const xml = change(name, strFromU8(data))
		return xml === null ? [] : [[name, strToU8(xml)] as const]
	})
	return zipSync(Object.fromEntries(parts), { level: 1 })
}

it('knows its own threads, replies and suggestions again, with their ids or without, and takes what was answered', async () => {
	const bytes = await renderFromPayload(makePayload(agreement, { ...wishes, review: 'all' }), 'docx')
	const { review, report } = await imported(bytes)
	expect(review).toEqual(agreement.review)
	expect(report.comments.read).toBeGreaterThan(30)
	expect(report).toMatchObject({ comments: { unplaced: 0 }, changes: { unplaced: 0 }, untracked: 0 })

	// As LibreOffice gives it back: no ids, no threads, no true instants.
	const bare = changed(bytes, (name, xml) => {
		if (/comments(Extended|Ids|Extensible)/.test(name)) return null
		return xml.replace(/ w1(?:4:paraId|4:textId|6du:dateUtc)="[^"]*"/g, '')
	})
	const again = await imported(bare)
	expect(again.review).toEqual(agreement.review)
	expect(again.report).toMatchObject({ comments: { unplaced: 0 }, changes: { unplaced: 0 }, untracked: 0 })

	// A reviewer answers the first thread in Word.
	const first = agreement.review.threads[0]!
	const { paraId } = idsOfReview(agreement.review).get(first.comments[0]!.id)!
	const answered = changed(bytes, (name, xml) => {
		if (name === 'word/comments.xml')
			return xml.replace(
				'</w:comments>',
				'<w:comment w:id="999" w:author="Lena" w:date="2027-03-20T10:00:00Z"><w:p w14:paraId="00ABCDEF"><w:r><w:t>Einverstanden.</w:t></w:r></w:p></w:comment></w:comments>',
			)
		if (name === 'word/commentsExtended.xml')
			return xml.replace(
				'</w15:commentsEx>',
				`<w15:commentEx w15:paraId="00ABCDEF" w15:paraIdParent="${paraId}"/></w15:commentsEx>`,
			)
		return xml
	})
	const third = await imported(answered)
	const lena = { id: expect.any(String), author: 'Lena', at: '2027-03-20T10:00:00Z', text: 'Einverstanden.' }
	expect(third.review).toEqual({
		...agreement.review,
		threads: agreement.review.threads.map((thread) =>
			thread === first ? { ...thread, comments: [...thread.comments, lena] } : thread,
		),
	})
})

it('takes the marks of an own redline for what was sent, and a reviewer’s among them for changes', async () => {
	const old = createFromPlaybook({ playbookId: 'internal-ola', language: 'de', id: 'ola', today: '2027-03-03' })
	const now: Agreement = { ...old, title: 'Neuer Titel', parties: { ...old.parties, noticeMonths: 9 } }
	const comparison = { name: 'Version 1', author: 'Unser Haus' }
	const bytes = await renderFromPayload(makePayload(now, { ...wishes, audience: 'external', comparison }, old), 'docx')
	expect(strFromU8(unzipSync(bytes)['word/document.xml']!).match(/<w:(?:ins|del) /g)?.length).toBeGreaterThan(2)
	const { report, review } = await imported(bytes, now)
	expect(review).toEqual(now.review)
	expect(report).toMatchObject({ changes: { read: 0 }, untracked: 0, unplaced: [] })

	const struck = changed(bytes, (name, xml) =>
		name === 'word/document.xml'
			? xml.replace(
					/<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t[^>]*>(Jede Partei kann[^<]*|[^<]{60,})<\/w:t><\/w:r>/,
					(run) =>
						`<w:del w:id="7777" w:author="Lena" w:date="2027-03-20T10:00:00Z">${run.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
				)
			: xml,
	)
	expect((await imported(struck, now)).report).toMatchObject({
		changes: { read: 1, placed: 1, unplaced: 0 },
		suggestions: [{ author: 'Lena', replacement: '' }],
	})
})

it('brings what was sent back into an agreement that has lost it, as it was, and of it only what is still there', async () => {
	const bytes = await renderFromPayload(makePayload(agreement, { ...wishes, review: 'all' }), 'docx')
	const bare = { ...agreement, review: emptyReview() }
	const { review, report } = await imported(bytes, bare)
	// Ids, true instants, who resolved it, and what is internal stays so.
	expect(review).toEqual(agreement.review)
	expect(report).toMatchObject({ comments: { unplaced: 0 }, changes: { unplaced: 0 }, unplaced: [] })

	// A reviewer deletes the last answer of a thread, and rejects every suggestion.
	const answered = agreement.review.threads.find(({ comments }) => comments.length > 2)!
	const last = answered.comments.at(-1)!
	const { paraId } = idsOfReview(agreement.review).get(last.id)!
	const fewer = changed(bytes, (name, xml) => {
		if (name === 'word/comments.xml')
			return xml.replace(/<w:comment .*?<\/w:comment>/gs, (one) => (one.includes(paraId) ? '' : one))
		if (name !== 'word/document.xml') return xml
		return xml
			.replace(/<w:ins .*?<\/w:ins>/gs, '')
			.replace(/<w:del [^>]*>(.*?)<\/w:del>/gs, '$1')
			.replaceAll('delText', 't')
	})
	const later = await imported(fewer, bare)
	expect(later.review.threads).toEqual(
		agreement.review.threads.map((thread) =>
			thread === answered ? { ...thread, comments: thread.comments.slice(0, -1) } : thread,
		),
	)
	// Of suggestions only those are back that a comment told.
	expect(later.review.suggestions.length).toBeGreaterThan(0)
	expect(later.review.suggestions.length).toBeLessThan(agreement.review.suggestions.length)
	expect(later.report).toMatchObject({ changes: { read: 0 }, untracked: 0 })
})

it('keeps what a reviewer wrote into the comment beside a suggestion, and knows suggested values again', async () => {
	const plain = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const value: Suggestion = {
		id: 'v1',
		kind: 'value',
		author: 'Kim',
		at: '2027-03-04T10:00:07+01:00',
		visibility: 'external',
		note: 'As last year.',
		state: 'open',
		decided: null,
		path: 'parties.noticeMonths',
		before: plain.parties.noticeMonths,
		after: 11,
	}
	const suggested: Agreement = { ...plain, review: { ...plain.review, suggestions: [value] } }
	const bytes = await renderFromPayload(makePayload(suggested, { ...wishes, review: 'all' }), 'docx')
	for (const into of [suggested, plain]) {
		const { review, report } = await imported(bytes, into)
		expect(review).toEqual(suggested.review)
		expect([report.comments, report.changes.unplaced]).toEqual([{ read: 1, placed: 1, unplaced: 0 }, 0])
	}
	const edited = changed(bytes, (name, xml) =>
		name === 'word/comments.xml' ? xml.replace('As last year.', 'As last year? No, as agreed in May.') : xml,
	)
	const { review } = await imported(edited, suggested)
	expect(review.suggestions).toEqual(suggested.review.suggestions)
	expect(review.threads.map(({ comments }) => comments.map(({ author, text }) => [author, text]))).toEqual([
		[['Kim', 'As last year? No, as agreed in May.']],
	])
})

it('takes a suggestion over part of a blank for the one it shows, though Word only lets a blank go as a whole', async () => {
	const plain = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const around = { quote: 'contact]', before: '[', after: '', text: '[contact]', start: 1, end: 9 }
	const suggestion: Suggestion = {
		id: 's1',
		kind: 'wording',
		author: 'Kim',
		at: '2027-03-04T10:00:07Z',
		visibility: 'external',
		state: 'open',
		decided: null,
		anchor: { language: 'en', block: 'service-hours.channel.on-call#1', ...around },
		replacement: 'telephone]',
	}
	const suggested: Agreement = { ...plain, review: { ...plain.review, suggestions: [suggestion] } }
	const bytes = await renderFromPayload(makePayload(suggested, { ...wishes, review: 'all' }), 'docx')
	expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toMatch(/<w:ins [^>]*><w:r>.{0,80}\[telephone\]/)
	expect((await imported(bytes, suggested)).review).toEqual(suggested.review)
	// Accepted in Word it is the same suggestion still.
	const accepted = changed(bytes, (name, xml) =>
		name === 'word/document.xml' ? xml.replace(/<w:del .*?<\/w:del>/gs, '').replace(/<\/?w:ins[^>]*>/g, '') : xml,
	)
	const after = await imported(accepted, suggested)
	expect(after.review).toEqual(suggested.review)
	expect(after.report).toMatchObject({ changes: { read: 1, placed: 1 }, untracked: 1 })
})
