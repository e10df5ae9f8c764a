import { expect, type Locator, type Page } from '@playwright/test'
import { pressInNotice } from './notices'
import { chooseSegment } from './segments'
import type { Words } from './words'

/** The list of agreements, its empty state and the dialog for a new one. */
export type AgreementsPage = ReturnType<typeof agreementsPage>

export function agreementsPage(page: Page, words: Words) {
	const dialog = page.getByRole('dialog', { name: words('agreements', 'new.title') })
	const row = (title: string | RegExp): Locator =>
		page.getByRole('row').filter({
			has: page.getByRole('cell', typeof title === 'string' ? { name: title, exact: true } : { name: title }),
		})
	const menuItem = async (title: string, name: string) => {
		await row(title)
			.getByRole('button', { name: words('agreements', 'menu.label', { title }) })
			.click()
		await page.getByRole('menuitem', { name }).click()
	}
	return {
		emptyTitle: page.getByRole('heading', { name: words('agreements', 'empty.title') }),
		newFromPlaybook: page.getByRole('button', { name: words('agreements', 'empty.new') }),
		trySample: page.getByRole('button', { name: words('agreements', 'empty.sample') }),
		newButton: page.getByRole('button', { name: words('agreements', 'new'), exact: true }),
		dialog,
		/** Fills the dialog of a new agreement, which is open, and creates it. */
		create: async (wish: { readonly playbook: string; readonly language: string; readonly title: string }) => {
			await dialog.getByRole('radio', { name: wish.playbook }).first().check()
			await chooseSegment(
				dialog.getByRole('radiogroup', { name: words('agreements', 'new.language') }),
				words('app', `language.${wish.language}`),
			)
			await dialog.getByLabel(words('agreements', 'new.name'), { exact: true }).fill(wish.title)
			await dialog.getByRole('button', { name: words('agreements', 'new.create') }).click()
			await dialog.waitFor({ state: 'hidden' })
		},
		row,
		open: async (title: string) => {
			await row(title).click()
		},
		/** The sample stands in the list under its customer. */
		openSample: async () => {
			await page.getByRole('row').filter({ hasText: 'Hansen Logistik' }).click()
		},
		search: page.getByLabel(words('agreements', 'search'), { exact: true }),
		count: (shown: number, count: number): Locator =>
			page.getByRole('status').filter({
				hasText:
					shown === count ? words('agreements', 'count', { count }) : words('agreements', 'count.of', { shown, count }),
			}),
		duplicate: (title: string) => menuItem(title, words('agreements', 'menu.duplicate')),
		copyOf: (title: string) => words('agreements', 'copyOf', { title }),
		remove: (title: string) => menuItem(title, words('app', 'common.delete')),
		undoRemoval: async (title: string) => {
			const notice = page.getByRole('alert').filter({ hasText: words('agreements', 'deleted', { title }) })
			await pressInNotice(notice, words('app', 'common.undo'))
			await expect(notice).toBeHidden()
			await expect(row(title)).toBeVisible()
		},
		saveAsPlaybook: async (title: string, name: string) => {
			await menuItem(title, words('agreements', 'menu.savePlaybook'))
			const form = page.getByRole('dialog', { name: words('agreements', 'playbook.title') })
			await form.getByLabel(words('agreements', 'playbook.name')).fill(name)
			await form.getByRole('button', { name: words('agreements', 'playbook.save') }).click()
			await form.waitFor({ state: 'hidden' })
		},
	}
}
