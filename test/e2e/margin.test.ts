import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.describe('a margin', () => {
	test.use({ withSample: true })

	test('keeps sixty comments beside their words, none over another, and the chosen one level with them', async ({
		page,
		agreements,
		review,
		frame,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		await review.open()
		// All on the few pages of one section.
		expect(await commentOn(page, { section: 'remedies', count: 60 })).toBe(60)
		await frame.goTo('agreements')
		await agreements.openSample()
		await review.open()
		await expect(review.margin.locator('[data-level]')).toHaveCount(60)
		const atRest = await cardsOf(page)
		expect(overlapsOf(atRest)).toEqual([])
		// Three lines of the paper.
		expect(Math.max(...atRest.map(driftOf))).toBeLessThanOrEqual(72)

		await page.keyboard.press('n')
		await page.keyboard.press('n')
		await expect(review.margin.locator('[aria-current]')).toHaveCount(1)
		await expect(review.reply).toBeVisible()
		const chosen = await cardsOf(page)
		expect(overlapsOf(chosen)).toEqual([])
		expect(chosen.filter(({ isChosen }) => isChosen).map(driftOf)).toEqual([0])
		await keepScreenshot('review-sixty')
	})
})

type Wish = { readonly section: string; readonly count: number }

/** Comments as a reviewer would have left them, on words as the window prints them; how many there are then. */
async function commentOn(page: Page, wish: Wish): Promise<number> {
	return page.evaluate(async ({ section, count }: Wish) => {
		type Bridge = { readonly invoke: (channel: string, args: object) => Promise<{ readonly value: unknown }> }
		type Opened = { readonly agreement: { readonly review: { readonly threads: readonly object[] } } }
		const { pledge } = window as unknown as { readonly pledge: Bridge }
		const call = async (channel: string, args: object) => (await pledge.invoke(channel, args)).value
		const rows = (await call('agreements:list', {})) as readonly { readonly id: string }[]
		const id = rows[0]?.id ?? ''
		const { agreement } = (await call('agreements:open', { id })) as Opened
		const places = [...document.querySelectorAll<HTMLElement>(`[data-beside] [data-words^="${section}."]`)]
			.map((place) => ({ block: place.dataset.words ?? '', text: (place.textContent ?? '').replaceAll('\u00ad', '') }))
			.filter(({ text }) => text.split(' ').length > 8)
		const threads = Array.from({ length: count }, (_, index) => {
			const { block, text } = places[Math.floor((index * places.length) / count)] ?? { block: '', text: '' }
			const words = [...text.matchAll(/\S+/g)]
			const [first, last] = [words[(index * 5) % (words.length - 3)], words[((index * 5) % (words.length - 3)) + 2]]
			const [start, end] = [first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)]
			const around = { before: text.slice(Math.max(0, start - 30), start), after: text.slice(end, end + 30) }
			return {
				...{ id: `thread-${index}`, visibility: 'internal', assignee: null, resolved: null },
				anchor: { language: 'en', block, text, start, end, quote: text.slice(start, end), ...around },
				comments: [
					{
						id: `comment-${index}`,
						author: index % 2 === 0 ? 'Katrin Vogt' : 'Jonas Petersen',
						at: '2026-11-20T10:00:00Z',
						text: 'Who proves this, until when, and what if nobody does within the time that was agreed?',
					},
				],
			}
		})
		await call('agreements:save', { agreement: { ...agreement, review: { ...agreement.review, threads } } })
		return ((await call('agreements:open', { id })) as Opened).agreement.review.threads.length
	}, wish)
}

type Drawn = {
	readonly id: string
	readonly isChosen: boolean
	readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
	/** Where its words begin; their line stands 8 px below the card's head. */
	readonly wordsTop: number
}

function cardsOf(page: Page): Promise<readonly Drawn[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-card]')].map((card) => {
			const { left, top, right, bottom } = card.getBoundingClientRect()
			const words = document.querySelector(`[data-marks~="${card.dataset.card}"]`)
			return {
				id: card.dataset.card ?? '',
				isChosen: card.querySelector('[aria-current]') !== null,
				box: { left, top, right, bottom },
				wordsTop: words?.getBoundingClientRect().top ?? Number.NaN,
			}
		}),
	)
}

function driftOf({ box, wordsTop }: Drawn): number {
	return Math.round(Math.abs(box.top + 8 - wordsTop))
}

function overlapsOf(cards: readonly Drawn[]): readonly string[] {
	const isOver = ({ box: a }: Drawn, { box: b }: Drawn) =>
		a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5 && a.left < b.right - 0.5 && b.left < a.right - 0.5
	return cards.flatMap((one, index) =>
		cards.slice(index + 1).flatMap((other) => (isOver(one, other) ? [`${one.id} over ${other.id}`] : [])),
	)
}
