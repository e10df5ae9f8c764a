import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from './fixtures'
import { keyboardOf } from './pages/keyboard'
import { agreementFile, expectStored } from './stored'

const NAME = 'Jonas Petersen'

test.describe('a review by keyboard alone', () => {
	test.use({ withSample: true })
	// Hundreds of keys, one after the other.
	test.setTimeout(600_000)

	test('goes from the first comment to the final, which is refused until nothing stands in its way', async ({
		page,
		words,
		frame,
		editor,
		review,
		dialogs,
		exporting,
		folders,
		keepScreenshot,
	}) => {
		const keys = keyboardOf(page)
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const goTo = async (name: string) => {
			await frame.openPalette()
			await keys.type(name)
			await keys.press('Enter')
			await expect(frame.palette).toBeHidden()
		}
		const button = (key: string, values = {}): Locator =>
			page.getByRole('button', { name: words('review', key, values), exact: true })
		/** On to the next open item until it is the one. */
		const nextTo = async (card: Locator) => {
			await expect(card).toBeVisible()
			await keys.pressUntil('n', 6, async () => (await card.getAttribute('aria-current')) === 'true', String(card))
			await expect(card).toBeInViewport()
		}
		const comment = review.card('Which of the two?')
		const proposed = review.card('proposes')
		const notice = review.card('120 h → 72 h')
		const legal = review.approvals.locator('li').filter({ hasText: words('approval', 'role.legal') })
		const approve = async () => {
			await keys.enter(legal.getByRole('button', { name: words('review', 'approvals.approve'), exact: true }))
			const points = legal.getByRole('checkbox')
			await expect(points.first()).toBeFocused()
			for (const point of await points.all()) {
				await keys.tabTo(point)
				await keys.press('Space')
				await expect(point).toBeChecked()
			}
			await keys.enter(legal.getByRole('button', { name: words('review', 'approvals.sign') }))
			await expect(legal.getByRole('button', { name: words('review', 'approvals.withdraw') })).toBeFocused()
			await expect(legal).toContainText(NAME)
		}
		const exportDialog = async () => {
			await keys.press('Control+e')
			await expect(exporting.dialog).toBeVisible()
		}

		await test.step('opens an agreement of the list, and its review', async () => {
			await keys.enter(page.getByRole('row').filter({ hasText: 'Hansen Logistik' }))
			await expect(frame.title).toHaveValue('Managed IT Services 2027')
			await goTo(words('app', 'palette.review'))
			await expect(review.margin).toBeVisible()
		})

		await test.step('comments on words, asked for the name that stands beside them', async () => {
			await keys.tabTo(review.paper)
			await keys.toBlock('priorities.ranking')
			await keys.selectWords(2, 2)
			await keys.press('c')
			await expect(review.commentText).toBeFocused()
			await keys.tabTo(review.name, 'Shift+Tab')
			await keys.type(NAME)
			await keys.tabTo(review.commentText)
			await keys.type('Which of the two?')
			await keys.choose(
				review.margin.getByRole('radiogroup', { name: words('review', 'visibility') }),
				words('review', 'external'),
			)
			await keys.enter(review.margin.getByRole('button', { name: words('review', 'offer.comment'), exact: true }))
			await expect(comment).toContainText(NAME)
			await expect(review.marked('commented')).toHaveText('Each Report')
			// The paper goes on where it was left.
			await expect(review.clause('priorities.ranking')).toBeFocused()
		})

		await test.step('suggests other words', async () => {
			await keys.toBlock('priorities.set-by-customer')
			await keys.selectWords(6, 1)
			await keys.press('s')
			await expect(review.instead).toBeFocused()
			await expect(review.instead).toHaveValue('sets')
			await keys.press('Control+a')
			await keys.type('proposes')
			await keys.press('Control+Enter')
			await expect(review.marked('removed')).toHaveText('sets')
			await expect(review.marked('added')).toHaveText('proposes')
			await expect(review.clause('priorities.set-by-customer')).toBeFocused()
		})

		await test.step('suggests another value, in the form', async () => {
			await keys.enter(button('suggesting.start'), 'Shift+Tab')
			await expect(editor.form).toBeVisible()
			await goTo(words('app', 'section.downtime'))
			await keys.tabTo(editor.field('downtime.notice', 'downtime.noticeSeconds'))
			await keys.press('Control+a')
			await keys.type('72 h')
			await keys.press('Tab')
			await expect(page.getByText(words('review', 'suggesting.count', { count: 1 }))).toBeVisible()
			await keys.enter(button('suggesting.suggest', { count: 1 }), 'Shift+Tab')
			await expect(notice).toContainText(NAME)
			await expectStored(file, ({ review: { suggestions } }) => suggestions.map(({ state }) => state), ['open', 'open'])
		})

		await test.step('names a version, accepts a suggestion, and sees what changed', async () => {
			await keys.enter(button('versions.name'))
			await keys.type('Before the talk')
			await keys.press('Enter')
			await expect(review.version('Before the talk')).toBeVisible()
			await expect(button('versions.name')).toBeFocused()
			await nextTo(proposed)
			await keys.press('a')
			await expect(review.clause('priorities.set-by-customer')).toContainText('The Customer proposes the Priority')
			await expectStored(file, ({ overrides }) => overrides.length, 1)
			await keys.enter(review.version('Before the talk'))
			await expect(review.redline.locator('del')).toHaveText('sets')
			await expect(review.redline.locator('ins')).toHaveText('proposes')
			await expect(review.whatChanged).toContainText('The Customer proposes the Priority')
			await keys.choose(
				page.getByRole('radiogroup', { name: words('review', 'mode') }),
				words('review', 'mode.suggestions'),
			)
			// A letter that is struck on a choice means the review as well.
			await nextTo(notice)
		})

		await test.step('requires an approval, and gives it', async () => {
			const roles = review.approvals.getByRole('button', { name: words('review', 'approvals.required') })
			await keys.enter(roles)
			const role = page.getByRole('checkbox', { name: words('approval', 'role.legal'), exact: true })
			await keys.tabTo(role)
			await keys.press('Space')
			await expect(role).toBeChecked()
			await keys.press('Escape')
			await expect(roles).toBeFocused()
			const first = legal.getByRole('button', { name: words('review', 'approvals.approve'), exact: true })
			await keys.enter(first)
			await expect(legal.getByRole('checkbox').first()).toBeFocused()
			await keys.press('Escape')
			await expect(first).toBeFocused()
			await approve()
		})

		const back = path.join(folders.files, 'back.docx')
		await test.step('exports for Word', async () => {
			await dialogs.answerOpen([folders.files])
			await exportDialog()
			await keys.enter(exporting.run('draft'))
			await expect(exporting.done(2)).toBeVisible()
			await expect(exporting.close).toBeFocused()
			await keys.press('Enter')
			await expect(exporting.dialog).toBeHidden()
			// The other side changes a word, without tracking.
			const parts = unzipSync(await readFile(await wordFile(folders.files)))
			const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
			parts['word/document.xml'] = strToU8(document.replace('the matrix prevails', 'the matrix governs'))
			await writeFile(back, zipSync(parts))
		})

		await test.step('takes in what came back', async () => {
			await dialogs.answerOpen([back])
			await keys.enter(button('takeBack.file'))
			const told = page.getByRole('dialog', { name: words('review', 'returned.title', { file: 'back.docx' }) })
			await expect(told).toContainText(words('review', 'returned.untracked', { count: 1 }))
			await keys.enter(told.getByRole('button', { name: words('review', 'returned.take') }))
			await expect(review.card('governs')).toBeVisible()
		})

		await test.step('is refused a final, and led to what stands in its way', async () => {
			await exportDialog()
			await keys.choose(
				exporting.dialog.getByRole('radiogroup', { name: words('export', 'state') }),
				words('export', 'state.final'),
			)
			await expect(exporting.run('final')).toBeDisabled()
			await expect(exporting.checklist.getByText(words('export', 'review.note.open-suggestion'))).toBeVisible()
			await keepScreenshot('keyboard-refused')
			const open = exporting.checklist.getByRole('button', { name: words('export', 'review.note.open-thread') })
			await keys.enter(open)
			await expect(exporting.dialog).toBeHidden()
			await expect(comment).toHaveAttribute('aria-current', 'true')
			await expect(comment).toBeInViewport()
			await keys.press('e')
			await expectStored(file, ({ review: { threads } }) => threads.map(({ resolved }) => resolved?.by), [NAME])
			await nextTo(notice)
			await keys.press('r')
			await nextTo(review.card('governs'))
			await keys.press('a')
			await expectStored(file, ({ review: { suggestions } }) => suggestions.map(({ state }) => state), [
				'accepted',
				'rejected',
				'accepted',
			])
		})

		await test.step('approves again, since the text is another, and gets the final', async () => {
			await exportDialog()
			await expect(exporting.run('final')).toBeDisabled()
			await keys.enter(
				exporting.checklist.getByRole('button', { name: words('export', 'review.note.missing-approval') }),
			)
			await expect(exporting.dialog).toBeHidden()
			await expect(page.getByRole('heading', { name: words('review', 'approvals') })).toBeFocused()
			await approve()
			await exportDialog()
			await expect(exporting.checklist).toContainText(words('export', 'checklist.clear'))
			const before = await readdir(folders.files)
			await keys.enter(exporting.run('final'))
			await expect(exporting.done(2)).toBeVisible()
			const made = (await readdir(folders.files)).filter((name) => !before.includes(name))
			expect(made.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.pdf'])
			const word = made.find((name) => name.endsWith('.docx')) ?? ''
			const parts = unzipSync(await readFile(path.join(folders.files, word)))
			const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
			expect(document.match(/Customer proposes the|the matrix governs/g)).toEqual([
				'the matrix governs',
				'Customer proposes the',
			])
		})
	})
})

/** The one that was exported. */
async function wordFile(folder: string): Promise<string> {
	const [only, another] = (await readdir(folder)).filter((name) => name.endsWith('.docx'))
	if (only === undefined || another !== undefined) throw new Error(`Not one Word file in ${folder}`)
	return path.join(folder, only)
}
