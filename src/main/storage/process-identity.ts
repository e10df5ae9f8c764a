import { readFileSync } from 'node:fs'
import { errnoOf } from './file-errors'

export function isProcessAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		// EPERM: it runs, but belongs to somebody else.
		return errnoOf(error) === 'EPERM'
	}
}

/**
 * Tells two processes apart that got the same pid, before and after a restart of the machine too.
 * Null where the system does not say (only Linux does, in /proc).
 */
export function processStart(pid: number): string | null {
	const ticks = startTicks(pid)
	if (ticks === '0') return null
	try {
		return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}`
	} catch {
		return null
	}
}

/** Clock ticks from the start of the machine to that of the process; `0` where the system does not say. */
export function startTicks(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		// Field 2 is the program's name in brackets and may hold spaces; field 22 is the start in clock ticks.
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
	} catch {
		return '0'
	}
}
