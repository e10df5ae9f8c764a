import { expect, it } from 'vitest'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Anchor } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Inline } from '../../../src/shared/outline/block'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { createRandom } from '../../../src/shared/realism/random'
import { accept } from '../../../src/shared/review/accept'
import { locate } from '../../../src/shared/review/locate'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { reject, suggest } from '../../../src/shared/review/suggestions'
import { openThread } from '../../../src/shared/review/threads'
import type { ReviewEdit } from '../../../src/shared/review/with-review'

const DEED = { by: 'Ada', at: '2026-11-24T09:30:00Z' }
const base = createFromPlaybook({ playbookId: 'customer-support', language: 'en', id: 'a', today: '2026-11-23' })
const texts = (agreement: Agreement) => printedTexts(reviewOutline(agreement, 'en'))

/** Fields that several clauses and tables print. */
const VALUES = [
	['parties.noticeMonths', [1, 2, 3, 6]],
	['parties.provider.name', ['North Ltd', 'South & Sons', null]],
	[`services.items.${base.services.items[0]!.id}.name`, ['Help desk', 'Support of the shop']],
	[`objectives.items.${base.objectives.items[0]!.id}.value`, [600, 900, 14_400]],
	[`objectives.items.${base.objectives.items[0]!.id}.share`, [900_000, 950_000]],
	['legal.venue', ['Kiel', 'Leeds', null]],
] as const

function steps(seed: number) {
	const random = createRandom(seed)
	const below = (n: number) => Math.floor(random.uniform() * n)
	const one = <T>(list: readonly T[]): T => list[below(list.length)]!
	let made = 0

	/** Some words of one of the paragraphs that print what is edited, so that edits meet. */
	const anchorIn = (agreement: Agreement): Anchor => {
		const paths: readonly string[] = VALUES.map(([path]) => path)
		const isEdited = (inline: Inline) => 'path' in inline && paths.includes(inline.path)
		const long = texts(agreement).all.filter(
			({ text, inlines }) => text.split(' ').length > 7 && inlines.some(isEdited),
		)
		const { text, address } = one(long.slice(-4))
		const words = [...text.matchAll(/\S+/g)]
		const first = below(words.length)
		const last = Math.min(words.length - 1, first + below(5))
		const range = { start: words[first]!.index, end: words[last]!.index + words[last]![0].length }
		return makeAnchor(reviewOutline(agreement, 'en'), { language: 'en', address }, range)!
	}
	const id = () => `i${made++}`
	const edit = (agreement: Agreement, kind = below(9)): Agreement => {
		const open = agreement.review.suggestions.filter(({ state }) => state === 'open')
		const changed = (result: ReviewEdit | ReturnType<typeof accept> | ReturnType<typeof setAt>) =>
			result.kind === 'changed' ? result.agreement : agreement
		switch (kind) {
			case 0:
			case 1: {
				const [path, values] = one(VALUES)
				return changed(setAt(agreement, path, one<string | number | null>(values)))
			}
			case 2: {
				const thread = { id: id(), commentId: id(), anchor: anchorIn(agreement), visibility: 'internal' } as const
				return changed(openThread(agreement, { ...thread, text: 'Why?' }, DEED))
			}
			case 3: {
				const anchor = anchorIn(agreement)
				const replacement = one(['', 'entirely other words', `${anchor.quote} and more`, anchor.quote.toUpperCase()])
				return changed(
					suggest(agreement, { id: id(), visibility: 'internal', kind: 'wording', anchor, replacement }, DEED),
				)
			}
			case 4:
			case 5:
			case 6:
			case 7:
				return open.length === 0 ? agreement : changed(accept(agreement, one(open).id, DEED))
			default:
				return open.length === 0 ? agreement : changed(reject(agreement, one(open).id, DEED))
		}
	}
	return { below, edit }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const wordsOf = (text: string) => new Set(plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** Where each anchor says that its words are, and what a plain look has against it. */
function looked(
	agreement: Agreement,
	quotes: Map<string, string>,
): { readonly said: string; readonly wrong: readonly string[] } {
	const { threads, suggestions } = agreement.review
	const anchored = [...threads, ...suggestions.filter(({ state }) => state === 'open')].flatMap((one) =>
		'anchor' in one ? [one] : [],
	)
	const said: string[] = []
	const wrong: string[] = []
	for (const { id, anchor } of anchored) {
		if ((quotes.get(id) ?? anchor.quote) !== anchor.quote) wrong.push(`${anchor.quote} instead of ${quotes.get(id)}`)
		quotes.set(id, anchor.quote)
		const located = locate(anchor, texts(agreement))
		const home = texts(agreement).at('en', anchor.block)
		if (located.kind === 'detached') {
			said.push('detached')
			if (home !== undefined && plain(home.text) === plain(anchor.text)) wrong.push(`lost: ${anchor.quote}`)
			continue
		}
		const words = located.at.text.slice(located.start, located.end)
		said.push(`${located.kind} ${located.at.address} ${located.start} ${words}`)
		if (located.kind === 'exact' && plain(words) !== plain(anchor.quote)) wrong.push(`${words} for ${anchor.quote}`)
		const shared = [...wordsOf(words)].filter((word) => wordsOf(anchor.quote).has(word))
		if (located.kind === 'changed' && shared.length === 0) wrong.push(`${words} for ${anchor.quote}`)
		if (located.at !== home && home !== undefined && !/\d/.test(anchor.block)) wrong.push(`elsewhere: ${anchor.quote}`)
	}
	return { said: said.join('\n'), wrong }
}

it('stays true over edits of values and words, suggestions, decisions and undoing them', () => {
	const kinds = { exact: 0, changed: 0, detached: 0 }
	for (let seed = 1; seed <= 4; seed++) {
		const { below, edit } = steps(seed)
		const past: { agreement: Agreement; said: string }[] = []
		const quotes = new Map<string, string>()
		// Threads and suggestions on the same few paragraphs, so that decisions meet.
		let agreement: Agreement = Array.from({ length: 20 }).reduce<Agreement>(
			(made, _, n) => edit(made, 2 + (n % 2)),
			base,
		)
		for (let step = 0; step < 12; step++) {
			const { said, wrong } = looked(agreement, quotes)
			expect(wrong, `seed ${seed}, step ${step}`).toEqual([])
			for (const kind of ['exact', 'changed', 'detached'] as const)
				kinds[kind] += said.split('\n').filter((line) => line.startsWith(kind)).length
			past.push({ agreement, said })
			if (below(6) === 0 && past.length > 1) {
				// Undo: everything stands where it stood.
				past.pop()
				const before = past.pop()!
				agreement = before.agreement
				expect(looked(agreement, quotes).said).toBe(before.said)
			} else agreement = edit(agreement)
		}
	}
	expect(kinds.exact).toBeGreaterThan(40)
	expect(kinds.changed + kinds.detached).toBeGreaterThan(10)
})
