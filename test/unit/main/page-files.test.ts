import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentTypeOf, fileForUrl } from '../../../src/main/page-files'

const folder = path.resolve('/program/out/renderer')

describe('fileForUrl', () => {
	it.each([
		['app://pledge/index.html', 'index.html'],
		['app://pledge/assets/index-1.js?v=2#top', 'assets/index-1.js'],
		['app://pledge/a%20b.svg', 'a b.svg'],
	])('finds %s inside the folder', (address, name) => {
		expect(fileForUrl(folder, address)).toBe(path.join(folder, name))
	})

	it.each([
		'app://pledge/..%2f..%2fpackage.json',
		'app://pledge/%2e%2e%2fmain/index.cjs',
		'app://pledge/..%5c..%5cpackage.json%00',
		'app://pledge/%E0%A4%A',
		'app://elsewhere/index.html',
		'app://pledge/',
		'not an address',
	])('gives %s no file outside it', (address) => {
		const file = fileForUrl(folder, address)
		expect(file === null || file.startsWith(folder + path.sep)).toBe(true)
	})

	it('names no file for the bare origin, a foreign host or a broken address', () => {
		const addresses = ['app://pledge/', 'app://elsewhere/index.html', 'app://pledge/%E0%A4%A', 'not an address']
		expect(addresses.map((address) => fileForUrl(folder, address))).toEqual([null, null, null, null])
	})
})

describe('contentTypeOf', () => {
	it('sends scripts as scripts and what it does not know as plain bytes', () => {
		expect([contentTypeOf('.JS'), contentTypeOf('.exe')]).toEqual([
			'text/javascript; charset=utf-8',
			'application/octet-stream',
		])
	})
})
