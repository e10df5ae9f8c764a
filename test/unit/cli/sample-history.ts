import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRandom } from '../../../src/shared/realism/random'

const HEAD = 'Case number,Priority,Opened at,First reply at,Resolved at'

/** A year of P1 and P2 tickets, 30 of each a month, answered within `responseMinutes` at most. The same numbers every time. */
export function writeTickets(folder: string, responseMinutes = 20, name = 'tickets.csv'): string {
	const random = createRandom(7)
	const lines = [HEAD]
	for (let month = 0; month < 12; month++) {
		const days = new Date(Date.UTC(2026, month + 1, 0)).getUTCDate()
		for (let ticket = 0; ticket < 60; ticket++) {
			// The first and the last of a month lie on its edges, so that the months are whole.
			const day = ticket < 2 ? 1 : ticket > 57 ? days : 1 + Math.floor(random.uniform() * days)
			const created = Date.UTC(2026, month, day, 9, Math.floor(random.uniform() * 60))
			const replied = created + Math.ceil(random.uniform() * responseMinutes) * 60_000
			const resolved = replied + Math.ceil(random.uniform() * 180) * 60_000
			// One case is still open at the end: an export without any leaves them out, which is a doubt.
			const isOpen = month === 11 && ticket === 59
			const cells = [`T-${month}-${ticket}`, ticket % 2 === 0 ? 'P1' : 'P2', created, replied, isOpen ? '' : resolved]
			lines.push(cells.map((cell) => (typeof cell === 'number' ? new Date(cell).toISOString() : cell)).join(','))
		}
	}
	const file = path.join(folder, name)
	writeFileSync(file, `${lines.join('\n')}\n`)
	return file
}
