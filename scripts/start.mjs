import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { electronBinary, ensureElectron } from './ensure-electron.mjs'
import { ensurePackages, requireNode } from './ensure-packages.mjs'
import { ensureRuntimeLibraries, requireSandbox } from './ensure-system.mjs'
import { runSampleJob } from './sample-job.mjs'
import { isLinux, isRoot, main, root, runInForeground, say } from './shell.mjs'

/** A workspace for looking around, apart from the one the installed program uses. */
const sampleWorkspace = path.join(root, 'sample-workspace')

await main(async () => {
	requireNode()
	ensurePackages()
	if (await hasDisplay()) {
		await ensureElectron()
		ensureRuntimeLibraries(electronBinary())
		requireSandbox(electronBinary())
		ensureBuild()
		return openWindow(process.argv.slice(2))
	}
	ensureBuild()
	say('There is no display here, so Pledge does the same job on the command line.')
	runSampleJob()
	return 0
})

function openWindow(givenArguments) {
	const namesWorkspace = givenArguments.some((argument) => argument.startsWith('--workspace'))
	const workspace = namesWorkspace ? [] : [`--workspace=${sampleWorkspace}`, '--sample']
	// Chromium refuses to build its sandbox for root.
	const sandbox = isLinux && isRoot ? ['--no-sandbox'] : []
	say('Opening Pledge ...')
	return runInForeground(electronBinary(), [...sandbox, '--log-level=3', root, ...workspace, ...givenArguments])
}
