import { expect, type Locator, type Page } from '@playwright/test'
import { APPROVAL_ROLES } from '../../../src/shared/agreement/review'
import type { Words } from './words'

/** The paper with what was said about it in its margin. */
export type Review = ReturnType<typeof reviewPage>

export function reviewPage(page: Page, words: Words) {
	const paper = page.getByRole('region', { name: words('review', 'paper') }).and(page.locator('[data-beside]'))
	const margin = page.getByRole('complementary', { name: words('review', 'margin') })
	const comment = margin.getByRole('button', { name: new RegExp(`^${words('review', 'offer.comment')}`) })
	const card = (text: string | RegExp): Locator => margin.getByRole('article').filter({ hasText: text })
	const versions = page.getByRole('region', { name: words('review', 'versions') })
	const approvals = versions
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: words('review', 'approvals') }) })
	return {
		paper,
		margin,
		card,
		open: async () => {
			await page.getByRole('button', { name: new RegExp(`^${words('app', 'top.review')}`) }).click()
			await expect(margin).toBeVisible()
		},
		/** Selects words where they first stand in one place of the paper. */
		select: async (text: string) => {
			const place = paper.locator('[data-words]').filter({ hasText: text }).first()
			await place.scrollIntoViewIfNeeded()
			await place.evaluate((holder, wanted) => {
				const range = document.createRange()
				let seen = ''
				const nodes: [Text, number][] = []
				const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
				for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
					if (!(node instanceof Text) || node.parentElement?.closest('[data-aside]')) continue
					nodes.push([node, seen.length])
					seen += node.data
				}
				const at = seen.indexOf(wanted)
				const set = (offset: number, isEnd: boolean) => {
					for (const [node, start] of nodes) {
						const inside = offset - start
						if (inside < 0 || inside > node.data.length || (!isEnd && inside === node.data.length)) continue
						if (isEnd) range.setEnd(node, inside)
						else range.setStart(node, inside)
						return
					}
				}
				set(at, false)
				set(at + wanted.length, true)
				window.getSelection()?.removeAllRanges()
				window.getSelection()?.addRange(range)
			}, text)
			// What can be done with them is offered once the window has seen them.
			await expect(comment).toBeVisible()
		},
		clause: (id: string): Locator => paper.locator(`[data-block="${id}"]`),
		/** Words that a mark lies on, by what the mark does to them. */
		marked: (look: 'commented' | 'removed' | 'added'): Locator => paper.locator(`[data-look="${look}"]`),
		comment,
		suggest: margin.getByRole('button', { name: new RegExp(`^${words('review', 'offer.suggest')}`) }),
		name: margin.getByLabel(words('review', 'yourName'), { exact: true }),
		commentText: margin.getByLabel(words('review', 'compose.comment'), { exact: true }),
		instead: margin.getByLabel(words('review', 'compose.instead'), { exact: true }),
		accept: margin.getByRole('button', { name: new RegExp(`^${words('review', 'accept')}`) }),
		reply: margin.getByLabel(words('review', 'reply'), { exact: true }),
		redline: page.getByRole('region', { name: words('review', 'redline'), exact: true }),
		version: (name: string): Locator => versions.getByRole('button', { name: new RegExp(name) }).first(),
		nameVersion: async (name: string) => {
			await versions.getByRole('button', { name: words('review', 'versions.name') }).click()
			await versions.getByLabel(words('review', 'versions.name.label'), { exact: true }).fill(name)
			await page.keyboard.press('Enter')
		},
		versionMenu: async (number: number, item: string) => {
			await versions.getByRole('button', { name: words('review', 'versions.menu', { number }) }).click()
			await page.getByRole('menuitem', { name: words('review', item) }).click()
		},
		changes: versions.locator('ul').first(),
		whatChanged: versions.getByRole('region', { name: words('review', 'changes.list') }),
		whatCameBack: versions.getByRole('button', { name: words('review', 'returned.again'), exact: true }),
		/** Chooses two versions by what the lists call them. */
		compare: async (older: string, newer: string) => {
			for (const [key, name] of [
				['compare.newer', newer],
				['compare.older', older],
			] as const) {
				await versions.getByRole('combobox', { name: words('review', key), exact: true }).click()
				await page.getByRole('option', { name, exact: true }).click()
			}
		},
		saveRedline: versions.getByRole('button', { name: words('review', 'redline.word'), exact: true }),
		logFault: versions.getByRole('alert').filter({ hasText: words('review', 'log.fault') }),
		approvals,
		requireOwnRole: async (role: string) => {
			await approvals.getByRole('button', { name: words('review', 'approvals.required') }).click()
			await page.getByLabel(words('review', 'approvals.ownRole'), { exact: true }).fill(role)
			await page.keyboard.press('Enter')
			await expect(page.getByRole('checkbox', { name: role, exact: true })).toBeChecked()
			await page.keyboard.press('Escape')
		},
		requireApproval: async (role: string) => {
			await approvals.getByRole('button', { name: words('review', 'approvals.required') }).click()
			await page.getByRole('checkbox', { name: words('approval', `role.${role}`), exact: true }).check()
			await page.keyboard.press('Escape')
		},
		/** `role` is one that is known, or the name of another; without a name, by whoever has given theirs already. */
		approve: async (role: string, name?: string) => {
			const isKnown = APPROVAL_ROLES.some((one) => one === role)
			await approvals
				.locator('li')
				.filter({ hasText: isKnown ? words('approval', `role.${role}`) : role })
				.getByRole('button', { name: words('review', 'approvals.approve'), exact: true })
				.click()
			if (name !== undefined) {
				await approvals.getByLabel(words('review', 'yourName'), { exact: true }).fill(name)
				await page.keyboard.press('Tab')
			}
			for (const box of await approvals.getByRole('checkbox').all()) await box.check()
			await approvals.getByRole('button', { name: words('review', 'approvals.sign') }).click()
		},
	}
}
