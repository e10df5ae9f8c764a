import type { Locator } from '@playwright/test'
import type { Words } from './words'

/** A list of the agreement as a table that is typed in. */
export type FormTable = ReturnType<typeof formTable>

export function formTable(form: Locator, label: string, words: Words) {
	const table = form.getByRole('table', { name: label })
	/** Rows count from 1, as their labels do. */
	const cell = (column: string, number: number): Locator =>
		table.getByLabel(words('fields', 'table.cell', { column, number }), { exact: true })
	return {
		table,
		cell,
		rows: table.locator('tbody tr'),
		row: (number: number): Locator => table.locator('tbody tr').nth(number - 1),
		type: async (column: string, number: number, text: string) => {
			await cell(column, number).fill(text)
			await cell(column, number).blur()
		},
		add: async (name: string) => {
			await form.getByRole('button', { name }).click()
		},
		/** What a spreadsheet leaves on the clipboard, pasted into a cell with the keys. */
		paste: async (column: string, number: number, rows: readonly (readonly string[])[]) => {
			const text = rows.map((row) => row.join('\t')).join('\n')
			await cell(column, number).focus()
			await cell(column, number).evaluate((input, pasted) => {
				const clipboardData = new DataTransfer()
				clipboardData.setData('text/plain', pasted)
				input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
			}, text)
		},
	}
}
