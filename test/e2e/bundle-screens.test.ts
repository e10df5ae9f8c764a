import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { seriousFaults } from './axe'
import { expect, test } from './fixtures'
import { resizeTo } from './window-size'

const SIZES = [
	[1920, 1080],
	[1280, 800],
] as const
/** Its letters are as pale as those of print, as on every screen with a contract. */
const PAPER = 'section[lang][tabindex="0"]'

const THEIRS = `# Leistungsvereinbarung

## 1. Leistungen

1.1 Der Anbieter reagiert zeitnah auf Störungen und stellt den Dienst in der Regel umgehend wieder her.

- Montag bis Freitag
- an Feiertagen nach Möglichkeit

| Stufe | Zeit |
| --- | --- |
| P1 | so schnell wie möglich |

## 2. Gutschriften

2.1 Gutschriften werden in angemessener Höhe gewährt.
`

for (const { language, scheme } of [
	{ language: 'de', scheme: 'dark' },
	{ language: 'en', scheme: 'light' },
] as const) {
	test.describe(`in ${language}, ${scheme}`, () => {
		test.use({ withSample: true, language })

		test('bundles and papers of others fit small and large windows, and nothing serious stands in a reader’s way', async ({
			app,
			page,
			words,
			frame,
			agreements,
			review,
			bundles,
			papers,
			dialogs,
			settings,
			folders,
			keepScreenshot,
		}) => {
			const faults: Record<string, readonly string[]> = {}
			const look = async (name: string) => {
				for (const size of SIZES) {
					await resizeTo(app, page, size)
					await page.mouse.move(700, 3)
					await keepScreenshot(`${language}-${scheme}-${size[0]}/${name}`)
					const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
					if (wide) faults[`${name} ${size[0]}`] = ['wider than the window']
				}
				const found = await seriousFaults(page, PAPER)
				if (found.length > 0) faults[name] = found
			}
			await frame.goTo('settings')
			await settings.name.fill('Katharina Vogt-Petersen')
			await page.keyboard.press('Tab')
			await settings.chooseColours(scheme)
			await frame.goTo('agreements')
			await agreements.openSample()
			await review.open()
			await review.nameVersion('Workshop')
			await bundles.sendButton.click()
			await bundles.recipient.fill('Hansen Logistik KG')
			await look('bundle-send')
			const sent = path.join(folders.files, 'vereinbarung-hansen.pledge')
			await dialogs.answerSave(sent)
			await bundles.pack.click()
			await expect(bundles.sent).toBeVisible()
			await look('bundle-sent')
			await bundles.close.click()
			await frame.goTo('agreements')
			await dialogs.answerOpen([sent])
			await bundles.open.click()
			await expect(bundles.dialog('seen')).toBeVisible()
			await look('bundle-seen')
			await bundles.workHere()
			await expect(bundles.badge).toBeVisible()
			await review.paper.focus()
			await page.keyboard.press('ArrowDown')
			await page.keyboard.press('ArrowDown')
			await page.keyboard.press('c')
			await expect(review.commentText).toBeFocused()
			await page.keyboard.type('?')
			await page.keyboard.press('Control+Enter')
			await expect(review.card('?')).toBeVisible()
			await look('bundle-open')
			await page.keyboard.press('Control+s')
			await frame.saved()
			await frame.goTo('agreements')
			await dialogs.answerOpen([sent])
			await bundles.open.click()
			await bundles.lookAtIncoming.click()
			await expect(bundles.dialog('incoming')).toBeVisible()
			await look('bundle-incoming')
			await page.keyboard.press('Escape')

			await frame.goTo('papers')
			await expect(page.getByText(words('papers', 'empty'))).toBeVisible()
			await look('papers-empty')
			const theirs = path.join(folders.files, 'leistungsvereinbarung-der-anderen-seite.md')
			writeFileSync(theirs, THEIRS)
			await dialogs.answerOpen([theirs])
			await papers.open.click()
			await expect(papers.finding('zeitnah')).toBeVisible()
			await page.keyboard.press('F8')
			await papers.commentOn.click()
			await papers.commentText.fill('Bitte in Minuten.')
			await page.keyboard.press('Control+Enter')
			await look('paper')
			await frame.goTo('papers')
			await expect(papers.row('Leistungsvereinbarung')).toBeVisible()
			await look('papers')
			expect(faults).toEqual({})
		})
	})
}
