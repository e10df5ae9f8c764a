import { zlibSync } from 'fflate'

type Reference = {
	readonly data: Record<string, unknown>
	buffer: Uint8Array[]
	finalize(): void
}
/** pdfkit offers no hook for compression or output, so these insides are replaced. */
type Internals = {
	_offset: number
	_write(data: string | Uint8Array): void
	push(chunk: Uint8Array | null): boolean
	ref(data?: object): Reference
}

/** So many are still young when they become bytes, which spares the collector of garbage from moving them about. */
const linesTogether = 500

/**
 * Gathers what a document writes from now on. Streams are deflated with a library of ours: Node's own zlib gives other bytes in another
 * Node version, and a contract must come out the same on every machine. The document must have been made with `compress: false`; metadata
 * stays readable, as PDF/A asks. Returns the whole file once the document has ended.
 */
export function collectOutput(doc: PDFKit.PDFDocument): () => Uint8Array {
	// See Internals.
	const inner = doc as unknown as Internals
	// The constructor has already put the file's head into the stream's own buffer.
	const chunks: Uint8Array[] = []
	for (let chunk = doc.read(); chunk !== null; chunk = doc.read()) chunks.push(chunk as Uint8Array)
	let isDone = false
	inner.push = (chunk) => {
		endLines()
		if (chunk === null) isDone = true
		else chunks.push(chunk)
		return true
	}
	// pdfkit's text is one byte a letter. It comes in thousands of short lines, which are turned into bytes together.
	let lines: string[] = []
	const endLines = () => {
		if (lines.length > 0) chunks.push(Buffer.from(`${lines.join('\n')}\n`, 'latin1'))
		lines = []
	}
	inner._write = (data) => {
		inner._offset += typeof data === 'string' ? data.length + 1 : data.length
		if (typeof data === 'string') {
			if (lines.push(data) >= linesTogether) endLines()
			return
		}
		endLines()
		chunks.push(data)
	}
	const makeReference = inner.ref.bind(doc)
	inner.ref = (data) => {
		const reference = makeReference(data)
		const finalize = reference.finalize.bind(reference)
		reference.finalize = () => {
			if (reference.buffer.length > 0 && reference.data.Filter === undefined && reference.data.Type !== 'Metadata') {
				const packed = zlibSync(Buffer.concat(reference.buffer), { level: 6 })
				reference.buffer = [packed]
				reference.data.Filter = 'FlateDecode'
				reference.data.Length = packed.length
			}
			finalize()
		}
		return reference
	}
	return () => {
		if (!isDone) throw new Error('the document has parts that were never ended')
		return Buffer.concat(chunks)
	}
}
