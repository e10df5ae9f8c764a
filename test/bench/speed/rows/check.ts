import path from 'node:path'
import { agreementFile, ticketFile } from '../inputs'
import { type BenchRow, processesInTurns, sameOrThrow, seconds } from '../measure'
import type { BenchOptions } from '../options'

/** What of a check's JSON is looked at. */
type Checked = {
	readonly verdicts: readonly {
		readonly objectiveId: string
		readonly windows: readonly { readonly cases: number; readonly pending: number }[]
		readonly expectedCredits: unknown
	}[]
}
type Counted = readonly { readonly priority: string; readonly cases: number }[]

/** The whole check of the built command line beside DuckDB, which only computes quantiles of calendar time. */
export async function checkRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const { builtFolder, cli, peersFolder, probe, quick } = options
	const { file, rows } = ticketFile(options, quick ? 200_000 : 1_000_000)
	const commands = [checkCommand(options, cli, file)]
	if (peersFolder !== null) commands.push([path.join(builtFolder, 'duckdb-quantiles.mjs'), file, peersFolder])
	const [ours, peer] = await processesInTurns(quick ? 3 : 5, probe, commands)
	const checked = JSON.parse(ours!.stdout) as Checked // what `check --json` prints
	if (checked.verdicts.length !== 4 || checked.verdicts.some(({ expectedCredits }) => expectedCredits === null))
		throw new Error('check: a verdict or its credits are missing.')
	if (peer) {
		const counted = JSON.parse(peer.stdout) as Counted // what the child prints
		const of = (...names: string[]) =>
			counted.filter(({ priority }) => names.includes(priority)).reduce((sum, { cases }) => sum + cases, 0)
		const all = of('Urgent', 'High', 'Medium', 'Low')
		sameOrThrow('check', checked.verdicts.map(casesOf), [all, of('Urgent'), of('High'), all])
	}
	const ratio = peer ? ours!.seconds / peer.seconds : null
	return [
		{
			work: `check of ${rows.toLocaleString('en')} rows, four objectives, 24 windows`,
			ours: seconds(ours!.seconds),
			peer: peer ? `DuckDB, quantiles only ${seconds(peer.seconds)}` : 'no peer',
			ratio,
			goal: '<= 1.0',
			met: ratio === null ? null : ratio <= 1,
		},
	]
}

export function checkCommand(options: BenchOptions, cli: string, file: string): string[] {
	return [cli, 'check', agreementFile(options), '--history', file, '--time-zone', 'Europe/Berlin', '--json']
}

function casesOf({ windows }: Checked['verdicts'][number]): number {
	return windows.reduce((sum, { cases, pending }) => sum + cases + pending, 0)
}
