import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/exporting/docx'
import { makePayload } from '../../../src/main/exporting/payload'
import { paperOf, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type PaperWords, paperWords, withPaperWords } from '../../../src/shared/review/paper-words'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { fullAgreement } from '../../helpers/full-agreement'

const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.0.9',
} as const
const said = {
	unknownAuthor: 'Unknown',
	untrackedAuthor: 'Untracked',
	emptyComment: '(no words)',
	note: (note: string) => note,
}
const ola = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })

/** As a Pledge would have written it that had other clause texts: reworded, one clause less, one more. */
async function madeElsewhere(agreement: Agreement, reword: (words: PaperWords) => PaperWords): Promise<Uint8Array> {
	const { outline, options } = paperOf(makePayload(agreement, wishes))
	return renderDocx(withPaperWords(outline, reword(paperWords(outline))), options)
}

/** Every fourth clause is worded otherwise, the second is not there, and one stands behind the first that we have not. */
function olderWording(words: PaperWords): PaperWords {
	const clauses = words.filter(({ address, text }) => !address.includes('#') && text.length > 60)
	const [first, second] = clauses
	const reworded = new Set(clauses.filter((_, index) => index % 4 === 2).map(({ address }) => address))
	return words.flatMap((word) => {
		if (word.address === second?.address) return []
		const own = reworded.has(word.address)
			? { ...word, text: word.text.replace(/\bshall\b/g, 'has to').replace(/.$/, ' in every case.') }
			: word
		if (word.address !== first?.address) return [own]
		return [own, { address: `${first.address}.older`, text: 'The parties shall talk to each other once a week.' }]
	})
}

async function imported(bytes: Uint8Array, agreement: Agreement) {
	const outcome = await importReview(agreement, bytes, {
		fileName: 'back.docx',
		now: '2027-04-01T10:00:00Z',
		words: said,
	})
	if (outcome.kind !== 'imported' || outcome.papers === null) throw new Error(outcome.kind)
	return { ...outcome, papers: outcome.papers }
}

function edited(bytes: Uint8Array, edit: (xml: string) => string, drop: RegExp = /^$/): Uint8Array {
	const parts = unzipSync(bytes)
	const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
	const after = edit(before)
	parts['word/document.xml'] = strToU8(after)
	return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !drop.test(name))))
}

it.each<[string, Agreement]>([
	['one language', ola],
	['both languages side by side', fullAgreement()],
])('takes no wording of an older Pledge for a change of the other side, in %s', async (_, agreement) => {
	const bytes = await madeElsewhere(agreement, olderWording)
	const { report, review, papers } = await imported(bytes, agreement)
	expect(report).toMatchObject({ changes: { read: 0, unplaced: 0 }, untracked: 0, comparedWith: 'sent-version' })
	expect(review).toEqual(agreement.review)
	expect(papers.returned).toEqual(papers.sent)
	const { outline } = paperOf(makePayload(agreement, wishes))
	expect(papers.sent).toEqual(olderWording(paperWords(outline)))
})

it('compares with the wording of today where the document has lost the words that were sent', async () => {
	const bytes = edited(await madeElsewhere(ola, olderWording), (xml) => xml, /^customXml\/(item|itemProps)3\.xml$/)
	expect((await imported(bytes, ola)).report.untracked).toBeGreaterThan(3)
})

it('compares with today in the words that were sent where the data of the agreement is gone and they are not', async () => {
	const bytes = edited(await madeElsewhere(ola, olderWording), (xml) => xml, /^customXml\/(item|itemProps)1\.xml$/)
	const { report } = await imported(bytes, ola)
	expect(report).toMatchObject({ untracked: 0, comparedWith: 'agreement' })
})

it('finds what was changed without tracking in a document of an older wording, and what it says now as a whole', async () => {
	const bytes = edited(await madeElsewhere(ola, olderWording), (xml) =>
		xml.replace('talk to each other once a week', 'talk to each other every day'),
	)
	const { report, papers } = await imported(bytes, ola)
	expect(report).toMatchObject({ untracked: 1 })
	const told = (words: PaperWords) =>
		words.filter(({ text }) => text.includes('talk to each other')).map(({ text }) => text)
	expect([told(papers.sent), told(papers.returned)]).toEqual([
		['The parties shall talk to each other once a week.'],
		['The parties shall talk to each other every day.'],
	])
	expect(papers.sent.length).toBe(papers.returned.length)
	expect(papers.agreement?.id).toBe('ola')
})

it('ignores words beside the data that are no list of an export', async () => {
	const bytes = await renderFromPayload(makePayload(ola, wishes), 'docx')
	const parts = unzipSync(bytes)
	for (const text of ['{}', '[["a"]]', '[["a b", "x"]]', 'nothing', '[[1, 2]]']) {
		parts['customXml/item3.xml'] = strToU8(`<words xmlns="urn:pledge:words">${text}</words>`)
		const { report } = await imported(zipSync(parts), ola)
		expect([text, report.untracked, report.comparedWith]).toEqual([text, 0, 'sent-version'])
	}
})

it('carries the words that are external and none of the plan', async () => {
	const agreement = fullAgreement()
	const bytes = await renderFromPayload(makePayload(agreement, wishes), 'docx')
	const text = strFromU8(unzipSync(bytes)['customXml/item3.xml'] ?? new Uint8Array())
	expect(text).toContain(printedTexts(paperOf(makePayload(agreement, wishes)).outline).all[0]?.text)
	expect(text).not.toContain('action-plan')
})
