import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
export const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
/** For what hangs. A cold start takes about a second; a busy machine may need twenty. */
const START_LIMIT_MS = 60_000
/** Playwright gives its clicks and fills half of it where Electron is what they act on. */
const ACTION_LIMIT_MS = 60_000

/**
 * `no-override` takes from root the right to write where permissions forbid it;
 * `nobody` runs as a user without rights, and with Chromium's real sandbox.
 */
export type Rights = 'as-is' | 'no-override' | 'nobody'

export type LaunchOptions = {
	readonly userDataFolder: string
	readonly workspaceFolder: string
	readonly homeFolder: string
	readonly language: 'de' | 'en'
	readonly rights: Rights
	readonly extraArguments?: readonly string[]
}

export function launchArguments(options: LaunchOptions, program = projectRoot): string[] {
	return [
		program,
		`--user-data-dir=${options.userDataFolder}`,
		`--workspace=${options.workspaceFolder}`,
		`--lang=${options.language}`,
		...(options.extraArguments ?? []),
	]
}

export function launchEnvironment(options: LaunchOptions): Record<string, string> {
	const locale = options.language === 'de' ? 'de_DE.UTF-8' : 'en_GB.UTF-8'
	const own = {
		HOME: options.homeFolder,
		LANGUAGE: options.language,
		LANG: locale,
		LC_ALL: locale,
		TZ: 'Europe/Berlin',
	}
	const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
	const display = displayOfWorker()
	return { ...Object.fromEntries(inherited), ...own, ...(display === undefined ? {} : { DISPLAY: display }) }
}

/** `npm test` starts a display for each worker and names them in their order; undefined: the one of whoever runs this. */
function displayOfWorker(): string | undefined {
	const { PLEDGE_TEST_DISPLAYS: displays, TEST_PARALLEL_INDEX: worker } = process.env
	return displays?.split(' ')[Number(worker)]
}

/** The built program in real Electron. */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
	const start = startFor(options)
	const app = await electron.launch({
		timeout: START_LIMIT_MS,
		args: launchArguments(options, start.program),
		cwd: start.program,
		env: launchEnvironment(options),
		chromiumSandbox: options.rights === 'nobody' || opensWithSandbox(),
		...(start.wrapper === null ? {} : { executablePath: start.wrapper }),
	})
	app.context().setDefaultTimeout(ACTION_LIMIT_MS)
	return app
}

/** Starts the program as `launch` would, but without a driver and always with its sandbox, and gives back how it ended. */
export async function runToEnd(options: LaunchOptions): Promise<{ status: number | null; log: string }> {
	const start = startFor(options)
	const child = spawn(start.wrapper ?? electronBinary(), launchArguments(options, start.program), {
		cwd: start.program,
		env: launchEnvironment(options),
		stdio: ['ignore', 'ignore', 'pipe'],
	})
	let log = ''
	child.stderr.on('data', (chunk) => {
		log += String(chunk)
	})
	const [status] = await once(child, 'close')
	return { status, log }
}

/** Chromium refuses to build a sandbox for root, and cannot where the system forbids it. */
export function opensWithSandbox(): boolean {
	return !isRoot && sandboxState() !== 'impossible'
}

/** What the set-up found out for the user without rights: root's stand-in, or whoever runs the tests. */
export function sandboxState(): 'ready' | 'needs-helper' | 'impossible' {
	const script = path.join(projectRoot, 'scripts', 'sandbox.mjs')
	const words = [script, electronBinary(), ...(isRoot ? AS_NOBODY : [])]
	const answer = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim()
	if (answer === 'ready' || answer === 'needs-helper' || answer === 'impossible') return answer
	throw new Error(`scripts/sandbox.mjs answered ${answer}`)
}

/** The first window, once the page has drawn itself with its data. */
export async function readyPage(app: ElectronApplication): Promise<Page> {
	const page = await app.firstWindow()
	await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: START_LIMIT_MS })
	return page
}

export function electronBinary(): string {
	return execFileSync(process.execPath, ['-p', "require('electron')"], { cwd: projectRoot, encoding: 'utf8' }).trim()
}

type Start = { readonly program: string; readonly wrapper: string | null }

/** Only root has rights to give up; a script in front of Electron does it. */
function startFor(options: LaunchOptions): Start {
	if (options.rights === 'as-is' || !isRoot) return { program: projectRoot, wrapper: null }
	if (options.rights === 'no-override') {
		const fewer = ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner']
		return { program: projectRoot, wrapper: writeWrapper(options, [...fewer, electronBinary()]) }
	}
	giveFolders(options)
	const place = readablePlace(options)
	return { program: place.program, wrapper: writeWrapper(options, [...AS_NOBODY, place.binary]) }
}

function writeWrapper(options: LaunchOptions, command: readonly string[]): string {
	const file = path.join(options.homeFolder, 'electron-with-fewer-rights')
	writeFileSync(file, `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`)
	chmodSync(file, 0o755)
	return file
}

/** The project where it lies, or a copy of the built program where only root can look or the sandbox's helper must be root's. */
function readablePlace(options: LaunchOptions): { program: string; binary: string } {
	const binary = electronBinary()
	const needsHelper = sandboxState() === 'needs-helper'
	const [command = '', ...args] = [...AS_NOBODY, 'test', '-x', binary, '-a', '-r', path.join(projectRoot, 'out')]
	if (!needsHelper && spawnSync(command, args).status === 0) return { program: projectRoot, binary }
	const program = path.join(options.homeFolder, 'program')
	for (const name of ['package.json', 'out', 'resources']) {
		cpSync(path.join(projectRoot, name), path.join(program, name), { recursive: true })
	}
	const runtime = path.join(options.homeFolder, 'runtime')
	cpSync(path.dirname(binary), runtime, { recursive: true })
	if (needsHelper) chmodSync(path.join(runtime, 'chrome-sandbox'), 0o4755)
	return { program, binary: path.join(runtime, path.basename(binary)) }
}

function giveFolders(options: LaunchOptions): void {
	const folders = [options.homeFolder, options.userDataFolder, options.workspaceFolder]
	for (const folder of [path.dirname(options.homeFolder), ...folders]) chownSync(folder, NOBODY, NOBODY)
}
