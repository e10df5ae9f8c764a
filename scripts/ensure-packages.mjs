import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, runNpm, SetupProblem, say } from './shell.mjs'

const MINIMUM_NODE = [20, 19]

export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
	const [wantedMajor, wantedMinor] = MINIMUM_NODE
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
	throw new SetupProblem(`Pledge needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`)
}

/** Installs the packages unless what is installed is exactly what package-lock.json names. */
export function ensurePackages() {
	if (arePackagesCurrent()) return
	say('Installing packages ...')
	if (runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
		throw new SetupProblem('The packages could not be installed; npm says why above.')
}

/** npm notes what it installed, at the very end, in a lock file of its own. */
function arePackagesCurrent() {
	const noteFile = path.join(root, 'node_modules', '.package-lock.json')
	if (!existsSync(noteFile)) return false
	const wanted = packagesOf(path.join(root, 'package-lock.json'))
	const installed = packagesOf(noteFile)
	const isAsWanted = ([name, entry]) => entry.optional === true || installed[name]?.version === entry.version
	const isStillWanted = ([name, entry]) => wanted[name]?.version === entry.version
	return Object.entries(wanted).every(isAsWanted) && Object.entries(installed).every(isStillWanted)
}

function packagesOf(file) {
	try {
		const { '': _project, ...packages } = JSON.parse(readFileSync(file, 'utf8')).packages
		return packages
	} catch {
		return {}
	}
}
