import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

export type TicketFile = {
	readonly file: string
	readonly rows: number
	readonly seed: number
	/** Signs of the subject of each ticket: text that is read and dropped. */
	readonly textLength: number
}

const HEAD =
	'Ticket Id,Subject,Type,Status,Priority,Group,Source,Created Time,Initial Response Time,Resolved Time,Closed Time,Last Updated Time\n'
const PRIORITIES = ['Low', 'Medium', 'High', 'Urgent'] as const
const FIRST = Date.UTC(2024, 0, 1)
const TWO_YEARS_MS = 731 * 24 * 60 * 60_000
const MINUTE_MS = 60_000

/** A made-up Freshservice export: two years of tickets, the same for the same seed. Returns its size in bytes. */
export async function writeTickets({ file, rows, seed, textLength }: TicketFile): Promise<number> {
	const random = seeded(seed)
	const stream = createWriteStream(file)
	stream.write(HEAD)
	const step = TWO_YEARS_MS / rows
	let chunk: string[] = []
	for (let row = 0; row < rows; row++) {
		const created = FIRST + Math.floor(row * step)
		const responded = created + Math.ceil(-Math.log(1 - random()) * 40) * MINUTE_MS
		const resolved = responded + Math.ceil(-Math.log(1 - random()) * 300) * MINUTE_MS
		const priority = PRIORITIES[Math.floor(random() * PRIORITIES.length)]
		const subject = `"Report ${row}, ${'printer scanner login '.repeat(Math.ceil(textLength / 22)).slice(0, textLength)}"`
		chunk.push(
			`${row + 1},${subject},Incident,Closed,${priority},Service desk,Portal,${stamp(created)},${stamp(responded)},${stamp(resolved)},${stamp(resolved)},${stamp(resolved)}\n`,
		)
		if (chunk.length < 5_000) continue
		if (!stream.write(chunk.join(''))) await once(stream, 'drain')
		chunk = []
	}
	stream.end(chunk.join(''))
	await finished(stream)
	return stream.bytesWritten
}

function stamp(milliseconds: number): string {
	// With its zone: a file without one would be asked about.
	return new Date(milliseconds).toISOString()
}

/** Mulberry32: 32 bits of state, the same sequence on every machine. */
function seeded(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
	}
}
