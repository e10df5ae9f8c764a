import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { removeAt, setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildRedline } from '../../../src/shared/compare/build-redline'
import { redlineToHtml } from '../../../src/shared/compare/redline-to-html'
import { buildOutline } from '../../../src/shared/outline/build'
import { sideBySide } from '../../../src/shared/outline/side-by-side'
import { blockText } from '../../../src/shared/outline/to-text'
import { fullAgreement } from '../../helpers/full-agreement'

const notes = {
	movedHere: (language: string, number: string) => `${language}: from ${number}`,
	movedAway: (language: string, number: string) => `${language}: to ${number}`,
}

function edited(agreement: Agreement, ...edits: readonly ((now: Agreement) => ReturnType<typeof setAt>)[]): Agreement {
	return edits.reduce((now, edit) => {
		const result = edit(now)
		if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
		return result.agreement
	}, agreement)
}

const before = fullAgreement()
const after = edited(
	before,
	(now) => setAt(now, 'parties.noticeMonths', 6),
	(now) => setAt(now, 'services.items.desk.inScope', ['Vor Ort <b>&', 'Lösung von Störungen']),
	(now) => removeAt(now, 'objectives.items.own-time'),
	(now) => setAt(now, 'ownArticles.return.after', 'parties'),
	(now) => setAt(now, 'ownArticles.return.content.b2.rows', [['Schlüssel', '1 Tag']]),
)
const both = (agreement: Agreement) => sideBySide(buildOutline(agreement, 'de'), buildOutline(agreement, 'en'))
const german = buildRedline(buildOutline(before, 'de'), buildOutline(after, 'de'))
const html = redlineToHtml(german, notes).replaceAll('\u00a0', ' ')

const lettersOf = (text: string) =>
	text
		.replace(/<[^>]*>/gu, '')
		.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/\s+/gu, '')

describe('a redline as HTML', () => {
	it('is well formed, with ids that stand once, in one language and side by side', () => {
		for (const text of [html, redlineToHtml(buildRedline(both(before), both(after)), notes)]) {
			expect(XMLValidator.validate(`<main>${text.replace(/<col [^>]*>/gu, '')}</main>`)).toBe(true)
			const ids = [...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id)
			expect(new Set(ids).size).toBe(ids.length)
			expect(ids).toEqual(expect.arrayContaining(['parties', 'objectives.table.desk']))
		}
	})

	it('says the new text where what is struck is left out', () => {
		const now = html.replace(/<del[^>]*>.*?<\/del>/gsu, '').replace(/<span class="move-note">.*?<\/span>/gu, '')
		expect(lettersOf(now)).toBe(lettersOf(german.after.blocks.map(blockText).map(escaped).join('')))
	})

	it('marks words, whole blocks, rows and moves, and escapes what users typed', () => {
		expect(html).toContain('Frist von <del>3</del><ins>6</ins> Monaten')
		expect(html).toContain('<ins>Vor Ort &#60;b&#62;&#38;</ins>')
		expect(html).toMatch(/<tr class="removed"><td><del>Z2<\/del><\/td>/u)
		expect(html).toMatch(
			/<h2 id="own\.return" class="article marked moved-here">.*<span class="move-note">\[de: from 12\]<\/span><\/h2>/u,
		)
		expect(html).toMatch(/<h2 class="article marked moved-away">.*<del class="moved">Rückgabe<\/del>.*\[de: to 2\]/u)
		// The clauses of a moved article need not say it again.
		expect(html.match(/move-note/gu)).toHaveLength(2)
	})
})

function escaped(text: string): string {
	return text.replace(/[<>&]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
