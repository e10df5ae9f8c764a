import { expect, it, test } from 'vitest'
import { logoOf, pictureOf } from '../../../src/main/branding/logo'
import { readPng } from '../../../src/main/branding/png'
import { LOGO_LIMITS } from '../../../src/shared/brand/brand'
import { makePng, pngChunk, smallJpeg } from '../../helpers/make-logo'

const rgbOf = (bytes: Uint8Array) => Array.from(readPng(bytes)?.rgb ?? [])
const palette = pngChunk('PLTE', Uint8Array.from([255, 0, 0, 0, 0, 255]))

test.each([
	['grey', { type: 0, rows: [[0, 10, 200]] }, [10, 10, 10, 200, 200, 200]],
	['colour', { type: 2, rows: [[0, 1, 2, 3, 4, 5, 6]] }, [1, 2, 3, 4, 5, 6]],
	['palette', { type: 3, rows: [[0, 1, 0]], more: [palette] }, [0, 0, 255, 255, 0, 0]],
	[
		'palette with a clear colour',
		{ type: 3, rows: [[0, 1, 0]], more: [palette, pngChunk('tRNS', Uint8Array.from([0]))] },
		[0, 0, 255, 255, 255, 255],
	],
	['grey with alpha', { type: 4, rows: [[0, 0, 255, 0, 51]] }, [0, 0, 0, 204, 204, 204]],
	['colour with alpha', { type: 6, rows: [[0, 255, 0, 0, 255, 0, 0, 0, 0]] }, [255, 0, 0, 255, 255, 255]],
])('a PNG in %s lies on white paper', (_name, parts, rgb) => {
	expect(rgbOf(makePng({ width: 2, height: 1, ...parts }))).toEqual(rgb)
})

it('undoes every filter of a PNG', () => {
	// The same grey rows 10, 20, 30, each told by another filter (worked out by hand).
	const rows = [
		[0, 10, 20, 30],
		[1, 10, 10, 10],
		[2, 0, 0, 0],
		[3, 5, 5, 5],
		[4, 0, 0, 0],
	]
	const rgb = rgbOf(makePng({ width: 3, height: 5, type: 0, rows }))
	expect(rgb.filter((_, at) => at % 3 === 0)).toEqual([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30])
})

it('keeps nothing of a file but its picture', () => {
	const told = pngChunk('tEXt', Buffer.from('Author\u0000secret place'))
	for (const bytes of [makePng({ width: 1, height: 1, type: 0, rows: [[0, 0]], more: [told] }), smallJpeg]) {
		expect(Buffer.from(bytes).includes('secret')).toBe(true)
		const logo = logoOf(Buffer.concat([bytes, Buffer.from('secret behind the end')]))
		expect(Buffer.from(logo!.base64, 'base64').includes('secret')).toBe(false)
		expect(pictureOf(logo!)).toMatchObject({ width: logo!.width, height: logo!.height })
	}
	expect(logoOf(smallJpeg)).toMatchObject({ format: 'jpeg', width: 16, height: 8 })
})

const plain = { width: 1, height: 1, type: 0, rows: [[0, 0]] }
test.each([
	['nothing', new Uint8Array()],
	['text', Buffer.from('<svg onload="alert(1)"/>')],
	['a PNG that ends early', makePng(plain).subarray(0, 50)],
	['a PNG with too few rows', makePng({ ...plain, height: 3 })],
	['a PNG of 16 bits', makePng({ ...plain, depth: 16, rows: [[0, 0, 0]] })],
	['an interlaced PNG', makePng({ ...plain, interlace: 1 })],
	['a PNG with an unknown filter', makePng({ ...plain, rows: [[9, 0]] })],
	['a palette without colours', makePng({ ...plain, type: 3 })],
	['a PNG that says it is huge', makePng({ ...plain, width: 60_000, height: 60_000 })],
	['a JPEG that ends early', smallJpeg.subarray(0, smallJpeg.length - 12)],
	['a JPEG that says it is huge', huge()],
	['a large file', Buffer.concat([makePng(plain), Buffer.alloc(LOGO_LIMITS.bytes)])],
])('%s is no logo', (_name, bytes) => {
	expect(logoOf(bytes)).toBeNull()
})

function huge(): Uint8Array {
	const bytes = Buffer.from(smallJpeg)
	const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
	bytes.writeUInt16BE(65_000, frame + 5)
	return bytes
}

it('survives any byte of a logo turned over', () => {
	for (const bytes of [makePng({ width: 2, height: 1, type: 6, rows: [[0, 1, 2, 3, 4, 5, 6, 7, 8]] }), smallJpeg])
		for (let at = 0; at < bytes.length; at++) {
			const turned = Uint8Array.from(bytes)
			turned[at] = turned[at]! ^ 0xff
			expect(() => logoOf(turned)).not.toThrow()
		}
})

it('does not let a small file grow without end', () => {
	const bomb = makePng({ width: 1, height: 1, type: 0, rows: [new Array(300_000).fill(0)] })
	expect(() => readPng(bomb)).not.toThrow()
	expect(readPng(bomb)?.rgb.length ?? 0).toBeLessThanOrEqual(3)
})
