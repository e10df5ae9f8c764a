// Prints how far the statistics can be trusted: simulated desks and services with known truth, and a walk through a
// real help desk. Takes minutes; `npm run calibrate -- 0.1` simulates a tenth of the histories.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root, say } from './shell.mjs'

const scale = process.argv[2] === undefined ? 1 : Number(process.argv[2])
if (!(scale > 0 && scale <= 10)) {
	say(`The size of the run must be a number above 0 and at most 10, not "${process.argv[2]}".`)
	process.exit(2)
}
const outDir = await mkdtemp(path.join(tmpdir(), 'pledge-calibrate-'))
try {
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: path.join(root, 'test/bench/calibration/run.ts'),
			outDir,
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
		},
	})
	const { runCalibration } = await import(pathToFileURL(path.join(outDir, 'run.mjs')).href)
	const met = runCalibration({ say, scale, helpDeskFile: path.join(root, 'test/fixtures/history/helpdesk.csv') })
	process.exitCode = met ? 0 : 1
} finally {
	await rm(outDir, { recursive: true, force: true })
}
