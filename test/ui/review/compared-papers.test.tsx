import { expect, it } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { comparedPapers } from '../../../src/renderer/features/review/compared-papers'
import { redlinePaper } from '../../../src/renderer/features/review/redline-paper'
import type { SideText } from '../../../src/renderer/features/review/sides'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildRedline } from '../../../src/shared/compare/build-redline'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { type PaperWords, paperWords } from '../../../src/shared/review/paper-words'

const made = (language: 'de' | 'en' | 'de+en', playbookId = 'it-service') =>
	createFromPlaybook({ playbookId, language, id: 'sla', today: '2026-11-23' })
/** As a version keeps them. */
const wordsOf = (agreement: Agreement): PaperWords =>
	paperWords(contractOutline(agreement, { audience: 'external', state: 'draft' }))
const version = (agreement: Agreement, words: PaperWords | null = wordsOf(agreement)): SideText => ({
	...{ kind: 'version', agreement, words },
})
const draft = (agreement: Agreement): SideText => ({ kind: 'draft', agreement, words: null })
/** As another Pledge worded the clause on the governing law. */
function reworded(words: PaperWords): PaperWords {
	const isLaw = (address: string) => /^(?:en\.)?legal\.law$/.test(address)
	return words.map((one) =>
		isLaw(one.address) ? { ...one, text: one.text.replace('governed by', 'subject to') } : one,
	)
}

it('compares versions of every playbook and language as they are printed, where this Pledge words them alike', () => {
	for (const { id } of PLAYBOOKS) {
		for (const language of ['de', 'en', 'de+en'] as const) {
			const agreement = made(language, id)
			const shown = language === 'de' ? 'de' : 'en'
			const printed = buildOutline(agreement, shown)
			expect(comparedPapers(version(agreement), draft(agreement), shown)).toEqual({
				...{ before: printed, after: printed, reworded: new Set() },
				rebuilt: { before: null, after: null },
			})
		}
	}
})

it('shows a version in the words that it was kept with, and tells which of them are others today', () => {
	const agreement = made('en')
	const words = reworded(wordsOf(agreement))
	const papers = comparedPapers(version(agreement, words), draft(agreement), 'en')
	expect([...papers.reworded]).toEqual(['legal.law'])
	const redline = redlinePaper(buildRedline(papers.before, papers.after))
	expect(redline.words.map(({ of, removed, added }) => [of, removed, added])).toEqual([
		['legal.law', 'subject to', 'governed by'],
	])
	// Two versions of the same time say the same, whatever is said today.
	const both = comparedPapers(version(agreement, words), version(agreement, [...words]), 'en')
	expect(redlinePaper(buildRedline(both.before, both.after)).changed).toEqual([])
})

it('reads one language of a version in two', () => {
	const agreement = made('de+en')
	const words = reworded(wordsOf(agreement))
	const changed = (language: 'de' | 'en') => {
		const papers = comparedPapers(version(agreement, words), draft(agreement), language)
		return redlinePaper(buildRedline(papers.before, papers.after)).words.map(({ removed, added }) => [removed, added])
	}
	expect([changed('en'), changed('de')]).toEqual([[['subject to', 'governed by']], []])
})

it('says of which side the words of its time are not to be had', () => {
	const [english, both] = [made('en'), made('de+en')]
	expect(comparedPapers(version(english, null), draft(english), 'en').rebuilt).toEqual({
		...{ before: 'no-words', after: null },
	})
	expect(comparedPapers(draft(english), version(english, null), 'en').rebuilt).toEqual({
		...{ before: null, after: 'no-words' },
	})
	// Words alike need no note.
	expect(comparedPapers(version(english), version(both), 'en').rebuilt).toEqual({ before: null, after: null })
	const words = reworded(wordsOf(english))
	const papers = comparedPapers(version(english, words), version(both), 'en')
	expect(papers).toEqual({
		...{ before: buildOutline(english, 'en'), after: buildOutline(both, 'en'), reworded: new Set() },
		rebuilt: { before: 'languages', after: null },
	})
})

it('reads the draft as a document is printed, also where it has other languages by now', () => {
	const both = made('de+en')
	const english: Agreement = { ...both, parties: { ...both.parties, language: 'en' } }
	const returned: SideText = { kind: 'document', agreement: english, words: reworded(wordsOf(english)) }
	const papers = comparedPapers(returned, draft(both), 'en')
	expect(papers.rebuilt).toEqual({ before: null, after: null })
	const [law] = redlinePaper(buildRedline(papers.before, papers.after)).words.filter(({ of }) => of === 'legal.law')
	expect([law?.removed, law?.added]).toEqual(['subject to', 'governed by'])
	expect(papers.after).toEqual(buildOutline(both, 'en'))
})
