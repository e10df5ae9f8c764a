import type { JSHandle, Locator, Page } from '@playwright/test'
import type { Words } from './words'

/** The list of histories, the card of an import under way, and files that are dropped into the window. */
export type Histories = ReturnType<typeof historiesPage>

export function historiesPage(page: Page, words: Words) {
	const card = page.getByRole('region', { name: words('histories', 'running.title') })
	const list = page.getByRole('navigation', { name: words('histories', 'title') })
	return {
		list,
		importButton: page.getByRole('button', { name: words('histories', 'import') }),
		card,
		cancel: card.getByRole('button', { name: words('histories', 'cancel') }),
		/** The notice of a finished import; it names the file. */
		imported: (name: string, tickets: number): Locator =>
			page.getByRole('alert').filter({
				hasText: words('histories', 'imported', {
					name,
					counts: words('histories', 'tickets', { count: tickets }),
				}),
			}),
		/** Answers in which zone the times of a file are: in the one of the agreement, which is filled in. */
		confirmZone: () =>
			page
				.getByRole('dialog')
				.getByRole('button', { name: words('histories', 'mapping.import'), exact: true })
				.click(),
		/** A history in the list at the left. */
		row: (name: string): Locator => list.getByRole('button').filter({ hasText: name }),
		detail: (name: string): Locator => page.getByRole('main', { name }),
		tab: (name: 'quality' | 'figures' | 'arrivals' | 'content'): Locator =>
			page.getByRole('tab', { name: words('histories', `tab.${name}`) }),
		benchmarks: list.getByRole('button').filter({ hasText: words('histories', 'benchmarks.title') }),
		startButton: page.getByRole('button', { name: words('histories', 'start'), exact: true }),
		words: (key: string) => words('histories', key),
		/** Notes one for the first response, which the dialog begins with. */
		addBenchmark: async (noted: {
			readonly value: string
			readonly share: string
			readonly source: string
			readonly date: string
		}) => {
			await page.getByRole('button', { name: words('histories', 'benchmarks.add') }).click()
			const dialog = page.getByRole('dialog', { name: words('histories', 'benchmarks.add') })
			for (const field of ['value', 'share', 'source', 'date'] as const)
				await dialog.getByRole('textbox', { name: words('histories', `benchmarks.${field}`) }).fill(noted[field])
			await dialog.getByRole('button', { name: words('histories', 'benchmarks.save') }).click()
			await dialog.waitFor({ state: 'hidden' })
		},
		/** The questions of a start from a client's data, then its proposal. */
		start: page.getByRole('dialog'),
		/** Drops a file of the disk onto the window. */
		drop: async (file: string) => {
			const dropped = await draggedFile(page, file)
			await dropped.evaluate(dropOnWindow)
		},
		dragged: (file: string) => draggedFile(page, file),
	}
}

/** What a drag of a file carries; a file input hands over what only the system can make. */
async function draggedFile(page: Page, file: string): Promise<JSHandle<DataTransfer>> {
	await page.evaluate(() => {
		const input = document.createElement('input')
		input.type = 'file'
		input.hidden = true
		input.dataset.drop = ''
		document.body.append(input)
	})
	const input = page.locator('input[data-drop]')
	await input.setInputFiles(file)
	return input.evaluateHandle((element: HTMLInputElement) => {
		const carried = new DataTransfer()
		for (const dragged of element.files ?? []) carried.items.add(dragged)
		element.remove()
		return carried
	})
}

/** Runs in the page. */
function dropOnWindow(dataTransfer: DataTransfer): void {
	for (const type of ['dragenter', 'dragover', 'drop']) {
		document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
	}
}
