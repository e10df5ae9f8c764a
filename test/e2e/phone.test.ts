import path from 'node:path'
import { commandLineJson } from './command-line'
import { expect, test } from './fixtures'

/** What a reader of the file sees at this width, in pixels. */
type Seen = {
	/** How far the page can be pushed sideways. */
	readonly sideways: number
	/** Clauses in both languages, and how many of them stand side by side. */
	readonly pairs: number
	readonly beside: number
	/** What stands before the values of the first row of the objectives. */
	readonly heads: readonly string[]
}

test('a contract in both languages is read on a phone clause by clause, and side by side where there is room', async ({
	app,
	page: _ready,
	folders,
}) => {
	const draft = path.join(folders.files, 'draft.json')
	const html = path.join(folders.files, 'contract.html')
	await commandLineJson(['new', '--playbook', 'it-service', '--language', 'de+en', '-o', draft])
	await commandLineJson(['export', draft, '--html', html])

	const seenAt = (width: number): Promise<Seen> =>
		app.evaluate(
			async ({ BrowserWindow }, look) => {
				const options = { show: false, width: look.width, height: 800, useContentSize: true }
				// The app's own session loads no files.
				const window = new BrowserWindow({ ...options, webPreferences: { partition: 'phone', sandbox: true } })
				await window.loadFile(look.html)
				const seen = await window.webContents.executeJavaScript(`(() => {
					const page = document.documentElement
					const pairs = [...document.querySelectorAll('.pair')].map((pair) => [...pair.children].map((one) => one.getBoundingClientRect()))
					const cells = [...document.querySelector('[id^="objectives."] td[data-head]').parentElement.cells]
					return {
						sideways: page.scrollWidth - page.clientWidth,
						pairs: pairs.length,
						beside: pairs.filter(([left, right]) => left.top === right.top && right.left >= left.right).length,
						// Newer browsers keep the parts of a content apart.
						heads: cells.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('" "', '')),
					}
				})()`)
				window.destroy()
				return seen as Seen
			},
			{ html, width },
		)

	const desk = await seenAt(1_100)
	const phone = await seenAt(375)
	const none = desk.heads.map(() => 'none')
	expect(desk).toEqual({ sideways: 0, pairs: desk.pairs, beside: desk.pairs, heads: none })
	expect(desk.pairs).toBeGreaterThan(100)
	const heads = ['Ziel', 'Zielwert', 'Anteil', 'Zeitraum', 'Uhr', 'Art'].map((head) => `"${head}: "`)
	expect(phone).toEqual({ sideways: 0, pairs: desk.pairs, beside: 0, heads: ['none', ...heads] })
})
