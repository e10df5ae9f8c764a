import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { type Dialogs, stubDialogs } from './dialogs'
import { type LaunchOptions, launch, projectRoot, type Rights, readyPage } from './launch'
import { type AgreementsPage, agreementsPage } from './pages/agreements'
import { type Bundles, bundlesPage } from './pages/bundles'
import { type Clauses, clausesPage } from './pages/clauses'
import { type Editor, editorPage } from './pages/editor'
import { type ExportDialog, exportDialog } from './pages/export'
import { type Frame, frameOf } from './pages/frame'
import { type Guided, guidedPage } from './pages/guided'
import { type Histories, historiesPage } from './pages/histories'
import { type Papers, papersPage } from './pages/papers'
import { type Realism, realismPage } from './pages/realism'
import { type Review, reviewPage } from './pages/review'
import { type SettingsPage, settingsPage } from './pages/settings'
import { type Words, wordsOf } from './pages/words'
import { createProblemLog, type ProblemLog } from './problem-log'
import { allowWriting, prepareWorld, type World } from './worlds'

export { expect }

const KEEPS_PICTURES = [process.env.PLEDGE_SCREENSHOTS, process.env.PLEDGE_README_SCREENSHOTS].some(Boolean)

/**
 * The language that a long journey is gone in, where neighbours go theirs in the other: what the languages do to a page is looked at on
 * every screen in both. PLEDGE_LANGUAGES=both goes every journey twice.
 */
export function languagesFor(language: 'de' | 'en'): readonly ('de' | 'en')[] {
	return process.env.PLEDGE_LANGUAGES === 'both' ? ['de', 'en'] : [language]
}

type Options = {
	readonly world: World
	readonly language: 'de' | 'en'
	/** Starts with the sample agreement in a new workspace. */
	readonly withSample: boolean
	readonly rights: Rights
}

/** The folders of one test; all of them go away with it. */
export type Folders = {
	readonly home: string
	readonly userData: string
	readonly workspace: string
	/** For exports and files to import. */
	readonly files: string
}

type Fixtures = {
	readonly folders: Folders
	readonly startOptions: LaunchOptions
	readonly problems: ProblemLog
	readonly app: ElectronApplication
	readonly dialogs: Dialogs
	/** The window, ready for use. */
	readonly page: Page
	/** The sentences of the interface in the language of the test. */
	readonly words: Words
	readonly frame: Frame
	readonly agreements: AgreementsPage
	readonly editor: Editor
	readonly guided: Guided
	readonly histories: Histories
	readonly realism: Realism
	readonly exporting: ExportDialog
	readonly review: Review
	readonly bundles: Bundles
	readonly papers: Papers
	readonly clauses: Clauses
	readonly settings: SettingsPage
	/** With PLEDGE_SCREENSHOTS set, keeps a picture in `test-results/screenshots/<name>.png`; returns its path. */
	readonly keepScreenshot: (name: string) => Promise<string>
}

export const test = base.extend<Options & Fixtures>({
	world: ['fresh', { option: true }],
	language: ['en', { option: true }],
	withSample: [false, { option: true }],
	rights: ['as-is', { option: true }],

	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
	folders: async ({}, use) => {
		const root = await mkdtemp(path.join(tmpdir(), 'pledge-e2e-'))
		const folders = {
			home: path.join(root, 'home'),
			userData: path.join(root, 'user-data'),
			workspace: path.join(root, 'workspace'),
			files: path.join(root, 'files'),
		}
		for (const folder of Object.values(folders)) await mkdir(folder)
		await use(folders)
		await allowWriting(folders.workspace)
		await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
	},

	startOptions: async ({ folders, language, world, withSample, rights }, use) => {
		await use({
			userDataFolder: folders.userData,
			workspaceFolder: folders.workspace,
			homeFolder: folders.home,
			language,
			rights: world === 'read-only-folder' ? 'no-override' : rights,
			extraArguments: withSample ? ['--sample'] : [],
		})
	},

	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
	problems: async ({}, use) => {
		const problems = createProblemLog()
		await use(problems)
		expect(problems.unexpected(), 'errors in the window or the main process').toEqual([])
	},

	app: async ({ folders, startOptions, world, problems }, use) => {
		await prepareWorld(world, folders.workspace)
		const app = await launch(startOptions)
		problems.watchApp(app)
		await use(app)
		await app.close()
	},

	dialogs: async ({ app }, use) => {
		await use(await stubDialogs(app))
	},

	page: async ({ app, dialogs: _stubbedBeforeUse }, use) => {
		await use(await readyPage(app))
	},

	words: async ({ language }, use) => {
		await use(wordsOf(language))
	},
	frame: async ({ page, words }, use) => {
		await use(frameOf(page, words))
	},
	agreements: async ({ page, words }, use) => {
		await use(agreementsPage(page, words))
	},
	editor: async ({ page, words }, use) => {
		await use(editorPage(page, words))
	},
	guided: async ({ page, words }, use) => {
		await use(guidedPage(page, words))
	},
	histories: async ({ page, words }, use) => {
		await use(historiesPage(page, words))
	},
	realism: async ({ page, words }, use) => {
		await use(realismPage(page, words))
	},
	exporting: async ({ page, words }, use) => {
		await use(exportDialog(page, words))
	},
	review: async ({ page, words }, use) => {
		await use(reviewPage(page, words))
	},
	clauses: async ({ page, words }, use) => {
		await use(clausesPage(page, words))
	},

	papers: async ({ page, words }, use) => {
		await use(papersPage(page, words))
	},
	bundles: async ({ page, words }, use) => {
		await use(bundlesPage(page, words))
	},
	settings: async ({ page, words }, use) => {
		await use(settingsPage(page, words))
	},

	keepScreenshot: async ({ page }, use) => {
		await use(async (name) => {
			const file = path.join(projectRoot, 'test-results', 'screenshots', `${name}.png`)
			// Let them end: where Playwright cuts animations short itself, Chromium 114 crashes every few times.
			await page.evaluate(async () => {
				const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
				await Promise.allSettled(ending.map((one) => one.finished))
			})
			// Nothing compares pictures; they are for people, and take a quarter of the time of the screens.
			if (KEEPS_PICTURES) await page.screenshot({ path: file, animations: 'allow' })
			return file
		})
	},
})
