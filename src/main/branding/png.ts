import { unzlibSync } from 'fflate'
import { LOGO_LIMITS } from '../../shared/brand/brand'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Chunks that make the picture; all others (texts, places, times) are left out. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
/** Samples a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

type Chunk = { readonly type: string; readonly data: Uint8Array; readonly whole: Uint8Array }

function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
	if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const chunks: Chunk[] = []
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at)
		const end = at + 12 + length
		if (end > bytes.length) return null
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
		if (KEPT.has(type)) chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
		if (type === 'IEND') return chunks
		at = end
	}
	return null
}

export type PngPixels = {
	readonly width: number
	readonly height: number
	/** Red, green, blue of each pixel on white paper. */
	readonly rgb: Uint8Array
	/** The file without what is no picture. */
	readonly clean: Uint8Array
}

/** Undoes the filters of each row in place (PNG, clause 9). */
function unfilter(data: Uint8Array, height: number, stride: number, samples: number): boolean {
	for (let row = 0; row < height; row++) {
		const start = row * (stride + 1)
		const filter = data[start]!
		if (filter > 4) return false
		for (let at = start + 1; at <= start + stride; at++) {
			const left = at - start > samples ? data[at - samples]! : 0
			const up = row > 0 ? data[at - stride - 1]! : 0
			const corner = row > 0 && at - start > samples ? data[at - stride - 1 - samples]! : 0
			let guess = 0
			if (filter === 1) guess = left
			else if (filter === 2) guess = up
			else if (filter === 3) guess = (left + up) >> 1
			else if (filter === 4) guess = paeth(left, up, corner)
			data[at] = (data[at]! + guess) & 0xff
		}
	}
	return true
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
	if (a <= b && a <= c) return left
	return b <= c ? up : corner
}

/** A PNG of anybody's with eight bits a sample and without interlacing; null for any other bytes. */
export function readPng(bytes: Uint8Array): PngPixels | null {
	const chunks = chunksOf(bytes)
	const head = chunks?.[0]
	if (chunks === null || head?.type !== 'IHDR' || head.data.length !== 13) return null
	const view = new DataView(head.data.buffer, head.data.byteOffset, 13)
	const [width, height] = [view.getUint32(0), view.getUint32(4)]
	const type = head.data[9]!
	const samples = SAMPLES[type]
	const isPlain = head.data[8] === 8 && head.data[10] === 0 && head.data[11] === 0 && head.data[12] === 0
	if (samples === undefined || !isPlain || width < 1 || height < 1) return null
	if (Math.max(width, height) > LOGO_LIMITS.pixels) return null
	const part = (wanted: string) => chunks.filter((chunk) => chunk.type === wanted).map(({ data }) => data)
	const stride = width * samples
	const data = inflate(Buffer.concat(part('IDAT')), height * (stride + 1))
	if (data === null || !unfilter(data, height, stride, samples)) return null
	const palette = part('PLTE')[0]
	if (type === 3 && palette === undefined) return null
	const paint = painterOf({ type, palette, transparent: part('tRNS')[0] })
	const rgb = new Uint8Array(width * height * 3)
	for (let pixel = 0; pixel < width * height; pixel++) {
		const from = Math.floor(pixel / width) * (stride + 1) + 1 + (pixel % width) * samples
		const [red, green, blue, alpha] = paint(data, from)
		const over = (value: number) => Math.round((value * alpha + 255 * (255 - alpha)) / 255)
		rgb[pixel * 3] = over(red)
		rgb[pixel * 3 + 1] = over(green)
		rgb[pixel * 3 + 2] = over(blue)
	}
	return { width, height, rgb, clean: Buffer.concat([Uint8Array.from(SIGNATURE), ...chunks.map(({ whole }) => whole)]) }
}

/** Never more than `length` bytes, whatever the stream would grow to; null where it is broken or too short. */
function inflate(stream: Uint8Array, length: number): Uint8Array | null {
	try {
		const data = unzlibSync(stream, { out: new Uint8Array(length) })
		return data.length === length ? data : null
	} catch {
		return null
	}
}

type Colours = {
	readonly type: number
	readonly palette: Uint8Array | undefined
	readonly transparent: Uint8Array | undefined
}
type Pixel = readonly [number, number, number, number]

/** Red, green, blue and opacity of the pixel whose samples begin at a place. */
function painterOf({ type, palette, transparent }: Colours): (data: Uint8Array, from: number) => Pixel {
	switch (type) {
		case 0:
			return (data, from) => [data[from]!, data[from]!, data[from]!, transparent?.[1] === data[from] ? 0 : 255]
		case 2:
			return (data, from) => {
				const isClear =
					transparent !== undefined && [1, 3, 5].every((at, index) => transparent[at] === data[from + index])
				return [data[from]!, data[from + 1]!, data[from + 2]!, isClear ? 0 : 255]
			}
		case 3:
			return (data, from) => {
				const at = data[from]! * 3
				return [palette?.[at] ?? 0, palette?.[at + 1] ?? 0, palette?.[at + 2] ?? 0, transparent?.[data[from]!] ?? 255]
			}
		case 4:
			return (data, from) => [data[from]!, data[from]!, data[from]!, data[from + 1]!]
		default:
			return (data, from) => [data[from]!, data[from + 1]!, data[from + 2]!, data[from + 3]!]
	}
}
