import type { Locator } from '@playwright/test'

/**
 * Presses a button of a notice once it lies where it stays: it slides in, and a click on its way misses it. It may begin to
 * only some drawings after it is there.
 */
export async function pressInNotice(notice: Locator, name: string): Promise<void> {
	await notice.evaluate(async (shown) => {
		for (let drawing = 0; drawing < 4; drawing++) await new Promise((resolve) => requestAnimationFrame(resolve))
		await Promise.allSettled(shown.getAnimations().map(({ finished }) => finished))
	})
	await notice.getByRole('button', { name }).click()
}
