import { describe, expect, it } from 'vitest'
import { breakPoints } from '../../../src/main/exporting/pdf-hyphenate'
import { breakLines, type TextStyle } from '../../../src/main/exporting/pdf-words'
import { textWidth } from '../../../src/main/exporting/shaping'

const style: TextStyle = { language: 'de', size: 10, face: 'regular', fill: 0.86 }
const text = (words: string) => [{ kind: 'text' as const, text: words }]
const linesOf = (words: string, width: number, more: Partial<TextStyle> = {}) =>
	breakLines(text(words), width, { ...style, ...more }).map((line) => line.tokens.map((token) => token.text).join(''))

describe('lines', () => {
	it('are never wider than the column', () => {
		const words =
			'Der Anbieter erbringt die Wiederherstellungszeitüberschreitungsentschädigung 12345678901234567890 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx ab'
		for (let width = 20; width <= 300; width += 7) {
			const widths = breakLines(text(words), width, style).map((line) => line.width)
			expect(Math.max(...widths)).toBeLessThanOrEqual(width + 0.001)
		}
	})

	it('joined again are the text, whatever the width', () => {
		const words =
			'Der Anbieter erbringt Wiederherstellungszeitüberschreitung SLA-Berichte und/oder 12345678901234567890 in der Servicezeit'
		for (let width = 20; width <= 300; width += 7) {
			expect(linesOf(words, width).join('').replaceAll('\u00ad', '')).toBe(words)
		}
	})

	it('keep a word whole where the line is full enough, and hyphenate where it would be empty', () => {
		expect(linesOf('Wiederherstellungszeit gilt', 60)[0]).toMatch(/\u00ad$/)
		const room = textWidth('regular', 'Servicezeiten sind Wie', 10)
		expect(linesOf('Servicezeiten sind Wiederherstellungszeit', room, { fill: 0.5 })[0]).toBe('Servicezeiten sind ')
	})

	it('leave neither a stub nor the rest of a hyphenated word alone at the end', () => {
		const words = 'Der Anbieter führt solche Arbeiten nur im Wartungsfenster aus.'
		const room = textWidth('regular', words.slice(0, -' aus.'.length), 10) + 1
		expect(linesOf(words, room)).toEqual(['Der Anbieter führt solche Arbeiten nur im ', 'Wartungsfenster aus.'])
		const short = textWidth('regular', 'Der Anbieter führt Wartungs-', 10) + 1
		expect(linesOf('Der Anbieter führt Wartungsfenster', short)).toEqual(['Der Anbieter führt ', 'Wartungsfenster'])
	})

	it('change the face inside a word without a gap', () => {
		const [line] = breakLines([{ kind: 'term', text: 'Servicezeit' }, ...text(', die')], 300, style)
		expect(line?.tokens.map((token) => [token.face, token.text])).toEqual([
			['bold', 'Servicezeit'],
			['regular', ','],
			['regular', ' '],
			['regular', 'die'],
		])
	})

	it('never break at a no-break space', () => {
		expect(linesOf('siehe Ziffer\u00a09.2', textWidth('regular', 'siehe Ziffer', 10) + 2, { fill: 0 })).toEqual([
			'siehe ',
			'Ziffer\u00a09.2',
		])
	})

	it('of nothing are one empty line', () => {
		expect(breakLines([], 100, style)).toEqual([{ tokens: [], width: 0 }])
	})
})

describe('break points', () => {
	const parts = (word: string, language: 'de' | 'en') => {
		const points = breakPoints(word, language)
		return [0, ...points.map((point) => point.at)].map((at, index) => word.slice(at, points[index]?.at)).join('|')
	}

	it('follow the syllables of the language', () => {
		expect(parts('Verfügbarkeit', 'de')).toBe('Ver|füg|bar|keit')
		expect(parts('(„Servicezeiten“).', 'de')).toBe('(„Ser|vice|zei|ten“).')
		expect(parts('availability', 'en')).toBe('avail|ab|il|ity')
	})

	it('leave figures, addresses and short words whole, and break after their own hyphens', () => {
		expect(parts('99,95%', 'de')).toBe('99,95%')
		expect(parts('a@example.org', 'en')).toBe('a@example.org')
		expect(parts('servicedesk@nordlicht-systemhaus.example,', 'de')).toBe(
			'servicedesk@|nordlicht-|systemhaus.|example,',
		)
		expect(parts('https://service.nordlicht.example/meldung', 'de')).toBe(
			'https://|service.|nordlicht.|example/|meldung',
		)
		expect(parts('nordlicht-systemhaus.example', 'de')).toBe('nordlicht-|systemhaus.|example')
		expect(parts('SLA-Bericht', 'de')).toBe('SLA-|Bericht')
	})
})
