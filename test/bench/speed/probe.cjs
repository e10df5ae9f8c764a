// Loaded before a measured process: tells its highest resident memory in kB when it ends.
const { readFileSync, writeSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

// Threads load it too; their memory is that of the process.
if (isMainThread)
	process.on('exit', () => {
		let peak = process.resourceUsage().maxRSS
		try {
			// The kernel's own figure of this program; the one above also knows what ran in the process before.
			peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
		} catch {
			// Not on Linux.
		}
		writeSync(3, String(peak))
	})
