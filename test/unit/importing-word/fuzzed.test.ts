import { beforeAll, expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import type { ImportReport } from '../../../src/main/importing-word/import-report'
import { importReview } from '../../../src/main/importing-word/import-review'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { comment, commentEnd, commentStart, deleted, inserted, run } from '../../helpers/make-docx'
import { DRAFT_WISHES as wishes, IMPORT_WORDS as words } from '../../helpers/review-import'
import { type Reviewed, takeApart } from '../../helpers/reviewed-docx'
import { addProof, splitRuns, spoilBookmarks, turnAttributes } from '../../helpers/word-noise'

const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'de', id: 'ola', today: '2027-03-03' })
const payload = makePayload(agreement, wishes)
let reviewed: Reviewed
let untouched: readonly string[]
beforeAll(async () => {
	reviewed = await takeApart(await renderFromPayload(payload, 'docx'), payload)
	untouched = [...reviewed.paragraphs]
})

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller). */
function seeded(seed: number): () => number {
	let state = (seed * 7919) % 2147483647
	return () => {
		state = (state * 48271) % 2147483647
		return state / 2147483647
	}
}

type Truth = {
	/** What was done, by its number in author and text. */
	readonly address: string
	readonly kind: 'comment' | 'insertion' | 'deletion' | 'replacement' | 'untracked' | 'half'
	readonly quote: string
	readonly replacement: string
}

const authors = ['Anna Anwalt', 'Bo Brief', 'Christa Ćosić']

/** Up to so many edits, at most one in a paragraph, each with words of its own that tell it from all others. */
function review(random: () => number, count: number): { truths: Truth[]; comments: string } {
	reviewed.paragraphs.splice(0, untouched.length, ...untouched)
	const truths: Truth[] = []
	let comments = ''
	const open = reviewed.addresses.flatMap((address, at) => (address === null ? [] : [{ address, at }]))
	for (let n = 0; n < count; n++) {
		const [{ address, at }] = open.splice(Math.floor(random() * open.length), 1) as [(typeof open)[number]]
		const runs = [
			...untouched[at]!.matchAll(
				/<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<&]+)<\/w:t><\/w:r>/g,
			),
		]
		// Not what a field counts, nor a control that must stay whole.
		const chosen = runs[Math.floor(random() * runs.length)]
		if (chosen === undefined || /fldChar|w:sdt/.test(untouched[at]!)) continue
		const [whole, look = '', text = ''] = chosen
		const marks = [...text.matchAll(/\S+/g)]
		const word = marks[Math.floor(random() * marks.length)]
		if (word === undefined) continue
		const [quote] = word
		const fresh = `Neu${n}wort`
		const author = authors[n % authors.length]!
		const instant = `2026-11-2${n % 10}T10:${String(n % 60).padStart(2, '0')}:00Z`
		const kinds = ['comment', 'insertion', 'deletion', 'replacement', 'untracked', 'half'] as const
		const kind = kinds[Math.floor(random() * kinds.length)]!
		const plain = (one: string) => (one === '' ? '' : run(one).replace('<w:r>', `<w:r>${look}`))
		const middle = {
			comment: commentStart(n) + plain(quote) + commentEnd(n),
			insertion: plain(quote) + inserted(` ${fresh}`, author, instant),
			deletion: deleted(quote, author, instant),
			replacement: deleted(quote, author, instant) + inserted(fresh, author, instant),
			untracked: plain(fresh),
			// Somebody accepted the new word, but not yet that the old one goes.
			half: deleted(quote, author, instant) + plain(fresh),
		}[kind]
		const before = plain(text.slice(0, word.index))
		const after = plain(text.slice(word.index + quote.length))
		reviewed.paragraphs[at] = untouched[at]!.replace(whole, () => before + middle + after)
		if (kind === 'comment') comments += comment(n, fresh, { author, at: instant })
		const isNew = kind !== 'comment' && kind !== 'deletion'
		truths.push({ address, kind, quote, replacement: isNew ? fresh : kind === 'comment' ? fresh : '' })
	}
	return { truths, comments }
}

/** Reads it back; counts always add up. */
async function readBack(beside: string, noise: (xml: string) => string): Promise<ImportReport> {
	const outcome = await importReview(agreement, reviewed.pack({ comments: beside }, noise), {
		fileName: 'back.docx',
		now: '2027-04-01T10:00:00Z',
		words,
	})
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { comments, changes } = outcome.report
	expect([comments.placed + comments.unplaced, changes.placed + changes.unplaced]).toEqual([
		comments.read,
		changes.read,
	])
	return outcome.report
}

/** Every word that a reviewer wrote is in what came in, at its place or in the list. */
function judge(truths: readonly Truth[], { threads, suggestions, unplaced }: ImportReport) {
	let placed = 0
	const wrong: string[] = []
	for (const { address, kind, quote, replacement } of truths) {
		const found = [
			...threads.flatMap(({ anchor, comments }) => comments.map(({ text }) => ({ anchor, says: text }))),
			...suggestions.flatMap((one) => (one.kind === 'wording' ? [{ anchor: one.anchor, says: one.replacement }] : [])),
		]
		const own = found.filter(({ anchor, says }) =>
			replacement === ''
				? says === '' && `${anchor.language} ${anchor.block}` === address && anchor.quote.includes(quote)
				: says.includes(replacement),
		)
		const listed = unplaced.some(({ text, quote: on }) =>
			replacement === '' ? on.includes(quote) : text.includes(replacement),
		)
		if (own.length > 0 && own.every(({ anchor }) => `${anchor.language} ${anchor.block}` === address)) placed++
		else if (own.length > 0) wrong.push(`${kind} ${address} at ${own.map(({ anchor }) => anchor.block)}`)
		else if (!listed) wrong.push(`${kind} ${address} lost`)
	}
	return { placed, wrong }
}

it('places at least 95 % of what stands in intact bookmarks, nothing wrongly, whatever noise an editor adds', async () => {
	let all = 0
	let right = 0
	for (const seed of [1, 2]) {
		const random = seeded(seed)
		const { truths, comments } = review(random, 90)
		const report = await readBack(comments, (xml) => addProof(turnAttributes(splitRuns(xml, random), random), random))
		const { placed, wrong } = judge(truths, report)
		expect(wrong).toEqual([])
		all += truths.length
		right += placed
	}
	console.info(`placed ${right} of ${all} in intact bookmarks`)
	expect(all).toBeGreaterThan(120)
	expect(right / all).toBeGreaterThanOrEqual(0.95)
})

it('places nothing wrongly and loses nothing where bookmarks are lost, renamed or on other paragraphs', async () => {
	let all = 0
	let right = 0
	for (const seed of [4]) {
		const random = seeded(seed)
		const { truths, comments } = review(random, 90)
		const report = await readBack(comments, (xml) => splitRuns(spoilBookmarks(xml, random), random))
		const { placed, wrong } = judge(truths, report)
		expect(wrong).toEqual([])
		all += truths.length
		right += placed
	}
	console.info(`placed ${right} of ${all} in spoilt bookmarks`)
	expect(right / all).toBeGreaterThanOrEqual(0.9)
})
