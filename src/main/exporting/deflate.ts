import { zlibSync } from 'fflate'

type Reference = {
	readonly data: Record<string, unknown>
	buffer: Uint8Array[]
	finalize(): void
}
type Internals = { ref(data?: object): Reference }

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
	let offset = 0
	for (const part of parts) {
		whole.set(part, offset)
		offset += part.length
	}
	return whole
}

/**
 * Deflates a document's streams with a library of ours. Node's own zlib gives other bytes in another Node version, and a contract must
 * come out the same on every machine. The document must have been made with `compress: false`; metadata stays readable, as PDF/A asks.
 */
export function deflateStreams(doc: PDFKit.PDFDocument): void {
	// pdfkit offers no hook for compression, so its references are finished here.
	const inner = doc as unknown as Internals
	const makeReference = inner.ref.bind(doc)
	inner.ref = (data) => {
		const reference = makeReference(data)
		const finalize = reference.finalize.bind(reference)
		reference.finalize = () => {
			if (reference.buffer.length > 0 && reference.data.Filter === undefined && reference.data.Type !== 'Metadata') {
				const packed = zlibSync(joined(reference.buffer), { level: 6 })
				reference.buffer = [packed]
				reference.data.Filter = 'FlateDecode'
				reference.data.Length = packed.length
			}
			finalize()
		}
		return reference
	}
}
