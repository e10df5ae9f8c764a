import { describe, expect, it } from 'vitest'
import { openAgreement } from '../../../src/shared/agreement/open'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import type { ContractLanguage } from '../../../src/shared/outline/block'
import { type Accepted, accept, acceptAll, refusalOf, rejectAll } from '../../../src/shared/review/accept'
import { locate } from '../../../src/shared/review/locate'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { reconsider, reject, suggest, withdraw } from '../../../src/shared/review/suggestions'
import { openThread } from '../../../src/shared/review/threads'
import type { ReviewEdit } from '../../../src/shared/review/with-review'
import { fullAgreement } from '../../helpers/full-agreement'

const ADA = { by: 'Ada', at: '2026-11-24T09:30:00Z' }
const BO = { by: 'Bo', at: '2026-11-25T09:30:00Z' }
const base: Agreement = {
	...fullAgreement(),
	review: { threads: [], suggestions: [], approvals: [], required: [], silenced: [] },
}

const texts = (agreement: Agreement, language: ContractLanguage = 'de') =>
	printedTexts(reviewOutline(agreement, language))
const textAt = (agreement: Agreement, address: string, language: ContractLanguage = 'de') =>
	texts(agreement, language).at(language, address)?.text.replaceAll('\u00a0', ' ')

function changed(edit: ReviewEdit | Accepted): Agreement {
	if (edit.kind !== 'changed') throw new Error(JSON.stringify(edit))
	return edit.agreement
}

/** `id address: old -> new`, at the first place where the old words stand; `|` in them parts what stands around an insertion. */
function suggested(agreement: Agreement, line: string, language: ContractLanguage = 'de', who = ADA): Agreement {
	const [, id = '', address = '', old = '', replacement = ''] = /^(\S+) (\S+): (.*) -> (.*)$/.exec(line) ?? []
	const text = textAt(agreement, address, language) ?? ''
	const start = text.indexOf(old.replace('|', '')) + Math.max(0, old.indexOf('|'))
	const range = { start, end: old.includes('|') ? start : start + old.length }
	const anchor = makeAnchor(reviewOutline(agreement, language), { language, address }, range)
	if (anchor === null || start < 0) throw new Error(`not printed: ${old} in ${text}`)
	return changed(suggest(agreement, { id, visibility: 'external', kind: 'wording', anchor, replacement }, who))
}

function accepted(agreement: Agreement, ...ids: string[]): Agreement {
	return ids.reduce((current, id) => changed(accept(current, id, BO)), agreement)
}

const LAW =
	'Anwendbares Recht. Es gilt deutsches Recht. Das Übereinkommen der Vereinten Nationen über Verträge über den internationalen Warenkauf gilt nicht.'

describe('accepting wording', () => {
	it('overrides the clause in the language of the suggestion only, made from what the house says', () => {
		const before = suggested(base, 's1 legal.law: deutsches Recht -> das Recht der Schweiz')
		const after = accepted(before, 's1')
		expect(textAt(before, 'legal.law')).toBe(LAW)
		expect(textAt(after, 'legal.law')).toBe(LAW.replace('deutsches Recht', 'das Recht der Schweiz'))
		expect(textAt(after, 'legal.law', 'en')).toBe(textAt(base, 'legal.law', 'en'))
		expect(after.overrides.slice(base.overrides.length)).toEqual([
			{
				clause: 'legal.law',
				language: 'de',
				text: textAt(after, 'legal.law')?.replace('Anwendbares Recht. ', ''),
				madeFrom: LAW.replace('Anwendbares Recht. ', ''),
			},
		])
		expect(after.review.suggestions[0]).toMatchObject({ state: 'accepted', decided: BO })
		expect(openAgreement(after).kind).toBe('opened')
	})

	it('keeps what an own wording was made from, so that a moved value is still told', () => {
		const moved = { ...base, downtime: { ...base.downtime, capSeconds: 3_600 } }
		const isStale = (agreement: Agreement) => findingsOf(agreement).some(({ rule }) => rule === 'override-stale')
		const after = accepted(suggested(moved, 's1 downtime.cap: Eigener -> Unser'), 's1')
		expect([isStale(base), isStale(moved), isStale(after)]).toEqual([false, true, true])
		expect(textAt(after, 'downtime.cap')).toContain('Unser Wortlaut')
	})

	it('changes what a user typed in its field, in the language that was spoken of', () => {
		const after = accepted(suggested(base, 's1 own.return.b1: Daten -> alle Daten'), 's1')
		expect(after.ownArticles[0]?.content[0]).toMatchObject({ text: 'Der Anbieter gibt alle Daten zurück.' })
		const german = accepted(suggested(base, 's1 parties.recital-purpose: zwei -> drei'), 's1')
		expect([german.parties.purpose, german.translations['parties.purpose']]).toEqual([
			'Der Kunde betreibt drei Umschlaglager und ist auf seine Systeme angewiesen.',
			base.translations['parties.purpose'],
		])
		const english = accepted(suggested(base, 's1 parties.recital-purpose: two -> three', 'en'), 's1')
		expect([english.parties.purpose, english.translations['parties.purpose']]).toEqual([
			base.parties.purpose,
			'The customer runs three warehouses.',
		])
		expect([after, german, english].map(({ overrides }) => overrides)).toEqual(Array(3).fill(base.overrides))
	})

	it('changes cells, titles and points that were typed, and the point of a list of the house by overriding it', () => {
		const lines = [
			's1 own.return.b2.row-1#1: 30 -> 60',
			's2 own.return: Rückgabe -> Herausgabe',
			's3 downtime.impact.1: außerhalb -> nur außerhalb',
			's4 downtime.exclusion.agreed-maintenance: vereinbarten -> angekündigten',
			's5 reporting.recipients.it#1: IT-Leitung -> Leitung',
		].filter((line) => texts(base).at('de', line.split(/ |: /)[1]!) !== undefined)
		const open = lines.reduce((agreement, line) => suggested(agreement, line), base)
		const { agreement, refused } = acceptAll(open, () => true, BO)
		expect(refused).toEqual([])
		expect(textAt(agreement, 'own.return')).toBe('Herausgabe')
		expect(textAt(agreement, 'own.return.b2.row-1#1')).toBe('60 Kalendertage')
		expect(agreement.downtime.impactMeasures[0]).toContain('nur außerhalb')
		expect(lines.length).toBeGreaterThanOrEqual(3)
	})

	it('takes another figure in a clause or a table for another value, in both languages', () => {
		const lines = [
			's1 objectives.item.restore-p1#2: 4 Servicestunden -> 90 Minuten der Servicezeit',
			's2 objectives.item.restore-p1#3: 90 -> 97,5',
			's3 parties.notice: 3 -> 6',
			's4 parties.start: 1. Januar 2027 -> 15. Februar 2027',
		]
		const { agreement, refused } = acceptAll(
			lines.reduce((open, line) => suggested(open, line), base),
			() => true,
			BO,
		)
		expect(refused).toEqual([])
		const [objective] = agreement.objectives.items
		expect([
			objective?.value,
			objective?.share,
			agreement.parties.noticeMonths,
			agreement.parties.effectiveDate,
		]).toEqual([5_400, 975_000, 6, '2027-02-15'])
		expect(agreement.overrides).toEqual(base.overrides)
		expect(textAt(agreement, 'objectives.item.restore-p1#3', 'en')).toBe('97.5%')
	})

	it.each([
		['a value of a form', 's1 objectives.table.desk#1: Ziel -> Zweck', 'not-wording'],
		['a run-in title', 's1 legal.law: Anwendbares -> Geltendes', 'not-wording'],
		['a head of the house', 's1 legal: Rechtliches -> Recht', 'not-wording'],
	])('does not touch %s', (_, line, reason) => {
		const outcome = accept(suggested(base, line), 's1', BO)
		expect(outcome.kind === 'refused' && outcome.refusal.reason).toBe(reason)
	})

	it('prints exactly the words that were suggested, wherever it says yes', () => {
		let refused = 0
		const { all } = texts(base)
		const wrong = all.filter((at, index) => {
			if (index % 40 !== 7 || !/\p{L}{3}/u.test(at.text)) return false
			const match = [.../\p{L}{3,}/gu[Symbol.matchAll](at.text)].at(-1)!
			const range = { start: match.index, end: match.index + match[0].length }
			const anchor = makeAnchor(reviewOutline(base, 'de'), { language: 'de', address: at.address }, range)!
			const open = changed(
				suggest(base, { id: 's', visibility: 'internal', kind: 'wording', anchor, replacement: 'Xyz, „{{Abc}}“' }, ADA),
			)
			const outcome = accept(open, 's', BO)
			if (outcome.kind !== 'changed') {
				refused++
				return false
			}
			const wanted = `${at.text.slice(0, range.start)}Xyz, „{{Abc}}“${at.text.slice(range.end)}`
			const plain = (text: string) => text.replaceAll(/[\s\u00a0]/g, '')
			return plain(textAt(outcome.agreement, at.address) ?? '') !== plain(wanted)
		})
		expect(wrong.map(({ address }) => address)).toEqual([])
		expect(refused).toBeLessThan(all.length / 80)
	})
})

describe('several suggestions', () => {
	const three = [
		's1 legal.law: deutsches -> schweizerisches',
		's2 legal.law: Es gilt| -> hier',
		's3 legal.law: über den internationalen -> des internationalen',
	].reduce((agreement, line) => suggested(agreement, line.replace('gilt| -> ', 'gilt| ->  ')), base)
	const wanted = LAW.replace('deutsches', 'schweizerisches')
		.replace('Es gilt', 'Es gilt hier')
		.replace('über den internationalen', 'des internationalen')

	it.each([[['s1', 's2', 's3']], [['s3', 's2', 's1']], [['s2', 's1', 's3']]])(
		'on one clause give the same text in any order: %s',
		(ids) => {
			expect(textAt(accepted(three, ...ids), 'legal.law')).toBe(wanted)
		},
	)

	it('on the same words conflict: the second one says that they have changed, or went', () => {
		const open = [
			's1 legal.law: gilt deutsches Recht -> gilt Schweizer Recht',
			's2 legal.law: deutsches Recht -> österreichisches Recht',
			's3 legal.law: deutsches -> englisches',
		].reduce((agreement, line) => suggested(agreement, line), base)
		const { agreement, accepted: taken, refused } = acceptAll(open, () => true, BO)
		expect([taken, refused]).toEqual([
			['s1'],
			[
				{ id: 's2', refusal: { reason: 'words-changed' } },
				{ id: 's3', refusal: { reason: 'words-gone' } },
			],
		])
		expect(agreement.review.suggestions.map(({ state }) => state)).toEqual(['accepted', 'open', 'open'])
	})

	it('of one person are accepted or rejected together', () => {
		const both = suggested(three, 's4 legal.law: gilt nicht -> entfällt', 'de', BO)
		const { agreement } = acceptAll(both, ({ author }) => author === 'Ada', BO)
		expect(textAt(agreement, 'legal.law')).toBe(wanted)
		const rejected = rejectAll(both, ({ author }) => author === 'Ada', BO)
		expect(rejected.review.suggestions.map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected', 'open'])
		expect(textAt(rejected, 'legal.law')).toBe(LAW)
	})

	it('that say what is there already are accepted as they are', () => {
		const open = suggested(
			suggested(base, 's1 legal.law: deutsches -> englisches'),
			's2 legal.law: deutsches -> englisches',
		)
		const outcome = acceptAll(open, () => true, BO)
		expect([outcome.accepted, textAt(outcome.agreement, 'legal.law')]).toEqual([
			['s1', 's2'],
			LAW.replace('deutsches', 'englisches'),
		])
	})

	it('keep threads and each other on the second of two equal words when the first is deleted', () => {
		const twice = {
			...base,
			ownArticles: [
				{ ...base.ownArticles[0]!, content: [{ id: 'b1', kind: 'text' as const, text: 'a b c a b c a b c.' }] },
			],
		}
		const anchor = makeAnchor(
			reviewOutline(twice, 'de'),
			{ language: 'de', address: 'own.return.b1' },
			{ start: 8, end: 9 },
		)!
		const opened = changed(
			openThread(twice, { id: 't', commentId: 'c', anchor, visibility: 'internal', text: 'b' }, ADA),
		)
		const after = accepted(suggested(opened, 's1 own.return.b1: a b c  -> '.replace('  ->', ' ->')), 's1')
		const located = locate(after.review.threads[0]!.anchor, texts(after))
		expect([textAt(after, 'own.return.b1'), located.kind !== 'detached' && located.start]).toEqual(['a b c a b c.', 2])
	})

	it('put in at the same place stand in the order they were made in, whichever is accepted first', () => {
		const open = ['s1 legal.law: Es gilt| ->  erstens', 's2 legal.law: Es gilt| ->  zweitens'].reduce(
			(agreement, line) => suggested(agreement, line),
			base,
		)
		const words = LAW.replace('Es gilt', 'Es gilt erstens zweitens')
		expect([textAt(accepted(open, 's1', 's2'), 'legal.law'), textAt(accepted(open, 's2', 's1'), 'legal.law')]).toEqual([
			words,
			words,
		])
	})
})

describe('accepting a value', () => {
	const on = (path: string, before: never | number | string | object, after: never | number | string | object) =>
		changed(
			suggest(
				base,
				{ id: 'v', visibility: 'internal', kind: 'value', path, before: before as never, after: after as never },
				ADA,
			),
		)

	it('is an edit by path that the schema checks', () => {
		const after = accepted(on('objectives.items.restore-p1.value', 14_400, 7_200), 'v')
		expect(after.objectives.items[0]?.value).toBe(7_200)
		expect({ ...after, review: base.review, objectives: base.objectives }).toEqual(base)
		expect(
			accepted(on('parties.renewal', { months: 12, kind: 'automatic' }, { kind: 'none' }), 'v').parties.renewal,
		).toEqual({
			kind: 'none',
		})
	})

	it.each([
		['another value by now', 'objectives.items.restore-p1.value', 1, 7_200, 'value-changed'],
		['a thing that is gone', 'objectives.items.nowhere.value', 1, 2, 'path-gone'],
		['what the field does not take', 'objectives.items.restore-p1.value', 14_400, 'soon', 'invalid'],
		['the review itself', 'review.required', ['legal'], [], 'path-gone'],
		['the file', 'schemaVersion', 2, 3, 'path-gone'],
		['what every object has', 'parties.__proto__', 1, 2, 'path-gone'],
	])('is refused for %s', (_, path, before, after, reason) => {
		const open = on(path, before, after)
		const outcome = accept(open, 'v', BO)
		expect(outcome.kind === 'refused' && outcome.refusal.reason).toBe(reason)
		expect(refusalOf(open, open.review.suggestions[0]!)?.reason).toBe(reason)
	})
})

describe('deciding otherwise', () => {
	it('rejects, takes a rejection back, and lets only the author withdraw', () => {
		const open = suggested(base, 's1 legal.law: deutsches -> englisches')
		const rejected = changed(reject(open, 's1', BO))
		expect(rejected.review.suggestions[0]).toMatchObject({ state: 'rejected', decided: BO })
		expect(accept(rejected, 's1', BO)).toEqual({ kind: 'refused', refusal: { reason: 'decided' } })
		expect(changed(reconsider(rejected, 's1'))).toEqual(open)
		expect(withdraw(open, 's1', 'Bo').kind).toBe('not-yours')
		expect(changed(withdraw(open, 's1', 'Ada')).review.suggestions).toEqual([])
		expect([accept(open, 'none', BO), reject(open, 'none', BO)]).toEqual(Array(2).fill({ kind: 'unknown', id: 'none' }))
	})
})
