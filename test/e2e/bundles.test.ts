import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { commandLineJson } from './command-line'
import { expect, test } from './fixtures'
import { launch, readyPage } from './launch'
import { agreementFile, expectStored } from './stored'

/** Everything that is in a bundle, as text. */
function textOf(file: string): string {
	return Object.values(unzipSync(readFileSync(file)))
		.map((part) => strFromU8(part))
		.join('\n')
}

test.describe('a bundle', () => {
	test.use({ withSample: true })

	test('goes out without anything internal, is worked in by itself, and comes back with every change to be decided', async ({
		page,
		words,
		frame,
		agreements,
		review,
		bundles,
		dialogs,
		folders,
		keepScreenshot,
	}) => {
		await agreements.openSample()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		await review.open()
		await review.select('the matrix prevails')
		await review.comment.click()
		await review.name.fill('Katrin Vogt')
		await review.commentText.fill('SecretWord: we could give way here')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('SecretWord')).toBeVisible()
		await page.keyboard.press('Escape')

		const sent = path.join(folders.files, 'for-hansen.pledge')
		await dialogs.answerSave(sent)
		await bundles.sendButton.click()
		await bundles.recipient.fill('Hansen Logistik, legal')
		await bundles.note.fill('Please look at the ranking of priorities.')
		await keepScreenshot('bundle-send')
		await bundles.pack.click()
		await expect(bundles.sent).toBeVisible()
		await expect(bundles.dialog('sending')).toContainText(createHash('sha256').update(readFileSync(sent)).digest('hex'))
		await keepScreenshot('bundle-sent')
		await expect(bundles.close).toBeFocused()
		await page.keyboard.press('Enter')
		await expect(page.getByRole('dialog')).toHaveCount(0)
		expect(textOf(sent)).not.toContain('SecretWord')
		expect(readFileSync(path.join(path.dirname(file), 'log.jsonl'), 'utf8')).toContain('Hansen Logistik, legal')

		// The other side, without a workspace of its own: here the same window.
		await frame.goTo('agreements')
		await dialogs.answerOpen([sent])
		await bundles.open.click()
		await expect(bundles.dialog('seen')).toContainText('Please look at the ranking of priorities.')
		await keepScreenshot('bundle-seen')
		await expect(bundles.lookAtIncoming).toBeFocused()
		await bundles.workHere()
		await expect(bundles.badge).toBeVisible()
		await expect(review.paper).toBeFocused()
		await review.select('the matrix prevails')
		await page.keyboard.press('c')
		await expect(review.commentText).toBeFocused()
		await page.keyboard.type('Which matrix?')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('Which matrix?')).toBeVisible()
		await page.keyboard.press('Escape')
		await review.select('the Customer’s ranking applies')
		await page.keyboard.press('s')
		await review.instead.fill('the Customer’s ranking always applies')
		await page.keyboard.press('Control+Enter')
		await expect(review.marked('added').first()).toBeVisible()
		await page.keyboard.press('a')
		await expect(review.clause('priorities.set-by-customer')).toContainText('ranking always applies')
		await page.keyboard.press('Control+s')
		await frame.saved()
		await expect(frame.notice(words('bundles', 'saved', { file: 'for-hansen.pledge' }))).toBeVisible()
		expect(textOf(sent)).toContain('Which matrix?')
		await keepScreenshot('bundle-open')

		// At home the same words were changed meanwhile.
		await frame.goTo('agreements')
		await agreements.openSample()
		await review.open()
		await review.select('the Customer’s ranking applies')
		await review.suggest.click()
		await review.instead.fill('the ranking of the Provider applies')
		await page.keyboard.press('Control+Enter')
		await review.accept.click()
		await expect(review.clause('priorities.set-by-customer')).toContainText('ranking of the Provider applies')

		await frame.goTo('agreements')
		await dialogs.answerOpen([sent])
		await bundles.open.click()
		await bundles.lookAtIncoming.click()
		await bundles.said('Which matrix?')
		const conflict = bundles.dialog('incoming').getByRole('article').first()
		await expect(conflict).toContainText('ranking of the Provider applies')
		await expect(conflict).toContainText('ranking always applies')
		await keepScreenshot('bundle-incoming')
		await expectStored(file, ({ review: stored }) => stored.threads.length, 1)
		await bundles.choose(conflict, 'theirs')
		await bundles.take.click()
		await expect(review.clause('priorities.set-by-customer')).toContainText('ranking always applies')
		await expectStored(file, ({ review: stored }) => stored.threads.length, 2)
		await frame.undo.click()
		await expect(review.clause('priorities.set-by-customer')).toContainText('ranking of the Provider applies')
		await expectStored(file, ({ review: stored }) => stored.threads.length, 1)
		// What was undone can be taken in again.
		await dialogs.answerOpen([sent])
		await page.getByRole('button', { name: words('review', 'takeBack.file') }).click()
		await bundles.lookAtIncoming.click()
		await bundles.said('Which matrix?')
		await expect(bundles.take).toBeFocused()
	})

	test('is opened as well by dropping it, by a second start and by a click in the system', async ({
		app,
		page,
		agreements,
		bundles,
		histories,
		papers,
		folders,
	}) => {
		await expect(agreements.newButton).toBeVisible()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const sent = path.join(folders.files, 'sent.pledge')
		await commandLineJson(['bundle', 'pack', path.dirname(file), '-o', sent])
		const isSeen = async () => {
			await expect(bundles.dialog('seen')).toContainText('sent.pledge')
			await page.keyboard.press('Escape')
			await expect(bundles.dialog('seen')).toHaveCount(0)
		}
		await histories.drop(sent)
		await isSeen()
		await app.evaluate(({ app: program }, name) => program.emit('second-instance', {}, ['pledge', name], '/'), sent)
		await isSeen()
		await app.evaluate(({ app: program }, name) => program.emit('open-file', { preventDefault: () => {} }, name), sent)
		await isSeen()
		const theirs = path.join(folders.files, 'theirs.md')
		writeFileSync(theirs, '# Their agreement\n\n1.1 The Provider shall respond promptly.\n')
		await histories.drop(theirs)
		await expect(papers.finding('promptly')).toBeVisible()
	})

	test('that can only be read keeps what was written until a copy is saved, by key alone', async ({
		page,
		frame,
		agreements,
		review,
		bundles,
		dialogs,
		settings,
		folders,
	}) => {
		await frame.goTo('settings')
		await settings.name.fill('Jonas Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const sent = path.join(folders.files, 'sent.pledge')
		await commandLineJson(['bundle', 'pack', path.dirname(file), '--external', '-o', sent])
		await frame.goTo('agreements')
		await dialogs.answerOpen([sent])
		await frame.openPalette()
		await page.keyboard.type('Open a bundle')
		await page.keyboard.press('Enter')
		await expect(bundles.dialog('seen')).toBeVisible()
		// It is known here; the other way is the next one.
		await expect(bundles.lookAtIncoming).toBeFocused()
		await page.keyboard.press('Tab')
		await expect(bundles.here).toBeFocused()
		await page.keyboard.press('Enter')
		await expect(page.getByRole('dialog')).toHaveCount(0)
		await expect(review.paper).toBeFocused()
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Shift+ArrowRight')
		await expect(review.comment).toBeVisible()
		// Somebody else writes the file meanwhile.
		const other = unzipSync(readFileSync(sent))
		expect(Object.keys(other)).toContain('manifest.json')
		await commandLineJson(['bundle', 'pack', path.dirname(file), '-o', sent])
		await page.keyboard.press('c')
		await expect(review.commentText).toBeFocused()
		await page.keyboard.type('Written while another saved')
		await page.keyboard.press('Control+Enter')
		await expect(review.card('Written while another saved')).toBeVisible()
		await page.keyboard.press('Escape')
		await page.keyboard.press('Control+s')
		await expect(bundles.join).toBeVisible()
		expect(textOf(sent)).not.toContain('Written while another saved')
		const copy = path.join(folders.files, 'copy.pledge')
		await dialogs.answerSave(copy)
		await bundles.saveAs.press('Enter')
		await frame.saved()
		expect(textOf(copy)).toContain('Written while another saved')
	})
})

test('a file that the system hands over at the start is shown, and what is no bundle is refused by its reason', async ({
	folders,
	startOptions,
	problems,
}) => {
	const letter = path.join(folders.files, 'letter.pledge')
	writeFileSync(letter, 'Dear customer')
	const app = await launch({ ...startOptions, extraArguments: [letter] })
	problems.watchApp(app)
	const page = await readyPage(app)
	await expect(page.getByRole('dialog')).toContainText('This file is not a bundle of Pledge.')
	await app.close()
})

test.describe('a bundle in a read-only file', () => {
	test.use({ rights: 'no-override', withSample: true })

	test('says so before anything is written', async ({ page, agreements, frame, bundles, dialogs, folders }) => {
		await agreements.openSample()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const sent = path.join(folders.files, 'sent.pledge')
		await commandLineJson(['bundle', 'pack', path.dirname(file), '-o', sent])
		chmodSync(sent, 0o444)
		await frame.goTo('agreements')
		await dialogs.answerOpen([sent])
		await bundles.open.click()
		await bundles.workHere()
		await expect(page.getByText('This file can only be read.')).toBeVisible()
		await expect(bundles.saveAs).toBeVisible()
	})
})
