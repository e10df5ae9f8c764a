import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { seriousFaults } from './axe'
import { expect, test } from './fixtures'
import { projectRoot } from './launch'
import { SCREENS } from './screens'
import { resizeTo } from './window-size'

const SMALL = [1280, 800] as const
const LARGE = [1920, 1080] as const
const README = [1440, 900] as const

/** Each language and each colour scheme once; with PLEDGE_SCREENSHOTS=all the other two pairs as well. */
const PAIRS = [
	{ language: 'de', scheme: 'light' },
	{ language: 'en', scheme: 'dark' },
] as const
const OTHER_PAIRS = [
	{ language: 'de', scheme: 'dark' },
	{ language: 'en', scheme: 'light' },
] as const
const PAPER = 'section[lang][tabindex="0"]'
/** They are as large as the lines of the document that they lie on. */
const PAGE_LINKS = '[data-page-link]'

for (const { language, scheme } of process.env.PLEDGE_SCREENSHOTS === 'all' ? [...PAIRS, ...OTHER_PAIRS] : PAIRS) {
	test.describe(`in ${language}, ${scheme}`, () => {
		test.use({ withSample: true, language })
		test.setTimeout(600_000)

		test('every screen fits small and large windows, and nothing serious stands in a reader’s way', async ({
			app,
			page,
			words,
			frame,
			agreements,
			editor,
			guided,
			histories,
			realism,
			exporting,
			settings,
			review,
			clauses,
			keepScreenshot,
		}) => {
			await frame.goTo('settings')
			await settings.chooseColours(scheme)
			await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
			const faults: Record<string, readonly string[]> = {}
			for (const { name, show } of SCREENS) {
				await resizeTo(app, page, LARGE)
				await show({ page, words, frame, agreements, editor, guided, histories, realism, exporting, review, clauses })
				// Away from what would show its name or its hover.
				await page.mouse.move(700, 3)
				await keepScreenshot(`${language}-${scheme}-1920/${name}`)
				const wide = await widerThanWindow(page)
				await resizeTo(app, page, SMALL)
				await keepScreenshot(`${language}-${scheme}-1280/${name}`)
				const unread = await seriousFaults(
					page,
					name === 'editor-parties' ? undefined : name === 'preview' ? PAGE_LINKS : PAPER,
				)
				const found = [...wide, ...(await widerThanWindow(page)), ...unread]
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

/** The README's pictures, by the language and colours that they are taken in. */
const PICTURES = [
	{
		language: 'en',
		scheme: 'light',
		screens: { agreements: 'agreements-en', realism: 'realism-en', review: 'review-en', export: 'export-en' },
	},
	{ language: 'de', scheme: 'light', screens: { 'editor-objective': 'editor-de', guided: 'guided-de' } },
	{ language: 'de', scheme: 'dark', screens: { 'editor-objective': 'editor-de-dark' } },
] as const

// Only when they are asked for: what they show is checked above, and nothing compares a picture.
for (const { language, scheme, screens } of process.env.PLEDGE_README_SCREENSHOTS === '1' ? PICTURES : []) {
	test.describe(`pictures in ${language}, ${scheme}`, { tag: '@readme' }, () => {
		test.use({ withSample: true, language })

		test('show the program as the README describes it', async ({
			app,
			page,
			words,
			frame,
			agreements,
			editor,
			guided,
			histories,
			realism,
			exporting,
			review,
			settings,
			clauses,
			keepScreenshot,
		}) => {
			await resizeTo(app, page, README)
			await frame.goTo('settings')
			await settings.chooseColours(scheme)
			await addDrafts(page, language)
			const names: Readonly<Record<string, string>> = screens
			for (const { name, show } of SCREENS) {
				const picture = names[name]
				if (picture === undefined && name !== 'agreements' && name !== 'editor-parties') continue
				if (name === 'export') {
					// A draft with open points shows what the list is for.
					await frame.goTo('agreements')
					await agreements.open(DRAFTS[0].title)
				}
				await show({ page, words, frame, agreements, editor, guided, histories, realism, exporting, review, clauses })
				if (picture === undefined) continue
				// The list tells that it counts, and then what it counted.
				await expect(page.getByText(words('agreements', 'findings.counting'))).toHaveCount(0, { timeout: 30_000 })
				await page.mouse.move(700, 3)
				const file = await keepScreenshot(`readme/${picture}`)
				const folder = path.join(projectRoot, 'docs', 'screenshots')
				await mkdir(folder, { recursive: true })
				await copyFile(file, path.join(folder, `${picture}.png`))
			}
		})
	})
}

const DRAFTS = [
	{ title: 'Cloud hosting 2027', playbook: 'cloud-saas', customer: 'Ostufer Reederei GmbH' },
	{ title: 'Customer support, second level', playbook: 'customer-support', customer: 'Birkholz Versand SE' },
	{ title: 'Managed workplace', playbook: 'managed-services', customer: 'Stadtwerke Auenfeld' },
	{ title: 'Server operation, internal', playbook: 'internal-ola', customer: 'Finance and Controlling' },
	{ title: 'Warehouse rollout', playbook: 'professional-services', customer: 'Kern & Lindqvist AB' },
] as const

type Bridge = { readonly invoke: (channel: string, args: object) => Promise<{ readonly value: unknown }> }
type Draft = { readonly parties: { readonly customer: object } }

/** Drafts of other customers, so that the list is one. */
async function addDrafts(page: Page, language: string): Promise<void> {
	await page.evaluate(
		async ({ drafts, language }) => {
			const { pledge } = window as unknown as { readonly pledge: Bridge }
			const call = async (channel: string, args: object) => (await pledge.invoke(channel, args)).value
			for (const { title, playbook, customer } of [...drafts].reverse()) {
				const { id } = (await call('agreements:create', { playbook, language, title })) as { id: string }
				const { agreement } = (await call('agreements:open', { id })) as { agreement: Draft }
				const parties = { ...agreement.parties, customer: { ...agreement.parties.customer, name: customer } }
				await call('agreements:save', { agreement: { ...agreement, parties } })
			}
		},
		{ drafts: DRAFTS, language },
	)
}

/** The window never scrolls sideways: what does not fit scrolls inside its own pane. */
async function widerThanWindow(page: Page): Promise<readonly string[]> {
	const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
	return width > 0 ? [`${width} px wider than the window`] : []
}
