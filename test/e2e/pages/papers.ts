import { expect, type Locator, type Page } from '@playwright/test'
import { pressInNotice } from './notices'
import type { Words } from './words'

/** Contracts of others: their list, and one of them with what was found in it and said about it. */
export type Papers = ReturnType<typeof papersPage>

export function papersPage(page: Page, words: Words) {
	const paper = page.getByRole('region', { name: words('papers', 'paper') }).and(page.locator('[data-beside]'))
	const margin = page.getByRole('complementary', { name: words('papers', 'margin') })
	const pane = page.getByRole('region', { name: words('papers', 'pane') })
	return {
		paper,
		margin,
		pane,
		open: page.getByRole('button', { name: words('papers', 'open') }),
		row: (title: string): Locator => page.getByRole('row').filter({ hasText: title }),
		finding: (quote: string): Locator => pane.getByRole('button').filter({ hasText: quote }).first(),
		chosen: pane.locator('[aria-current="true"]'),
		card: (text: string): Locator => margin.getByRole('article').filter({ hasText: text }),
		commentText: margin.getByLabel(words('review', 'compose.comment'), { exact: true }),
		name: margin.getByLabel(words('review', 'yourName'), { exact: true }),
		reply: margin.getByLabel(words('review', 'reply'), { exact: true }),
		commentOn: margin.getByRole('button', { name: words('papers', 'commentOn') }),
		export: async (kind: 'docx' | 'list') => {
			await page
				.getByRole('banner')
				.getByRole('button', { name: words('app', 'top.export') })
				.click()
			await page.getByRole('menuitem', { name: words('papers', `export.${kind}`) }).click()
		},
		remove: async (title: string) => {
			await page.getByRole('button', { name: words('papers', 'menu', { title }) }).click()
			await page.getByRole('menuitem', { name: words('app', 'common.delete') }).click()
		},
		undoRemoval: () => pressInNotice(page.getByRole('alert'), words('app', 'common.undo')),
		saved: async () => {
			await expect(page.getByRole('banner').locator('[data-save-state="saved"]')).toBeVisible()
		},
	}
}
