import { describe, expect, it } from 'vitest'
import { meaningWordsIn } from '../../../src/main/cli/meaning-words'
import { type EditResult, removeAt, setAt } from '../../../src/shared/agreement/edit'
import { agreementJsonSchema } from '../../../src/shared/agreement/file-schema'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { changeMeaning } from '../../../src/shared/compare/change-meaning'
import { type Change, changesBetween } from '../../../src/shared/compare/changes'
import { compareAgreements } from '../../../src/shared/compare/compare-agreements'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { changedAgreements } from '../../helpers/changed-agreements'
import { fullAgreement } from '../../helpers/full-agreement'
import { leavesOf, pattern } from '../../helpers/schema-leaves'

const agreement = fullAgreement()

const without = (change: Change, before: Agreement, after: Agreement, language: 'de' | 'en') =>
	changeMeaning(
		change,
		{ before, after, clauseName: (clause) => clause, clauseText: () => null },
		meaningWordsIn({ language }),
	).sentence.replace(/\u00a0/gu, ' ')

function said(after: Agreement, language: 'de' | 'en' = 'en'): string[] {
	return changesBetween(agreement, after).map((change) => without(change, agreement, after, language))
}

describe('the meaning of a change', () => {
	it('is said in both languages for every field of the schema, with two sides that differ', () => {
		const leaves = new Map(leavesOf(agreement, agreementJsonSchema()).map((leaf) => [pattern(leaf.path), leaf]))
		const unsaid: string[] = []
		for (const [, leaf] of leaves)
			for (const other of changedAgreements(agreement, leaf).slice(0, 1))
				for (const [before, after] of [[agreement, other] as const, [other, agreement] as const])
					for (const change of changesBetween(before, after))
						for (const language of ['de', 'en'] as const) {
							const sentence = without(change, before, after, language)
							const [from, to] = sentence.split(/: (.*)/su)[1]?.split(' → ') ?? []
							const isSame = from !== undefined && from === to && !sentence.includes('; ')
							if (/(?:sections|compare|app):|undefined|null|NaN|\[object|\{\w+\}/u.test(sentence) || isSame)
								unsaid.push(sentence)
						}
		expect(unsaid).toEqual([])
	})

	it.each<readonly [string, string, (now: Agreement) => EditResult]>([
		[
			'P1 Restoration: 4 h → 30 min',
			'P1 Wiederherstellungszeit: 4 h → 30 min',
			(now) => setAt(now, 'objectives.items.restore-p1.value', 1_800),
		],
		[
			'P1 Restoration, Clock: “Bürozeit” → Around the clock (24×7)',
			'P1 Wiederherstellungszeit, Uhr: „Bürozeit“ → Rund um die Uhr (24×7)',
			(now) => setAt(now, 'objectives.items.restore-p1.calendarId', null),
		],
		[
			'Bereitstellung eines Arbeitsplatzes removed: at most 24 h for 95% of cases',
			'Bereitstellung eines Arbeitsplatzes entfernt: höchstens 24 h bei 95 % der Fälle',
			(now) => removeAt(now, 'objectives.items.own-time'),
		],
		[
			'Notice period: 3 months → not set',
			'Kündigungsfrist: 3 Monate → offen',
			(now) => setAt(now, 'parties.noticeMonths', null),
		],
		[
			'Term: Fixed (Length 24 months) → Indefinite',
			'Laufzeit: Befristet (Dauer 24 Monate) → Unbefristet',
			(now) => setAt(now, 'parties.term', { kind: 'indefinite' }),
		],
		[
			'Service: “Service Desk” → “Help Desk”',
			'Leistung: „Service Desk“ → „Help Desk“',
			(now) => setAt(now, 'services.items.desk.name', 'Help Desk'),
		],
		[
			'Service “Service Desk”, Fee per month: €4,800.00 → €5,000.00',
			'Leistung „Service Desk“, Entgelt je Monat: 4.800,00 € → 5.000,00 €',
			(now) => setAt(now, 'services.items.desk.monthlyFeeMinor', 500_000),
		],
		[
			'Article “Rückgabe”, Stands after: Governance → Parties',
			'Artikel „Rückgabe“, Steht hinter: Steuerung → Parteien',
			(now) => setAt(now, 'ownArticles.return.after', 'parties'),
		],
		[
			'Reporting, Cadence: monthly → quarterly',
			'Berichte, Rhythmus: monatlich → vierteljährlich',
			(now) => setAt(now, 'reporting.cadence', 'quarterly'),
		],
	])('%s', (english, german, edit) => {
		const result = edit(agreement)
		if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
		expect(said(result.agreement)).toEqual([english])
		expect(said(result.agreement, 'de')).toEqual([german])
	})

	it('shows of a long text the words that changed, with those around them', () => {
		const long = `${'Der Anbieter bearbeitet jede Meldung nach ihrer Priorität. '.repeat(4)}Er antwortet binnen 30 Minuten. ${'Der Kunde wirkt mit. '.repeat(5)}`
		const before = setAt(agreement, 'parties.purpose', long)
		const after = setAt(agreement, 'parties.purpose', long.replace('30 Minuten', '2 Stunden'))
		if (before.kind !== 'changed' || after.kind !== 'changed') throw new Error('not changed')
		const [change] = changesBetween(before.agreement, after.agreement)
		expect(without(change!, before.agreement, after.agreement, 'en')).toBe(
			'Purpose: “… Priorität. Er antwortet binnen 30 Minuten. Der Kunde wirkt mit. Der Kunde …” → “… Priorität. Er antwortet binnen 2 Stunden. Der Kunde wirkt mit. Der Kunde …”',
		)
	})

	it('is placed where it is printed, and own wording named by its clause', () => {
		const after = setAt(agreement, 'objectives.items.restore-p1.value', 1_800)
		const worded = setAt(after.kind === 'changed' ? after.agreement : agreement, 'overrides.0.text', 'Anders.')
		if (worded.kind !== 'changed') throw new Error('not changed')
		const changes = compareAgreements(agreement, worded.agreement, meaningWordsIn({ language: 'en' }))
		expect(changes.map(({ block, subject }) => [block, subject])).toEqual([
			['objectives.table.desk', 'P1 Restoration'],
			['downtime.cap', 'Own wording of 8.3 Höchstdauer (German)'],
		])
	})

	it('says of own wording that came or went where the printed words differ, and of a clause that is new what it says', () => {
		const start = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'sla', today: '2026-11-23' })
		const own = (clause: string, text: string): Agreement => ({
			...start,
			overrides: [{ clause, language: 'en', text, madeFrom: '' }],
		})
		const told = (before: Agreement, after: Agreement) =>
			compareAgreements(before, after, meaningWordsIn({ language: 'en' })).map(({ subject, difference }) => [
				subject,
				difference.replace(/\u00a0/gu, ' '),
			])
		const law =
			'This Agreement is subject to German law. The United Nations Convention on Contracts for the International Sale of Goods does not apply.'
		const subject = 'Own wording of 12.10 Governing law (English)'
		const [from, to] = [
			'“This Agreement is governed by the law of England and Wales. The United Nations Convention …”',
			'“This Agreement is subject to German law. The United Nations Convention …”',
		]
		expect(told(start, own('legal.law', law))).toEqual([[subject, `added: ${from} → ${to}`]])
		expect(told(own('legal.law', law), start)).toEqual([[subject, `removed: ${to} → ${from}`]])
		expect(told(start, own('legal.unknown', 'Other words.'))).toEqual([
			['Own wording of legal.unknown (English)', 'added: “Other words.”'],
		])
	})
})
