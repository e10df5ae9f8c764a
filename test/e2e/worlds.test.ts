import { mkdir, readdir, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { launch, readyPage } from './launch'
import { agreementsPage } from './pages/agreements'
import type { Editor } from './pages/editor'
import { editorPage } from './pages/editor'
import { type Frame, frameOf } from './pages/frame'
import { expectStored } from './stored'
import { fillDisk, SOUND, storedFile, storedText, TROUBLED } from './worlds'

/** Tries to change the name of the customer, as somebody would who did not read the banner. */
async function tryToEdit(page: Page, editor: Editor): Promise<void> {
	const name = editor.field('parties.customer', 'party.name')
	await name.click()
	await page.keyboard.type('Changed')
	await expect(name).toHaveValue('')
	await page.keyboard.press('Control+s')
}

async function expectReadOnly(frame: Frame): Promise<void> {
	await expect(frame.bar.getByText(frame.readOnlyNote, { exact: true })).toBeVisible()
	await expect(frame.undo).toHaveCount(0)
}

test.describe('a file cut off in the middle, without a backup', () => {
	test.use({ world: 'truncated-file' })

	test('is moved aside unchanged and named, and the other agreement still opens', async ({
		page,
		words,
		frame,
		agreements,
		folders,
	}) => {
		const before = await storedText(folders.workspace, TROUBLED.id)
		await expect(agreements.row(TROUBLED.id)).toContainText(words('agreements', 'status.unreadable'))
		await agreements.open(TROUBLED.id)
		await expect(page.getByRole('heading', { level: 1, name: words('app', 'open.broken.title') })).toBeVisible()
		const [name] = await readdir(path.join(folders.workspace, 'set-aside'))
		const movedTo = path.join(folders.workspace, 'set-aside', name ?? '')
		const file = storedFile(folders.workspace, TROUBLED.id)
		await expect(page.getByText(words('app', 'open.broken.kept', { file, movedTo }))).toBeVisible()
		expect(await readFile(movedTo, 'utf8')).toBe(before)

		await page
			.getByRole('main')
			.getByRole('button', { name: words('app', 'open.back') })
			.click()
		await agreements.open(SOUND.title)
		await expect(frame.title).toHaveValue(SOUND.title)
	})
})

test.describe('a file cut off in the middle, with a backup', () => {
	test.use({ world: 'truncated-file-with-backup' })

	test('opens from its backup and says so; the torn file is kept and work goes on', async ({
		words,
		frame,
		agreements,
		editor,
		folders,
	}) => {
		const torn = await storedText(folders.workspace, TROUBLED.id)
		const file = storedFile(folders.workspace, TROUBLED.id)
		await agreements.row(/troubled/i).click()
		await expect(frame.title).toHaveValue(TROUBLED.title)
		await expect(frame.banner(words('app', 'open.restored', { file: `${file}.bak` }))).toBeVisible()
		const [name] = await readdir(path.join(folders.workspace, 'set-aside'))
		expect(await readFile(path.join(folders.workspace, 'set-aside', name ?? ''), 'utf8')).toBe(torn)

		await editor.field('parties.customer', 'party.name').fill('Hafen & Söhne')
		await frame.saved()
		await expectStored(file, ({ title, parties }) => [title, parties.customer.name], [TROUBLED.title, 'Hafen & Söhne'])
	})
})

test.describe('a file from a newer version', () => {
	test.use({ world: 'newer-file' })

	test('can be read and not changed, and its bytes stay as they were', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		folders,
	}) => {
		const before = await storedText(folders.workspace, TROUBLED.id)
		await expect(agreements.row(TROUBLED.title)).toContainText(words('agreements', 'status.tooNew'))
		await agreements.open(TROUBLED.title)
		await expect(frame.banner(words('app', 'open.tooNew'))).toBeVisible()
		await expectReadOnly(frame)
		await tryToEdit(page, editor)
		await frame.goTo('agreements')
		await expect(agreements.row(TROUBLED.title)).toBeVisible()
		expect(await storedText(folders.workspace, TROUBLED.id)).toBe(before)
		expect(await readdir(path.dirname(storedFile(folders.workspace, TROUBLED.id)))).toEqual(['agreement.json'])
	})
})

test.describe('a workspace file that cannot be read', () => {
	test.use({ world: 'unreadable-workspace-file' })

	test('is set aside and named when the window opens, and the agreements are still there', async ({
		words,
		frame,
		agreements,
		folders,
	}) => {
		const [name] = await readdir(path.join(folders.workspace, 'set-aside'))
		const movedTo = path.join(folders.workspace, 'set-aside', name ?? '')
		const banner = frame.banner(words('app', 'banner.setAside', { count: 1 }))
		const file = path.join(folders.workspace, 'workspace.json')
		await expect(banner).toContainText(words('app', 'banner.setAside.moved', { file, movedTo }))
		expect(await readFile(movedTo, 'utf8')).toBe('{"schemaVersion": 1, "na')
		await agreements.open(SOUND.title)
		await expect(frame.title).toHaveValue(SOUND.title)
	})
})

test.describe('a folder that takes no writes', () => {
	test.use({ world: 'read-only-folder' })

	test('refuses the program even when the tests run as root', async ({ app, page, folders }) => {
		expect(await page.title()).toBe('Pledge')
		const answers = await app.evaluate((_electron, { workspace, files }) => {
			const fs = process.mainModule?.require('node:fs') as typeof import('node:fs')
			return [workspace, `${workspace}/agreements`, files].map((folder) => {
				try {
					fs.writeFileSync(`${folder}/probe`, '')
					return 'written'
				} catch (error) {
					return (error as NodeJS.ErrnoException).code
				}
			})
		}, folders)
		expect(answers).toEqual(['EACCES', 'EACCES', 'written'])
	})

	test('can be read, says why nothing is saved, and offers nothing that would need it', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		folders,
	}) => {
		const before = await storedText(folders.workspace, SOUND.id)
		await expect(frame.banner(words('app', 'banner.folder', { folder: folders.workspace }))).toBeVisible()
		await expect(agreements.newButton).toHaveCount(0)
		await agreements.open(SOUND.title)
		await expectReadOnly(frame)
		await tryToEdit(page, editor)
		expect(await storedText(folders.workspace, SOUND.id)).toBe(before)
	})
})

test.describe('a workspace that another window writes in', () => {
	test.use({ world: 'sound' })

	test('is read-only in the second program, which says who has it; the first goes on saving', async ({
		app,
		words,
		frame,
		agreements,
		editor,
		folders,
		startOptions,
	}) => {
		const userDataFolder = path.join(folders.home, 'second-user-data')
		await mkdir(userDataFolder)
		await frame.bar.or(agreements.newButton).first().waitFor()
		const second = await launch({ ...startOptions, userDataFolder })
		try {
			const page = await readyPage(second)
			const other = { frame: frameOf(page, words), editor: editorPage(page, words) }
			const holder = `${hostname()} (${app.process().pid})`
			await expect(other.frame.banner(words('app', 'banner.locked', { holder }))).toBeVisible()
			await agreementsPage(page, words).open(SOUND.title)
			await expectReadOnly(other.frame)
			await tryToEdit(page, other.editor)

			await agreements.open(SOUND.title)
			await editor.field('parties.customer', 'party.name').fill('Hafen & Söhne')
			await frame.saved()
			await expectStored(
				storedFile(folders.workspace, SOUND.id),
				({ parties }) => parties.customer.name,
				'Hafen & Söhne',
			)
		} finally {
			await second.close()
		}
	})
})

test.describe('a disk without room', () => {
	test.use({ world: 'sound' })

	test('keeps the stored file and the entries in the window, asks before they are lost, and saves once there is room', async ({
		app,
		page,
		words,
		frame,
		agreements,
		editor,
		folders,
	}) => {
		const before = await storedText(folders.workspace, SOUND.id)
		await agreements.open(SOUND.title)
		const name = editor.field('parties.customer', 'party.name')
		await name.waitFor()
		const disk = await fillDisk(app)
		await name.fill('Hafen & Söhne')
		await expect(frame.notice(words('app', 'save.error'))).toHaveAttribute('title', words('app', 'error.disk-full'))
		expect(await storedText(folders.workspace, SOUND.id)).toBe(before)

		await frame.railButton('agreements').click()
		const question = page.getByRole('dialog', { name: words('app', 'leave.title') })
		await expect(question).toContainText(words('app', 'error.disk-full'))
		await question.getByRole('button', { name: words('app', 'leave.stay') }).click()
		await expect(name).toHaveValue('Hafen & Söhne')

		await disk.makeRoom()
		await frame.bar.getByRole('button', { name: words('app', 'save.retry') }).click()
		await frame.saved()
		const file = storedFile(folders.workspace, SOUND.id)
		await expectStored(file, ({ parties }) => parties.customer.name, 'Hafen & Söhne')
		expect((await readdir(path.dirname(file))).sort()).toEqual(['agreement.json', 'agreement.json.bak'])
	})
})
