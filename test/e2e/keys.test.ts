import { expect, test } from './fixtures'
import { wordsOf } from './pages/words'
import { agreementFile, expectStored } from './stored'

test('an agreement is made and filled by keys alone', async ({ page, words, frame, agreements, editor, folders }) => {
	await agreements.emptyTitle.waitFor()
	await page.keyboard.press('Control+n')
	await expect(agreements.dialog.getByRole('radio').first()).toBeFocused()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Tab')
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('ArrowLeft')
	await page.keyboard.press('Tab')
	await page.keyboard.type('Made by keys')
	await page.keyboard.press('Enter')
	await expect(frame.title).toHaveValue('Made by keys')

	await frame.openPalette()
	await page.keyboard.type(words('app', 'section.services'))
	await page.keyboard.press('Enter')
	await expect(editor.form.getByRole('heading', { level: 1, name: words('app', 'section.services') })).toBeVisible()

	await page.keyboard.press('F8')
	const focused = page.locator(':focus')
	await expect(focused).toHaveJSProperty('tagName', 'INPUT')
	const first = await focused.getAttribute('id')
	await page.keyboard.press('F8')
	await expect.poll(() => focused.getAttribute('id')).not.toBe(first)
	const second = await focused.getAttribute('id')
	await page.keyboard.type('Speicherzeile 7')
	// Behind what was just answered, not from the start again.
	await page.keyboard.press('F8')
	await expect.poll(() => focused.getAttribute('id')).not.toBe(second)
	expect(await focused.getAttribute('id')).not.toBe(first)
	await page.keyboard.press('Shift+F8')
	await expect.poll(() => focused.getAttribute('id')).toBe(first)
	await page.keyboard.type('Nordwind Systemhaus')
	const file = await agreementFile(folders.workspace, 'Made by keys')
	await expectStored(file, ({ parties }) => parties.provider.name, 'Nordwind Systemhaus')

	await page.keyboard.press('Control+z')
	await expectStored(file, ({ parties }) => parties.provider.name, null)
	await page.keyboard.press('Control+Shift+Z')
	await expectStored(file, ({ parties }) => parties.provider.name, 'Nordwind Systemhaus')
})

test.describe('with the sample', () => {
	test.use({ withSample: true })

	test('the palette reaches an agreement, a section and a page by name', async ({ page, words, frame, editor }) => {
		await frame.openPalette()
		await page.keyboard.type('Hansen')
		await page.keyboard.press('Enter')
		await expect(frame.title).toHaveValue(/2027/)
		await frame.openPalette()
		await page.keyboard.type(words('app', 'section.remedies'))
		await page.keyboard.press('Enter')
		await expect(editor.form.getByRole('heading', { level: 1 })).toHaveText(words('app', 'section.remedies'))
		await frame.openPalette()
		await page.keyboard.type(words('app', 'rail.settings'))
		await page.keyboard.press('Enter')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('settings', 'title'))
	})

	test('find and replace changes every hit as one step that can be undone', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		folders,
	}) => {
		await agreements.openSample()
		const title = await frame.title.inputValue()
		const file = await agreementFile(folders.workspace, title)
		const before = await editor.printed('parties.customer.name').first().textContent()
		await page.keyboard.press('Control+f')
		await expect(editor.findQuery).toBeFocused()
		await editor.findQuery.fill('Hansen')
		const hits = page.getByRole('status').filter({ hasText: /^[1-9]\d* hits?$/ })
		await expect(hits).toBeVisible()
		const count = Number.parseInt((await hits.textContent()) ?? '', 10)
		expect(count).toBeGreaterThan(1)
		await editor.findReplacement.fill('Petersen')
		await editor.replaceAll.click()
		await expect(page.getByText(words('editor', 'find.replaced', { count }))).toBeVisible()
		const after = (before ?? '').replaceAll('Hansen', 'Petersen')
		await expectStored(file, ({ parties }) => parties.customer.name, after)
		await expect(editor.printed('parties.customer.name').first()).toHaveText(after)
		await frame.undo.click()
		await expectStored(file, ({ parties }) => parties.customer.name, before)
	})

	test('F6 goes around the panes of the editor and of a review, comes back to where it was, and tells where it is', async ({
		page,
		words,
		agreements,
		editor,
		review,
	}) => {
		await agreements.openSample()
		await editor.goTo('downtime')
		const field = editor.field('downtime.notice', 'downtime.noticeSeconds')
		await field.focus()
		const told = page.locator('[data-pane-note]')
		/** The panes that the key leads to, by what is told of each, until the first comes again. */
		const around = async (key: string) => {
			const names: string[] = []
			for (let step = 0; step < 8; step++) {
				const before = (await told.textContent()) ?? ''
				await page.keyboard.press(key)
				await expect(told).not.toHaveText(before)
				const name = (await told.textContent())?.split(',')[0] ?? ''
				if (names.includes(name)) break
				names.push(name)
				// The focus is where it was told to be.
				const pane = page.locator('[data-pane]:has(:focus), [data-pane]:focus').last()
				expect(await pane.evaluate((one: HTMLElement) => one.ariaLabel ?? one.dataset.pane)).toBe(name)
			}
			return names
		}
		const [rail, bar] = [words('app', 'rail.label'), words('app', 'top.bar')]
		const [sections, form, paper] = [
			words('editor', 'sections'),
			words('app', 'section.downtime'),
			words('editor', 'paper'),
		]
		expect(await around('F6')).toEqual([paper, rail, bar, sections, form])
		await page.keyboard.press('Shift+F6')
		await expect(field).toBeFocused()
		expect(await around('Shift+F6')).toEqual([sections, bar, rail, paper, form])

		await review.open()
		const ofReview = [words('review', 'paper'), words('review', 'margin'), rail, bar, words('review', 'versions')]
		await page.keyboard.press('F6')
		await page.keyboard.press('F6')
		expect(await around('F6')).toEqual([...ofReview.slice(1), ofReview[0]])

		await page.keyboard.press('F1')
		const keys = page.getByRole('dialog', { name: words('app', 'keys.title') })
		await expect(keys.getByText(words('app', 'keys.deed.pane'), { exact: true })).toBeVisible()
		// A dialog keeps the focus.
		await page.keyboard.press('F6')
		await expect(keys.locator(':focus')).toHaveCount(1)
		await page.keyboard.press('Escape')
		await expect(keys).toBeHidden()
	})

	test('language and colours of the interface change at once and last over a restart', async ({
		page,
		frame,
		settings,
	}) => {
		await frame.goTo('settings')
		await settings.chooseLanguage('Deutsch')
		const german = wordsOf('de')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(german('settings', 'title'))
		await expect(page.locator('html')).toHaveAttribute('lang', 'de')
		await page.getByText(german('settings', 'scheme.dark'), { exact: true }).click()
		await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
		const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
		await page.reload()
		await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' })
		await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(german('agreements', 'title'))
		expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(paper)
	})
})
