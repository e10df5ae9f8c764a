import { createTextCollector } from './text-collector'
import { createXmlScanner, type XmlScanner } from './xml-scanner'

/** Texts that cells point at: text `i` is `bytes[ends[i-1]..ends[i]]`, UTF-8. Long texts are cut: no column needs more. */
export type SharedStrings = { readonly bytes: Uint8Array; readonly ends: readonly number[] }

export function createSharedStringScanner(): { readonly scanner: XmlScanner; readonly finish: () => SharedStrings } {
	const texts = createTextCollector()
	let blob = new Uint8Array(65_536)
	let used = 0
	const ends: number[] = []
	let isText = false
	let phonetic = 0
	const scanner = createXmlScanner({
		open(name) {
			if (name === 'si') texts.clear()
			else if (name === 'rPh') phonetic++
			else if (name === 't') isText = phonetic === 0
		},
		close(name) {
			if (name === 't') isText = false
			else if (name === 'rPh') phonetic--
			else if (name === 'si') {
				const text = texts.bytes()
				if (used + text.length > blob.length) {
					const grown = new Uint8Array(Math.max(blob.length * 2, used + text.length))
					grown.set(blob)
					blob = grown
				}
				blob.set(text, used)
				used += text.length
				ends.push(used)
			}
		},
		text(bytes, start, end) {
			if (isText) texts.add(bytes, start, end)
		},
	})
	return { scanner, finish: () => ({ bytes: blob.subarray(0, used), ends }) }
}
