import type { ElectronApplication, Page } from '@playwright/test'

/** Gives the page this many CSS pixels and waits until it is drawn in them. */
export async function resizeTo(app: ElectronApplication, page: Page, size: readonly [number, number]): Promise<void> {
	await app.evaluate(({ BrowserWindow }, [width, height]) => {
		BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
	}, size)
	await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, size)
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
