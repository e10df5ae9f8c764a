import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** The library, and its dialogs beside the contract. */
export type Clauses = ReturnType<typeof clausesPage>

export function clausesPage(page: Page, words: Words) {
	const say = (key: string, values?: Record<string, string>) => words('clauses', key, values)
	const list = page.getByRole('navigation', { name: say('title') })
	const dialog = page.getByRole('dialog')
	const form = {
		heading: dialog.getByLabel(say('form.heading')),
		targets: dialog.getByRole('combobox', { name: say('targets') }),
		text: dialog.getByRole('textbox', { name: say('text') }),
		keep: dialog.getByRole('button', { name: say('form.keep') }),
	}
	return {
		words: say,
		list,
		dialog,
		form,
		find: list.getByLabel(say('find')),
		row: (heading: string): Locator => list.getByRole('button').filter({ hasText: heading }),
		heading: page.getByRole('main').getByRole('heading', { level: 2 }),
		text: page.getByRole('main').getByRole('region', { name: say('text') }),
		stance: (stance: string): Locator => page.getByRole('radio', { name: say(`stance.${stance}`) }),
		chooseStance: async (stance: string) => {
			await page
				.getByRole('main')
				.getByText(say(`stance.${stance}`), { exact: true })
				.click()
		},
		/** A button of the page by the key of its words. */
		button: (key: string): Locator => page.getByRole('button', { name: say(key), exact: true }),
		write: async (clause: { heading: string; target: string; text: string }) => {
			await list.getByRole('button', { name: say('new') }).click()
			await form.heading.fill(clause.heading)
			await form.targets.fill(clause.target)
			await page.getByRole('option', { name: clause.target, exact: true }).click()
			await page.keyboard.press('Escape')
			await form.text.click()
			await page.keyboard.type(clause.text)
			await form.keep.click()
			await expect(dialog).toBeHidden()
		},
		/** Picks a value or a reference for the field in the dialog or on the paper. */
		pick: async (kind: 'value' | 'reference', wanted: string) => {
			await page.getByRole('button', { name: say(`editor.${kind}`), exact: true }).click()
			await page.getByLabel(say(`editor.${kind}.find`)).fill(wanted)
			await page.getByRole('option').first().click()
		},
		/** What is kept in the library for a place, by stance, in the dialog beside the contract. */
		offer: (name: string): Locator =>
			dialog
				.getByRole('list', { name: say('take.list') })
				.getByRole('button')
				.filter({ hasText: name }),
		redline: (key: string): Locator => dialog.getByRole('group', { name: say(key) }),
	}
}
