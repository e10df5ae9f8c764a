import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sideText } from '../../../src/main/importing-word/lines'
import { readWord } from '../../../src/main/importing-word/read-word'
import { commentedWord } from '../../../src/main/paper/commented-word'
import { readPaper } from '../../../src/main/paper/read-paper'
import type { Thread } from '../../../src/shared/agreement/review'
import type { Paper } from '../../../src/shared/paper/paper'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { comment, commentEnd, commentStart, makeDocx } from '../../helpers/make-docx'
import { seeded } from '../storage/storage-fixtures'

const AT = '2026-11-28T08:00:00Z'
const run = (text: string, look = '') => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`
const BOLD = '<w:rPr><w:b/></w:rPr>'

const body = [
	`<w:p>${run('Service', BOLD)}${run(' Level Agreement', BOLD)}</w:p>`,
	`<w:p>${run('5.1 The Provider  shall re')}${run('spond', BOLD)}${run(' as soon as possible &amp; in good')}<w:r><w:tab/></w:r>${run('time.')}</w:p>`,
	`<w:p>${run('It may ')}<w:del w:id="1" w:author="Kim" w:date="${AT}"><w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del><w:ins w:id="2" w:author="Kim" w:date="${AT}">${run('often ')}</w:ins>${run('be late.')}</w:p>`,
	`<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>${run('In a box')}</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent><w:p>${run('In a box')}</w:p></w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>${run('Beside a box.')}</w:p>`,
	`<w:tbl><w:tr><w:tc><w:p>${run('Level')}</w:p></w:tc><w:tc><w:p>${run('Time')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${run('P1')}</w:p></w:tc><w:tc><w:p>${run('30 ')}${run('minutes')}</w:p></w:tc></w:tr></w:tbl>`,
	`<w:p><w:hyperlink w:anchor="x">${run('the annex')}</w:hyperlink>${run(' applies.')}</w:p>`,
].join('')

async function paperOf(bytes: Uint8Array): Promise<Paper> {
	const read = await readPaper(bytes, 'theirs.docx')
	if (read.kind !== 'paper') throw new Error(read.kind)
	return read.paper
}

function threadOn({ outline }: Paper, address: string, start: number, end: number, id: string): Thread {
	const anchor = makeAnchor(outline, { language: outline.language, address }, { start, end })
	if (anchor === null) throw new Error(address)
	const comments = [id, `${id}-answer`].map((one) => ({
		id: one,
		author: 'Jana Vogt',
		at: AT,
		text: `Said: ${one} <&>`,
	}))
	return { id, anchor, visibility: 'internal', assignee: null, resolved: null, comments }
}

async function wordOf(bytes: Uint8Array) {
	const read = await readWord(bytes)
	if (read.kind !== 'read') throw new Error(read.kind)
	return read.document
}

test('every words of somebody’s document can carry our comment, and nothing else in it changes', async () => {
	const original = makeDocx({ body })
	const paper = await paperOf(original)
	const before = await wordOf(original)
	const random = seeded(3)
	const threads = printedTexts(paper.outline).all.flatMap(({ address, text }, index) => {
		const words = [...text.matchAll(/\S+/g)]
		const first = words[Math.floor(random() * words.length)]
		const last = words.at(-1)
		if (first === undefined || last === undefined) return []
		const end = last.index + last[0].length
		return [
			threadOn(paper, address, first.index, end, `t${index}`),
			threadOn(paper, address, 0, text.length, `w${index}`),
		]
	})
	const made = await commentedWord(original, paper, threads)
	if (made === null) throw new Error('cannot')
	expect([made.placed, made.unplaced]).toEqual([threads.length, 0])
	const after = await wordOf(made.bytes)
	for (const side of ['sent', 'returned'] as const)
		expect(after.paragraphs.map((one) => sideText(one, side))).toEqual(
			before.paragraphs.map((one) => sideText(one, side)),
		)
	expect(after.marks.map(({ kind }) => kind)).toEqual(before.marks.map(({ kind }) => kind))
	expect(after.comments).toHaveLength(threads.length * 2)
	for (const [index, thread] of threads.entries()) {
		const [opening, answer] = after.comments.filter(({ text }) => text.includes(` ${thread.id}`) && /<&>/.test(text))
		expect([index, opening?.author, answer?.parent]).toEqual([index, 'Jana Vogt', opening?.id])
		const { from, to } = opening?.span ?? { from: { paragraph: 0, offset: 0 }, to: { paragraph: 0, offset: 0 } }
		const letters = after.paragraphs[from.paragraph]?.pieces.map(({ text }) => text).join('') ?? ''
		const words = letters.slice(from.offset, to.offset).replace('never ', '').replace(/\s+/g, ' ').trim()
		const isInBox = thread.anchor.text === 'In a box'
		expect([index, words]).toEqual([index, isInBox ? 'Beside a box.' : thread.anchor.quote.trim()])
	}
})

test('a comment whose words are no longer in the paper stands at the beginning and is counted', async () => {
	const original = makeDocx({ body })
	const paper = await paperOf(original)
	const [first] = printedTexts(paper.outline).all
	const lost = threadOn(paper, first?.address ?? '', 0, 7, 'lost')
	const gone = {
		...lost,
		anchor: { ...lost.anchor, block: 'p.gone', quote: 'gone', text: 'words that are gone for good' },
	}
	const made = await commentedWord(original, paper, [gone])
	expect([made?.placed, made?.unplaced]).toEqual([0, 1])
	const { comments } = await wordOf(made?.bytes ?? new Uint8Array())
	expect(comments.map(({ span }) => span?.from.paragraph)).toEqual([0, 0])
})

test('comments that are there already stay, and ours come behind them', async () => {
	const said = comment(4, 'Theirs', { author: 'Kim' })
	const original = makeDocx({
		body: `<w:p>${commentStart(4)}${run('Their words')}${commentEnd(4)}</w:p>${body}`,
		comments: said,
	})
	const paper = await paperOf(original)
	const [first] = printedTexts(paper.outline).all
	const made = await commentedWord(original, paper, [threadOn(paper, first?.address ?? '', 6, 11, 'ours')])
	const { comments, paragraphs } = await wordOf(made?.bytes ?? new Uint8Array())
	expect(comments.map(({ id, author, text }) => [id, author, text]).sort()).toEqual([
		['4', 'Kim', 'Theirs'],
		['5', 'Jana Vogt', 'Said: ours <&>'],
		['6', 'Jana Vogt', 'Said: ours-answer <&>'],
	])
	expect(paragraphs[0]?.pieces.map(({ text }) => text).join('')).toBe('Their words')
})

test('a part of comments that ends in a way of its own is left alone', async () => {
	const original = makeDocx({ body, comments: comment(4, 'Theirs', { author: 'Kim' }) })
	const parts = unzipSync(original)
	const part = Buffer.from(parts['word/comments.xml'] ?? []).toString()
	const spaced = zipSync({ ...parts, 'word/comments.xml': strToU8(part.replace('</w:comments>', '</w:comments >')) })
	expect(part.endsWith('</w:comments>')).toBe(true)
	const paper = await paperOf(spaced)
	const [first] = printedTexts(paper.outline).all
	expect(await commentedWord(spaced, paper, [threadOn(paper, first?.address ?? '', 0, 7, 'ours')])).toBeNull()
})

test('words that keep no spaces at their ends lose none where they are cut', async () => {
	const original = makeDocx({ body: '<w:p><w:r><w:t>Every word of theirs stays</w:t></w:r></w:p>' })
	const paper = await paperOf(original)
	const [first] = printedTexts(paper.outline).all
	const made = await commentedWord(original, paper, [
		threadOn(paper, first?.address ?? '', 6, 10, 'a'),
		threadOn(paper, first?.address ?? '', 14, 20, 'b'),
	])
	const { paragraphs } = await wordOf(made?.bytes ?? new Uint8Array())
	expect(paragraphs.map((one) => sideText(one, 'returned'))).toEqual(['Every word of theirs stays'])
})
