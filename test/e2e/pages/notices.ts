import type { Locator } from '@playwright/test'

/**
 * Presses a button of the notice that has it, once that lies where it stays: a notice slides in, and a click on its way
 * misses it. It may begin to only some drawings after it is there.
 */
export async function pressInNotice(notices: Locator, name: string): Promise<void> {
	const notice = notices.filter({ has: notices.page().getByRole('button', { name }) })
	await notice.evaluate(async (shown) => {
		for (let drawing = 0; drawing < 4; drawing++) await new Promise((resolve) => requestAnimationFrame(resolve))
		await Promise.allSettled(shown.getAnimations().map(({ finished }) => finished))
	})
	await notice.getByRole('button', { name }).click()
}
