import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** What history says of the objectives: the list with its verdicts, and one objective in full. */
export type Realism = ReturnType<typeof realismPage>

const VERDICTS = ['realistic', 'tight', 'unrealistic', 'not enough data'] as const

export function realismPage(page: Page, words: Words) {
	const list = page.getByRole('navigation', { name: words('realism', 'list') })
	const side = page.getByRole('complementary', { name: words('realism', 'side') })
	const wordOf = (verdict: string) => words('realism', `word.${verdict.replaceAll(' ', '-')}`)
	return {
		list,
		side,
		sentence: page.getByRole('main').getByRole('heading', { level: 1 }),
		choose: (name: string | RegExp) => list.getByRole('listitem').getByRole('button', { name }).first().click(),
		/** The word beside each objective, in the order of the list; null where none is said yet. */
		verdicts: async (): Promise<readonly (string | null)[]> => {
			const names = await list.getByRole('listitem').getByRole('button').allTextContents()
			return names.map((name) => {
				// Longest first, for `realistic` stands in `unrealistic` too.
				const known = [...VERDICTS].sort((a, b) => wordOf(b).length - wordOf(a).length)
				return known.find((verdict) => name.includes(`, ${wordOf(verdict)}`)) ?? null
			})
		},
		/** The chances at other targets are worked out after the page is drawn. */
		settled: async () => {
			await expect(page.getByRole('main').locator('table[aria-busy="false"]').last()).toContainText('%')
		},
		apply: side.getByRole('button', { name: words('realism', 'suggest.apply') }),
		applied: side.getByText(words('realism', 'suggest.same')),
		/** What all promises are expected to cost in a year, as the list says it. */
		total: list.getByText(words('realism', 'list.credits')).locator('xpath=following-sibling::strong'),
		clock: {
			open: side.getByRole('button', { name: words('realism', 'clock.open-dialog') }),
			number: page.getByRole('combobox', { name: words('realism', 'clock.search') }),
			show: page.getByRole('button', { name: words('realism', 'clock.show'), exact: true }),
			/** Rows of the trace: from, to, why, how long. */
			rows: page.getByRole('dialog').getByRole('table').getByRole('row'),
		},
		handle: page.getByRole('slider', { name: words('realism', 'distribution.handle') }),
		/** What is said of the target that is being tried. */
		tried: page.getByRole('status', { name: words('realism', 'trial.label') }),
		hasWord: (verdict: string): Locator =>
			page
				.getByRole('main')
				.getByRole('heading', { level: 1 })
				.getByText(words('realism', `sentence.${verdict.replaceAll(' ', '-')}`), { exact: true }),
	}
}
