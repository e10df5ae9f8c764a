import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { commandLineJson } from './command-line'
import { expect, test } from './fixtures'
import { agreementFile, expectStored } from './stored'

test.describe('a review', () => {
	test.use({ withSample: true })

	test('goes from a comment to an accepted suggestion by mouse, and back by undo', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		review,
		folders,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		await review.open()
		await review.select('the matrix prevails')
		await review.comment.click()
		await review.name.fill('Katrin Vogt')
		await review.commentText.fill('Which one, if both were filled in?')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('Which one')).toContainText('Katrin Vogt')
		await expect(review.marked('commented')).toHaveText('the matrix prevails')
		await review.reply.fill('The one of Annex 3.')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('Which one')).toContainText('The one of Annex 3.')

		await review.select('the Customer’s ranking applies')
		await review.suggest.click()
		await review.instead.fill('the ranking of the Provider applies')
		await page.keyboard.press('Control+Enter')
		await expect(review.marked('removed').first()).toBeVisible()
		await expect(review.marked('added').first()).toBeVisible()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await expectStored(file, ({ review: stored }) => stored.suggestions.map(({ state }) => state), ['open'])

		await review.accept.click()
		await expect(review.clause('priorities.set-by-customer')).toContainText('the ranking of the Provider applies')
		await expectStored(file, ({ review: stored }) => stored.suggestions.map(({ state }) => state), ['accepted'])
		await expectStored(file, ({ overrides }) => overrides.length, 1)
		await frame.undo.click()
		await expect(review.marked('removed').first()).toBeVisible()
		await expectStored(file, ({ overrides }) => overrides.length, 0)

		await page.getByRole('button', { name: words('review', 'suggesting.start') }).click()
		await editor.goTo('downtime')
		await editor.field('downtime.notice', 'downtime.noticeSeconds').fill('72 h')
		await page.keyboard.press('Tab')
		await expect(page.getByText(words('review', 'suggesting.count', { count: 1 }))).toBeVisible()
		await keepScreenshot('review-suggesting')
		await page.getByRole('button', { name: words('review', 'suggesting.suggest', { count: 1 }), exact: true }).click()
		await expect(review.card('120 h → 72 h')).toContainText('Katrin Vogt')
		await expect(review.card('120 h → 72 h')).toHaveAttribute('aria-current', 'true')
		await expect(review.card('120 h → 72 h')).toBeInViewport()
		await expect(review.paper).toBeFocused()
		await expectStored(file, ({ review: stored }) => stored.suggestions.map(({ state }) => state), ['open', 'open'])
		await expectStored(file, ({ downtime }) => downtime.noticeSeconds, 120 * 3600)
	})

	test('can be done by keys alone', async ({ page, words, frame, agreements, review, settings, folders }) => {
		await frame.goTo('settings')
		await settings.name.fill('Jonas Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		await review.open()
		await review.paper.focus()
		// Down to the first numbered clause, then its first two words.
		await page.keyboard.press('ArrowDown')
		const focused = page.locator('[data-block]:focus')
		for (let step = 0; step < 60 && (await focused.getAttribute('id')) !== 'priorities.ranking'; step++) {
			await page.keyboard.press('ArrowDown')
		}
		await page.keyboard.press('Shift+ArrowRight')
		await page.keyboard.press('Shift+ArrowRight')
		await expect(review.comment).toBeVisible()
		await page.keyboard.press('c')
		await expect(review.commentText).toBeFocused()
		await page.keyboard.type('By keys')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('By keys')).toContainText('Jonas Petersen')
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await expectStored(file, ({ review: stored }) => stored.threads.length, 1)
		await page.keyboard.press('Escape')
		await page.keyboard.press('n')
		await page.keyboard.press('e')
		await expectStored(file, ({ review: stored }) => stored.threads[0]?.resolved?.by, 'Jonas Petersen')
		await expect(review.margin.getByText(words('review', 'resolvedBy', { name: 'Jonas Petersen' }))).toBeVisible()
	})

	test('keeps a version, shows what changed since, and takes it back', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		review,
		folders,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		await review.open()
		await review.nameVersion('First full draft')
		await expect(review.version('First full draft')).toBeVisible()
		await frame.work('edit')
		await editor.goTo('downtime')
		await editor.field('downtime.notice', 'downtime.noticeSeconds').fill('72 h')
		await page.keyboard.press('Tab')
		await review.open()
		await review.version('First full draft').click()
		await expect(review.changes).toContainText('120 h → 72 h')
		await expect(review.redline.locator('del').first()).toContainText('120')
		await expect(review.redline.locator('ins').first()).toContainText('72')
		await keepScreenshot('review-redline')
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await expectStored(file, ({ downtime }) => downtime.noticeSeconds, 72 * 3600)
		await review.versionMenu(1, 'versions.restore')
		await expectStored(file, ({ downtime }) => downtime.noticeSeconds, 120 * 3600)
		await expect(page.getByText(words('review', 'versions.restored', { number: 1 }))).toBeVisible()

		await review.requireApproval('legal')
		await review.approve('legal', 'Dr. Maren Petersen')
		await expect(review.approvals).toContainText('Dr. Maren Petersen')
		await expectStored(file, ({ review: stored }) => stored.approvals.length, 1)
		await keepScreenshot('review-approved')
	})

	test('refuses a final without the approval that it needs, and says why one was withdrawn', async ({
		page,
		words,
		agreements,
		frame,
		review,
		exporting,
		folders,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		await review.open()
		await review.requireApproval('legal')
		const missing = exporting.checklist.getByRole('button', { name: words('export', 'review.note.missing-approval') })
		const askForFinal = async () => {
			await frame.exportButton.click()
			await exporting.choose('final')
		}
		await askForFinal()
		await expect(exporting.run('final')).toBeDisabled()
		await expect(missing).toHaveCount(1)
		await missing.click()
		await review.approve('legal', 'Dr. Maren Petersen')
		await expect(review.approvals).toContainText('Dr. Maren Petersen')
		await askForFinal()
		await expect(exporting.run('final')).toBeEnabled()
		await expect(missing).toHaveCount(0)
		await page.keyboard.press('Escape')

		const reason = 'The credits of Annex 5 were read in an older text.'
		await review.approvals.getByRole('button', { name: words('review', 'approvals.withdraw'), exact: true }).click()
		await review.approvals.getByLabel(words('review', 'approvals.reason'), { exact: true }).fill(reason)
		await keepScreenshot('review-withdrawing')
		await review.approvals.getByRole('button', { name: words('review', 'approvals.takeBack') }).click()
		// The field of the reason has the same words: what is told begins with who withdrew it.
		await expect(review.approvals.locator('li')).toContainText(
			/withdrawn by Dr\. Maren Petersen, .*: The credits of Annex 5/,
		)
		await keepScreenshot('review-withdrawn')
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await expectStored(
			file,
			({ review: stored }) => stored.approvals.map(({ withdrawn }) => [withdrawn?.by, withdrawn?.reason]),
			[['Dr. Maren Petersen', reason]],
		)
		await askForFinal()
		await expect(exporting.run('final')).toBeDisabled()
		await expect(missing).toHaveCount(1)
	})

	test('takes a Word file back in which somebody changed a word without tracking', async ({
		page,
		words,
		agreements,
		review,
		dialogs,
		folders,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		await review.open()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const sent = path.join(folders.files, 'sent.docx')
		await commandLineJson(['export', file, '--docx', sent, '--date', '2027-03-01'])
		const parts = unzipSync(await readFile(sent))
		const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
		parts['word/document.xml'] = strToU8(document.replace('the matrix prevails', 'the matrix governs'))
		await writeFile(sent, zipSync(parts))
		await dialogs.answerOpen([sent])
		await page.getByRole('button', { name: words('review', 'takeBack.file') }).click()
		const returned = page.getByRole('dialog')
		await expect(returned).toContainText(words('review', 'returned.counts', { read: 1, placed: 1, unplaced: 0 }))
		await expect(returned).toContainText(words('review', 'returned.untracked', { count: 1 }))
		await keepScreenshot('review-returned')
		await returned.getByRole('button', { name: words('review', 'returned.take') }).click()
		await expect(review.marked('added')).toHaveText('governs')
		await review.marked('added').click()
		// A decision is signed: without a name the key leads to its field.
		await page.keyboard.press('a')
		await expect(review.name).toBeFocused()
		await review.name.fill('Maren Petersen')
		await page.keyboard.press('Enter')
		await review.accept.click()
		await expect(review.clause('priorities.ranking')).toContainText('the matrix governs.')
		await expectStored(file, ({ review: stored }) => stored.suggestions.map(({ state }) => state), ['accepted'])
	})

	test('goes by keys from a comment over an export and a returned file to the redline, and back into the review', async ({
		page,
		words,
		frame,
		agreements,
		review,
		settings,
		dialogs,
		exporting,
		folders,
		keepScreenshot,
	}) => {
		await frame.goTo('settings')
		await settings.name.fill('Jonas Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		await review.open()
		await review.nameVersion('Before the talk')
		await expect(review.version('Before the talk')).toBeVisible()

		// Export for the other side: the dialog opens by key and is left with the deed.
		await dialogs.answerOpen([folders.files])
		await pressEnterOn(frame.exportButton)
		await pressEnterOn(exporting.run('draft'))
		await expect(exporting.done(2)).toBeVisible()
		const sent = (await readdir(folders.files)).find((name) => name.endsWith('.docx')) ?? ''
		const parts = unzipSync(await readFile(path.join(folders.files, sent)))
		const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
		parts['word/document.xml'] = strToU8(document.replace('the matrix prevails', 'the matrix governs'))
		const back = path.join(folders.files, 'back.docx')
		await writeFile(back, zipSync(parts))

		await dialogs.answerOpen([back])
		await pressEnterOn(exporting.compareReturned)
		const told = page.getByRole('dialog', { name: words('review', 'returned.title', { file: 'back.docx' }) })
		await expect(told).toContainText(words('review', 'returned.untracked', { count: 1 }))
		await page.keyboard.press('Escape')
		await expect(review.redline.locator('ins')).toHaveText('governs')
		await expect(review.redline.locator('del')).toHaveText('prevails')
		await expect(review.whatChanged).toContainText('prevails → governs')
		await keepScreenshot('review-sent-and-returned')

		await pressEnterOn(review.whatCameBack)
		await pressEnterOn(told.getByRole('button', { name: words('review', 'returned.take') }))
		await expect(review.marked('added')).toHaveText('governs')
		await page.keyboard.press('n')
		await page.keyboard.press('a')
		await expect(review.clause('priorities.ranking')).toContainText('the matrix governs.')
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await expectStored(file, ({ review: stored }) => stored.suggestions.map(({ state }) => state), ['accepted'])
	})
})

/** What cannot be pressed yet takes no focus, and the key would go elsewhere. */
async function pressEnterOn(control: Locator): Promise<void> {
	await expect(control).toBeEnabled()
	await control.focus()
	await expect(control).toBeFocused()
	await control.press('Enter')
}
