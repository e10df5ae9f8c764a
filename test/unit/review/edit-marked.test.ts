import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { withOwnText } from '../../../src/shared/library/take'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { editWords } from '../../../src/shared/review/edit-words'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'

const place = { clause: 'remedies.monthly-cap', language: 'de' } as const
const text = 'Höchstens **genau** {cap} nach {@legal.law}, sonst *nichts*.\n- erstens\n- zweitens **laut** {cap}'
const made = withOwnText(hansenSample('de'), place, text, null)
if (made.kind !== 'changed') throw new Error('not made')
const agreement: Agreement = made.agreement

/** The own wording once the first `old` at an address says `now`. */
function worded(address: string, old: string, now: string): string | undefined {
	const at = printedTexts(reviewOutline(agreement, 'de')).at('de', address)
	if (at === undefined) throw new Error(address)
	const start = at.text.indexOf(old)
	if (start < 0) throw new Error(at.text)
	const edited = editWords(agreement, { at, start, end: start + old.length, replacement: now })
	return edited?.overrides[0]?.text
}

describe('other words in own wording with marks', () => {
	it.each([
		['plain words', place.clause, 'sonst', 'andernfalls', text.replace('sonst', 'andernfalls')],
		['bold words', place.clause, 'genau', 'exakt', text.replace('genau', 'exakt')],
		['part of italic words', place.clause, 'ich', 'iem', text.replace('nichts', 'niemts')],
		[
			'words over a mark',
			place.clause,
			'genau ',
			'',
			'Höchstens {cap} nach {@legal.law}, sonst *nichts*.\n- erstens\n- zweitens **laut** {cap}',
		],
		['a reference', place.clause, ' nach Ziffer', ' gemäß Ziffer', undefined],
		['a point', `${place.clause}.own-1`, 'erstens', 'zuerst', text.replace('erstens', 'zuerst')],
		['bold words of a point', `${place.clause}.own-2`, 'laut', 'nach', text.replace('laut', 'nach')],
	])('change %s and keep every other mark, value and reference', (_, address, old, now, expected) => {
		if (expected === undefined)
			expect(worded(address, old, now)).toMatch(/^Höchstens \*\*genau\*\* \{cap\} gemäß Ziffer/)
		else expect(worded(address, old, now)).toBe(expected)
	})
})
