import { expect, type Locator, type Page } from '@playwright/test'
import { chooseSegment } from './segments'
import type { Words } from './words'

/** What stands around every page: the rail, banners, notices, the palette, and the bar of an open agreement. */
type View = 'guided' | 'edit' | 'realism'

export type Frame = ReturnType<typeof frameOf>

export function frameOf(page: Page, words: Words) {
	const rail = page.getByRole('navigation', { name: words('app', 'rail.label') })
	const palette = page.getByPlaceholder(words('app', 'palette.placeholder'))
	const bar = page.getByRole('banner')
	return {
		/** Banners that concern the workspace or the open agreement. */
		banner: (text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text }),
		notice: (text: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: text }),
		railButton: (area: 'agreements' | 'papers' | 'histories' | 'clauses' | 'settings') =>
			rail.getByRole('button', { name: words('app', `rail.${area}`) }),
		goTo: async (area: 'agreements' | 'papers' | 'histories' | 'clauses' | 'settings') => {
			await rail.getByRole('button', { name: words('app', `rail.${area}`) }).click()
			await page.getByRole('heading', { level: 1, name: words(area, 'title'), exact: true }).waitFor()
		},
		bar,
		readOnlyNote: words('app', 'top.readOnly'),
		undo: bar.getByRole('button', { name: words('app', 'top.undo') }),
		redo: bar.getByRole('button', { name: words('app', 'top.redo') }),
		title: bar.getByLabel(words('app', 'top.title')),
		check: bar.getByRole('button', { name: new RegExp(`^${words('app', 'top.check')}`) }),
		exportButton: bar.getByRole('button', { name: words('app', 'top.export') }),
		/** The open agreement, another way: guided, free or beside its history. */
		work: async (view: View) => {
			await chooseSegment(bar.getByRole('radiogroup'), words('app', `top.view.${view}`))
		},
		viewButton: (view: View): Locator =>
			bar
				.getByRole('radiogroup')
				.locator('label')
				.filter({ hasText: words('app', `top.view.${view}`) }),
		saved: async () => {
			await expect(bar.locator('[data-save-state="saved"]')).toBeVisible()
		},
		palette,
		openPalette: async () => {
			// One that is still fading keeps its words until it is gone.
			await expect(palette).toHaveCount(0)
			await page.keyboard.press('Control+k')
			await expect(palette).toBeFocused()
		},
		paletteAction: (name: string | RegExp): Locator => page.locator('button[data-action]').filter({ hasText: name }),
	}
}
