import { expect, test } from './fixtures'
import { checkPane } from './pages/checks'
import { agreementFile, expectStored, readAgreement } from './stored'

test.use({ withSample: true })

test('a promise that history does not support is a finding that one click fixes and one takes back', async ({
	page,
	words,
	frame,
	agreements,
	realism,
	folders,
}) => {
	await agreements.openSample()
	const file = await agreementFile(folders.workspace, await frame.title.inputValue())
	const checks = checkPane(page, words)
	await checks.open()
	await expect(checks.row('realism').first()).toContainText(words('findings', 'realism.unrealistic'))
	const { objectives } = await readAgreement(file)
	const fix = checks.fix('realism').first()
	await expect(fix).toBeVisible()
	const found = await checks.row('realism').count()

	await fix.click()
	// At once, not when typing rests; history then agrees with what is promised.
	await expect(checks.row('realism')).toHaveCount(found - 1)
	await expect(checks.undo).toBeVisible()
	await expect.poll(async () => (await readAgreement(file)).objectives).not.toEqual(objectives)
	const fixed = (await readAgreement(file)).objectives
	await checks.takeBackLast()
	await expectStored(file, (stored) => stored.objectives, objectives)
	await expect(checks.row('realism')).toHaveCount(found)

	await checks.fix('realism').first().focus()
	await page.keyboard.press('Enter')
	await expectStored(file, (stored) => stored.objectives, fixed)
	await expect(checks.pane.locator(':focus')).toHaveCount(1)
	await page.keyboard.press('Control+z')
	await expectStored(file, (stored) => stored.objectives, objectives)
	await expect(checks.row('realism')).toHaveCount(found)

	await checks
		.item('realism')
		.first()
		.getByRole('button', { name: words('editor', 'check.realism') })
		.click()
	await expect(realism.hasWord('unrealistic')).toBeVisible()
})

test('a finding is left as it is with a reason, stands at the end of the list, and is told again', async ({
	page,
	words,
	frame,
	agreements,
	review,
	folders,
}) => {
	await agreements.openSample()
	const file = await agreementFile(folders.workspace, await frame.title.inputValue())
	const checks = checkPane(page, words)
	await checks.open()
	const told = checks.row('realism').first()
	await expect(told).toBeVisible()
	const found = await checks.row('realism').count()

	await checks.leave('realism').first().click()
	await expect(checks.reason).toBeFocused()
	await expect(checks.keep).toBeDisabled()
	await page.keyboard.press('Escape')
	await expect(checks.row('realism').first()).toBeFocused()
	await checks.leave('realism').first().click()
	await page.keyboard.type('The desk gets two more people in March.')
	await checks.name.fill('Katrin Vogt')
	await checks.name.blur()
	await checks.keep.click()
	await expect(checks.row('realism')).toHaveCount(found - 1)
	await expectStored(file, ({ review }) => review.silenced.map(({ rule, by, reason }) => ({ rule, by, reason })), [
		{ rule: 'realism', by: 'Katrin Vogt', reason: 'The desk gets two more people in March.' },
	])

	await checks.silenced.click()
	await expect(checks.pane.getByText('The desk gets two more people in March.')).toBeVisible()
	await expect(checks.pane.getByText(/^Katrin Vogt, /)).toBeVisible()
	// Whoever reviews reads it beside the approvals.
	await review.open()
	const versions = page.getByRole('region', { name: words('review', 'versions') })
	await expect(versions.getByText('The desk gets two more people in March.')).toBeVisible()
	await frame.work('edit')

	await checks.silenced.click()
	await checks.takeBack.click()
	await expect(checks.row('realism')).toHaveCount(found)
	await expectStored(file, ({ review }) => review.silenced, [])
	await page.keyboard.press('Control+z')
	await expectStored(file, ({ review }) => review.silenced.length, 1)
})

test('the list is ordered, filtered and walked by keys, in the order that it shows', async ({
	page,
	words,
	agreements,
	frame,
}) => {
	await agreements.newButton.click()
	await agreements.dialog.getByRole('radio').first().waitFor()
	await page.keyboard.press('Enter')
	await frame.title.waitFor()
	const checks = checkPane(page, words)
	await checks.open()
	await checks.order('person')
	const persons = await checks.groups.allTextContents()
	expect(persons[0]).toContain(words('editor', 'check.person.author'))
	expect(persons.length).toBeGreaterThan(2)

	const steps: (string | null)[] = []
	for (let step = 0; step < 3; step++) {
		await page.keyboard.press('F8')
		await expect(checks.current).toHaveCount(1)
		await expect.poll(() => checks.current.textContent()).not.toBe(steps.at(-1))
		steps.push(await checks.current.textContent())
	}
	expect(new Set(steps).size).toBe(3)
	await page.keyboard.press('Shift+F8')
	await expect(checks.current).toHaveText(steps[1] ?? '')

	await checks.filter.fill(words('app', 'section.parties'))
	const all = await checks.rows.count()
	await expect(checks.rows.first()).toContainText(words('app', 'section.parties'))
	expect(all).toBeGreaterThan(1)
	await checks.rows.first().focus()
	await page.keyboard.press('ArrowDown')
	await expect(checks.rows.nth(1)).toBeFocused()
	await page.keyboard.press('End')
	await expect(checks.rows.last()).toBeFocused()
	await page.keyboard.press('Home')
	await expect(checks.rows.first()).toBeFocused()
	await checks.filter.fill('no such words anywhere')
	await expect(checks.rows).toHaveCount(0)
	await expect(checks.pane.getByText(words('editor', 'check.filter.none'))).toBeVisible()
	await checks.filter.press('Escape')
	await expect(checks.filter).toHaveValue('')

	// The order is remembered by the window, not by the agreement.
	await page.reload()
	await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached' })
	await agreements.openSample()
	await checks.open()
	await expect(checks.pane.getByRole('radio', { name: words('editor', 'check.by.person') })).toBeChecked()
})

test('a block with findings has a sign in the margin that says them and leads to the list', async ({
	page,
	words,
	agreements,
	editor,
}) => {
	await agreements.openSample()
	const checks = checkPane(page, words)
	const sign = editor.paper.locator('[data-note][data-severity="warning"]').first()
	await expect(sign).toHaveAccessibleName(new RegExp(words('findings', 'realism.unrealistic')))
	await sign.hover()
	await expect(page.getByRole('tooltip')).toContainText(words('findings', 'realism.unrealistic'))
	await sign.focus()
	await page.keyboard.press('Enter')
	await expect(checks.current).toContainText(words('findings', 'realism.unrealistic'))
})

test('the six challenges stand on one page, lead to what to do, and are fixed there too', async ({
	page,
	words,
	frame,
	agreements,
	editor,
	realism,
}) => {
	await agreements.openSample()
	await frame.openPalette()
	await page.keyboard.type(words('challenges', 'title'))
	await page.keyboard.press('Enter')
	const part = (id: string) => page.locator(`[data-challenge="${id}"]`)
	await expect(page.locator('[data-challenge]')).toHaveCount(6)
	await expect(part('unrealistic')).toHaveAttribute('data-answer', 'act')
	await part('unrealistic')
		.getByRole('button', { name: words('challenges', 'next.figures') })
		.click()
	await expect(realism.hasWord('unrealistic')).toBeVisible()

	await frame.openPalette()
	await page.keyboard.type(words('challenges', 'title'))
	await page.keyboard.press('Enter')
	await part('unrealistic').locator('[data-fix="realism"]').first().click()
	await expect(part('unrealistic')).toHaveAttribute('data-answer', 'watch')
	await page.keyboard.press('Control+z')
	await expect(part('unrealistic')).toHaveAttribute('data-answer', 'act')
	await page.getByRole('button', { name: words('challenges', 'list') }).click()
	await expect(checkPane(page, words).pane).toBeVisible()
	await expect(editor.paper).toBeVisible()
})
