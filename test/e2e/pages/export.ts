import type { Locator, Page } from '@playwright/test'
import { chooseSegment } from './segments'
import type { Words } from './words'

/** The dialog that makes files of an agreement. */
export type ExportDialog = ReturnType<typeof exportDialog>

export function exportDialog(page: Page, words: Words) {
	const dialog = page.getByRole('dialog', { name: new RegExp(`^${words('export', 'title')}`) })
	return {
		dialog,
		recipient: dialog.getByLabel(words('export', 'recipient'), { exact: true }),
		file: (format: 'pdf' | 'docx' | 'html' | 'md'): Locator =>
			dialog.getByRole('checkbox', { name: words('export', `format.${format}`), exact: true }),
		choose: (state: 'draft' | 'final') =>
			chooseSegment(
				dialog.getByRole('radiogroup', { name: words('export', 'state') }),
				words('export', `state.${state}`),
			),
		chooseFolder: dialog.getByRole('button', { name: words('export', 'folder.choose') }),
		run: (state: 'draft' | 'final'): Locator =>
			dialog.getByRole('button', { name: words('export', `run.${state}`), exact: true }),
		done: (count: number): Locator =>
			dialog.getByRole('status').filter({ hasText: words('export', 'done', { count }) }),
		/** The lines of what stands in the way of a final; each leads to its field. */
		checklist: dialog.getByRole('region', { name: words('export', 'checklist') }),
		log: dialog.getByRole('region', { name: words('export', 'log') }),
		close: dialog.getByRole('button', { name: words('export', 'done.close') }),
	}
}
