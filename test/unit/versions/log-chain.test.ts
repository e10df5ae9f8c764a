import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chainedLine, faultOfLog, headOfLog, withoutLink } from '../../../src/shared/versions/log-chain'

const OLD = '{"n":1}\n{"n":2}\n'

function logOf(count: number, start = ''): string {
	let text = start
	for (let n = 1; n <= count; n++) text += `${chainedLine(text, { n, text: 'Grüße' })}\n`
	return text
}

const linesOf = (text: string) => text.trimEnd().split('\n')
const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

test('an entry says what was logged, where it stands, and the plain SHA-256 of its own text', () => {
	const [first = '', second = ''] = linesOf(logOf(2))
	const [body = ''] = second.split(',"hash"')
	expect(JSON.parse(second)).toEqual({
		n: 2,
		text: 'Grüße',
		position: 2,
		previous: JSON.parse(first).hash,
		hash: createHash('sha256').update(body).digest('hex'),
	})
	expect(withoutLink(JSON.parse(second))).toEqual({ n: 2, text: 'Grüße' })
})

test('a log as it was written has no fault, with older entries before its chain, torn lines in it and one at its end', () => {
	const torn = `${logOf(2, OLD)}{"n":5,"te\n`
	const after = logOf(2, torn)
	for (const text of ['', OLD, logOf(4), logOf(4, OLD), after, `${after}{"cut`]) expect(faultOfLog(text)).toBeNull()
})

test('every changed, removed, inserted, doubled or moved line is found', () => {
	const lines = linesOf(logOf(6, OLD))
	for (const at of lines.keys()) {
		const changed = lines.with(at, (lines[at] ?? '').replace(/"n":\d/, '"n":9'))
		expect([at, faultOfLog(textOf(changed))]).not.toEqual([at, null])
		if (at < lines.length - 1) {
			expect([at, faultOfLog(textOf(lines.toSpliced(at, 1)))]).not.toEqual([at, null])
			const swapped = lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '')
			expect([at, faultOfLog(textOf(swapped))]).not.toEqual([at, null])
		}
		expect([at, faultOfLog(textOf(lines.toSpliced(at, 0, lines[at] ?? '')))]).not.toEqual([at, null])
		expect([at, faultOfLog(textOf(lines.toSpliced(at, 0, '')))]).not.toEqual([at, null])
	}
})

test('entries cut off at the end are found by the head that was kept, and stay missed after others are added', () => {
	const whole = logOf(6, OLD)
	const head = headOfLog(whole)
	expect(head).toMatchObject({ position: 8 })
	expect(faultOfLog(whole, head)).toBeNull()
	expect(faultOfLog(logOf(1, whole), head)).toBeNull()
	const lines = linesOf(whole)
	for (const left of [7, 5, 2, 0]) {
		const cut = textOf(lines.slice(0, left))
		expect([left, faultOfLog(cut), faultOfLog(cut, head)]).toEqual([left, null, { line: 8, kind: 'cut-off' }])
		const after = `${cut}${chainedLine(cut, { n: 7 }, head)}\n`
		expect([left, faultOfLog(after)]).toEqual([left, { line: left + 1, kind: 'missing' }])
		const later = `${after}${chainedLine(after, { n: 8 }, headOfLog(after))}\n`
		expect([left, faultOfLog(later)]).toEqual([left, { line: left + 1, kind: 'missing' }])
	}
	// Another log of the same length is not the one that was kept.
	const other = textOf(linesOf(logOf(8)))
	expect([faultOfLog(other), faultOfLog(other, head)]).toEqual([null, { line: 8, kind: 'cut-off' }])
})

test('the fault names the line and what is wrong with it', () => {
	const lines = linesOf(logOf(4))
	const faultOf = (changed: readonly string[]) => faultOfLog(textOf(changed))
	const resealed = chainedLine(textOf(lines.slice(0, 1)), { n: 2, text: 'forged' })
	expect([
		faultOf(lines.with(2, (lines[2] ?? '').replace('Grüße', 'Gruesse'))),
		faultOf(lines.toSpliced(1, 1)),
		faultOf(lines.toSpliced(1, 0, lines[0] ?? '')),
		faultOf([...lines, '{"n":5}']),
		faultOf(lines.with(1, resealed)),
		faultOf([...lines, 'no entry']),
	]).toEqual([
		{ line: 3, kind: 'changed' },
		{ line: 2, kind: 'missing' },
		{ line: 2, kind: 'inserted' },
		{ line: 5, kind: 'inserted' },
		{ line: 3, kind: 'not-following' },
		{ line: 5, kind: 'unreadable' },
	])
})

test('an older entry that is changed once a chain stands on it is found', () => {
	expect(faultOfLog(logOf(1, OLD).replace('{"n":1}', '{"n":3}'))).toEqual({ line: 3, kind: 'not-following' })
})

test('a chain taken away from one entry does not make it an old one', () => {
	const lines = linesOf(logOf(3))
	const stripped = JSON.stringify(withoutLink(JSON.parse(lines[1] ?? '')))
	expect(faultOfLog(textOf(lines.with(1, stripped)))).toEqual({ line: 2, kind: 'inserted' })
})
