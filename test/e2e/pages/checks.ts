import { expect, type Locator, type Page } from '@playwright/test'
import { pressInNotice } from './notices'
import { chooseSegment } from './segments'
import type { Words } from './words'

/** The list of findings beside the form. */
export type Checks = ReturnType<typeof checkPane>

export function checkPane(page: Page, words: Words) {
	const pane = page.getByRole('region', { name: words('app', 'top.check'), exact: true })
	const rows = pane.locator('[data-check-row]')
	/** What stands around a row: its buttons and the form of its silence. */
	const item = (rule: string): Locator =>
		pane.getByRole('listitem').filter({ has: page.locator(`[data-rule="${rule}"]`) })
	const silenced = pane.getByRole('button', { expanded: false }).or(pane.getByRole('button', { expanded: true }))
	return {
		pane,
		rows,
		item,
		row: (rule: string): Locator => pane.locator(`[data-rule="${rule}"]`),
		current: pane.locator('[data-check-row][aria-current]'),
		groups: pane.getByRole('heading', { level: 3 }),
		open: async () => {
			await page.getByRole('button', { name: new RegExp(`^${words('app', 'top.check')}`) }).click()
			await expect(pane).toBeVisible()
		},
		order: async (by: 'section' | 'severity' | 'person') => {
			await chooseSegment(pane.getByRole('radiogroup'), words('editor', `check.by.${by}`))
		},
		filter: pane.getByLabel(words('editor', 'check.filter')),
		fix: (rule: string): Locator => item(rule).locator('[data-fix]'),
		leave: (rule: string): Locator =>
			item(rule).getByRole('button', { name: new RegExp(`^${words('editor', 'check.silence')}`) }),
		reason: pane.getByLabel(words('silences', 'reason')),
		name: pane.getByLabel(words('review', 'yourName')),
		keep: pane.getByRole('button', { name: words('silences', 'keep'), exact: true }),
		/** The fold at the end of the list. */
		silenced,
		takeBack: pane.getByRole('button', { name: new RegExp(`^${words('silences', 'takeBack')}`) }),
		notice: page.getByRole('alert'),
		undo: page.getByRole('alert').getByRole('button', { name: words('app', 'common.undo') }),
		takeBackLast: () => pressInNotice(page.getByRole('alert'), words('app', 'common.undo')),
	}
}
