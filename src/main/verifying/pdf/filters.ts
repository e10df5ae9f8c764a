import { inflateSync } from 'node:zlib'
import { isArray, isKind, type PdfDict, PdfFault, type PdfStream, type PdfValue } from './values'

/** Of one stream, undone. Pages of text and an agreement stay far below. */
const MAX_STREAM_BYTES = 64 * 1024 * 1024
/** Undone to packed. Counted only beyond a megabyte. */
const MAX_RATIO = 400
const FREE_BYTES = 1024 * 1024

/** How much may still be undone from one file. */
export type Budget = { bytesLeft: number }

/** The bytes of a stream with its filters undone (ISO 32000-1, 7.4). Throws PdfFault for others than Flate and the ASCII ones. */
export function decodedStream(
	stream: PdfStream,
	resolve: (value: PdfValue | undefined) => PdfValue,
	budget: Budget,
): Uint8Array {
	const filters = listOf(resolve(stream.dict.entries.get('Filter'))).map(resolve)
	const parms = listOf(resolve(stream.dict.entries.get('DecodeParms'))).map(resolve)
	if (filters.length > 4) throw new PdfFault()
	let { bytes } = stream
	for (const [index, filter] of filters.entries()) {
		if (!isKind(filter, 'name')) throw new PdfFault()
		const parameters = parms[index]
		bytes = undo(filter.name, bytes, isKind(parameters, 'dict') ? parameters : null)
		budget.bytesLeft -= bytes.length
		if (budget.bytesLeft < 0) throw new PdfFault('too-large')
	}
	return bytes
}

function listOf(value: PdfValue): readonly PdfValue[] {
	if (value === null) return []
	return isArray(value) ? value : [value]
}

function undo(filter: string, bytes: Uint8Array, parms: PdfDict | null): Uint8Array {
	switch (filter) {
		case 'FlateDecode':
		case 'Fl':
			return unpredicted(inflated(bytes), parms)
		case 'ASCIIHexDecode':
		case 'AHx':
			return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/>.*$/s, '').replace(/\s/g, ''), 'hex')
		case 'ASCII85Decode':
		case 'A85':
			return ascii85(bytes)
		default:
			throw new PdfFault()
	}
}

function inflated(bytes: Uint8Array): Uint8Array {
	const maxOutputLength = Math.min(MAX_STREAM_BYTES, FREE_BYTES + bytes.length * MAX_RATIO)
	try {
		return inflateSync(bytes, { maxOutputLength })
	} catch (error) {
		const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
		throw new PdfFault(isTooLarge ? 'too-large' : 'damaged')
	}
}

/** The PNG predictors, which cross-reference streams use (ISO 32000-1, 7.4.4.4). */
function unpredicted(bytes: Uint8Array, parms: PdfDict | null): Uint8Array {
	const setting = (key: string, fallback: number): number => {
		const value = parms?.entries.get(key)
		return typeof value === 'number' ? value : fallback
	}
	const predictor = setting('Predictor', 1)
	if (predictor === 1) return bytes
	if (predictor < 10) throw new PdfFault()
	const pixel = Math.max(1, (setting('Colors', 1) * setting('BitsPerComponent', 8)) >> 3)
	const width = Math.ceil((setting('Columns', 1) * setting('Colors', 1) * setting('BitsPerComponent', 8)) / 8)
	if (!(width >= 1 && width <= 1_000_000)) throw new PdfFault()
	const rows = Math.floor(bytes.length / (width + 1))
	const out = new Uint8Array(rows * width)
	for (let row = 0; row < rows; row++) {
		const kind = bytes[row * (width + 1)]!
		for (let at = 0; at < width; at++) {
			const raw = bytes[row * (width + 1) + 1 + at]!
			const left = at < pixel ? 0 : out[row * width + at - pixel]!
			const above = row === 0 ? 0 : out[(row - 1) * width + at]!
			const corner = row === 0 || at < pixel ? 0 : out[(row - 1) * width + at - pixel]!
			out[row * width + at] = raw + predicted(kind, left, above, corner)
		}
	}
	return out
}

function predicted(kind: number, left: number, above: number, corner: number): number {
	if (kind === 0) return 0
	if (kind === 1) return left
	if (kind === 2) return above
	if (kind === 3) return (left + above) >> 1
	if (kind !== 4) throw new PdfFault()
	const guess = left + above - corner
	const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
	if (toLeft <= toAbove && toLeft <= toCorner) return left
	return toAbove <= toCorner ? above : corner
}

function ascii85(bytes: Uint8Array): Uint8Array {
	const text = Buffer.from(bytes).toString('latin1').replace(/~>.*$/s, '').replace(/\s/g, '').replaceAll('z', '!!!!!')
	const out: number[] = []
	for (let at = 0; at < text.length; at += 5) {
		const group = text.slice(at, at + 5)
		const value = Array.from(group.padEnd(5, 'u')).reduce((sum, sign) => sum * 85 + (sign.charCodeAt(0) - 33), 0)
		if (!(value >= 0 && value < 2 ** 32)) throw new PdfFault()
		for (let byte = 0; byte < group.length - 1; byte++) out.push((value / 256 ** (3 - byte)) & 0xff)
	}
	return Uint8Array.from(out)
}
