import { hostname } from 'node:os'
import { z } from 'zod'
import { isProcessAlive, processStart } from './process-identity'
import { parseJsonText } from './safe-json'

const holderSchema = z.object({
	pid: z.number().int().positive(),
	host: z.string().max(255),
	/** ISO instant at which the workspace was opened. */
	startedAt: z.string().max(64),
	/** Tells apart two processes with the same pid; null where the system does not say. */
	processStart: z.string().max(200).nullable(),
	token: z.string().regex(/^[0-9a-f-]{36}$/),
})
export type LockHolder = z.infer<typeof holderSchema>

export function parseHolder(text: string): LockHolder | null {
	const json = parseJsonText(text)
	if (json.kind === 'refused') return null
	const holder = holderSchema.safeParse(json.value)
	return holder.success ? holder.data : null
}

/** Only what is known for sure: a process of this machine that no longer runs. Of another machine nothing is known. */
export function isLockAbandoned(holder: LockHolder | null, ownTokens: ReadonlySet<string>): boolean {
	if (holder === null || holder.host !== hostname()) return false
	if (!isProcessAlive(holder.pid)) return true
	if (holder.pid === process.pid) return !ownTokens.has(holder.token)
	const start = processStart(holder.pid)
	return start !== null && holder.processStart !== null && start !== holder.processStart
}
