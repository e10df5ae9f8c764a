import { writeFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { agreementFile, expectStored, readAgreement } from './stored'

const SAMPLE = 'Managed IT Services 2027'
const NEXT = 'Managed IT Services 2030'

for (const language of ['de', 'en'] as const) {
	test.describe(`in ${language}`, () => {
		test.use({ withSample: true, language })

		test('an agreement is renewed: what changed is told before, gone through after, and the old one stays', async ({
			page,
			words,
			frame,
			agreements,
			folders,
			keepScreenshot,
		}) => {
			const say = (key: string, values?: Record<string, string>) => words('renewal', key, values)
			await agreements.newButton.waitFor()
			const oldFile = await agreementFile(folders.workspace, SAMPLE)
			const before = await readAgreement(oldFile)
			await page.getByRole('button', { name: words('agreements', 'menu.label', { title: SAMPLE }) }).click()
			await page.getByRole('menuitem', { name: say('ask'), exact: true }).click()
			const dialog = page.getByRole('dialog')
			// The histories are asked first.
			await expect(dialog.getByRole('listitem').first()).toBeVisible()
			await keepScreenshot(`renewal-ask-${language}`)
			await dialog.getByRole('button', { name: say('ask.make'), exact: true }).click()
			await expect(dialog).toBeHidden()

			await expect(page.getByRole('heading', { level: 1, name: say('page.title') })).toBeVisible()
			await expect(frame.title).toHaveValue(NEXT)
			const points = page.getByRole('main').getByRole('checkbox')
			await expect(points.first()).toBeVisible()
			const newFile = await agreementFile(folders.workspace, NEXT)
			const made = await readAgreement(newFile)
			expect([made.review.renewal?.from, made.parties.effectiveDate, made.parties.customer]).toEqual([
				{ id: before.id, title: SAMPLE },
				'2030-01-01',
				before.parties.customer,
			])
			expect(await points.count()).toBe(made.review.renewal?.points.length)
			await points.first().check()
			await expectStored(newFile, ({ review }) => review.renewal?.points.map(({ done }) => done).indexOf(true), 0)
			await keepScreenshot(`renewal-page-${language}`)

			await page
				.getByRole('main')
				.getByRole('button', { name: new RegExp(`^${say('page.show')}`) })
				.first()
				.click()
			await expect(page.locator('[data-path="parties.effectiveDate"]')).toBeVisible()
			await frame.check.click()
			await page.getByRole('button', { name: new RegExp(`^${say('page.title')}: `) }).click()
			await page.getByRole('button', { name: say('page.old'), exact: true }).click()
			await expect(frame.title).toHaveValue(SAMPLE)
			expect(await readAgreement(oldFile)).toEqual(before)
		})

		test('a promise that the term missed is replaced by what history supports with one click, which ticks its point', async ({
			page,
			words,
			frame,
			agreements,
			folders,
		}) => {
			const say = (key: string) => words('renewal', key)
			await agreements.newButton.waitFor()
			const file = await agreementFile(folders.workspace, SAMPLE)
			const old = await readAgreement(file)
			// A term that lies in the years of the history.
			await writeFile(file, JSON.stringify({ ...old, parties: { ...old.parties, effectiveDate: '2025-01-01' } }))
			await page.getByRole('button', { name: words('agreements', 'menu.label', { title: SAMPLE }) }).click()
			await page.getByRole('menuitem', { name: say('ask'), exact: true }).click()
			const dialog = page.getByRole('dialog')
			await expect(dialog.getByRole('listitem').first()).toBeVisible()
			await dialog.getByRole('button', { name: say('ask.make'), exact: true }).click()
			await expect(dialog).toBeHidden()
			await expect(page.getByRole('heading', { level: 1, name: say('page.title') })).toBeVisible()

			// It goes on under the same title, whose year is not that of the term.
			await frame.title.fill(NEXT)
			const find = () => agreementFile(folders.workspace, NEXT).catch(() => '')
			await expect.poll(find).not.toBe('')
			const made = await find()
			const take = page
				.getByRole('main')
				.getByRole('button', { name: new RegExp(`^${words('renewal', 'page.take', { target: '.+' })}$`) })
			const promised = old.objectives.items.map(({ value }) => value)
			const values = ({ objectives }: typeof old) => objectives.items.map(({ value }) => value)
			const done = ({ review }: typeof old) => review.renewal?.points.filter((point) => point.done).length
			await take.first().waitFor()
			const offered = await take.count()
			await take.first().click()
			await expect(take).toHaveCount(offered - 1)
			await expectStored(made, done, 1)
			expect(values(await readAgreement(made))).not.toEqual(promised)
			await frame.undo.click()
			await expect(take).toHaveCount(offered)
			await expectStored(made, values, promised)
			await expectStored(made, done, 0)
		})

		test('the customer’s view tells the contract in plain words, how easy both read, and leads to field and part', async ({
			page,
			words,
			frame,
			agreements,
			editor,
		}) => {
			const say = (key: string) => words('explain', key)
			await agreements.openSample()
			await frame.work('edit')
			await page.getByRole('button', { name: say('open'), exact: true }).click()
			const side = page.getByRole('complementary', { name: say('title') })
			await expect(side.getByRole('definition').first()).toHaveText(/^\d+[.,]\d /)
			const plain = page.getByRole('region', { name: say('paper') })
			const response = plain.locator('[data-block="customer-view.promise.response-p1.get"]')
			await expect(response).toBeVisible()
			await response.click()
			await expect(page.locator('[data-path^="objectives.items"]').first()).toBeVisible()

			await page.getByRole('button', { name: say('open'), exact: true }).click()
			await side.getByRole('listitem').getByRole('button').first().click()
			await expect(editor.paper).toBeVisible()
		})
	})
}
