import path from 'node:path'
import { hasDisplay } from './display.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { electronBinary, ensureElectron } from './ensure-electron.mjs'
import { ensurePackages, requireNode } from './ensure-packages.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { runSampleJob } from './sample-job.mjs'
import { sandboxState } from './sandbox.mjs'
import { isLinux, isRoot, main, root, runInForeground, SetupProblem, say } from './shell.mjs'

/** A workspace for looking around, apart from the one the installed program uses. */
const sampleWorkspace = path.join(root, 'sample-workspace')

await main(async () => {
	requireNode()
	ensurePackages()
	if (await hasDisplay()) {
		await ensureElectron()
		const givenArguments = process.argv.slice(2)
		requireSandbox(givenArguments)
		ensureBuild()
		return openWindow(givenArguments)
	}
	ensureBuild()
	say('There is no display here, so Pledge does the same job on the command line.')
	runSampleJob()
	return 0
})

/** Without a sandbox Chromium ends at once, with a message for its makers; only the user may do without. */
function requireSandbox(givenArguments) {
	const withSandbox = !givenArguments.includes('--no-sandbox')
	ensureSystem(electronBinary(), { withSandbox })
	if (!withSandbox || sandboxState(electronBinary()) !== 'impossible') return
	throw new SetupProblem(
		"This system, a container probably, forbids what Electron's sandbox needs, so the window stays closed. " +
			'Start Pledge outside of it, or without that protection: npm start -- --no-sandbox',
	)
}

function openWindow(givenArguments) {
	const namesWorkspace = givenArguments.some((argument) => argument.startsWith('--workspace'))
	const workspace = namesWorkspace ? [] : [`--workspace=${sampleWorkspace}`, '--sample']
	// Chromium refuses to build its sandbox for root.
	const sandbox = isLinux && isRoot ? ['--no-sandbox'] : []
	say('Opening Pledge ...')
	return runInForeground(electronBinary(), [...sandbox, '--log-level=3', root, ...workspace, ...givenArguments])
}
