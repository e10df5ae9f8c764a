import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { paperFolder } from '../../helpers/paper-text'
import { insideOf, isForOtherSide, pathsIn, planted } from '../../helpers/planted-agreement'
import { type App, makeWorld, openApp } from './open-world'

const folder = paperFolder()
afterAll(folder.remove)

/**
 * Where the window lets something out of the workspace, by file, with the calls that ask the way. The first is covered beside this file, by
 * `nothing-internal.test.ts`; reports and clauses are for the own people, and what is said about a paper of the other side is said for it.
 */
const WAYS_OUT = {
	'main/ipc/bundles-handlers.ts': ['chooseSavePath'],
	'main/ipc/clauses-handlers.ts': ['chooseSavePath', 'chooseSavePath'],
	'main/ipc/export-handlers.ts': ['chooseFolder', 'chooseSavePath'],
	'main/ipc/papers-handlers.ts': ['chooseSavePath'],
	'main/ipc/report-handler.ts': ['chooseSavePath'],
	// What the user has marked on the paper.
	'renderer/components/paper/Paper.tsx': ['clipboardData.setData'],
}
const DOORS =
	/\b(chooseSavePath|chooseFolder|clipboard\.write\w*|clipboardData\.setData|window\.print|printToPDF|openExternal)\(/g
/** How the doors are made, and no way through them. */
const HINGES = ['main/desktop.ts', 'main/ipc/electron-desktop.ts']

test('every place of the window from which something can leave is known', () => {
	const found = ['main', 'renderer'].flatMap((room) =>
		readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.tsx?$/.test(file))
			.map((file) => `${room}/${file}`)
			.filter((file) => !HINGES.includes(file))
			.map(
				(file) => [file, [...readFileSync(join('src', file), 'utf8').matchAll(DOORS)].map(([, door]) => door)] as const,
			)
			.filter(([, doors]) => doors.length > 0),
	)
	expect(Object.fromEntries(found)).toEqual(WAYS_OUT)
})

const { agreement: secret, markers } = planted()

/** The agreement with its markers, and before it a version with another action plan, another review and the same secrets. */
async function withSecrets(): Promise<{ readonly app: App; readonly id: string; readonly files: string }> {
	const world = makeWorld()
	const app = await openApp(world)
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'de+en', title: null })
	const before = {
		...secret,
		id,
		title: 'Vorher',
		actionPlan: { ...secret.actionPlan, tasks: secret.actionPlan.tasks.slice(1) },
		review: { ...secret.review, threads: secret.review.threads.slice(1) },
	}
	await app.call('agreements:save', { agreement: before })
	await app.call('versions:create', { agreement: before, name: 'Vorher', note: '' })
	await app.call('agreements:save', { agreement: { ...secret, id } })
	return { app, id, files: world.files }
}

const toldBy = (file: string, ending: string) => pathsIn(insideOf(readFileSync(file), ending, folder), markers)

test('a comparison for the other side has no marker of an internal field in any byte, and one for the own people has', async () => {
	const { app, id, files } = await withSecrets()
	const told: string[][] = []
	for (const audience of ['external', 'internal'] as const) {
		app.desktop.savePath = join(files, `${audience}.docx`)
		const made = await app.call('export:redline', { agreement: { ...secret, id }, older: 1, newer: null, audience })
		expect(made.kind).toBe('exported')
		told.push(toldBy(app.desktop.savePath, 'docx'))
	}
	expect([told[0], told[1]!.some((path) => path.startsWith('actionPlan.'))]).toEqual([[], true])
}, 120_000)

test('a bundle for the other side has what it may see of the review and nothing else, also saved again by whoever reads it', async () => {
	const { app, id, files } = await withSecrets()
	const bundle = join(files, 'sent.pledge')
	app.desktop.savePath = bundle
	const wishes = { versions: [1], recipient: 'Hansen', note: '' }
	await app.call('bundles:pack', { ...wishes, id, audience: 'external', review: 'external' })
	const opened = await app.call('bundles:open', { path: bundle })
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	const again = join(files, 'again.pledge')
	app.desktop.savePath = again
	await app.call('bundles:save-as', { path: bundle, agreement: opened.agreement })
	for (const file of [bundle, again]) {
		const told = toldBy(file, 'pledge')
		expect([file, told.filter((path) => !isForOtherSide(secret, path))]).toEqual([file, []])
		expect(told.filter((path) => path.includes('comments')).length).toBeGreaterThan(2)
	}
	app.desktop.savePath = join(files, 'own.pledge')
	await app.call('bundles:pack', { ...wishes, id, audience: 'internal', review: 'all' })
	expect(toldBy(app.desktop.savePath, 'pledge').some((path) => path.startsWith('actionPlan.'))).toBe(true)
}, 120_000)
