import type { Page } from '@playwright/test'
import { chooseSegment } from './segments'
import type { Words } from './words'

export type SettingsPage = ReturnType<typeof settingsPage>

export function settingsPage(page: Page, words: Words) {
	return {
		chooseLanguage: (label: 'Deutsch' | 'English') =>
			chooseSegment(page.getByRole('radiogroup', { name: words('settings', 'language') }), label),
		chooseColours: (scheme: 'auto' | 'light' | 'dark') =>
			chooseSegment(
				page.getByRole('radiogroup', { name: words('settings', 'scheme') }),
				words('settings', `scheme.${scheme}`),
			),
		name: page.getByLabel(words('settings', 'name'), { exact: true }),
	}
}
