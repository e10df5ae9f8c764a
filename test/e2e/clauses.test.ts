import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { projectRoot } from './launch'
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
