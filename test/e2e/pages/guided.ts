import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** The guided way: one group of questions after the other. */
export type Guided = ReturnType<typeof guidedPage>

export function guidedPage(page: Page, words: Words) {
	const way = page.getByRole('navigation', { name: words('guided', 'way') })
	const questions = page.getByRole('main', { name: words('guided', 'questions') })
	return {
		questions,
		/** The group that is asked, by the key of its title. */
		asks: async (group: string) => {
			await expect(
				questions.getByRole('heading', { level: 1, name: words('sections', `${group}.title`) }),
			).toBeVisible()
		},
		field: (label: string): Locator => questions.getByLabel(words('sections', `label.${label}`), { exact: true }),
		goToChapter: async (from: string, to: string) => {
			await way.getByRole('button', { name: words('guided', 'chapter.choose', { name: from }) }).click()
			await page.getByRole('menuitem', { name: new RegExp(`^${to}`) }).click()
		},
		/** A step of the chapter in sight, by the key of its title. */
		step: (group: string): Locator => way.getByText(words('sections', `${group}.title`), { exact: true }),
		next: questions.getByRole('button', { name: words('guided', 'next'), exact: true }),
		back: questions.getByRole('button', { name: words('guided', 'back'), exact: true }),
		skip: questions.getByRole('button', { name: words('guided', 'skip'), exact: true }),
		/** How many questions of all are answered, as the way says. */
		progress: async (): Promise<{ readonly answered: number; readonly total: number }> => {
			const [answered = Number.NaN, total = Number.NaN] =
				((await way.locator('p').first().textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
			return { answered, total }
		},
		/** The small sheet that shows what the answers write. */
		paper: page.getByRole('complementary', { name: words('guided', 'paper') }),
	}
}
