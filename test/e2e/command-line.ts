import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './launch'

const run = promisify(execFile)

/** What `pledge … --json` prints; the status is not asked for, since findings alone make it 1. */
export async function commandLineJson(args: readonly string[]): Promise<unknown> {
	const program = path.join(projectRoot, 'out', 'main', 'cli.cjs')
	const options = { maxBuffer: 64 * 1024 * 1024 }
	const { stdout } = await run(process.execPath, [program, ...args, '--json'], options).catch(
		(error: { readonly stdout?: string }) => {
			if (typeof error.stdout === 'string' && error.stdout !== '') return { stdout: error.stdout }
			throw error
		},
	)
	return JSON.parse(stdout)
}

export type ShownVerdict = {
	readonly objectiveId: string
	readonly verdict: string
	readonly passProbability: { readonly estimate: number; readonly low: number; readonly high: number } | null
	readonly suggested: { readonly value: number } | null
}

/** The verdicts of the command line for an agreement's file and the files of its history. */
export async function checkedVerdicts(file: string, histories: readonly string[]): Promise<readonly ShownVerdict[]> {
	const report = await commandLineJson(['check', file, ...histories.flatMap((history) => ['--history', history])])
	return (report as { readonly verdicts: readonly ShownVerdict[] }).verdicts
}

/** How many tickets the command line counts in a file, without those it leaves out. */
export async function ticketsIn(history: string): Promise<number> {
	return ((await commandLineJson(['history', history])) as { readonly tickets: number }).tickets
}
