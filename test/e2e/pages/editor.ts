import { expect, type Locator, type Page } from '@playwright/test'
import { formTable } from './form-table'
import type { Words } from './words'

/** The free editor: sections, the form of one, and the paper. */
export type Editor = ReturnType<typeof editorPage>

export function editorPage(page: Page, words: Words) {
	const sections = page.getByRole('navigation', { name: words('editor', 'sections') })
	const form = page.getByRole('main')
	const paper = page.getByRole('region', { name: words('editor', 'paper') })
	/** A group of questions by the key of its title, `parties.provider`. */
	const group = (id: string): Locator => form.getByRole('region', { name: words('sections', `${id}.title`) })
	/** A field of a group by the key of its label. */
	const field = (groupId: string, label: string): Locator =>
		group(groupId).getByLabel(words('sections', `label.${label}`), { exact: true })
	return {
		sections,
		form,
		paper,
		group,
		field,
		goTo: async (section: string) => {
			const name = words('app', `section.${section}`)
			// The name stands alone in the folded list, and beside what is open in the other.
			await sections.getByRole('button', { name }).first().click()
			await expect(form.getByRole('heading', { level: 1, name })).toBeVisible()
		},
		table: (label: string) => formTable(form, label, words),
		drawer: (title: string | RegExp) => form.getByRole('region', { name: title }),
		/** Words on the paper that print a field; a click on them leads back to it. */
		printed: (path: string): Locator => paper.locator(`[data-visit="${path}"]`),
		findQuery: page.getByLabel(words('editor', 'find.query'), { exact: true }),
		findReplacement: page.getByLabel(words('editor', 'find.replacement')),
		replaceAll: page.getByRole('button', { name: words('editor', 'find.replaceAll') }),
	}
}
