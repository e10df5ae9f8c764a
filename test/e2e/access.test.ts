import { seriousFaults } from './axe'
import { expect, test } from './fixtures'
import { SCREENS } from './screens'

for (const scheme of ['light', 'dark'] as const) {
	test.describe(`in ${scheme}`, () => {
		test.use({ withSample: true, language: scheme === 'light' ? 'de' : 'en' })
		test.setTimeout(180_000)

		test('nothing serious stands in the way of a reader on any screen', async ({
			page,
			words,
			frame,
			agreements,
			editor,
			realism,
			exporting,
			settings,
		}) => {
			await frame.goTo('settings')
			await settings.chooseColours(scheme)
			await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
			const faults: Record<string, readonly string[]> = {}
			for (const { name, show } of SCREENS) {
				await show({ page, words, frame, agreements, editor, realism, exporting })
				const found = await seriousFaults(page)
				if (found.length > 0) faults[name] = found
			}
			expect(faults).toEqual({})
		})
	})
}

test('an empty workspace is as accessible', async ({ page, agreements }) => {
	await agreements.emptyTitle.waitFor()
	expect(await seriousFaults(page)).toEqual([])
})
