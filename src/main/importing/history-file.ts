import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { History, HistorySource, OutageColumns, TicketColumns } from '../../shared/history/history'
import { HistoryError } from '../../shared/history/history-error'
import { writeDurably } from '../storage/durable-file'

/*
 * A stored history: magic, length of the header, header (JSON; every typed array is `{"$": n}`), the arrays one after
 * the other at multiples of eight, and the SHA-256 of all that. Little endian, as every machine we run on.
 */
const MAGIC = 'PLEDGEH2'
/** Before contacts, counts, breaches and the events of tickets. */
const MAGIC_1 = 'PLEDGEH1'
const HASH_BYTES = 32

const KINDS = { Float64Array, Uint32Array, Uint16Array, Uint8Array } as const
type Kind = keyof typeof KINDS
type Column = InstanceType<(typeof KINDS)[Kind]>
type Stored = { readonly kind: Kind; readonly length: number; readonly at: number }
type Head = { readonly arrays: readonly Stored[]; readonly history: unknown }

/** The bytes of a history; the same history gives the same bytes. */
export function encodeHistory(history: History): Uint8Array {
	const columns: Column[] = []
	const described = JSON.parse(
		JSON.stringify(history, (_key, value: unknown) => {
			const kind = kindOf(value)
			if (kind === null) return value
			// kindOf found one of the four kinds.
			columns.push(value as Column)
			return { $: columns.length - 1 }
		}),
	) as unknown // parsed back from our own text
	let at = 0
	const arrays = columns.map((column): Stored => {
		const stored = { kind: kindOf(column)!, length: column.length, at }
		at += Math.ceil(column.byteLength / 8) * 8
		return stored
	})
	const head = new TextEncoder().encode(JSON.stringify({ arrays, history: described } satisfies Head))
	const base = bodyStart(head.length)
	const bytes = new Uint8Array(base + at + HASH_BYTES)
	bytes.set(new TextEncoder().encode(MAGIC))
	new DataView(bytes.buffer).setUint32(8, head.length, true)
	bytes.set(head, 12)
	for (const [i, column] of columns.entries())
		bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + arrays[i]!.at)
	bytes.set(sha256(bytes.subarray(0, base + at)), base + at)
	return bytes
}

/** The history behind the bytes. Throws HistoryError `damaged-history` unless every byte is as it was written. */
export function decodeHistory(bytes: Uint8Array, file: string): History {
	const damaged = () => new HistoryError({ code: 'damaged-history', file })
	const end = bytes.length - HASH_BYTES
	const magic = new TextDecoder().decode(bytes.subarray(0, 8))
	if (end < 16 || (magic !== MAGIC && magic !== MAGIC_1)) throw damaged()
	if (!sha256(bytes.subarray(0, end)).equals(bytes.subarray(end))) throw damaged()
	const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
	if (12 + headBytes > end) throw damaged()
	// The hash says that this is what encodeHistory wrote.
	const { arrays, history } = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + headBytes))) as Head
	const base = bodyStart(headBytes)
	const columns = arrays.map(({ kind, length, at }) => {
		const size = KINDS[kind].BYTES_PER_ELEMENT * length
		// A copy of its own: `slice` of a Buffer would be a view of the whole file.
		return new KINDS[kind](new Uint8Array(bytes.subarray(base + at, base + at + size)).buffer)
	})
	const revived = revive(history, columns)
	// What each version wrote is given by the hash, as above.
	return withLaterColumns(magic === MAGIC_1 ? upgradeHistory1(revived as History1) : (revived as History))
}

/** Columns that came after the second version; what was stored without them never had any. */
function withLaterColumns(history: History): History {
	const { tickets } = history
	const ignoredResponses = history.ignoredResponses ?? null
	if (tickets === null) return { ...history, ignoredResponses }
	const { custom = null, responseAfterSeconds = null } = tickets.numbers as Partial<TicketColumns['numbers']> // as above
	const numbers = { ...tickets.numbers, custom, responseAfterSeconds }
	return { ...history, ignoredResponses, tickets: { ...tickets, numbers, kept: tickets.kept ?? null } }
}

type History1 = Omit<
	History,
	'contacts' | 'counts' | 'breaches' | 'ignoredResponses' | 'sources' | 'outages' | 'tickets'
> & {
	readonly tickets: Omit<TicketColumns, 'events' | 'kept'> | null
	readonly sources: readonly Omit<HistorySource, 'samplingSeconds'>[]
	readonly outages: Omit<OutageColumns, 'plannedKnown' | 'cause'> | null
}

function upgradeHistory1(history: History1): History {
	return {
		...history,
		tickets: history.tickets && upgradeTickets1(history.tickets),
		sources: history.sources.map((source) => ({ ...source, samplingSeconds: null })),
		outages: history.outages && {
			...history.outages,
			plannedKnown: plannedKnownOf(history),
			cause: null,
		},
		contacts: null,
		counts: null,
		breaches: null,
		ignoredResponses: null,
	}
}

function plannedKnownOf({ sources, outages }: History1): Uint8Array {
	return Uint8Array.from(outages?.sourceOf ?? [], (source) => (sources[source]?.columns.planned ? 1 : 0))
}

/** Columns that came later stay null: nobody read them then. */
function upgradeTickets1(tickets: Omit<TicketColumns, 'events' | 'kept'>): TicketColumns {
	return {
		...tickets,
		times: { ...tickets.times, incidentAt: null, detectedAt: null, workaroundAt: null, confirmedAt: null },
		numbers: {
			...tickets.numbers,
			...{ vendorResponseSeconds: null, vendorResolutionSeconds: null, responseAfterSeconds: null, custom: null },
		},
		words: { ...tickets.words, agent: null },
		events: null,
		kept: null,
	}
}

/** Resolves when the history is on the disk. Rejects with AppError like every durable write. */
export function writeHistoryFile(path: string, history: History): Promise<void> {
	return writeDurably(path, encodeHistory(history), { keepBackup: false })
}

/** Rejects with HistoryError `unreadable` or `damaged-history`. */
export async function readHistoryFile(path: string): Promise<History> {
	let bytes: Uint8Array
	try {
		bytes = await readFile(path)
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
		throw new HistoryError({ code: 'unreadable', file: path, reason })
	}
	return decodeHistory(bytes, path)
}

/** Hex SHA-256 that names a history's content, for citing a verdict. */
export function historyHash(bytes: Uint8Array): string {
	return Buffer.from(bytes.subarray(bytes.length - HASH_BYTES)).toString('hex')
}

function bodyStart(headBytes: number): number {
	return Math.ceil((12 + headBytes) / 8) * 8
}

function kindOf(value: unknown): Kind | null {
	for (const kind of ['Float64Array', 'Uint32Array', 'Uint16Array', 'Uint8Array'] as const)
		if (value instanceof KINDS[kind]) return kind
	return null
}

function sha256(bytes: Uint8Array): Buffer {
	return createHash('sha256').update(bytes).digest()
}

function revive(value: unknown, columns: readonly Column[]): unknown {
	if (Array.isArray(value)) return value.map((entry) => revive(entry, columns))
	if (typeof value !== 'object' || value === null) return value
	const place = '$' in value ? value.$ : undefined
	if (typeof place === 'number') return columns[place]
	return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, revive(entry, columns)]))
}
