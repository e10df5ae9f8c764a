import { contractOutline } from '../../src/main/both-languages'
import type { Comment, Suggestion, Thread } from '../../src/shared/agreement/review'
import type { Agreement } from '../../src/shared/agreement/schema'
import { anchorIn } from '../../src/shared/review/make-anchor'
import { type PrintedText, printedTexts } from '../../src/shared/review/printed-texts'

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

const authors = ['Dr. Änne Öztürk', 'Jordan Price', 'O’Neill & Søn <Recht>', 'שלום כהן']

const texts = [
	'Bitte prüfen: „angemessen“ ist hier zu weich.',
	'Agreed with finance on Tuesday.\nSee the mail of 3 March & the <annex>.',
	'Hier fehlt die Messstelle.\n\nVorschlag folgt.',
	'👍 ok',
	'נא לבדוק',
]

const replacements = ['', 'binnen zwei Stunden', 'without undue delay & in <text form>', '24 Stunden', 'spätestens']

/**
 * An agreement with threads and suggestions of several people all over its paper: on words, whole paragraphs, places, cells, heads,
 * signature lines; answered, resolved, internal, overlapping, and some whose words are gone. The same for the same seed.
 */
export function reviewedAgreement(agreement: Agreement, seed: number, count = 30): Agreement {
	const random = seeded(seed)
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
	const { all } = printedTexts(contractOutline(agreement, { date: null }))
	const places = all.filter(({ text }) => text.length > 3)
	// No two alike: nobody does two things in one second.
	const instant = (index: number) =>
		`2027-03-${String(1 + (index % 28)).padStart(2, '0')}T${String(8 + (index % 10)).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}:05+01:00`
	const rangeIn = ({ text }: PrintedText, isPlace: boolean) => {
		if (isPlace) {
			const at = Math.floor(random() * (text.length + 1))
			return { start: at, end: at }
		}
		if (random() < 0.15) return { start: 0, end: text.length }
		const start = Math.floor(random() * (text.length - 1))
		return { start, end: Math.min(text.length, start + 1 + Math.floor(random() * 40)) }
	}
	const anchorOf = (place: PrintedText, isPlace: boolean) => {
		const anchor = anchorIn(place.text, place, rangeIn(place, isPlace))
		if (random() > 0.1) return anchor
		const gone = `Diese Worte gab es einmal ${Math.floor(random() * 1000)} im Vertrag, nun nicht mehr.`
		return {
			...anchor,
			quote: gone.slice(6, 21),
			text: gone,
			before: 'Diese ',
			after: gone.slice(21, 51),
			start: 6,
			end: 21,
		}
	}
	const threads = Array.from({ length: count }, (_, index): Thread => {
		const comments = Array.from(
			{ length: 1 + Math.floor(random() * 3) },
			(_unused, reply): Comment => ({
				id: `c${seed}-${index}-${reply}`,
				author: pick(authors),
				at: instant(index * 3 + reply),
				text: pick(texts),
			}),
		)
		return {
			id: `t${seed}-${index}`,
			anchor: anchorOf(pick(places), random() < 0.1),
			visibility: random() < 0.25 ? 'internal' : 'external',
			assignee: random() < 0.3 ? 'Kim (nur intern)' : null,
			resolved: random() < 0.3 ? { by: pick(authors), at: instant(index * 3 + comments.length) } : null,
			comments,
		}
	})
	const suggestions = Array.from({ length: count }, (_, index): Suggestion => {
		const replacement = pick(replacements)
		return {
			id: `s${seed}-${index}`,
			kind: 'wording',
			author: pick(authors),
			at: instant(count * 3 + index),
			visibility: random() < 0.25 ? 'internal' : 'external',
			...(random() < 0.3 ? { note: pick(texts) } : {}),
			state: 'open',
			decided: null,
			anchor: anchorOf(pick(places), replacement !== '' && random() < 0.3),
			replacement,
		}
	})
	return { ...agreement, review: { ...agreement.review, threads, suggestions } }
}
