import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'
import { keyboardOf } from './pages/keyboard'
import { agreementFile, expectStored } from './stored'

test.describe('two reviewers’ files of one text', () => {
	test.use({ withSample: true })
	// Hundreds of keys, one after the other.
	test.setTimeout(600_000)

	test('are sent, worked in and taken in by keyboard alone, and what both changed is decided side by side', async ({
		page,
		words,
		frame,
		review,
		bundles,
		dialogs,
		settings,
		folders,
		keepScreenshot,
	}) => {
		const keys = keyboardOf(page)
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const [anna, bo] = [path.join(folders.files, 'anna.pledge'), path.join(folders.files, 'bo.pledge')]
		const clause = review.clause('priorities.set-by-customer')
		const goTo = async (name: string) => {
			await frame.openPalette()
			await keys.type(name)
			await keys.press('Enter')
			await expect(frame.palette).toBeHidden()
		}
		const callMyself = async (name: string) => {
			await goTo(words('app', 'rail.settings'))
			await keys.tabTo(settings.name)
			await keys.press('Control+a')
			await keys.type(name)
			await keys.press('Tab')
		}
		const openBundle = async (bundle: string) => {
			await goTo(words('app', 'rail.agreements'))
			await dialogs.answerOpen([bundle])
			await keys.enter(bundles.open)
			await expect(bundles.dialog('seen')).toBeVisible()
			await expect(bundles.lookAtIncoming).toBeFocused()
		}
		/** Puts other words for one of the clause, in the file itself. */
		const work = async (bundle: string, [name, instead, comment]: readonly [string, string, string]) => {
			await callMyself(name)
			await openBundle(bundle)
			await keys.enter(bundles.here)
			await expect(page.getByRole('dialog')).toHaveCount(0)
			await expect(bundles.badge).toBeVisible()
			await expect(review.paper).toBeFocused()
			await keys.toBlock('priorities.set-by-customer')
			await keys.selectWords(6, 1)
			await keys.press('s')
			await expect(review.instead).toHaveValue('sets')
			await keys.press('Control+a')
			await keys.type(instead)
			await keys.press('Control+Enter')
			await expect(review.marked('added')).toHaveText(instead)
			await expect(clause).toBeFocused()
			await keys.press('a')
			await expect(clause).toContainText(`The Customer ${instead} the Priority`)
			await expect(clause).toBeFocused()
			await keys.press('c')
			await expect(review.commentText).toBeFocused()
			await keys.type(comment)
			await keys.press('Control+Enter')
			await expect(review.card(comment)).toBeVisible()
			await keys.press('Control+s')
			await frame.saved()
		}
		const lookAt = async (bundle: string) => {
			await openBundle(bundle)
			await keys.press('Enter')
			await expect(bundles.dialog('incoming')).toBeVisible()
			await expect(bundles.take).toBeFocused()
		}
		const takeTheirs = async (group: Locator) => {
			// The choices stand before the button that has the focus.
			await keys.choose(group.getByRole('radiogroup'), words('bundles', 'choice.theirs'), 'Shift+Tab')
			await keys.enter(bundles.take)
			await expect(page.getByRole('dialog')).toHaveCount(0)
			await expect(review.paper).toBeFocused()
		}

		await test.step('sends one file to both', async () => {
			await callMyself('Maren Petersen')
			await goTo('Hansen')
			await goTo(words('app', 'palette.review'))
			await dialogs.answerSave(anna)
			await keys.enter(bundles.sendButton)
			await keys.tabTo(bundles.recipient)
			await keys.type('Anna and Bo')
			await keys.enter(bundles.pack)
			await expect(bundles.sent).toBeVisible()
			await expect(bundles.close).toBeFocused()
			await keys.press('Escape')
			await expect(page.getByRole('dialog')).toHaveCount(0)
			await copyFile(anna, bo)
		})

		await test.step('each changes the same word and says why', async () => {
			await work(anna, ['Anna Berg', 'proposes', 'We only propose.'])
			await work(bo, ['Bo Lund', 'states', 'It is a statement.'])
		})

		await test.step('the first is taken, the second stands beside it', async () => {
			await callMyself('Maren Petersen')
			await lookAt(anna)
			await takeTheirs(bundles.dialog('incoming').getByRole('article').first())
			await expect(clause).toContainText('The Customer proposes the Priority')
			await lookAt(bo)
			const conflict = bundles.dialog('incoming').getByRole('article').first()
			await expect(conflict.locator('mark')).toHaveText(['proposes', 'states'])
			await bundles.said('It is a statement.')
			await keepScreenshot('keyboard-conflict')
			await takeTheirs(conflict)
			await expect(clause).toContainText('The Customer states the Priority')
			await expectStored(
				file,
				({ review: { threads } }) => threads.map(({ comments }) => comments.map(({ author, text }) => [author, text])),
				[[['Anna Berg', 'We only propose.']], [['Bo Lund', 'It is a statement.']]],
			)
		})

		await test.step('and goes as one step', async () => {
			await keys.press('Control+z')
			await expect(clause).toContainText('The Customer proposes the Priority')
			await expectStored(file, ({ review: { threads } }) => threads.length, 1)
		})
	})
})
