import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words'

/** Bundles on their way in and out. */
export type Bundles = ReturnType<typeof bundlesPage>

export function bundlesPage(page: Page, words: Words) {
	const dialog = (step: 'seen' | 'incoming' | 'sending' | 'refused') =>
		page.getByRole('dialog', { name: words('bundles', `title.${step}`) })
	const way = (key: string): Locator => page.getByRole('button', { name: new RegExp(`^${words('bundles', key)}`) })
	return {
		dialog,
		sendButton: page.getByRole('button', { name: words('bundles', 'send'), exact: true }),
		recipient: page.getByLabel(words('bundles', 'send.recipient'), { exact: true }),
		note: page.getByLabel(words('bundles', 'send.note'), { exact: true }),
		pack: page.getByRole('button', { name: words('bundles', 'send.pack') }),
		sent: page.getByText(words('bundles', 'sent'), { exact: true }),
		close: page
			.getByRole('dialog')
			.getByRole('button', { name: words('app', 'common.close') })
			.last(),
		open: page.getByRole('button', { name: new RegExp(`^${words('agreements', 'bundle')}`) }),
		here: way('seen.here'),
		/** Once the dialog is gone; until then keys are its own. */
		workHere: async () => {
			await way('seen.here').click()
			await expect(page.getByRole('dialog')).toHaveCount(0)
		},
		lookAtIncoming: way('seen.takeIn'),
		takeNew: way('seen.takeNew'),
		badge: page.getByRole('banner').first().getByText(words('bundles', 'badge'), { exact: true }),
		group: (subject: string | RegExp): Locator => dialog('incoming').getByRole('article', { name: subject }),
		choose: async (group: Locator, choice: 'mine' | 'theirs' | 'suggestion') => {
			await group
				.locator('label')
				.filter({ hasText: words('bundles', `choice.${choice}`) })
				.click()
		},
		take: page.getByRole('button', { name: words('bundles', 'incoming.take'), exact: true }),
		saveAs: page.getByRole('button', { name: words('bundles', 'saveAs') }).first(),
		join: page.getByRole('button', { name: words('bundles', 'join') }),
		said: async (text: string) => {
			await expect(dialog('incoming').getByText(text)).toBeVisible()
		},
	}
}
