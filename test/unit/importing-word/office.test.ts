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
import { DRAFT_WISHES as wishes, IMPORT_WORDS as words } from '../../helpers/review-import'

type Wanted = {
	readonly step: OfficeStep & { readonly at: string }
	readonly address: string
	readonly says: string
	readonly author: string
}

it('places what two reviewers do in LibreOffice: every comment, answer and change at its words, nothing wrongly', async () => {
	const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-office-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const [source, target] = [path.join(folder, 'sent.docx'), path.join(folder, 'back.docx')]
	writeFileSync(source, await renderFromPayload(makePayload(agreement, wishes), 'docx'))

	// Every second paragraph that has three words no other has, in text and in cells.
	const texts = printedTexts(contractOutline(agreement, { date: null })).all.filter(
		// A heading stands in the contents too, and first.
		({ block }) => block.kind !== 'signature' && block.kind !== 'heading',
	)
	const all = texts.map(({ text }) => text).join('\n')
	const once = texts.flatMap(({ text, address }) => {
		const at = text.match(/(?<!\p{L})[a-z]+ [a-z]+ [a-z]+(?!\p{L})/u)?.[0]
		return at === undefined || all.split(at).length !== 2 ? [] : [{ address, at }]
	})
	const whole = ['parties.start', 'services.changes', 'priorities.change', 'service-hours.channel.on-call#2']
	const chosen = once.filter(({ address }, index) => index % 2 === 0 && !whole.includes(address))
	const kinds = ['replace', 'insert', 'comment', 'replace', 'answer'] as const
	const wanted = chosen.flatMap(({ address, at }, index): readonly Wanted[] => {
		const kind = kinds[index % kinds.length]!
		const says = `Fresh${100 + index}`
		const author = index % 2 === 0 ? 'Lena' : 'Bo Brief'
		if (kind === 'replace' || kind === 'insert')
			return [{ address, says, author, step: { do: kind, at, text: kind === 'insert' ? ` ${says}` : says } }]
		const asked = { address, says, author, step: { do: 'comment', at, text: says, author } } as const
		if (kind === 'comment') return [asked]
		const answer = { do: 'answer', at, text: `${says}back`, author: 'Chris' } as const
		return [asked, { address, says: answer.text, author: 'Chris', step: answer }]
	})
	const isTalk = ({ step }: Wanted) => step.do === 'comment' || step.do === 'answer'
	const untracked = wanted.filter((one, index) => !isTalk(one) && index % 7 === 3)
	const tracked = wanted.filter((one) => !isTalk(one) && !untracked.includes(one))
	const by = (author: string): OfficeStep[] => [
		{ do: 'author', text: author },
		...tracked.filter((one) => one.author === author).map(({ step }) => step),
	]
	reviewInOffice(folder, { source, target, person: 'Lena' }, [
		...untracked.map(({ step }) => step),
		...wanted.filter(isTalk).map(({ step }) => step),
		{ do: 'track', text: 'on' },
		...by('Bo Brief'),
		...by('Lena'),
		{ do: 'paragraph', at: 'takes effect at 00:00', text: 'A paragraph of its own.' },
		{ do: 'delete-paragraph', at: 'Both units shall review the scope' },
		{ do: 'new-row', at: 'Around the clock' },
		{ do: 'delete-row', at: 'Around the clock' },
	])

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
		...threads.flatMap(({ anchor, comments: said }) =>
			said.map(({ text, author }) => ({ anchor, says: text, author })),
		),
		...suggestions.flatMap((one) =>
			one.kind === 'wording' ? [{ anchor: one.anchor, says: one.replacement.trim(), author: one.author }] : [],
		),
	]
	const outcomes = wanted.map((one) => {
		const own = found.filter(({ says }) => says === one.says)
		const author = untracked.includes(one) ? 'Untracked' : one.author
		const quote = one.step.do === 'insert' ? '' : one.step.at
		const isRight = ({ anchor, author: who }: (typeof found)[number]) =>
			anchor.block === one.address && who === author && anchor.quote === quote
		return { one, own, isRight: own.length === 1 && own.every(isRight) }
	})
	expect(outcomes.filter(({ own, isRight }) => own.length > 0 && !isRight)).toEqual([])
	const right = outcomes.filter(({ isRight }) => isRight).length
	console.info(`placed ${right} of ${wanted.length} of LibreOffice's`)
	expect(wanted.length).toBeGreaterThan(80)
	expect(right / wanted.length).toBeGreaterThanOrEqual(0.95)
	// An answer stands with what it answers.
	expect(threads.filter(({ comments: said }) => said.length === 2).length).toBe(
		wanted.filter(({ step }) => step.do === 'answer').length,
	)
	const more = suggestions.flatMap((one) =>
		one.kind === 'wording' && !one.replacement.includes('Fresh')
			? [[one.author, one.anchor.block, one.anchor.quote.slice(0, 17), one.replacement, one.note ?? '']]
			: [],
	)
	const row = 'service-hours.channel.on-call'
	expect(more).toEqual([
		['Lena', 'parties.start', '', '\nA paragraph of its own.', ''],
		['Lena', 'services.changes', 'Changes of scope.', '', ''],
		['Lena', `${row}#0`, 'On-call number fo', '', 'row-deleted'],
		['Lena', `${row}#1`, '[contact]', '', 'row-deleted'],
		['Lena', `${row}#2`, 'Around the clock', '', 'row-deleted'],
	])
	expect(unplaced.map(({ what, reason, author }) => [what, reason, author])).toEqual([
		['row-insertion', 'table-shape', 'Lena'],
	])
})
