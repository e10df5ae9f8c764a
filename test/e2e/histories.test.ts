import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'
import { writeTickets } from './ticket-file'

const ROWS = 4_000

test.describe('a client’s data', () => {
	test('become a first draft of hours and targets, taken back by one undo, and a report as a file', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		histories,
		dialogs,
		folders,
	}) => {
		const file = path.join(folders.files, 'client.csv')
		await writeTickets({ file, rows: ROWS, seed: 7, textLength: 20 })

		await test.step('a file is imported from the start of a new agreement', async () => {
			await agreements.newFromPlaybook.click()
			await agreements.dialog.getByRole('button', { name: words('agreements', 'new.from-data') }).click()
			await dialogs.answerOpen([file])
			await histories.start.getByRole('button', { name: words('histories', 'import') }).click()
			await expect(histories.start.getByRole('combobox', { name: words('histories', 'start.history') })).toHaveValue(
				'client.csv',
			)
		})

		await test.step('its proposal is taken over into a new agreement', async () => {
			await histories.start.getByRole('button', { name: words('histories', 'start.go') }).click()
			const takeOver = histories.start.getByRole('button', { name: words('histories', 'start.apply'), exact: true })
			await expect(takeOver).toBeEnabled()
			await expect(histories.start.getByRole('checkbox', { name: /P1 First response/ })).toBeChecked()
			await takeOver.click()
			await expect(histories.start).toBeHidden()
			await expect(
				editor.form.getByRole('heading', { level: 1, name: words('app', 'section.objectives') }),
			).toBeVisible()
		})

		await test.step('one undo takes all of it back', async () => {
			await expect(frame.undo).toBeEnabled()
			await frame.undo.click()
			await expect(frame.undo).toBeDisabled()
		})

		await test.step('the check report is saved where one chooses', async () => {
			await frame.goTo('histories')
			const target = path.join(folders.files, 'report.html')
			await dialogs.answerSave(target)
			await page.getByRole('button', { name: words('histories', 'report'), exact: true }).click()
			await page.getByRole('menuitem', { name: words('histories', 'report.html') }).click()
			await expect(page.getByText(words('histories', 'report.saved', { path: target }))).toBeVisible()
			expect(await readFile(target, 'utf8')).toContain('client.csv')
		})
	})

	test('first responses that look automatic are doubted until one says, when the file is read again, that they do not count', async ({
		page,
		words,
		frame,
		histories,
		folders,
		keepScreenshot,
	}) => {
		const file = path.join(folders.files, 'replies.csv')
		await writeFile(file, automaticReplies())
		await frame.goTo('histories')
		await histories.drop(file)
		const doubt = (rule: string, count: number) =>
			page.getByRole('row').filter({ hasText: words('quality', rule, { count, of: '600', within: '5 s' }) })
		await expect(doubt('quick-responses', 300)).toBeVisible()
		await keepScreenshot('quick-responses')
		await page.getByRole('button', { name: words('histories', 'quality.decide'), exact: true }).click()
		const dialog = page.getByRole('dialog')
		await dialog.getByRole('combobox', { name: words('histories', 'mapping.quick') }).click()
		await page
			.getByRole('option', { name: words('histories', 'mapping.quick.within', { time: '5 s' }), exact: true })
			.click()
		await keepScreenshot('quick-responses-decided')
		await dialog.getByRole('button', { name: words('histories', 'mapping.import'), exact: true }).click()
		await expect(doubt('quick-responses-ignored', 300)).toBeVisible()
		await expect(doubt('quick-responses', 300)).toBeHidden()
	})

	test('that cannot be read are named and left as they are', async ({ page, frame, folders }) => {
		const folder = path.join(folders.workspace, 'histories', 'damaged')
		const meta = path.join(folder, 'meta.json')
		await mkdir(folder, { recursive: true })
		await writeFile(meta, '{"schemaVersion": 1, "summ')
		await frame.goTo('histories')
		await expect(page.getByRole('note').filter({ hasText: meta })).toBeVisible()
		expect(await readFile(meta, 'utf8')).toBe('{"schemaVersion": 1, "summ')
	})
})

/** Ten months of sixty tickets at all hours: half get a reply after three seconds, the others after half an hour by day. */
function automaticReplies(): string {
	const rows = ['Ticket number,Created at,First response at,Resolved at']
	for (let row = 0; row < 600; row++) {
		const created = Date.UTC(2025, 0, 1) + row * 12 * 3_600_000 + ((row * 7) % 24) * 1_800_000
		const nine = Math.floor(created / 86_400_000 + 1) * 86_400_000 + 9 * 3_600_000
		const responded = row % 2 === 0 ? created + 3_000 : nine + (row % 8) * 1_800_000
		const at = [created, responded, nine + 10 * 3_600_000].map((time) => new Date(time).toISOString())
		rows.push([row + 1, ...at].join(','))
	}
	return rows.join('\n')
}
