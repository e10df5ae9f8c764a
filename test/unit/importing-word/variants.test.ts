import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview, type ReviewImport } from '../../../src/main/importing-word/import-review'
import { emptyReview } from '../../../src/shared/agreement/review'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { comment, commentEnd, commentStart, deleted, inserted, run } from '../../helpers/make-docx'
import { IMPORT_WORDS as words } from '../../helpers/review-import'
import { reviewedAgreement, seeded } from '../../helpers/reviewed-agreement'
import { DAMAGES, damaged } from '../../helpers/word-damage'

const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'internal',
	version: null,
	pledgeVersion: '0.1.0',
} as const
const agreement = reviewedAgreement(emptyAgreement('small'), 3, 12)
let sent: Uint8Array

/** A short contract with a review of ours and, in eight paragraphs each, a comment, new words and words for others by Lena. */
beforeAll(async () => {
	const parts = unzipSync(await renderFromPayload(makePayload(agreement, { ...wishes, review: 'all' }), 'docx'))
	const fonts = Object.keys(parts).filter((name) => name.startsWith('word/fonts/'))
	for (const name of fonts) delete parts[name]
	let number = 900
	let comments = ''
	const edit = (xml: string, words: string) => {
		number++
		comments += comment(number, `Lenas Wort ${number}`, { author: 'Lena', paraId: `00AA0${number}` })
		const [first = '', ...rest] = words.split(' ')
		const between =
			inserted(`neu${number} `, 'Lena') +
			commentStart(number) +
			run(first) +
			commentEnd(number) +
			run(` ${rest.slice(0, -1).join(' ')} `)
		return xml + between + deleted(rest.at(-1) ?? '', 'Lena') + inserted(`statt${number}`, 'Lena')
	}
	let edited = 0
	const text = strFromU8(parts['word/document.xml']!).replace(
		/<w:r><w:t(?: [^>]*)?>(?=\S+ \S+ )([^<&]{30,}\S)<\/w:t><\/w:r>/g,
		(whole, words: string) => (++edited > 40 || edited % 5 > 0 ? whole : edit('', words)),
	)
	parts['word/document.xml'] = strToU8(text)
	const beside = strFromU8(parts['word/comments.xml']!).replace('</w:comments>', () => `${comments}</w:comments>`)
	parts['word/comments.xml'] = strToU8(beside)
	sent = zipSync(parts, { level: 0 })
	expect(number).toBe(908)
})

const marks = /<w:(?:ins|del|moveFrom|moveTo)[ >]/g
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()
const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }
const textOf = (xml: string) =>
	squeezed(
		xml
			.replace(/<\/w:p>/g, ' ')
			.replace(/<[^>]*>/g, '')
			.replace(/&\w+;/g, (sign) => signs[sign] ?? sign),
	)

/** What a plain look at the file finds: its comments, its changes, and the words in both that Lena wrote. */
function plainly(bytes: Uint8Array) {
	const parts = unzipSync(bytes)
	const xml = strFromU8(parts['word/document.xml'] ?? parts['word/document2.xml'] ?? new Uint8Array())
	const related = Object.entries(parts).some(
		([name, rels]) => /^word\/_rels\/document/.test(name) && strFromU8(rels).includes('comments.xml'),
	)
	const comments = related ? strFromU8(parts['word/comments.xml'] ?? new Uint8Array()) : ''
	return {
		comments: [...comments.matchAll(/<w:comment [^>]*>(.*?)<\/w:comment>/gs)].map(([, inner = '']) => textOf(inner)),
		changes: xml.match(marks)?.length ?? 0,
		news: [...new Set(textOf(xml).match(/(?:neu|statt)\d{3}/g))],
	}
}

/** What of it is nowhere in what came in: neither in a thread nor in a suggestion nor in the list. */
function lost(bytes: Uint8Array, { review, report }: Extract<ReviewImport, { kind: 'imported' }>): string[] {
	const { comments, changes, news } = plainly(bytes)
	const said = review.threads.flatMap((thread) => thread.comments.map(({ text }) => squeezed(text)))
	const isTold = (text: string) =>
		said.some((one) => text === one || text.endsWith(one)) ||
		// The comment beside a suggestion says what the suggestion says.
		review.suggestions.some((one) => {
			const parts = one.kind === 'wording' ? [one.anchor.quote, one.replacement] : []
			return text === one.note || (parts.length > 0 && parts.every((part) => text.includes(squeezed(part))))
		})
	const proposed = [
		...review.suggestions.map((one) => (one.kind === 'wording' ? one.replacement : '')),
		...report.unplaced.map(({ text }) => text),
		...report.unplaced.map(({ quote }) => quote),
	].join('\n')
	return [
		...comments.filter((text) => !isTold(text)).map((text) => `comment: ${text}`),
		...news.filter((word) => !proposed.includes(word)).map((word) => `words: ${word}`),
		...(report.comments.read === comments.length ? [] : [`${report.comments.read} of ${comments.length} comments`]),
		...(report.changes.read - report.untracked === changes
			? []
			: [`${report.changes.read - report.untracked} of ${changes} changes`]),
		...(report.comments.placed + report.comments.unplaced === report.comments.read ? [] : ['comments do not add up']),
		...(report.changes.placed + report.changes.unplaced === report.changes.read ? [] : ['changes do not add up']),
	]
}

/** Into a copy of the agreement that knows nothing of the review. */
const read = (bytes: Uint8Array) =>
	importReview({ ...agreement, review: emptyReview() }, bytes, {
		fileName: 'back.docx',
		now: '2027-04-01T10:00:00Z',
		words,
	})

/** Each of the 32 kinds of damage alone, then up to four at once. */
const COPIES = 140

it('reads every damaged copy of an export of ours, loses no comment and no word of it, and its counts add up', async () => {
	const counts = { comments: 0, changes: 0, placed: 0 }
	const wrong: string[] = []
	for (let seed = 0; seed < COPIES; seed++) {
		const random = seeded(seed)
		// Each kind alone at first, then several at once.
		const kinds = DAMAGES.slice(seed, seed + 1)
		while (kinds.length < 1 + Math.floor((4 * seed) / COPIES))
			kinds.push(DAMAGES[Math.floor(random() * DAMAGES.length)]!)
		const bytes = damaged(sent, kinds, random)
		const outcome = await read(bytes)
		if (outcome.kind !== 'imported') wrong.push(`${seed} ${kinds}: ${outcome.kind}`)
		else {
			wrong.push(...lost(bytes, outcome).map((one) => `${seed} ${kinds}: ${one}`))
			counts.comments += outcome.report.comments.read
			counts.changes += outcome.report.changes.read
			counts.placed += outcome.report.comments.placed + outcome.report.changes.placed
		}
	}
	console.info(`${COPIES} copies: ${counts.comments} comments and ${counts.changes} changes, ${counts.placed} placed`)
	expect(wrong).toEqual([])
	expect([counts.comments > 2_000, counts.changes > 2_000]).toEqual([true, true])
})

it('says of a copy that is cut off that it is damaged, wherever the cut is', async () => {
	const random = seeded(7)
	const kinds = new Set<string>()
	for (let index = 0; index < 12; index++) {
		const at = Math.floor(sent.length * random())
		kinds.add((await read(sent.slice(0, at))).kind)
		const parts = unzipSync(sent)
		const xml = strFromU8(parts['word/document.xml']!)
		const cut = xml.slice(0, Math.floor(xml.length * random()))
		kinds.add((await read(zipSync({ ...parts, 'word/document.xml': strToU8(cut) }, { level: 0 }))).kind)
	}
	expect([...kinds]).toEqual(['damaged'])
})
