import { expect, it } from 'vitest'
import type { Anchor } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { createRandom } from '../../../src/shared/realism/random'
import { accept } from '../../../src/shared/review/accept'
import { type Located, locate } from '../../../src/shared/review/locate'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { type PrintedText, printedTexts } from '../../../src/shared/review/printed-texts'
import { reject, suggest } from '../../../src/shared/review/suggestions'
import { openThread } from '../../../src/shared/review/threads'

/**
 * What users word themselves: an own article, an own annex, and clauses of the house in other words. No word of theirs stands twice, so a
 * plain set of words says where an anchor's words are.
 */
const CLAUSES = ['legal.text-form', 'downtime.freeze'] as const
const DEED = { by: 'Ada', at: '2026-11-24T09:30:00Z' }
const base = createFromPlaybook({ playbookId: 'customer-support', language: 'en', id: 'a', today: '2026-11-23' })

type Own = {
	/** Paragraphs of the article and of the annex. */
	readonly article: readonly (readonly string[])[]
	readonly annex: readonly (readonly string[])[]
	/** Own words of clauses; null: as the house words it. */
	readonly clauses: Readonly<Record<string, readonly string[] | null>>
}

const textOf = (paragraphs: readonly (readonly string[])[]) => paragraphs.map((words) => words.join(' ')).join('\n\n')
const wordsIn = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => word !== '')

function withOwn(agreement: Agreement, { article, annex, clauses }: Own): Agreement {
	const content = (paragraphs: Own['article']) => [{ id: 'text', kind: 'text', text: textOf(paragraphs) } as const]
	return {
		...agreement,
		ownArticles: [{ id: 'own', after: 'legal', title: 'Own article', content: content(article) }],
		annexes: [{ id: 'more', title: 'Own annex', content: content(annex), attachment: null }],
		overrides: Object.entries(clauses).flatMap(([clause, words]) =>
			words === null ? [] : [{ clause, language: 'en', text: words.join(' '), madeFrom: '' } as const],
		),
	}
}

/** As the agreement has it now: an accepted suggestion changed it as well. */
function ownOf({ ownArticles, annexes, overrides }: Agreement): Own {
	const paragraphs = (content: Agreement['annexes'][number]['content'] | undefined) =>
		(content?.[0]?.kind === 'text' ? (content[0].text ?? '') : '').split(/\n\n+/).map(wordsIn)
	return {
		article: paragraphs(ownArticles[0]?.content),
		annex: paragraphs(annexes[0]?.content),
		clauses: Object.fromEntries(
			CLAUSES.map((clause) => {
				const own = overrides.find((one) => one.clause === clause)
				return [clause, own === undefined ? null : wordsIn(own.text)]
			}),
		),
	}
}

const isOwn = ({ address }: PrintedText, agreement: Agreement) =>
	/^own/.test(address) || agreement.overrides.some(({ clause }) => clause === address)
const printedOf = (agreement: Agreement) => printedTexts(reviewOutline(agreement, 'en'))

function steps(seed: number) {
	const random = createRandom(seed)
	const below = (n: number) => Math.floor(random.uniform() * n)
	let made = 0
	const words = (n: number) =>
		Array.from({ length: n }, () => `w${[...String(made++)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}x`)
	const id = () => `i${made++}`
	const spliced = (old: readonly string[]): readonly string[] => {
		const from = below(old.length + 1)
		const to = Math.min(old.length, from + below(4))
		const next = [...old.slice(0, from), ...words(below(4)), ...old.slice(to)]
		return next.length === 0 ? words(3) : next
	}
	const changedAt = <T>(list: readonly T[], change: (one: T) => T): readonly T[] => {
		const at = below(list.length)
		return list.map((one, index) => (index === at ? change(one) : one))
	}
	/** What somebody types in the forms of their own texts. */
	const typed = (own: Own): Own => {
		const part = below(2) === 0 ? 'article' : 'annex'
		const clause = CLAUSES[below(CLAUSES.length)]!
		const now = own.clauses[clause] ?? null
		switch (below(6)) {
			case 0:
			case 1:
				return { ...own, [part]: changedAt(own[part], spliced) }
			case 2: {
				const at = below(own[part].length + 1)
				return { ...own, [part]: [...own[part].slice(0, at), words(6 + below(6)), ...own[part].slice(at)] }
			}
			case 3:
				return own[part].length === 1 ? own : { ...own, [part]: own[part].slice(1) }
			case 4:
				return { ...own, clauses: { ...own.clauses, [clause]: now === null ? words(12) : spliced(now) } }
			default:
				// Sometimes the house has its word again.
				return { ...own, clauses: { ...own.clauses, [clause]: below(3) === 0 ? null : (now ?? words(10)) } }
		}
	}
	const anchorIn = (agreement: Agreement): Anchor => {
		const places = printedOf(agreement).all.filter((one) => isOwn(one, agreement) && wordsIn(one.text).length > 3)
		const { text, address } = places[below(places.length)]!
		const found = [...text.matchAll(/[^\s\u00a0]+/g)]
		const first = below(found.length)
		const last = Math.min(found.length - 1, first + below(4))
		const range = { start: found[first]!.index, end: found[last]!.index + found[last]![0].length }
		return makeAnchor(reviewOutline(agreement, 'en'), { language: 'en', address }, range)!
	}
	const edit = (agreement: Agreement): Agreement => {
		const open = agreement.review.suggestions.filter(({ state }) => state === 'open')
		const one = open[below(open.length)]
		const anchor = anchorIn(agreement)
		const common = { id: id(), anchor, visibility: 'internal' } as const
		switch (below(9)) {
			case 0: {
				const outcome = openThread(agreement, { ...common, commentId: id(), text: 'Why?' }, DEED)
				return outcome.kind === 'changed' ? outcome.agreement : agreement
			}
			case 1:
			case 2: {
				const replacement = words(below(4)).join(' ')
				const outcome = suggest(agreement, { ...common, kind: 'wording', replacement }, DEED)
				return outcome.kind === 'changed' ? outcome.agreement : agreement
			}
			case 3:
			case 4: {
				const outcome = one === undefined ? null : accept(agreement, one.id, DEED)
				return outcome?.kind === 'changed' ? outcome.agreement : agreement
			}
			case 5: {
				const outcome = one === undefined ? null : reject(agreement, one.id, DEED)
				return outcome?.kind === 'changed' ? outcome.agreement : agreement
			}
			default:
				return withOwn(agreement, typed(ownOf(agreement)))
		}
	}
	const start = withOwn(base, {
		article: [words(9), words(12)],
		annex: [words(10), words(8)],
		clauses: Object.fromEntries(CLAUSES.map((clause) => [clause, words(12)])),
	})
	return { below, edit, start }
}

/** Quoted words that still stand beside a neighbour of old. */
function tied(anchor: Anchor, now: readonly string[]): readonly string[] {
	const [quoted, old] = [wordsIn(anchor.quote), wordsIn(anchor.text)]
	return now.filter((word, at) => {
		const was = old.indexOf(word)
		const isBeside = (side: 1 | -1) => now[at + side] !== undefined && now[at + side] === old[was + side]
		return quoted.includes(word) && (isBeside(1) || isBeside(-1))
	})
}

/** What a plain look at the words has against an answer; null where it is right. */
function complaint(anchor: Anchor, located: Located, agreement: Agreement): string | null {
	const quoted = wordsIn(anchor.quote)
	const home = printedOf(agreement).at('en', anchor.block)
	if (located.kind === 'detached')
		return home !== undefined && tied(anchor, wordsIn(home.text)).length > 0 ? 'lost though its words are there' : null
	const found = wordsIn(located.at.text.slice(located.start, located.end))
	if (located.kind === 'exact') return found.join(' ') === quoted.join(' ') ? null : 'not its words'
	if (home !== undefined && located.at !== home) return 'changed in another place though its own is there'
	const strange = wordsIn(anchor.text).filter((word) => !quoted.includes(word))
	if (!found.some((word) => quoted.includes(word))) return 'changed, yet none of its words is there'
	if (!tied(anchor, wordsIn(located.at.text)).every((word) => found.includes(word))) return 'misses a word of its own'
	return found.some((word) => strange.includes(word)) ? 'takes in a word of its neighbours' : null
}

it('stays on words that users wrote themselves, or says honestly that they changed or went, over any edits, decisions and undoing', () => {
	const seen = { exact: 0, changed: 0, detached: 0 }
	const done = { accepted: 0, undone: 0, overrides: 0 }
	for (let seed = 1; seed <= 8; seed++) {
		const { below, edit, start } = steps(seed)
		const past: Agreement[] = []
		const said = new Map<Agreement, string>()
		let agreement = start
		for (let step = 0; step < 40; step++) {
			const { threads, suggestions } = agreement.review
			const open = suggestions.filter(({ state }) => state === 'open')
			const answers = [...threads, ...open].flatMap((one) => {
				if (!('anchor' in one)) return []
				const located = locate(one.anchor, printedOf(agreement))
				const wrong = complaint(one.anchor, located, agreement)
				if (wrong !== null)
					expect.fail(
						`seed ${seed}, step ${step}: ${wrong}: ${one.anchor.quote} of ${one.anchor.text} (${one.anchor.block})`,
					)
				seen[located.kind]++
				return located.kind === 'detached'
					? [`${one.id} detached`]
					: [`${one.id} ${located.kind} ${located.at.address} ${located.start} ${located.end}`]
			})
			// After an undo everything stands where it stood.
			const before = said.get(agreement)
			if (before !== undefined) {
				expect(answers.join('\n'), `seed ${seed}, step ${step}`).toBe(before)
				done.undone++
			}
			said.set(agreement, answers.join('\n'))
			done.overrides += agreement.overrides.length
			const last = past.at(-1)
			if (below(7) === 0 && last !== undefined) {
				past.pop()
				agreement = last
			} else {
				past.push(agreement)
				agreement = edit(agreement)
			}
		}
		done.accepted += agreement.review.suggestions.filter(({ state }) => state === 'accepted').length
	}
	// All of it happens, so that the look means something.
	expect([...Object.values(seen), ...Object.values(done)].every((count) => count > 15)).toBe(true)
})
