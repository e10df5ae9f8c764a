import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import { type Comment, emptyReview, type Thread } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { isEveryCaseAsked } from '../../helpers/every-case'
import { paperFolder, run } from '../../helpers/paper-text'
import { IMPORT_WORDS as words } from '../../helpers/review-import'
import { reviewedAgreement } from '../../helpers/reviewed-agreement'

const folder = paperFolder()
afterAll(folder.remove)
const saved = path.join(folder.path, 'saved')
/** A busy machine takes its time to start LibreOffice. */
const patience = 240_000

/**
 * Every playbook, with threads, replies and suggestions of several people all over, in German and in English by turns: what LibreOffice
 * keeps hangs on lists, tables and marks, which are those of the playbook, not on the words. Both languages side by side take it four
 * times as long as one: the shortest contract speaks for them.
 */
const cases = PLAYBOOKS.flatMap(({ id }, row) =>
	(['de', 'en', 'de+en'] as const).flatMap((language, column) => {
		const isChosen = language !== 'de+en' && column === row % 2
		const isShortest = language === 'de+en' && id === 'internal-ola'
		if (!isChosen && !isShortest && !isEveryCaseAsked) return []
		const plain = createFromPlaybook({ playbookId: id, language, id: 'a', today: '2027-03-03' })
		const index = row * 3 + column
		return {
			name: `${id}, ${language}`,
			file: `${index}.docx`,
			/** One of each playbook. */
			isChosen,
			agreement: reviewedAgreement(plain, index + 1),
		}
	}),
)
const chosen = cases.filter(({ isChosen }) => isChosen)

function reviewCopyOf(agreement: Agreement): Promise<Uint8Array> {
	const wishes = {
		kind: 'draft',
		date: '2027-03-03',
		audience: 'internal',
		version: null,
		pledgeVersion: '0.1.0',
	} as const
	return renderFromPayload(makePayload(agreement, { ...wishes, review: 'all' }), 'docx')
}

const textOf = (xml: string): string =>
	xml
		.replace(/<w:(?:tab|br)\/>/g, ' ')
		.replace(/<\/w:p>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim()

/** Who said what when: every comment, and all that each person struck or inserted in one minute (LibreOffice knows no seconds of it). */
function reviewIn(file: string) {
	const parts = unzipSync(readFileSync(file))
	const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
	const of = (attributes: string, name: string) => textOf(new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
	const comments = [...part('word/comments.xml').matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)].map(
		([, attributes = '', content = '']) =>
			[of(attributes, 'author'), of(attributes, 'date').slice(0, 19), textOf(content)].join(' | '),
	)
	const changes = new Map<string, string>()
	const found = part('word/document.xml').matchAll(/<w:(ins|del) ([^>/]*)>(.*?)<\/w:\1>/gs)
	for (const [, kind, attributes = '', content = ''] of found) {
		const key = [kind, of(attributes, 'author'), of(attributes, 'date').slice(0, 16)].join(' | ')
		changes.set(key, `${changes.get(key) ?? ''}${textOf(content)}`.replaceAll(' ', ''))
	}
	return { comments: comments.sort(), changes: [...changes].map(([key, text]) => `${key} | ${text}`).sort() }
}

beforeAll(async () => {
	const files = await Promise.all(
		cases.map(async ({ file, agreement }) => folder.write(file, await reviewCopyOf(agreement))),
	)
	const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder.path, 'office-profile')).href}`
	run('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', saved, ...files])
}, patience)

async function imported(agreement: Agreement, bytes: Uint8Array) {
	const outcome = await importReview(agreement, bytes, { fileName: 'back.docx', now: '2027-04-01T10:00:00Z', words })
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { report, review } = outcome
	expect([report.comments.unplaced, report.changes.unplaced, report.unplaced]).toEqual([0, 0, []])
	return { review, report }
}

const back = (file: string) => readFileSync(path.join(saved, file))
const unread = (agreement: Agreement): Agreement => ({ ...agreement, review: emptyReview() })

/** Somebody's program kept the text alone. */
function withoutData(bytes: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('customXml/'))
	return zipSync(Object.fromEntries(parts), { level: 1 })
}

test.each(cases)('LibreOffice keeps who said and suggested what of $name, and when', ({ file }) => {
	const sent = reviewIn(path.join(folder.path, file))
	expect([sent.comments.length > 40, sent.changes.length > 10]).toEqual([true, true])
	expect(reviewIn(path.join(saved, file))).toEqual(sent)
})

test.each(cases)(
	'makes every thread with its replies and every suggestion of $name again out of what LibreOffice saved',
	async ({ file, agreement }) => {
		const { review, report } = await imported(unread(agreement), back(file))
		expect([report.comparedWith, report.untracked]).toEqual(['sent-version', 0])
		expect(review).toEqual(agreement.review)
	},
)

test.each(chosen)(
	'finds nothing new in $name where the agreement has its review, though LibreOffice or another lost the data inside',
	async ({ file, agreement }) => {
		const { review, report } = await imported(agreement, withoutData(back(file)))
		expect([report.comparedWith, report.untracked]).toEqual(['agreement', 0])
		expect(review).toEqual(agreement.review)
	},
)

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()
const says = ({ author, at, text }: Comment) => `${author} | ${at.slice(0, 19)} | ${squeezed(text)}`
/** A comment whose words are gone says so in a line of its own. */
const isSaid = (comment: Comment, { comments }: Thread) =>
	comments.some(
		(one) =>
			says(one) === says(comment) || says({ ...one, text: one.text.split('\n').slice(1).join('\n') }) === says(comment),
	)

test('keeps every comment and who answered whom where nothing is left but the text that LibreOffice saved', async () => {
	let whole = 0
	let all = 0
	for (const { file, agreement } of chosen.slice(0, 3)) {
		const { review } = await imported(unread(agreement), withoutData(back(file)))
		for (const { comments } of agreement.review.threads) {
			const homes = review.threads.filter((thread) => comments.some((comment) => isSaid(comment, thread)))
			const lost = comments.filter((comment) => !homes.some((thread) => isSaid(comment, thread)))
			expect(lost).toEqual([])
			all++
			if (homes.length === 1 && homes[0]?.comments.length === comments.length) whole++
		}
	}
	console.info(`${whole} of ${all} threads whole without any data inside`)
	// Two threads on the very same words cannot be told apart.
	expect(whole / all).toBeGreaterThanOrEqual(0.98)
})
