import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { type OfficeStep, reviewInOffice } from '../../helpers/office-review'

const words = {
	unknownAuthor: 'Unknown',
	untrackedAuthor: 'Untracked',
	emptyComment: '(none)',
	note: (one: string) => one,
}
const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const

type Wanted = { readonly step: OfficeStep; readonly address: string; readonly says: string; readonly author: string }

it('places what a reviewer does in LibreOffice: every comment and change at its words, nothing wrongly', async () => {
	const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-office-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const [source, target] = [path.join(folder, 'sent.docx'), path.join(folder, 'back.docx')]
	writeFileSync(source, await renderFromPayload(makePayload(agreement, wishes), 'docx'))

	// Every fifth paragraph that has four words no other has, in text and in cells.
	const texts = printedTexts(contractOutline(agreement, { date: null })).all.filter(
		({ block }) => block.kind !== 'signature',
	)
	const all = texts.map(({ text }) => text).join('\n')
	const once = texts.flatMap(({ text, address }) => {
		const at = text.match(/(?<!\p{L})[a-z]+ [a-z]+ [a-z]+ [a-z]+(?!\p{L})/u)?.[0]
		return at === undefined || all.split(at).length !== 2 ? [] : [{ address, at }]
	})
	const chosen = once.filter((_, index) => index % 5 === 0).slice(0, 50)
	const wanted = chosen.map(({ address, at }, index): Wanted => {
		const says = `Fresh${index}`
		const kind = (['replace', 'insert', 'comment', 'comment', 'replace'] as const)[index % 5]!
		if (kind !== 'comment')
			return { address, says, author: 'Lena', step: { do: kind, at, text: kind === 'insert' ? ` ${says}` : says } }
		return {
			address,
			says,
			author: index % 2 === 0 ? 'Anna' : 'Bo',
			step: { do: kind, at, text: says, author: index % 2 === 0 ? 'Anna' : 'Bo' },
		}
	})
	const tracked = wanted.filter(({ step }, index) => step.do !== 'comment' && index % 10 !== 4)
	const untracked = wanted.filter((one) => one.step.do !== 'comment' && !tracked.includes(one))
	const steps: OfficeStep[] = [
		...untracked.map(({ step }) => step),
		{ do: 'track', text: 'on' },
		...tracked.map(({ step }) => step),
		{ do: 'paragraph', at: 'takes effect at 00:00', text: 'A paragraph of its own.' },
		{ do: 'delete-paragraph', at: 'Both units shall review the scope' },
		...wanted.flatMap(({ step }) => (step.do === 'comment' ? [step] : [])),
	]
	reviewInOffice(folder, { source, target, person: 'Lena' }, steps)

	const outcome = await importReview(agreement, readFileSync(target), {
		fileName: 'back.docx',
		now: '2027-04-01T10:00:00Z',
		words,
	})
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { threads, suggestions, unplaced, comments, changes, comparedWith } = outcome.report
	// On its way through LibreOffice's own format the document lost the data inside.
	expect(comparedWith).toBe('agreement')
	expect([comments.placed + comments.unplaced, changes.placed + changes.unplaced]).toEqual([
		comments.read,
		changes.read,
	])
	const found = [
		...threads.map(({ anchor, comments: said }) => ({ anchor, says: said[0]?.text, author: said[0]?.author })),
		...suggestions.flatMap((one) =>
			one.kind === 'wording' ? [{ anchor: one.anchor, says: one.replacement.trim(), author: one.author }] : [],
		),
	]
	const outcomes = wanted.map((one) => {
		const own = found.filter(({ says }) => says === one.says)
		const author = tracked.includes(one) || one.step.do === 'comment' ? one.author : 'Untracked'
		return own.length === 1 && own[0]?.anchor.block === one.address && own[0].author === author
	})
	const wrong = wanted.filter((one) =>
		found.some(({ says, anchor }) => says === one.says && anchor.block !== one.address),
	)
	expect(wrong).toEqual([])
	const right = outcomes.filter((isRight) => isRight).length
	console.info(`placed ${right} of ${wanted.length} of LibreOffice's`)
	expect(wanted.length).toBeGreaterThan(30)
	expect(right / wanted.length).toBeGreaterThanOrEqual(0.95)
	expect(unplaced).toEqual([])
	const whole = suggestions.flatMap((one) =>
		one.kind === 'wording' ? [[one.anchor.block, one.anchor.quote.slice(0, 17), one.replacement]] : [],
	)
	expect(whole).toContainEqual(['parties.start', '', '\nA paragraph of its own.'])
	expect(whole).toContainEqual(['services.changes', 'Changes of scope.', ''])
})
