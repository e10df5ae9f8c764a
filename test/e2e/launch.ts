import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
export const isRoot = process.getuid?.() === 0
const NOBODY = 65_534
/** A cold start takes about a second; a busy machine may need ten. */
const READY_LIMIT_MS = 20_000

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

export function launchArguments(options: LaunchOptions): string[] {
	return [
		projectRoot,
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
	return { ...Object.fromEntries(inherited), ...own }
}

/** The built program in real Electron. */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
	const wrapper = wrapperFor(options)
	return electron.launch({
		args: launchArguments(options),
		cwd: projectRoot,
		env: launchEnvironment(options),
		chromiumSandbox: !isRoot || options.rights === 'nobody',
		...(wrapper === null ? {} : { executablePath: wrapper }),
	})
}

/** The first window, once the page has drawn itself with its data. */
export async function readyPage(app: ElectronApplication): Promise<Page> {
	const page = await app.firstWindow()
	await page.locator('[data-app-state="ready"]').waitFor({ state: 'attached', timeout: READY_LIMIT_MS })
	return page
}

export function electronBinary(): string {
	return execFileSync(process.execPath, ['-p', "require('electron')"], { cwd: projectRoot, encoding: 'utf8' }).trim()
}

/** A script in front of Electron that gives up rights; only root has any to give up. */
function wrapperFor(options: LaunchOptions): string | null {
	if (options.rights === 'as-is' || !isRoot) return null
	if (options.rights === 'nobody') giveFolders(options)
	const file = path.join(options.homeFolder, 'electron-with-fewer-rights')
	const command = [...giveUpRights(options.rights), electronBinary()].map((word) => `'${word}'`).join(' ')
	writeFileSync(file, `#!/bin/sh\nexec ${command} "$@"\n`)
	chmodSync(file, 0o755)
	return file
}

function giveUpRights(rights: 'no-override' | 'nobody'): string[] {
	if (rights === 'no-override') return ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner']
	// Reading stays allowed, because the project may lie where only root can look.
	const reading = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
	return ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...reading]
}

function giveFolders(options: LaunchOptions): void {
	const folders = [options.homeFolder, options.userDataFolder, options.workspaceFolder]
	for (const folder of [path.dirname(options.homeFolder), ...folders]) chownSync(folder, NOBODY, NOBODY)
}
