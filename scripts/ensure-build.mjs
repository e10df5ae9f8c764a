import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, runTool, runToolAside, SetupProblem, say } from './shell.mjs'

const INPUTS = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts']
const OUTPUTS = ['main/index.cjs', 'main/cli.cjs', 'preload/preload.cjs', 'renderer/index.html']
const BUILDER = ['electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']]
const stampFile = path.join(root, 'out', '.built-from')

/** Builds unless the build was made from exactly these sources. */
export function ensureBuild() {
	const digest = digestOfInputs()
	if (isCurrent(digest)) return
	say('Building ...')
	if (runTool(...BUILDER) !== 0) throw new SetupProblem('The build failed; the reason stands above.')
	writeFileSync(stampFile, digest)
}

/** The same beside other work; answers as `runToolAside` does. */
export async function ensureBuildAside() {
	const digest = digestOfInputs()
	if (isCurrent(digest)) return { status: 0, text: '' }
	const outcome = await runToolAside(...BUILDER)
	if (outcome.status === 0) writeFileSync(stampFile, digest)
	return outcome
}

function isCurrent(digest) {
	if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== digest) return false
	return OUTPUTS.every((name) => existsSync(path.join(root, 'out', name)))
}

/** Contents, not times: a fresh checkout and a branch switch both change times without changing anything. */
function digestOfInputs() {
	const hash = createHash('sha256')
	for (const input of INPUTS) addToHash(hash, path.join(root, input))
	return hash.digest('hex')
}

function addToHash(hash, file) {
	if (statSync(file).isDirectory()) {
		for (const name of readdirSync(file).sort()) addToHash(hash, path.join(file, name))
		return
	}
	hash
		.update(`${path.relative(root, file)}\0`)
		.update(readFileSync(file))
		.update('\0')
}
