import { HistoryError } from './history-error'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const COLON = 0x3a
const LF = 0x0a

/**
 * Where the records of a JSON file stand: `array`: the objects of the outermost array; `lines`: objects one after the
 * other (NDJSON); `container`: the objects of the outermost arrays inside an object, at most two keys deep.
 */
export type JsonLayout = 'array' | 'lines' | 'container'

export type JsonLimits = { readonly maxRecordBytes: number; readonly maxDepth: number }
export const JSON_LIMITS: JsonLimits = { maxRecordBytes: 16 * 1024 * 1024, maxDepth: 64 }

/** One record: `bytes[start..end]` is an object, valid only during the call. `table` is the path of its array. */
export type JsonRecordBytes = {
	readonly table: string
	readonly bytes: Uint8Array
	readonly start: number
	readonly end: number
	readonly line: number
}

export type JsonScannerOptions = {
	readonly file: string
	readonly layout: JsonLayout
	readonly decode: (bytes: Uint8Array) => string
	readonly onRecord: (record: JsonRecordBytes) => void
	readonly limits?: JsonLimits
}

export type JsonScanner = { readonly push: (chunk: Uint8Array) => void; readonly finish: () => void }

/**
 * Cuts a JSON file that arrives in chunks into its records. It follows brackets and strings only; each record is parsed by
 * itself afterwards. Throws HistoryError `bad-json`, `too-deep`, `row-too-long`.
 */
export function createJsonScanner(options: JsonScannerOptions): JsonScanner {
	const { file, layout, onRecord, decode } = options
	const limits = options.limits ?? JSON_LIMITS
	const stack = new Uint8Array(limits.maxDepth + 1)
	/** Keys that lead to the current value, by depth. */
	const keys: string[] = []
	let buffer: Uint8Array = new Uint8Array(0)
	let at = 0
	let depth = 0
	let line = 1
	let isInString = false
	let stringStart = -1
	let lastString = ''
	let recordStart = -1
	let recordDepth = 0
	let recordLine = 1
	/** Depth of the array whose objects are records; 0 outside of one. */
	let arrayDepth = 0

	function startsRecord(): boolean {
		if (layout === 'lines') return depth === 0
		if (layout === 'array') return depth === 1 && stack[1] === OPEN_ARRAY
		return arrayDepth > 0 && depth === arrayDepth
	}

	function bad(): HistoryError {
		return new HistoryError({ code: 'bad-json', file, line })
	}

	function open(byte: number): void {
		if (byte === OPEN_OBJECT && recordStart < 0 && startsRecord()) {
			recordStart = at
			recordDepth = depth
			recordLine = line
		}
		depth++
		if (depth > limits.maxDepth) throw new HistoryError({ code: 'too-deep', file, line, limit: limits.maxDepth })
		stack[depth] = byte
		keys[depth] = ''
		if (layout === 'container' && byte === OPEN_ARRAY && arrayDepth === 0 && depth >= 2 && depth <= 3)
			arrayDepth = depth
	}

	function close(byte: number): void {
		const expected = byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY
		if (depth === 0 || stack[depth] !== expected) throw bad()
		if (arrayDepth === depth) arrayDepth = 0
		depth--
		if (recordStart < 0 || depth !== recordDepth) return
		const table = layout === 'container' ? keys.slice(1, depth).join('.') : ''
		onRecord({ table, bytes: buffer, start: recordStart, end: at + 1, line: recordLine })
		recordStart = -1
	}

	function scan(): void {
		const size = buffer.length
		while (at < size) {
			if (isInString) {
				const byte = buffer[at]!
				if (byte === BACKSLASH) {
					// An escape that is cut off waits for its other half.
					if (at + 1 >= size) return
					at += 2
					continue
				}
				if (byte === QUOTE) {
					isInString = false
					if (stringStart >= 0) lastString = decode(buffer.subarray(stringStart, at))
					stringStart = -1
				} else if (byte === LF) {
					throw bad()
				}
				at++
				continue
			}
			const byte = buffer[at]!
			if (byte === QUOTE) {
				isInString = true
				// Keys matter only on the way to the records.
				stringStart = layout === 'container' && recordStart < 0 && depth <= 2 ? at + 1 : -1
			} else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
				open(byte)
			} else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
				close(byte)
			} else if (byte === COLON) {
				if (recordStart < 0) keys[depth] = lastString
			} else if (byte === LF) {
				line++
			}
			at++
		}
	}

	return {
		push(chunk) {
			buffer = buffer.length === 0 ? chunk : joined(buffer, chunk)
			scan()
			const starts = [at, recordStart, stringStart].filter((start) => start >= 0)
			const keep = Math.min(...starts)
			buffer = buffer.slice(keep)
			at -= keep
			if (recordStart >= 0) recordStart -= keep
			if (stringStart >= 0) stringStart -= keep
			if (buffer.length > limits.maxRecordBytes)
				throw new HistoryError({ code: 'row-too-long', file, line: recordLine, limitBytes: limits.maxRecordBytes })
		},
		finish() {
			if (depth > 0 || isInString) throw bad()
		},
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const out = new Uint8Array(a.length + b.length)
	out.set(a)
	out.set(b, a.length)
	return out
}
