import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Anchor } from '../../src/shared/agreement/review'
import { commandLineJson } from './command-line'
import { expect, test } from './fixtures'
import { keyboardOf } from './pages/keyboard'
import { agreementFile, expectStored } from './stored'

const by = 'w:author="Jens Hansen" w:date="2027-03-02T10:00:00Z"'
/** Paragraphs that no clause is known for: words that came, and words that came for others, which nobody sent either. */
const STRAY = [
	`<w:p><w:ins w:id="9001" ${by}><w:r><w:t>Night work is announced a day ahead.</w:t></w:r></w:ins></w:p>`,
	`<w:p><w:del w:id="9002" ${by}><w:r><w:delText>sets</w:delText></w:r></w:del>`,
	`<w:ins w:id="9003" ${by}><w:r><w:t>proposes</w:t></w:r></w:ins></w:p>`,
].join('')

test.describe('what came back without a sure place', () => {
	test.use({ withSample: true })

	test('is put where its words are chosen by key, behind them or for them, and each is one step to undo', async ({
		page,
		words,
		frame,
		agreements,
		review,
		settings,
		dialogs,
		folders,
		keepScreenshot,
	}) => {
		const keys = keyboardOf(page)
		await frame.goTo('settings')
		await settings.name.fill('Maren Petersen')
		await page.keyboard.press('Tab')
		await frame.goTo('agreements')
		await agreements.openSample()
		await review.open()
		const file = await agreementFile(folders.workspace, 'Managed IT Services 2027')
		const back = path.join(folders.files, 'back.docx')
		await commandLineJson(['export', file, '--docx', back, '--date', '2027-03-01'])
		const parts = unzipSync(await readFile(back))
		const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
		const end = document.lastIndexOf('<w:sectPr')
		parts['word/document.xml'] = strToU8(document.slice(0, end) + STRAY + document.slice(end))
		await writeFile(back, zipSync(parts))
		await dialogs.answerOpen([back])
		await page.getByRole('button', { name: words('review', 'takeBack.file') }).click()
		const told = page.getByRole('dialog')
		await expect(told).toContainText(words('review', 'returned.counts', { read: 4, placed: 0, unplaced: 4 }))
		await told.getByRole('button', { name: words('review', 'returned.take') }).click()
		await expect(told).toBeHidden()

		const clause = review.clause('priorities.set-by-customer')
		const [came, changed] = [review.card('Night work is announced'), review.card('sets → proposes')]
		const chosen = async (card: Locator) => {
			await keys.pressUntil('n', 4, async () => (await card.getAttribute('aria-current')) === 'true', String(card))
			await expect(card).toBeInViewport()
		}
		const quotes = (wanted: readonly (string | undefined)[]) =>
			expectStored(
				file,
				({ review: { suggestions } }) => suggestions.map((one) => (one.kind === 'wording' ? placeOf(one.anchor) : '')),
				wanted,
			)

		await test.step('an insertion, behind the chosen words, which stay', async () => {
			await keys.tabTo(review.paper)
			await keys.toBlock('priorities.set-by-customer')
			await chosen(came)
			await expect(came.locator('xpath=..')).toContainText(words('review', 'place.hint.behind'))
			await keys.selectWords(0, 2)
			await expect(clause).toBeInViewport()
			await keepScreenshot('placing-offer')
			await keys.press('h')
			await expect(review.marked('added')).toHaveText(' Night work is announced a day ahead.')
			await expect(review.marked('added')).toBeInViewport()
			await expect(came).toBeInViewport()
			await expect(review.marked('removed')).toHaveCount(0)
			await expect(clause).toBeFocused()
			await keepScreenshot('placing-placed')
			await quotes(['priorities.set-by-customer ""', ' "sets"', ' ""'])
			await keys.press('Control+z')
			await quotes([' ""', ' "sets"', ' ""'])
			await expect(review.marked('added')).toHaveCount(0)
			await keys.press('Control+y')
			await expect(review.marked('added')).toHaveText(' Night work is announced a day ahead.')
		})

		await test.step('a replacement, on its words among the chosen ones', async () => {
			await chosen(changed)
			await keys.press('Shift+End')
			await keys.enter(review.margin.getByRole('button', { name: words('review', 'place.instead') }))
			await expect(review.marked('removed')).toHaveText('sets')
			await expect(clause).toBeFocused()
			await quotes(['priorities.set-by-customer ""', 'priorities.set-by-customer "sets"', ' ""'])
			await keys.press('a')
			await expect(clause).toContainText('proposes the Priority')
			await keys.press('Control+z')
			await expect(review.marked('removed')).toHaveText('sets')
		})
	})
})

const placeOf = ({ block, quote }: Anchor) => `${block} "${quote}"`
