import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './fixtures'
import { launch, readyPage } from './launch'
import { agreementsPage } from './pages/agreements'
import { editorPage } from './pages/editor'
import { reviewPage } from './pages/review'
import { agreementFile, expectStored } from './stored'

test.describe('a review', () => {
	test.use({ withSample: true })
	test.setTimeout(360_000)

	test('compares any two of its versions, saves them as a redline for Word, asks a role of its own, and tells when its log was changed', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		review,
		settings,
		dialogs,
		folders,
		keepScreenshot,
	}) => {
		await frame.goTo('settings')
		await settings.name.fill('Jonas Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const version = async (name: string) => {
			await review.open()
			await review.nameVersion(name)
			await expect(review.version(name)).toBeVisible()
		}
		const notice = async (hours: number) => {
			await frame.work('edit')
			await editor.goTo('downtime')
			await editor.field('downtime.notice', 'downtime.noticeSeconds').fill(`${hours} h`)
			await page.keyboard.press('Tab')
			await expectStored(file, ({ downtime }) => downtime.noticeSeconds, hours * 3600)
		}
		await test.step('names three versions', async () => {
			await version('First')
			await notice(72)
			await version('Second')
			await notice(48)
			await version('Third')
		})

		await test.step('compares the first with the second, then the second with the third', async () => {
			await review.compare('1 · First', '2 · Second')
			await expect(review.changes).toContainText('120 h → 72 h')
			await expect(review.redline.locator('del').first()).toContainText('120')
			await expect(review.redline.locator('ins').first()).toContainText('72')
			await review.compare('2 · Second', '3 · Third')
			await expect(review.changes).toContainText('72 h → 48 h')
			await expect(review.redline.locator('del').first()).toContainText('72')
			await expect(review.redline.locator('ins').first()).toContainText('48')
			await keepScreenshot('review-two-versions')
		})

		await test.step('saves the redline for Word', async () => {
			const redline = path.join(folders.files, 'redline.docx')
			await dialogs.answerSave(redline)
			await review.saveRedline.click()
			// Two contracts are printed and compared, in a process of its own.
			const saved = page.getByText(words('review', 'redline.saved', { file: 'redline.docx' }))
			await expect(saved).toBeVisible({ timeout: 90_000 })
			const document = strFromU8(unzipSync(await readFile(redline))['word/document.xml'] ?? new Uint8Array())
			const told = (tag: string) => [...document.matchAll(new RegExp(`<w:${tag}[ >][^<]*`, 'g'))].map(([text]) => text)
			expect(told('delText').filter((text) => text.includes('72'))).not.toEqual([])
			expect(document).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*48/s)
		})

		await test.step('asks a role of its own, and has its approval', async () => {
			await review.requireOwnRole('Data protection')
			await review.approve('Data protection')
			await expect(review.approvals.locator('li')).toContainText('Jonas Petersen')
			await expectStored(file, ({ review: { required } }) => required, ['Data protection'])
			await expectStored(file, ({ review: { approvals } }) => approvals.map(({ role, name }) => [role, name]), [
				['Data protection', 'Jonas Petersen'],
			])
		})

		await test.step('tells that somebody changed the log', async () => {
			await expect(review.logFault).toHaveCount(0)
			await frame.goTo('agreements')
			const log = path.join(path.dirname(file), 'log.jsonl')
			const written = await readFile(log, 'utf8')
			expect(written.split('\n')[1]).toContain('"Second"')
			await writeFile(log, written.replace('"Second"', '"Secunda"'))
			await agreements.openSample()
			await review.open()
			await expect(review.logFault).toContainText(words('versions', 'log.changed', { line: 2 }))
			await keepScreenshot('review-log-changed')
		})
	})

	test('goes on with wishes for values that a crash left, and makes them suggestions', async ({
		app,
		page,
		words,
		agreements,
		editor,
		review,
		settings,
		frame,
		folders,
		startOptions,
		problems,
	}) => {
		await frame.goTo('settings')
		await settings.name.fill('Jonas Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await review.open()
		await page.getByRole('button', { name: words('review', 'suggesting.start') }).click()
		await editor.goTo('downtime')
		await editor.field('downtime.notice', 'downtime.noticeSeconds').fill('72 h')
		await page.keyboard.press('Tab')
		await expect(page.getByText(words('review', 'suggesting.count', { count: 1 }))).toBeVisible()
		const wishes = path.join(path.dirname(file), 'wishes.json')
		await expect.poll(() => readFile(wishes, 'utf8').catch(() => '')).toMatch(/"noticeSeconds":\s*259200/)

		const ended = once(app.process(), 'exit')
		app.process().kill('SIGKILL')
		await ended

		const again = await launch(startOptions)
		try {
			problems.watchApp(again)
			const window = await readyPage(again)
			await agreementsPage(window, words).openSample()
			await expect(window.getByText(words('review', 'suggesting.resumed'))).toBeVisible()
			await expect(window.getByText(words('review', 'suggesting.count', { count: 1 }))).toBeVisible()
			await editorPage(window, words).goTo('downtime')
			await expect(editorPage(window, words).field('downtime.notice', 'downtime.noticeSeconds')).toHaveValue(/^72/)
			await window
				.getByRole('button', { name: words('review', 'suggesting.suggest', { count: 1 }), exact: true })
				.click()
			await expect(reviewPage(window, words).card('120 h → 72 h')).toContainText('Jonas Petersen')
			await expectStored(file, ({ review: { suggestions } }) => suggestions.map(({ state }) => state), ['open'])
			await expectStored(file, ({ downtime }) => downtime.noticeSeconds, 120 * 3600)
		} finally {
			await again.close()
		}
	})
})
