import { unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fullAgreement } from '../../helpers/full-agreement'
import { comment, commentEnd, commentStart, deleted, inserted, makeDocx, run } from '../../helpers/make-docx'
import { DRAFT_WISHES as wishes } from '../../helpers/review-import'
import { type Reviewed, takeApart } from '../../helpers/reviewed-docx'
import { allDeleted, replace, withEnd } from '../../helpers/word-edits'

const words = {
	unknownAuthor: 'Unknown',
	untrackedAuthor: 'Untracked',
	emptyComment: '(no words)',
	note: (note: string) => note,
}
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

async function imported(bytes: Uint8Array, into: Agreement = agreement) {
	const outcome = await importReview(into, bytes, { fileName: 'back.docx', now: '2027-04-01T10:00:00+02:00', words })
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	return outcome
}

/** What came in, in short: who, where, what for what. */
async function told(bytes: Uint8Array) {
	const { report } = await imported(bytes)
	const { comments, changes } = report
	expect([comments.placed + comments.unplaced, changes.placed + changes.unplaced]).toEqual([
		comments.read,
		changes.read,
	])
	return {
		suggestions: report.suggestions.map((one) =>
			one.kind === 'wording' ? [one.author, one.anchor.block, one.anchor.quote, one.replacement, one.note ?? ''] : [],
		),
		threads: report.threads.map(({ anchor, comments: said }) => [
			anchor.block,
			anchor.quote,
			...said.map(({ text }) => text),
		]),
		unplaced: report.unplaced.map(({ what, reason, text, quote, count }) => [what, reason, text, quote, count]),
		changes,
		comments,
	}
}

/** Does something to the paragraph of an address, and puts everything back behind it. */
function change(
	...edits: readonly [address: string, edit: (xml: string) => string][]
): (beside?: Record<string, string>) => Uint8Array {
	reviewed.paragraphs.splice(0, untouched.length, ...untouched)
	for (const [address, edit] of edits) {
		const at = reviewed.addresses.indexOf(`en ${address}`)
		const before = reviewed.paragraphs[at]
		if (before === undefined) throw new Error(`nothing is printed at ${address}`)
		const after = edit(before)
		if (after === before) throw new Error(`nothing changed at ${address}`)
		reviewed.paragraphs[at] = after
	}
	return (beside) => reviewed.pack(beside)
}

it.each<[string, Agreement]>([
	['both languages side by side', fullAgreement()],
	['one language', agreement],
])('finds nothing in a document that nobody changed, with %s', async (_, one) => {
	const bytes = await renderFromPayload(makePayload(one, wishes), 'docx')
	const { review, report } = await imported(bytes, one)
	expect(review).toEqual(one.review)
	expect(report).toMatchObject({
		comments: { read: 0 },
		changes: { read: 0 },
		comparedWith: 'sent-version',
		unplaced: [],
	})
	const { addresses } = await takeApart(bytes, makePayload(one, wishes))
	expect(new Set(addresses.filter((address) => address !== null)).size).toBe(
		addresses.filter((address) => address !== null).length,
	)
})

it('makes suggestions of replaced, inserted and deleted words, by their authors, with what stands side by side as one', async () => {
	const bytes = change([
		'services.services',
		replace('shall deliver', deleted('shall deliver') + inserted('may offer') + inserted(' promptly', 'Bo')),
	])()
	expect(await told(bytes)).toMatchObject({
		suggestions: [
			['Anna', 'services.services', 'shall deliver', 'may offer', ''],
			['Bo', 'services.services', '', ' promptly', ''],
		],
		unplaced: [],
		changes: { read: 3, placed: 3, unplaced: 0 },
	})
})

it('lists what one reviewer did to the new words of another, and keeps it', async () => {
	const nested = `<w:ins w:id="1" w:author="Anna" w:date="2026-11-20T10:00:00Z">${run('may ')}${deleted('never ', 'Bo')}</w:ins>`
	const bytes = change(['services.services', replace('deliver', nested + run('deliver'))])()
	const { suggestions, unplaced, changes } = await told(bytes)
	expect(suggestions).toEqual([['Anna', 'services.services', '', 'may never ', '']])
	expect(unplaced).toEqual([['deletion', 'on-new-words', 'never ', 'never ', 1]])
	expect(changes).toEqual({ read: 2, placed: 1, unplaced: 1 })
})

it('takes new paragraphs and deleted ones, and lists two that became one', async () => {
	const bytes = change(
		['services.services', (xml) => `${withEnd('ins', 'Anna')(xml)}<w:p>${inserted('A new paragraph.')}</w:p>`],
		['services.limits', allDeleted],
		['parties.start', withEnd('del', 'Bo')],
	)()
	const { suggestions, unplaced, changes } = await told(bytes)
	expect(
		suggestions.map(([author, block, quote, replacement, note]) => [
			author,
			block,
			quote?.slice(0, 9),
			replacement,
			note,
		]),
	).toEqual([
		['Anna', 'services.services', '', '\nA new paragraph.', ''],
		['Cy', 'services.limits', 'Scope. Th', '', ''],
	])
	expect(unplaced.map(([what, reason]) => [what, reason])).toEqual([['join', 'joined']])
	expect(changes.unplaced).toBe(1)
})

it('keeps both ends of a move in sight, and words in cells where they stand', async () => {
	const by = 'w:id="5" w:author="Anna" w:date="2026-11-20T10:00:00Z"'
	const bytes = change(
		['parties.start', replace('This', `<w:moveTo ${by}>${run('As agreed, ')}</w:moveTo>${run('This')}`)],
		['parties.notice', replace('Either', `<w:moveFrom ${by}>${run('Either')}</w:moveFrom>`)],
		['service-hours.channel.on-call#2', replace('Around', deleted('Around') + inserted('About'))],
	)()
	expect((await told(bytes)).suggestions).toEqual([
		['Anna', 'parties.start', '', 'As agreed, ', 'moved-here'],
		['Anna', 'parties.notice', 'Either', '', 'moved-away'],
		['Anna', 'service-hours.channel.on-call#2', 'Around', 'About', ''],
	])
})

it('lists rows that came, and takes the words of a row that went', async () => {
	const mark = (how: string) => `<w:${how} w:id="3" w:author="Anna" w:date="2026-11-20T10:00:00Z"/>`
	const noise = (xml: string) => {
		const rows = xml.split(/(<w:tr>.*?<\/w:tr>)/s)
		const at = rows.findIndex((row) => row.includes('On-call number'))
		const gone = rows[at]!.replace('<w:trPr>', `<w:trPr>${mark('del')}`)
		const cell = `<w:tc><w:p>${inserted('New')}</w:p></w:tc>`
		rows[at] = `${gone}<w:tr><w:trPr>${mark('ins')}</w:trPr>${cell}${cell}${cell}</w:tr>`
		return rows.join('')
	}
	reviewed.paragraphs.splice(0, untouched.length, ...untouched)
	const { suggestions, unplaced, changes } = await told(reviewed.pack({}, noise))
	expect(suggestions).toEqual([
		['Anna', 'service-hours.channel.on-call#0', 'On-call number for Priority\u00a01', '', 'row-deleted'],
		['Anna', 'service-hours.channel.on-call#1', '[contact]', '', 'row-deleted'],
		['Anna', 'service-hours.channel.on-call#2', 'Around the clock', '', 'row-deleted'],
	])
	expect(unplaced.map(([, reason, text]) => [reason, text])).toEqual([
		['table-shape', 'New'],
		['table-shape', 'New'],
		['table-shape', 'New'],
	])
	expect(changes).toEqual({ read: 5, placed: 1, unplaced: 4 })
})

it('tells what the document says as a whole, with everything in it accepted, what has no place included', async () => {
	const mark = (how: string) => `<w:${how} w:id="3" w:author="Anna" w:date="2026-11-20T10:00:00Z"/>`
	const bytes = change(
		['services.services', (xml) => `${withEnd('ins', 'Anna')(xml)}<w:p>${inserted('A new paragraph.')}</w:p>`],
		['services.limits', allDeleted],
		['parties.start', replace('This', deleted('This') + inserted('The present'))],
		['parties.notice', (xml) => xml.replace('Either', 'Each')],
	)
	const noise = (xml: string) => {
		const rows = xml.split(/(<w:tr>.*?<\/w:tr>)/s)
		const at = rows.findIndex((row) => row.includes('On-call number'))
		const cell = (text: string) => `<w:tc><w:p>${inserted(text)}</w:p></w:tc>`
		rows[at] = `${rows[at]}<w:tr><w:trPr>${mark('ins')}</w:trPr>${cell('a')}${cell('b')}${cell('c')}</w:tr>`
		return rows.join('')
	}
	bytes()
	const { papers } = await imported(reviewed.pack({}, noise))
	if (papers === null) throw new Error('not ours')
	const sent = new Map(papers.sent.map(({ address, text }) => [address, text]))
	const back = new Map(papers.returned.map(({ address, text }) => [address, text]))
	const differing = [...new Set([...sent.keys(), ...back.keys()])].filter((one) => sent.get(one) !== back.get(one))
	const short = (text: string | undefined) => text?.split(' ').slice(0, 4).join(' ')
	expect(differing.map((one) => [one, short(sent.get(one)), short(back.get(one))]).sort()).toEqual([
		['back.1', undefined, 'A new paragraph.'],
		['back.2#0', undefined, 'a'],
		['back.2#1', undefined, 'b'],
		['back.2#2', undefined, 'c'],
		['parties.notice', 'Notice of termination. Either', 'Notice of termination. Each'],
		['parties.start', 'Start. This Agreement takes', 'Start. The present Agreement'],
		['services.limits', 'Scope. The Provider shall', undefined],
	])
	const order = papers.returned.map(({ address }) => address)
	expect(order[order.indexOf('services.services') + 1]).toBe('back.1')
	expect(order[order.indexOf('service-hours.channel.on-call#2') + 1]).toBe('back.2#0')
})

it('finds what nobody tracked: other words, new and missing paragraphs, but no spaces and no numbers counted anew', async () => {
	const bytes = change(
		['services.services', (xml) => xml.replace('shall deliver', 'may offer')],
		['parties.start', (xml) => `${xml}<w:p>${run('Nobody told you.')}</w:p>`],
		['services.limits', () => ''],
		['services.points', (xml) => xml.replace('The Demarcation', 'The  Demarcation')],
		['definitions.cooperation', (xml) => xml.replace(/>10\.6</, '>10.7<')],
	)()
	const { suggestions, changes } = await told(bytes)
	expect(
		suggestions.map(([author, block, quote, replacement]) => [author, block, quote?.slice(0, 13), replacement]),
	).toEqual([
		['Untracked', 'parties.start', '', '\nNobody told you.'],
		['Untracked', 'services.services', 'shall deliver', 'may offer'],
		['Untracked', 'services.limits', 'Scope. The Pr', ''],
	])
	expect(changes).toEqual({ read: 3, placed: 3, unplaced: 0 })
})

it('finds a word or a figure that nobody tracked in front of all others, and takes only a number for one', async () => {
	const bytes = change(
		['services.services', (xml) => xml.replace(/(<w:t[^>]*>)/, '$1No ')],
		['service-hours.channel.on-call#2', (xml) => xml.replace('Around', '30 Around')],
		['services.limits', (xml) => xml.replace('<w:bookmarkStart', '<w:r><w:t>5.2</w:t><w:tab/></w:r><w:bookmarkStart')],
	)()
	const { suggestions, changes } = await told(bytes)
	expect(suggestions.map(([author, block, quote, replacement]) => [author, block, quote, replacement])).toEqual([
		['Untracked', 'services.services', '', 'No '],
		['Untracked', 'service-hours.channel.on-call#2', '', '30 '],
	])
	expect(changes).toEqual({ read: 2, placed: 2, unplaced: 0 })
})

it('lets words decide where bookmarks were renamed, lost or moved to other paragraphs', async () => {
	const name = (xml: string) => /w:name="(b_[^"]*)"/.exec(xml)?.[1] ?? ''
	const edits = ['services.services', 'services.limits', 'services.points'] as const
	const names = edits.map((address) => name(untouched[reviewed.addresses.indexOf(`en ${address}`)]!))
	const bytes = change(
		['services.services', (xml) => replace('shall', deleted('shall'))(xml.replace(names[0]!, names[1]!))],
		['services.limits', (xml) => replace('Provider', deleted('Provider'))(xml.replace(names[1]!, names[0]!))],
		['services.points', (xml) => replace('separates', deleted('separates'))(xml.replace(/<w:bookmark[^>]*>/g, ''))],
	)()
	expect((await told(bytes)).suggestions).toEqual([
		['Anna', 'services.services', 'shall', '', ''],
		['Anna', 'services.limits', 'Provider', '', ''],
		['Anna', 'services.points', 'separates', '', ''],
	])
})

it('takes comments on words, over paragraphs, in cells, on deleted and new words, without range and without place', async () => {
	const bytes = change(
		['services.services', replace('shall deliver', commentStart(0) + run('shall deliver') + commentEnd(0))],
		['services.limits', replace('Provider', run('Provider') + commentStart(1))],
		['services.points', replace('The Demarcation', run('The Demarcation') + commentEnd(1))],
		['service-hours.channel.on-call#2', replace('Around', commentStart(2) + deleted('Around') + commentEnd(2))],
		['parties.start', replace('effect', `${run('effect')}<w:r><w:commentReference w:id="3"/></w:r>`)],
		['parties.notice', replace('Either', deleted('Either') + commentStart(4) + inserted('Any') + commentEnd(4))],
	)({ comments: [0, 1, 2, 3, 4, 5].map((number) => comment(number, `Comment ${number}`)).join('') })
	const { threads, unplaced, comments } = await told(bytes)
	expect(threads.map(([block, quote, ...said]) => [block, quote?.slice(-20), ...said])).toEqual([
		['parties.start', 'effect', 'Comment 3'],
		['parties.notice', 'Either', 'Comment 4'],
		['services.services', 'shall deliver', 'Comment 0'],
		['services.limits', expect.any(String), 'Comment 1'],
		['service-hours.channel.on-call#2', 'Around', 'Comment 2'],
	])
	expect(unplaced).toEqual([['comment', 'no-place', 'Comment 5', '', 1]])
	expect(comments).toEqual({ read: 6, placed: 5, unplaced: 1 })
})

it('takes the same file twice, and a later copy of it, without doubling anything, and adds replies to their thread', async () => {
	const range = commentStart(0) + run('shall deliver') + commentEnd(0)
	const edit = change(['services.services', replace('shall deliver', range + inserted(' soon'))])
	const first = await imported(edit({ comments: comment(0, 'Why?') }))
	const once = { ...agreement, review: first.review }
	expect((await imported(edit({ comments: comment(0, 'Why?') }), once)).review).toEqual(first.review)
	const both = range.replaceAll('w:id="0"', 'w:id="1"')
	const later = change([
		'services.services',
		replace(
			'shall deliver',
			both
				.replace(commentEnd(1), commentEnd(0) + commentEnd(1))
				.replace(commentStart(1), commentStart(0) + commentStart(1)) + inserted(' soon'),
		),
	])
	const answer = comment(1, 'Because.', { author: 'Bo', at: '2026-11-21T10:00:00Z' })
	const second = await imported(later({ comments: comment(0, 'Why?') + answer }), once)
	expect(second.review.suggestions).toEqual(first.review.suggestions)
	expect(second.review.threads.map(({ comments }) => comments.map(({ text }) => text))).toEqual([['Why?', 'Because.']])
	expect(second.report.comments).toEqual({ read: 2, placed: 2, unplaced: 0 })
})

it('takes an answer of LibreOffice’s, which stands behind the words of the first, for an answer, and Word’s second comment for a second', async () => {
	const told2 = (beside: Record<string, string>, body: string) =>
		told(change(['services.services', replace('shall deliver', body)])(beside))
	const first = comment(0, 'Why?', { paraId: '0000000A' })
	const answer = comment(1, 'Because.', { author: 'Bo', at: '2026-11-21T10:00:00Z', paraId: '0000000B' })
	const sign = '<w:r><w:commentReference w:id="1"/></w:r>'
	const office = await told2(
		{ comments: first + answer },
		commentStart(0) + run('shall deliver') + commentEnd(0) + sign,
	)
	expect(office.threads).toEqual([['services.services', 'shall deliver', 'Why?', 'Because.']])
	// On no words at all, one behind the other.
	const bare = await told2({ comments: first + answer }, run('shall deliver') + sign.replace('"1"', '"0"') + sign)
	expect(bare.threads).toEqual([['services.services', 'deliver', 'Why?', 'Because.']])
	const both = commentStart(0) + commentStart(1) + run('shall deliver') + commentEnd(0) + commentEnd(1)
	const asked = await told2({ comments: first + answer }, both)
	expect(asked.threads).toHaveLength(1)
	const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
	const ex = (id: string) => `<n:commentEx xmlns:n="${W15}" n:paraId="${id}" n:done="0"/>`
	const word = await told2({ comments: first + answer, commentsExtended: ex('0000000A') + ex('0000000B') }, both)
	expect(word.threads).toEqual([
		['services.services', 'shall deliver', 'Why?'],
		['services.services', 'shall deliver', 'Because.'],
	])
})

it('places nothing of a document that is not ours, keeps all of it, and says so', async () => {
	const bytes = makeDocx({
		body: `<w:p>${commentStart(0)}${run('Somebody else’s terms.')}${commentEnd(0)}${inserted(' And more.')}</w:p>`,
		comments: comment(0, 'Not good.'),
	})
	const { review, report } = await imported(bytes)
	expect(report).toMatchObject({
		comments: { read: 1, placed: 0, unplaced: 1 },
		changes: { read: 1, placed: 0, unplaced: 1 },
		threads: [],
		suggestions: [],
		comparedWith: 'nothing',
	})
	expect(review.threads.map(({ anchor, comments }) => [anchor.block, anchor.quote, comments[0]?.text])).toEqual([
		['', 'Somebody else’s terms.', 'Not good.'],
	])
	expect(report.unplaced.map(({ reason, keptAs }) => [reason, keptAs])).toEqual([
		['not-ours', review.threads[0]?.id],
		['not-ours', review.suggestions[0]?.id],
	])
})

it('compares with the agreement itself where the data inside is gone, and with nothing where they are another agreement’s', async () => {
	const bytes = change(['services.services', replace('shall', deleted('shall'))])()
	const other = await imported(bytes, { ...agreement, id: 'other' })
	expect(other.report).toMatchObject({ changes: { read: 1, placed: 0, unplaced: 1 }, comparedWith: 'nothing' })
	const stripped = reviewed.pack({}).slice()
	const gone = await imported(withoutData(stripped))
	expect(gone.report).toMatchObject({ changes: { read: 1, placed: 1, unplaced: 0 }, comparedWith: 'agreement' })
})

function withoutData(bytes: Uint8Array): Uint8Array {
	return zipSync(
		Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'))),
		{
			level: 1,
		},
	)
}
