import { canonicalJson } from '../agreement/canonical-json'
import { chainedLine, faultOfLog, withoutLink } from '../versions/log-chain'

/**
 * Two logs that begin alike: what both have stays as it is, then come the entries of either, each once, by their time, chained anew. Lines
 * that are no entries are dropped from the part that differs. `more` are entries about the merging itself, the same whoever merges.
 */
export function mergeLogs(a: string, b: string, more: readonly object[] = []): string {
	const [left, right] = [a, b].map((text) => text.split('\n').filter((line) => line.trim() !== '')) as [
		string[],
		string[],
	]
	let common = 0
	while (common < left.length && left[common] === right[common]) common++
	const isPrefix = common === left.length || common === right.length
	if (isPrefix && more.length === 0) return textOf(common === left.length ? right : left)
	const shared = left.slice(0, common)
	const entries = new Map<string, { readonly at: string; readonly entry: object }>()
	for (const line of [...left.slice(common), ...right.slice(common)]) {
		const entry = entryOf(line)
		if (entry !== null) entries.set(canonicalJson(entry), { at: instantOf(entry), entry })
	}
	for (const entry of more) entries.set(canonicalJson(entry), { at: instantOf(entry), entry })
	// A chain that is made anew must not make good what was wrong with the one before.
	for (const fault of [a, b].map((log) => faultOfLog(log)))
		if (fault !== null) {
			const entry = { kind: 'log-fault', line: fault.line, fault: fault.kind }
			entries.set(canonicalJson(entry), { at: '', entry })
		}
	const known = new Set(
		shared.flatMap((line) => {
			const entry = entryOf(line)
			return entry === null ? [] : [canonicalJson(entry)]
		}),
	)
	const rest = [...entries]
		.filter(([key]) => !known.has(key))
		.sort(([x, one], [y, other]) => (`${one.at} ${x}` < `${other.at} ${y}` ? -1 : 1))
	let text = textOf(shared)
	for (const [, { entry }] of rest) text += `${chainedLine(text, entry)}\n`
	return text
}

/** Entries of a log that another does not have, in their order. */
export function entriesBeyond(known: string, other: string): object[] {
	const keys = new Set(
		known.split('\n').flatMap((line) => {
			const entry = entryOf(line)
			return entry === null ? [] : [canonicalJson(entry)]
		}),
	)
	return other.split('\n').flatMap((line) => {
		const entry = entryOf(line)
		return entry === null || keys.has(canonicalJson(entry)) ? [] : [entry]
	})
}

function textOf(lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join('')
}

function entryOf(line: string): object | null {
	try {
		const value: unknown = withoutLink(JSON.parse(line))
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
	} catch {
		return null
	}
}

function instantOf(entry: object): string {
	const time = 'at' in entry ? Date.parse(String(entry.at)) : Number.NaN
	return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
