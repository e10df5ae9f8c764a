import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { checkSeal, hashOfText, sealedJson } from './seal'

/**
 * What an entry of a log carries besides what it says: the number of its line, from 1; the hash of the line before, or of everything before
 * where that line is none of the chain (an older Pledge's, or one torn by a power cut); and its own.
 */
const linkSchema = z.object({
	position: z.int().min(1),
	previous: z.string().regex(/^[0-9a-f]{64}$/),
	hash: z.string(),
})
const LINK_KEYS = ['position', 'previous', 'hash'] as const

/**
 * The first line, from 1, that does not fit. `changed`: it is not what was written. `missing`: a line before it is gone. `inserted`: it was
 * put there later. `not-following`: the lines before it are not those that stood there. `unreadable`: it is no entry at all. `cut-off`: it
 * is known to have been the last, and is gone.
 */
export type LogFault = {
	readonly line: number
	readonly kind: 'changed' | 'missing' | 'inserted' | 'not-following' | 'unreadable' | 'cut-off'
}

/** The last entry of a log, kept apart from it: what is cut off at the end leaves no trace in the log itself. */
export const logHeadSchema = linkSchema.pick({ position: true, hash: true })
export type LogHead = z.infer<typeof logHeadSchema>

/** Null where the last whole line is none of the chain. */
export function headOfLog(text: string): LogHead | null {
	const entry = entryOf(text.split('\n').at(-2) ?? '')
	return entry.kind === 'link' ? { position: entry.position, hash: entry.hash } : null
}

/**
 * The line to append to `before`, all of the log so far, without its line break. Where the log was cut off, the line follows the one that was
 * the last, so that the loss shows for good.
 */
export function chainedLine(before: string, entry: object, head: LogHead | null = null): string {
	const lines = before.split('\n')
	if (head !== null && isCutOff(before, head))
		return sealedJson({ ...entry, position: Math.max(lines.length, head.position + 1), previous: head.hash })
	const last = checkSeal(lines.at(-2) ?? '')
	const previous = last.kind === 'fits' ? last.hash : hashOfText(before)
	return sealedJson({ ...entry, position: lines.length, previous })
}

/** Whether the entry that was the last one no longer stands at its place. */
function isCutOff(text: string, { position, hash }: LogHead): boolean {
	const entry = entryOf(text.split('\n')[position - 1] ?? '')
	return entry.kind !== 'link' || entry.hash !== hash
}

/** What an entry says, without its place in the chain. */
export function withoutLink(entry: unknown): unknown {
	if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry
	return Object.fromEntries(Object.entries(entry).filter(([key]) => !LINK_KEYS.some((link) => link === key)))
}

/**
 * Whether the lines of a log are those that were written, in their order; null when they are. A log of an older Pledge has no chain until the
 * next entry, which then speaks for all before it. A last line without its line break is the trace of a power cut and no fault. Entries cut
 * off at the end are found by the head that was kept, where one was.
 */
export function faultOfLog(text: string, head: LogHead | null = null): LogFault | null {
	const fault = faultOfLines(text)
	if (fault !== null || head === null || !isCutOff(text, head)) return fault
	return { line: head.position, kind: 'cut-off' }
}

function faultOfLines(text: string): LogFault | null {
	const lines = text.split('\n')
	const prefix = prefixHasher(text)
	let at = 0
	let isChained = false
	let lastHash: string | null = null
	let unreadable: number | null = null
	for (const [index, line] of lines.entries()) {
		const number = index + 1
		const isLast = number === lines.length
		const entry = entryOf(line)
		if (entry.kind === 'none') {
			if (!isLast) unreadable ??= number
			lastHash = null
		} else if (entry.kind === 'plain') {
			if (isChained) return { line: number, kind: 'inserted' }
			lastHash = null
		} else if (entry.kind === 'broken') return { line: number, kind: 'changed' }
		else {
			if (entry.position !== number) return { line: number, kind: entry.position > number ? 'missing' : 'inserted' }
			if (entry.previous !== (lastHash ?? prefix(at))) return { line: number, kind: 'not-following' }
			isChained = true
			lastHash = entry.hash
			// What follows names it, so it stood there when that was written.
			unreadable = null
		}
		at += line.length + 1
	}
	return isChained && unreadable !== null ? { line: unreadable, kind: 'unreadable' } : null
}

type Entry =
	| { readonly kind: 'none' }
	| { readonly kind: 'plain' }
	| { readonly kind: 'broken' }
	| ({ readonly kind: 'link' } & z.infer<typeof linkSchema>)

function entryOf(line: string): Entry {
	let value: unknown
	try {
		value = JSON.parse(line)
	} catch {
		return { kind: 'none' }
	}
	const seal = checkSeal(line)
	const link = linkSchema.safeParse(value)
	if (link.success && seal.kind === 'fits' && link.data.hash === seal.hash) return { kind: 'link', ...link.data }
	const hasLink = typeof value === 'object' && value !== null && LINK_KEYS.some((key) => key in value)
	return { kind: hasLink || seal.kind !== 'none' ? 'broken' : 'plain' }
}

/** Hash of the text before an index; indexes must not go back. Each character is hashed once. */
function prefixHasher(text: string): (end: number) => string {
	const running = sha256.create()
	let hashed = 0
	return (end) => {
		running.update(utf8ToBytes(text.slice(hashed, end)))
		hashed = end
		return bytesToHex(running.clone().digest())
	}
}
