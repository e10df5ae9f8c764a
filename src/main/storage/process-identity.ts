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
	try {
		const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		// Field 2 is the program's name in brackets and may hold spaces; field 22 is the start in clock ticks.
		const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
		return ticks === undefined ? null : `${bootId}:${ticks}`
	} catch {
		return null
	}
}
