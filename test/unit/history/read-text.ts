import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { History } from '../../../src/shared/history/history'
import { createHistoryReader, type HistoryOptions } from '../../../src/shared/history/history-reader'

export const FIXTURES = path.join(import.meta.dirname, '../../fixtures/history')

export function readBytes(bytes: Uint8Array, options: HistoryOptions = {}, chunkBytes = bytes.length): History {
	const reader = createHistoryReader(options)
	const file = reader.file('export.csv')
	for (let at = 0; at < bytes.length; at += chunkBytes) file.push(bytes.subarray(at, at + chunkBytes))
	file.finish()
	return reader.finish()
}

export function readText(text: string, options: HistoryOptions = {}): History {
	return readBytes(new TextEncoder().encode(text), options)
}

export function readFixture(name: string, options: HistoryOptions = {}): History {
	return readBytes(readFileSync(path.join(FIXTURES, name)), options)
}

/** `2026-01-05 09:00` in UTC as epoch seconds. */
export function utc(text: string): number {
	return Date.parse(`${text.replace(' ', 'T')}Z`) / 1_000
}
