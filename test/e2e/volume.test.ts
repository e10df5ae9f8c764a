import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures'
import { writeTickets } from './ticket-file'

const ROWS = 100_000
/** Work in the window's own thread would stop its drawing for most of the import; a busy machine only stretches both. */
const LONGEST_GAP_PART = 1 / 4
const MEGABYTE = 1_000_000

test.describe('100,000 tickets', { tag: '@alone' }, () => {
	test.use({ withSample: true })

	test('are read and judged while the window goes on drawing', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		histories,
		realism,
		folders,
	}, testInfo) => {
		const file = path.join(folders.files, 'many.csv')
		await writeTickets({ file, rows: ROWS, seed: 1, textLength: 60 })
		await agreements.openSample()
		await editor.goTo('objectives')
		await editor
			.drawer(/P1/)
			.or(editor.table(words('sections', 'objectives.table.title')).table)
			.first()
			.waitFor()
		const toRealism = await frame.viewButton('realism').elementHandle()
		const dragged = await histories.dragged(file)
		const frames = await page.evaluate(drawingWhileImporting, { dragged, toRealism, name: 'many.csv' })
		await expect(histories.imported('many.csv', ROWS)).toBeVisible()
		await expect(realism.side).toContainText('many.csv')
		const figure = `longest frame ${Math.round(frames.longestMs)} ms of ${frames.count}, ${Math.round(frames.totalMs)} ms in all`
		testInfo.annotations.push({ type: 'drawing', description: figure })
		expect(frames.longestMs, figure).toBeLessThan(frames.totalMs * LONGEST_GAP_PART)
	})

	test('take no more memory when their texts are many times as long', async ({ app, histories, folders }, testInfo) => {
		const file = (name: string) => path.join(folders.files, name)
		const small = { rows: ROWS, seed: 1, textLength: 60 }
		await writeTickets({ ...small, file: file('first.csv') })
		const shortBytes = await writeTickets({ ...small, file: file('short.csv') })
		const longBytes = await writeTickets({ ...small, file: file('long.csv'), textLength: 1_000 })
		const memory = await watchMemory(app)
		const peakOf = async (name: string) => {
			await histories.drop(file(name))
			await expect(histories.imported(name, ROWS)).toBeVisible()
			return memory.peak()
		}
		// The first one of all brings in code and buffers that stay.
		await peakOf('first.csv')
		const withShort = await peakOf('short.csv')
		const withLong = await peakOf('long.csv')
		const [short, long, before, after] = [shortBytes, longBytes, withShort, withLong].map((bytes) =>
			Math.round(bytes / MEGABYTE),
		)
		const figure = `files of ${short} and ${long} MB, peaks of ${before} and ${after} MB`
		testInfo.annotations.push({ type: 'memory', description: figure })
		expect(withLong - withShort, figure).toBeLessThan((longBytes - shortBytes) / 2)
	})

	test('can be stopped on the way, and nothing of them is kept', async ({ page, words, frame, histories, folders }) => {
		const file = path.join(folders.files, 'stopped.csv')
		await writeTickets({ file, rows: 2 * ROWS, seed: 1, textLength: 600 })
		const before = await readdir(path.join(folders.workspace, 'histories'))
		await frame.goTo('histories')
		await histories.drop(file)
		await expect(histories.card).toContainText('%')
		await histories.cancel.click()
		await expect(histories.card).toBeHidden()
		await frame.goTo('agreements')
		await frame.goTo('histories')
		await expect(histories.row('hansen-tickets.csv')).toBeVisible()
		await expect(histories.row('stopped.csv')).toHaveCount(0)
		await expect.poll(() => readdir(path.join(folders.workspace, 'histories'))).toEqual(before)
		await expect(page.getByText(words('histories', 'refused.title'))).toHaveCount(0)
	})
})

type Watched = {
	readonly dragged: DataTransfer
	readonly toRealism: Node | null
	/** Of the file; it stands in the notice and in what the verdict rests on. */
	readonly name: string
}

/**
 * Runs in the page, all at once: what looks for elements from outside reads the whole page and would be measured with it.
 * Drops the file, goes to the verdicts when it is imported, and notes the longest time between two frames.
 */
async function drawingWhileImporting({ dragged, toRealism, name }: Watched) {
	const started = performance.now()
	const seen = { longestMs: 0, count: 0, last: started, isOn: true }
	const look = (now: number) => {
		seen.longestMs = Math.max(seen.longestMs, now - seen.last)
		seen.last = now
		seen.count++
		if (seen.isOn) requestAnimationFrame(look)
	}
	requestAnimationFrame(look)
	const appears = (selector: string) =>
		new Promise<void>((resolve) => {
			const isThere = () => [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(name))
			const observer = new MutationObserver(() => {
				if (!isThere()) return
				observer.disconnect()
				resolve()
			})
			observer.observe(document.body, { subtree: true, childList: true, characterData: true })
		})
	const imported = appears('[role="alert"]')
	for (const type of ['dragenter', 'dragover', 'drop']) {
		document.body.dispatchEvent(new DragEvent(type, { dataTransfer: dragged, bubbles: true, cancelable: true }))
	}
	await imported
	const judged = appears('aside')
	if (toRealism instanceof HTMLElement) toRealism.click()
	await judged
	// What is drawn for the last change belongs to it.
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	seen.isOn = false
	return { longestMs: seen.longestMs, count: seen.count, totalMs: performance.now() - started }
}

/** Resident bytes of the main process, in which the workers run too: the peak since the last question. */
async function watchMemory(app: ElectronApplication) {
	const probe = await app.evaluateHandle(() => {
		const seen = { peak: 0 }
		setInterval(() => {
			seen.peak = Math.max(seen.peak, process.memoryUsage.rss())
		}, 10)
		return seen
	})
	return {
		peak: () =>
			probe.evaluate((seen) => {
				const { peak } = seen
				seen.peak = 0
				return peak
			}),
	}
}
