// Prints how fast Pledge is beside its peers, and how its cost grows. `npm run bench -- --only import,clock --quick --large`.
// Peers and inputs are kept under .cache; peers are never dependencies of the project.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { electronBinary, ensureElectron } from './ensure-electron.mjs'
import { main, root, runNpm, SetupProblem, say } from './shell.mjs'

const PEERS = {
	'@duckdb/node-api': '1.5.6-r.1',
	docxtemplater: '3.71.0',
	'fast-diff': '1.3.0',
	pizzip: '3.3.0',
	pdfmake: '0.3.11',
}
const cache = path.join(root, '.cache')
const speed = path.join(root, 'test', 'bench', 'speed')

await main(async () => {
	const options = readOptions()
	ensureBuild()
	const builtFolder = path.join(cache, 'bench-build')
	await buildEntries(builtFolder)
	const { runBench, WORK_NAMES } = await import(pathToFileURL(path.join(builtFolder, 'run.mjs')).href)
	const unknown = options.only?.find((name) => !WORK_NAMES.includes(name))
	if (unknown !== undefined)
		throw new SetupProblem(`No row is called "${unknown}"; there are ${WORK_NAMES.join(', ')}.`)
	// Chromium prints pages and opens windows as a peer; it wants a display even where nobody looks at it.
	const needsElectron = options.only === null || ['pdf', 'start'].some((name) => options.only.includes(name))
	if (needsElectron) await ensureElectron()
	const display = needsElectron && !(await hasDisplay()) ? await startVirtualDisplay() : null
	if (display !== null) process.env.DISPLAY = display.address
	try {
		const met = await runBench({
			...options,
			say,
			folder: path.join(cache, 'bench'),
			builtFolder,
			cli: path.join(root, 'out', 'main', 'cli.cjs'),
			probe: path.join(speed, 'probe.cjs'),
			peersFolder: ensurePeers(path.join(cache, 'bench-peers')),
			chromium: {
				binary: electronBinary(),
				script: path.join(speed, 'print-pages.cjs'),
				opener: path.join(speed, 'open-window.cjs'),
			},
			program: root,
		})
		return met ? 0 : 1
	} finally {
		display?.stop()
	}
})

function readOptions() {
	try {
		const { values } = parseArgs({
			options: { only: { type: 'string' }, quick: { type: 'boolean' }, large: { type: 'boolean' } },
		})
		return { only: values.only?.split(',') ?? null, quick: values.quick === true, large: values.large === true }
	} catch (error) {
		throw new SetupProblem(`${error.message} Options: --only import,check, --quick, --large.`)
	}
}

/** The bench itself and the processes that it measures, from the sources. */
async function buildEntries(outDir) {
	const entries = ['run', 'children/import', 'children/duckdb-import', 'children/duckdb-quantiles']
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: true,
			target: 'node18',
			outDir,
			emptyOutDir: true,
			rolldownOptions: {
				input: Object.fromEntries(entries.map((name) => [path.basename(name), path.join(speed, `${name}.ts`)])),
				output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
			},
		},
	})
	// pdfkit reads its colour profile beside the bundle.
	const profile = path.join('data', 'sRGB_IEC61966_2_1.icc')
	mkdirSync(path.join(outDir, 'data'), { recursive: true })
	copyFileSync(path.join(root, 'node_modules/pdfkit/js', profile), path.join(outDir, profile))
}

/** The folder of the peers, installed where it is not yet; null where that is not possible, for want of a network. */
function ensurePeers(folder) {
	const isThere = ([name, version]) => {
		const file = path.join(folder, 'node_modules', name, 'package.json')
		return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version
	}
	const peers = Object.entries(PEERS)
	if (peers.every(isThere)) return folder
	say(`Installing ${peers.map(([name]) => name).join(', ')} to compare with ...`)
	mkdirSync(folder, { recursive: true })
	const names = peers.map(([name, version]) => `${name}@${version}`)
	const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error']
	runNpm(['install', '--prefix', folder, ...quiet, ...names], { timeoutMs: 180_000 })
	return peers.every(isThere) ? folder : null
}
