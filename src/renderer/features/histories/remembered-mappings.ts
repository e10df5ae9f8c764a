import { z } from 'zod'
import { type HistoryOptions, historyOptionsSchema } from '../../../shared/ipc/shapes'

const KEY = 'pledge.history-mappings'
const MOST = 50

const storedSchema = z.array(z.object({ columns: z.string(), options: historyOptionsSchema }))

/** How a file with these columns was read the last time; null where none was. */
export function rememberedFor(columns: string): HistoryOptions | null {
	return read().find((entry) => entry.columns === columns)?.options ?? null
}

export function remember(columns: string, options: HistoryOptions): void {
	const others = read().filter((entry) => entry.columns !== columns)
	try {
		localStorage.setItem(KEY, JSON.stringify([{ columns, options }, ...others].slice(0, MOST)))
	} catch {
		// A full or forbidden store costs only the convenience.
	}
}

function read(): z.infer<typeof storedSchema> {
	try {
		const parsed = storedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
		return parsed.success ? parsed.data : []
	} catch {
		return []
	}
}
