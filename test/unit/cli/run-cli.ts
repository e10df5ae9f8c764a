import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { callingFolder } from '../../../src/main/cli/io'
import { runCli } from '../../../src/main/cli/run'

export type Run = { readonly status: number; readonly out: string; readonly err: string }

export const TODAY = '2026-11-23'

/** A run of the command line in this process, in a folder, on a day that never changes. */
export async function pledge(folder: string, ...argv: readonly string[]): Promise<Run> {
	const out: string[] = []
	const err: string[] = []
	const status = await runCli(argv, {
		folder: callingFolder({}, folder),
		out: (text) => out.push(text),
		err: (text) => err.push(text),
		isTerminal: false,
		today: () => TODAY,
		now: () => `${TODAY}T09:00:00.000Z`,
		// Approvals in one agreement need ids of their own.
		newId: () => (argv[0] === 'approve' ? randomUUID() : 'agreement-1'),
	})
	return { status, out: out.join(''), err: err.join('') }
}

/** An empty folder of this test, gone after it. */
export function tempFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-cli-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	return folder
}

/** One sentence for the user: a line with a full stop at its end and nothing that only a programmer reads. */
export function isOneSentence(text: string): boolean {
	return /^\S[^\n]*[.]\n$/.test(text) && !/\bat .*:\d+:\d+|Error:|undefined|cli:/.test(text)
}
