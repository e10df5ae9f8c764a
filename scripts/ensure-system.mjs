import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { helperCommands, sandboxState } from './sandbox.mjs'
import { isLinux, isRoot, main, output, run, SetupProblem, say, shellWord } from './shell.mjs'

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

/**
 * Everything the system itself must have: libraries for Electron, with `forTests` the programs that check documents, and
 * what Chromium's sandbox needs. Root gets it installed; anybody else one line to run for all of it.
 * @param {string} electronBinary
 * @param {{ forTests?: boolean, withSandbox?: boolean }} [wanted]
 */
export function ensureSystem(electronBinary, { forTests = false, withSandbox = true } = {}) {
	if (!isLinux) return
	const libraries = missingLibraries(electronBinary)
	const programs = forTests ? CHECK_PACKAGES.filter((names) => !names.some(isInstalled)) : []
	const packages = [...(libraries.length > 0 ? RUNTIME_PACKAGES : []), ...programs]
	const sandbox = withSandbox ? sandboxState(electronBinary) : 'ready'
	const reasons = [
		...(libraries.length > 0 ? [`Electron lacks ${shortList(libraries)}`] : []),
		...(programs.length > 0 ? [`the tests need ${programs.map(([name]) => name).join(', ')}`] : []),
		...(sandbox === 'needs-helper' ? ["Electron's sandbox needs a helper that belongs to root"] : []),
	]
	if (reasons.length === 0) return
	const reason = upperFirst(reasons.join('; '))
	if (packages.length > 0) requireApt(packages, reason)
	if (!isRoot) {
		const commands = [
			...(packages.length > 0 ? ['apt-get update', installCommand(packages)] : []),
			...(sandbox === 'needs-helper' ? helperCommands(electronBinary) : []),
		]
		throw new SetupProblem(`${reason}. Run this line once and start again:\n${asRoot(commands)}`)
	}
	installWithApt(packages, reason)
	const stillMissing = missingLibraries(electronBinary)
	if (stillMissing.length > 0) {
		throw new SetupProblem(`Electron cannot run here: ${shortList(stillMissing)} cannot be found on this system.`)
	}
}

/**
 * What root can install before there is an Electron to look at, so that the wait for packages of the system and of npm is
 * one. Says nothing of what it could not do: `ensureSystem` looks again and does.
 */
function installBeforehand() {
	if (!isLinux || !isRoot || output('apt-get', ['--version'], quietly) === null) return
	const packages = [...RUNTIME_PACKAGES, ...CHECK_PACKAGES].filter((names) => !names.some(isInstalled))
	if (packages.length > 0) installWithApt(packages, `The tests need ${packages.map(([name]) => name).join(', ')}`)
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

function requireApt(packages, reason) {
	if (output('apt-get', ['--version'], quietly) !== null) return
	throw new SetupProblem(
		`${reason}. Install what this system calls ${packages.map((names) => names.at(-1)).join(', ')}.`,
	)
}

function installWithApt(packages, reason) {
	say(`${reason}; installing ...`)
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	run('apt-get', ['update', '-qq'], { env })
	const status = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...availableNames(packages)], {
		env,
	})
	if (status !== 0) throw new SetupProblem(`${reason}, and apt-get could not install it; it says why above.`)
}

function installCommand(packages) {
	return `apt-get install -y --no-install-recommends ${availableNames(packages).join(' ')}`
}

/** One line for a shell. Debian has no sudo where root was given a password. */
function asRoot(commands) {
	if (output('sudo', ['-V'], quietly) !== null) return commands.map((command) => `sudo ${command}`).join(' && ')
	return `su - -c ${shellWord(commands.join(' && '))}`
}

/** Of each package's names the one this system can install; where its lists are empty, the one of its age. */
function availableNames(wanted) {
	return wanted.map((names) => names.find(isInstallable) ?? (hasNewNames() ? names[0] : names.at(-1)))
}

/** Debian 13 and Ubuntu 24.04 brought the new names. */
function hasNewNames() {
	const release = output('cat', ['/etc/os-release'], quietly) ?? ''
	const version = Number.parseInt(/^VERSION_ID="?(\d+)/m.exec(release)?.[1] ?? '', 10)
	return version >= (/^ID="?ubuntu"?$/m.test(release) ? 24 : 13)
}

function isInstallable(name) {
	const policy = output('apt-cache', ['policy', name], { ...quietly, env: { ...process.env, LC_ALL: 'C' } }) ?? ''
	return /Candidate: (?!\(none\))/.test(policy)
}

/** A few names are enough to search for; the line below them mends all. */
function shortList(names) {
	const shown = names.slice(0, 3).join(', ')
	return names.length > 3 ? `${shown} and ${names.length - 3} more system libraries` : shown
}

function upperFirst(text) {
	return text.charAt(0).toUpperCase() + text.slice(1)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		installBeforehand()
		return 0
	})
}
