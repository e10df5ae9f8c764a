import { spawn } from 'node:child_process'

/** One line of the table. Times are medians of the rounds; `ratio` is ours to the peer's, null without a peer. */
export type BenchRow = {
	readonly work: string
	readonly ours: string
	readonly peer: string
	readonly ratio: number | null
	readonly goal: string
	/** null where it could not be compared. */
	readonly met: boolean | null
}

export type ProcessFigures = {
	readonly seconds: number
	/** Highest resident memory of the process. */
	readonly peakMegabytes: number
	readonly stdout: string
}

export function medianOf(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b)
	const middle = sorted.length >> 1
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Milliseconds that a piece of work takes. */
export function timed(work: () => void): number {
	const start = performance.now()
	work()
	return performance.now() - start
}

/** Turns before measuring: the runtime compiles what it sees often. */
const WARM_UPS = 3

/** Medians of pieces of work done in turns, so that a busy moment of the machine hits all of them. */
export function inTurns(rounds: number, works: readonly (() => void)[], warmUps = WARM_UPS): number[] {
	for (let turn = 0; turn < warmUps; turn++) for (const work of works) work()
	const times: number[][] = works.map(() => [])
	for (let round = 0; round < rounds; round++) for (const [i, work] of works.entries()) times[i]!.push(timed(work))
	return times.map(medianOf)
}

/** As `inTurns`, for work that is waited for. */
export async function waitedInTurns(
	rounds: number,
	works: readonly (() => Promise<unknown>)[],
	warmUps = WARM_UPS,
): Promise<number[]> {
	const times: number[][] = works.map(() => [])
	for (let round = -warmUps; round < rounds; round++)
		for (const [i, work] of works.entries()) {
			const start = performance.now()
			await work()
			if (round >= 0) times[i]!.push(performance.now() - start)
		}
	return times.map(medianOf)
}

/** A Node process from start to end; `probe` is loaded first and tells the memory. Rejects unless it ends with 0 or 1. */
export function runProcess(probe: string, args: readonly string[]): Promise<ProcessFigures> {
	return new Promise((resolve, reject) => {
		const start = performance.now()
		const child = spawn(process.execPath, ['--require', probe, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
		const texts = ['', '', '', '']
		for (const place of [1, 2, 3]) {
			// Opened as a pipe above.
			const stream = child.stdio[place] as NodeJS.ReadableStream
			stream.setEncoding('utf8').on('data', (text: string) => {
				texts[place] += text
			})
		}
		child.on('error', reject)
		child.on('close', (status) => {
			const seconds = (performance.now() - start) / 1_000
			const [, stdout = '', stderr = '', peak = ''] = texts
			// A check that finds something ends with 1.
			if (status !== 0 && status !== 1) reject(new Error(stderr.trim() || `A process ended with status ${status}.`))
			else resolve({ seconds, peakMegabytes: Number(peak) / 1_024, stdout })
		})
	})
}

/** As `inTurns`, for processes: seconds and megabytes of each, and what they printed the first time. */
export async function processesInTurns(
	rounds: number,
	probe: string,
	commands: readonly (readonly string[])[],
): Promise<readonly ProcessFigures[]> {
	const found: ProcessFigures[][] = commands.map(() => [])
	// The first turn only fills the cache of the disk.
	for (let round = 0; round <= rounds; round++)
		for (const [i, command] of commands.entries()) {
			const figures = await runProcess(probe, command)
			if (round > 0) found[i]!.push(figures)
		}
	return found.map((all) => ({
		seconds: medianOf(all.map(({ seconds }) => seconds)),
		peakMegabytes: medianOf(all.map(({ peakMegabytes }) => peakMegabytes)),
		stdout: all[0]!.stdout,
	}))
}

export function sameOrThrow(what: string, ours: unknown, peers: unknown): void {
	const [a, b] = [JSON.stringify(ours), JSON.stringify(peers)]
	if (a !== b) throw new Error(`${what}: Pledge and the peer do not agree, so their times say nothing.\n  ${a}\n  ${b}`)
}

export function nearOrThrow(what: string, ours: number, peers: number, tolerance: number): void {
	if (!(Math.abs(ours - peers) <= tolerance))
		throw new Error(`${what}: Pledge says ${ours}, the peer ${peers}; more than ${tolerance} apart.`)
}

export function seconds(value: number): string {
	return `${value.toFixed(2)} s`
}

export function milliseconds(value: number): string {
	return value >= 100
		? `${value.toFixed(0)} ms`
		: value >= 0.1
			? `${value.toPrecision(3)} ms`
			: `${(value * 1e6).toFixed(0)} ns`
}
