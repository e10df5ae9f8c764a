import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLinux, isRoot, output, run, SetupProblem, say } from './shell.mjs'

/** Newer Debian and Ubuntu renamed some libraries when their clock became 64 bits wide. */
const RUNTIME_PACKAGES = [
	['libgtk-3-0t64', 'libgtk-3-0'],
	['libnss3'],
	['libasound2t64', 'libasound2'],
	['libgbm1'],
	['libxss1'],
]

const CHECK_PACKAGES = [
	['xvfb'],
	['poppler-utils'],
	['qpdf'],
	['libreoffice-writer-nogui'],
	['libpdfbox2-java'],
	['libjaxb-api-java'],
	['default-jre-headless', 'openjdk-21-jre-headless', 'openjdk-17-jre-headless'],
]

/** The shared libraries that Electron needs and Debian's minimal images lack. */
export function ensureRuntimeLibraries(electronBinary) {
	if (!isLinux) return
	const missing = missingLibraries(electronBinary)
	if (missing.length > 0) installWithApt(RUNTIME_PACKAGES, `Electron lacks ${missing.join(', ')}`)
	const stillMissing = missingLibraries(electronBinary)
	if (stillMissing.length > 0) {
		throw new SetupProblem(`Electron cannot run here: ${stillMissing.join(', ')} cannot be found on this system.`)
	}
}

/** The programs that the tests check documents with. Elsewhere than on Debian those tests say what they lack. */
export function ensureCheckTools() {
	if (!isLinux) return
	const missing = CHECK_PACKAGES.filter((names) => !names.some(isInstalled))
	if (missing.length > 0) installWithApt(missing, `The tests need ${missing.map(([name]) => name).join(', ')}`)
}

/** Chromium's sandbox needs user namespaces or its helper owned by root; without either it ends at once. */
export function requireSandbox(electronBinary) {
	if (!isLinux || isRoot || areUserNamespacesAllowed()) return
	const helper = path.join(path.dirname(electronBinary), 'chrome-sandbox')
	const mode = output('stat', ['-c', '%u %a', helper], quietly)?.trim()
	if (mode === '0 4755') return
	throw new SetupProblem(
		`This system lets Electron build its sandbox only with a helper that belongs to root. Run this once:\nsudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
	)
}

const quietly = { stdio: ['ignore', 'pipe', 'ignore'] }

function missingLibraries(electronBinary) {
	const folder = path.dirname(electronBinary)
	const libraries = readdirSync(folder).filter((name) => /\.so(\.\d+)?$/.test(name))
	const files = [electronBinary, ...libraries.map((name) => path.join(folder, name))]
	const lines = (output('ldd', files, quietly) ?? '').split('\n')
	const names = lines.filter((line) => line.includes('not found')).map((line) => line.trim().split(/\s/)[0])
	return [...new Set(names)].filter((name) => name !== undefined && !existsSync(path.join(folder, name)))
}

function isInstalled(name) {
	return output('dpkg', ['-s', name], quietly)?.includes('\nStatus: install ok installed\n') ?? false
}

function installWithApt(wanted, reason) {
	const hasApt = output('apt-get', ['--version'], quietly) !== null
	if (!hasApt)
		throw new SetupProblem(
			`${reason}. Install what this system calls ${wanted.map((names) => names.at(-1)).join(', ')}.`,
		)
	if (!isRoot) {
		const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${availableNames(wanted).join(' ')}`
		throw new SetupProblem(`${reason}. Run this once and start again:\n${line}`)
	}
	say(`${reason}; installing ...`)
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	run('apt-get', ['update', '-qq'], { env })
	const status = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...availableNames(wanted)], { env })
	if (status !== 0) throw new SetupProblem(`${reason}, and apt-get could not install it; it says why above.`)
}

/** Of each package's names the one this system can install; the oldest where its lists are empty. */
function availableNames(wanted) {
	return wanted.map((names) => names.find(isInstallable) ?? names.at(-1))
}

function isInstallable(name) {
	const policy = output('apt-cache', ['policy', name], { ...quietly, env: { ...process.env, LC_ALL: 'C' } }) ?? ''
	return /Candidate: (?!\(none\))/.test(policy)
}

function areUserNamespacesAllowed() {
	return (
		readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
		readSetting('/proc/sys/kernel/unprivileged_userns_clone') !== '0'
	)
}

function readSetting(file) {
	return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
