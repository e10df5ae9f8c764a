import path from 'node:path'
import { ticketFile } from '../inputs'
import { type BenchRow, processesInTurns, sameOrThrow, seconds } from '../measure'
import type { BenchOptions } from '../options'

/** The whole process that reads an export and takes its columns, typed, beside DuckDB with the same columns. */
export async function importRows(options: BenchOptions): Promise<readonly BenchRow[]> {
	const { builtFolder, peersFolder, probe, quick } = options
	const { file, rows } = ticketFile(options, quick ? 200_000 : 1_000_000)
	const commands = [importCommand(options, file)]
	if (peersFolder !== null) commands.push([path.join(builtFolder, 'duckdb-import.mjs'), file, peersFolder])
	const [ours, peer] = await processesInTurns(quick ? 3 : 5, probe, commands)
	if (peer) sameOrThrow('import', JSON.parse(ours!.stdout), JSON.parse(peer.stdout))
	const time = peer ? ours!.seconds / peer.seconds : null
	const memory = peer ? ours!.peakMegabytes / peer.peakMegabytes : null
	const name = `read ${rows.toLocaleString('en')} rows, whole process`
	const megabytes = (figure: number) => `${figure.toFixed(0)} MB`
	return [
		{
			work: name,
			ours: seconds(ours!.seconds),
			peer: peer ? `DuckDB ${seconds(peer.seconds)}` : 'no peer',
			ratio: time,
			goal: '<= 0.7',
			met: time === null ? null : time <= 0.7,
		},
		{
			work: '  its highest memory',
			ours: megabytes(ours!.peakMegabytes),
			peer: peer ? `DuckDB ${megabytes(peer.peakMegabytes)}` : 'no peer',
			ratio: memory,
			goal: '<= 0.5',
			met: memory === null ? null : memory <= 0.5,
		},
	]
}

export function importCommand({ builtFolder, cli }: BenchOptions, file: string): string[] {
	return [path.join(builtFolder, 'import.mjs'), file, path.join(path.dirname(cli), 'scan-worker.cjs')]
}
