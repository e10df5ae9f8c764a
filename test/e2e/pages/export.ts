import { expect, type Locator, type Page } from '@playwright/test'
import type { ExportFile } from '../../../src/shared/ipc/export-file'
import { chooseSegment } from './segments'
import type { Words } from './words'

/** The dialog that makes files of an agreement. */
export type ExportDialog = ReturnType<typeof exportDialog>

export function exportDialog(page: Page, words: Words) {
	const dialog = page.getByRole('dialog', { name: new RegExp(`^${words('export', 'title')}`) })
	return {
		dialog,
		recipient: dialog.getByLabel(words('export', 'recipient'), { exact: true }),
		file: (format: ExportFile): Locator =>
			dialog.getByRole('checkbox', { name: words('export', `format.${format}`), exact: true }),
		moreFiles: dialog.getByRole('button', {
			name: new RegExp(`${words('export', 'files.more', { count: 2 }).replace(/^\S+ /, '')}$`),
		}),
		choose: (state: 'draft' | 'final') =>
			chooseSegment(
				dialog.getByRole('radiogroup', { name: words('export', 'state') }),
				words('export', `state.${state}`),
			),
		chooseFolder: dialog.getByRole('button', { name: words('export', 'folder.choose') }),
		run: (state: 'draft' | 'final'): Locator =>
			dialog.getByRole('button', { name: words('export', `run.${state}`), exact: true }),
		/** In one go within the page: whatever looks for the button from outside may come after the files. */
		runAndCancel: async (state: 'draft' | 'final') => {
			const run = dialog.getByRole('button', { name: words('export', `run.${state}`), exact: true })
			await expect(run).toBeEnabled()
			await run.evaluate(
				(button, wanted) =>
					new Promise<void>((resolve) => {
						const look = new MutationObserver(() => {
							const buttons = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')]
							const cancel = buttons.find(({ textContent }) => textContent === wanted)
							if (cancel === undefined) return
							look.disconnect()
							cancel.click()
							resolve()
						})
						look.observe(document.body, { subtree: true, childList: true, characterData: true })
						if (button instanceof HTMLElement) button.click()
					}),
				words('export', 'cancel'),
			)
		},
		cancel: dialog.getByRole('button', { name: words('export', 'cancel'), exact: true }),
		cancelled: dialog.getByRole('status').filter({ hasText: words('export', 'cancelled') }),
		/** Opens the pages over the window, and knows its way around there. */
		preview: async () => {
			await dialog.getByRole('button', { name: words('export', 'preview'), exact: true }).click()
			return previewLayer(page, words)
		},
		done: (count: number): Locator =>
			dialog.getByRole('status').filter({ hasText: words('export', 'done', { count }) }),
		/** The lines of what stands in the way of a final; each leads to its field. */
		checklist: dialog.getByRole('region', { name: words('export', 'checklist') }),
		log: dialog.getByRole('region', { name: words('export', 'log') }),
		/** From what was sent to a recipient to what changed since. */
		compare: (recipient: string): Locator =>
			dialog.getByRole('button', { name: words('export', 'compare.label', { recipient, when: '' }) }),
		compareReturned: dialog
			.getByRole('button', { name: new RegExp(`^${words('export', 'compare.returned')}`) })
			.first(),
		close: dialog.getByRole('button', { name: words('export', 'done.close') }),
	}
}

function previewLayer(page: Page, words: Words) {
	const layer = page.getByRole('dialog', { name: words('preview', 'title') })
	const sheet = (number: number): Locator =>
		layer.getByRole('region', {
			name: new RegExp(`^${words('preview', 'page.label', { page: String(number), of: '' })}`),
		})
	return {
		layer,
		/** A page of the document; `drawn` once its picture is there. */
		sheet,
		drawn: (number: number): Locator => sheet(number).and(page.locator('[data-drawn]')),
		entry: layer.getByRole('textbox', { name: words('preview', 'page.entry'), exact: true }),
		/** How many pages the bar says there are. */
		count: async () => Number(await layer.locator('[data-pages]').getAttribute('data-pages')),
		zoom: (percent: string): Locator =>
			layer.getByRole('button', { name: words('preview', 'zoom.label', { percent }), exact: true }),
		back: layer.getByRole('button', { name: words('preview', 'back'), exact: true }),
	}
}
