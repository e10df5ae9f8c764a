import type { Locator, Page } from '@playwright/test'

/** More stops than any page has: whoever has to press Tab more often than that does not get there. */
const MOST_STOPS = 120
const MOST_STEPS = 80

/** The hands of somebody without a mouse: nothing here points at anything, or gives it the focus but by a key. */
export type Keyboard = ReturnType<typeof keyboardOf>

export function keyboardOf(page: Page) {
	const pressUntil = async (key: string, limit: number, isThere: () => Promise<boolean>, what: string) => {
		for (let pressed = 0; pressed <= limit; pressed++) {
			if (await isThere()) return
			await page.keyboard.press(key)
		}
		throw new Error(`${key} does not lead to ${what}`)
	}
	const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
		// Looked for once, as every search by role reads the whole page; again where it was drawn anew meanwhile.
		let found = await target.elementHandle()
		const hasFocus = async () => {
			const state = await found?.evaluate((one) => (one.isConnected ? one === document.activeElement : null))
			if (typeof state === 'boolean') return state
			found = await target.elementHandle()
			return (await found?.evaluate((one) => one === document.activeElement)) === true
		}
		await pressUntil(key, MOST_STOPS, hasFocus, String(target))
	}
	return {
		press: (key: string) => page.keyboard.press(key),
		type: (text: string) => page.keyboard.type(text),
		pressUntil,
		/** On to a control that can be reached so, at most once around. */
		tabTo,
		/** To a control, and Enter on it. */
		enter: async (target: Locator, key?: 'Tab' | 'Shift+Tab') => {
			await tabTo(target, key)
			await page.keyboard.press('Enter')
		},
		/** To the choice among several that is made, and with the arrow to another. */
		choose: async (group: Locator, name: string, key?: 'Tab' | 'Shift+Tab') => {
			await tabTo(group.getByRole('radio', { checked: true }), key)
			const wanted = group.getByRole('radio', { name, exact: true })
			await pressUntil('ArrowRight', 8, () => wanted.isChecked(), name)
		},
		/** From the paper, which has the focus, down to one of its clauses. */
		toBlock: async (id: string, key: 'ArrowDown' | 'ArrowUp' = 'ArrowDown') => {
			const isThere = () => page.evaluate((wanted) => document.activeElement?.id === wanted, id)
			await pressUntil(key, MOST_STEPS, isThere, id)
		},
		/** In the clause with the focus: past a number of words, then some of them taken. */
		selectWords: async (past: number, taken: number) => {
			for (let word = 0; word < past; word++) await page.keyboard.press('ArrowRight')
			for (let word = 0; word < taken; word++) await page.keyboard.press('Shift+ArrowRight')
		},
	}
}
