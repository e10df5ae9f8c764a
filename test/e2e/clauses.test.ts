import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { projectRoot } from './launch'
import { checkPane } from './pages/checks'
import { agreementFile, expectStored } from './stored'

test.use({ withSample: true })

const RESPONSE = 'Our own cap'
const SAMPLE = 'Managed IT Services 2027'

test('a clause of one’s own is written, taken into the contract and taken back', async ({
	page,
	frame,
	agreements,
	editor,
	clauses,
	words,
	folders,
	keepScreenshot,
}) => {
	await frame.goTo('clauses')
	await clauses.find.fill('monthly cap')
	await expect(clauses.row('Monthly cap on credits')).toBeVisible()
	await keepScreenshot('clauses')
	await clauses.write({ heading: RESPONSE, target: 'Monthly cap', text: 'Credits stay below a cap. ' })
	await expect(clauses.heading).toHaveText(RESPONSE)
	await expect(clauses.text).toContainText('Credits stay below a cap.')
	const file = path.join(folders.workspace, 'clauses', 'our-own-cap.en.md')
	expect(readFileSync(file, 'utf8')).toContain('for: remedies.monthly-cap')
	await keepScreenshot('clause-own')

	await frame.goTo('agreements')
	await agreements.openSample()
	await frame.work('edit')
	await editor.goTo('remedies')
	const clause = editor.paper.locator('[data-block="remedies.monthly-cap"]')
	await clause.click()
	await clauses.button('take.open').click()
	await clauses.offer(RESPONSE).click()
	await expect(clauses.redline('take.redline')).toContainText('stay below a cap.')
	await keepScreenshot('clause-library-dialog')
	await clauses.button('take.use').click()
	await expect(clauses.dialog).toBeHidden()
	await expect(clause).toContainText('Credits stay below a cap.')
	const stored = await agreementFile(folders.workspace, SAMPLE)
	await expectStored(stored, ({ overrides }) => overrides[0]?.takenFrom?.clause, 'our-own-cap')

	await page.getByRole('button', { name: words('editor', 'wording.takeBack') }).click()
	await expect(clause).toContainText('must not exceed')
	await expectStored(stored, ({ overrides }) => overrides.length, 0)
})

test('a clause of one’s own is used in another agreement, which is told when the library has a newer text', async ({
	page,
	frame,
	agreements,
	editor,
	clauses,
	folders,
}) => {
	await frame.goTo('clauses')
	await clauses.write({ heading: RESPONSE, target: 'Monthly cap', text: 'Credits stay below a cap. ' })
	await frame.goTo('agreements')
	await agreements.newButton.click()
	await agreements.create({ playbook: 'Customer support', language: 'en', title: 'Support 2028' })
	await frame.work('edit')
	await editor.goTo('remedies')
	const clause = editor.paper.locator('[data-block="remedies.monthly-cap"]')
	await clause.click()
	await clauses.button('take.open').click()
	await clauses.offer(RESPONSE).click()
	await clauses.button('take.use').click()
	await expect(clause).toContainText('Credits stay below a cap.')
	const file = await agreementFile(folders.workspace, 'Support 2028')
	await expectStored(file, ({ overrides }) => overrides[0]?.takenFrom?.version, 1)

	await frame.goTo('clauses')
	await clauses.row(RESPONSE).click()
	await clauses.button('edit').click()
	await clauses.form.text.click()
	await page.keyboard.press('Control+End')
	await page.keyboard.type('The cap is fair.')
	await clauses.form.keep.click()
	await expect(clauses.text).toContainText('The cap is fair.')

	await frame.goTo('agreements')
	await agreements.open('Support 2028')
	await editor.goTo('remedies')
	await expect(clause).not.toContainText('The cap is fair.')
	await clause.click()
	await clauses.button('take.update').click()
	await expect(clauses.redline('take.update.library')).toContainText('The cap is fair.')
	await clauses.dialog.getByRole('button', { name: clauses.words('take.update'), exact: true }).click()
	await expect(clauses.dialog).toBeHidden()
	await expect(clause).toContainText('The cap is fair.')
	await expectStored(file, ({ overrides }) => overrides[0]?.takenFrom?.version, 2)
})

test('wording is changed by hand with keys alone, told when the value behind it moves, and taken back', async ({
	page,
	frame,
	agreements,
	editor,
	words,
	folders,
}) => {
	await agreements.openSample()
	await frame.work('edit')
	await editor.goTo('remedies')
	const file = await agreementFile(folders.workspace, SAMPLE)
	const clause = editor.paper.locator('[data-block="remedies.monthly-cap"]')
	await clause.focus()
	await page.keyboard.press('Enter')
	const overwrite = page.getByRole('button', { name: words('editor', 'wording.overwrite'), exact: true })
	await overwrite.focus()
	await page.keyboard.press('Enter')
	const wording = editor.paper.getByRole('textbox', {
		name: new RegExp(words('editor', 'wording.label', { number: '' })),
	})
	await expect(wording).toBeFocused()
	await page.keyboard.press('Control+a')
	await page.keyboard.type('Credits of a month stay at 20% of its fee.')
	await page.keyboard.press('Control+Enter')
	await expect(clause).toContainText('Credits of a month stay at 20% of its fee.')
	await expectStored(file, ({ overrides }) => overrides.length, 1)

	const cap = page.getByLabel(words('sections', 'label.remedies.monthlyCapPpm'), { exact: true })
	await cap.fill('15%')
	await cap.press('Tab')
	await expectStored(file, ({ remedies }) => remedies.monthlyCapPpm, 150_000)
	const checks = checkPane(page, words)
	await checks.open()
	await expect(checks.row('override-stale')).toHaveCount(1)
	await checks.fix('override-figures').focus()
	await page.keyboard.press('Enter')
	await expect(clause).toContainText('15%')
	await expectStored(file, ({ overrides }) => overrides.length, 0)
	await expect(checks.row('override-figures')).toHaveCount(0)
	await page.keyboard.press('Control+z')
	await expect(clause).toContainText('Credits of a month stay at 20% of its fee.')
	await expectStored(file, ({ overrides }) => overrides.length, 1)
})

test('clauses come and go as files, a deletion is undone, and a file that is none says where', async ({
	page,
	frame,
	clauses,
	dialogs,
	folders,
	words,
}) => {
	await frame.goTo('clauses')
	await clauses.find.fill('closed')
	await clauses.row('Acceptance of solved cases').click()
	const saved = path.join(folders.files, 'closing.md')
	await dialogs.answerSave(saved)
	await clauses.button('export').click()
	await expect(page.getByText('The clause is in', { exact: false })).toBeVisible()
	const source = readFileSync(saved, 'utf8')
	expect(source).toBe(readFileSync(path.join(projectRoot, 'resources/library/en/closing-cases.md'), 'utf8'))

	const broken = path.join(folders.files, 'broken.md')
	writeFileSync(broken, source.replace('## neutral', '## nobody'))
	await dialogs.answerOpen([saved, broken])
	await clauses.list.getByRole('button', { name: clauses.words('import') }).click()
	await expect(page.getByText(/broken\.md, line \d+, was left out: “nobody”/)).toBeVisible()
	const kept = path.join(folders.workspace, 'clauses', 'closing-cases.en.md')
	await expect.poll(() => existsSync(kept)).toBe(true)
	await expect(clauses.button('edit')).toBeVisible()

	await page
		.getByRole('main')
		.getByRole('button', { name: words('app', 'common.delete') })
		.click()
	await expect.poll(() => existsSync(kept)).toBe(false)
	const notice = page.getByRole('alert').filter({ hasText: 'is deleted' })
	await notice.getByRole('button', { name: words('app', 'common.undo') }).click()
	await expect.poll(() => existsSync(kept)).toBe(true)
})
