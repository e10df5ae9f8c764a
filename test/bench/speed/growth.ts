import { ticketFile } from './inputs'
import { runProcess } from './measure'
import type { BenchOptions } from './options'
import { checkCommand } from './rows/check'
import { importCommand } from './rows/import'
import { moveTarget } from './rows/slider'

/** How cost grows with the rows: one line a size. */
export async function sayGrowth(options: BenchOptions): Promise<void> {
	const { say, cli, probe, quick, large } = options
	const sizes = [10_000, 100_000, ...(quick ? [] : [1_000_000]), ...(large ? [5_000_000] : [])]
	say('')
	say('How it grows        read        a row   memory      check     a row   memory   a move of a target')
	for (const rows of sizes) {
		const { file } = ticketFile(options, rows)
		const read = await runProcess(probe, importCommand(options, file))
		const check = await runProcess(probe, checkCommand(options, cli, file))
		const { verdict: move } = await moveTarget(options, rows)
		const each = (seconds: number) => `${((seconds * 1e6) / rows).toFixed(2)} µs`.padStart(10)
		say(
			[
				`${rows.toLocaleString('en')} rows`.padEnd(14),
				`${read.seconds.toFixed(2)} s`.padStart(10),
				each(read.seconds),
				`${read.peakMegabytes.toFixed(0)} MB`.padStart(9),
				`${check.seconds.toFixed(2)} s`.padStart(11),
				each(check.seconds),
				`${check.peakMegabytes.toFixed(0)} MB`.padStart(9),
				`${move.median.toFixed(1)} ms`.padStart(12),
			].join(''),
		)
	}
}
