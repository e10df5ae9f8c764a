import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { writeBenchAgreement } from './agreement-file'
import type { BenchOptions } from './options'
import { writeTicketFile } from './ticket-file'

/** Raised when the files would come out differently. */
const EDITION = 1

/** An export of so many rows, written once and kept. */
export function ticketFile({ folder, say }: BenchOptions, rows: number): { file: string; rows: number } {
	const file = path.join(folder, `tickets-${EDITION}-${rows}.csv`)
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true })
		say(`Writing ${rows.toLocaleString('en')} rows to ${path.relative(process.cwd(), file)} ...`)
		writeTicketFile(file, rows)
	}
	return { file, rows }
}

export function agreementFile({ folder }: BenchOptions): string {
	mkdirSync(folder, { recursive: true })
	const file = path.join(folder, 'agreement.json')
	writeBenchAgreement(file)
	return file
}
