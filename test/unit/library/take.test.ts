import { describe, expect, it } from 'vitest'
import type { EditResult } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import type { LibraryEntry } from '../../../src/shared/library/clause'
import { clausesFor, findClauses, sourceOf, variantOf } from '../../../src/shared/library/find'
import { houseMarked } from '../../../src/shared/library/house-marked'
import { shippedClauses } from '../../../src/shared/library/shipped'
import { overrideAt, withInserted, withOwnText, withoutOwnText, withTaken } from '../../../src/shared/library/take'
import { buildOutline } from '../../../src/shared/outline/build'
import { blockText } from '../../../src/shared/outline/to-text'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'

const entries: readonly LibraryEntry[] = shippedClauses().map((clause) => ({ origin: 'shipped', clause }))
const base = hansenSample('de')
const cap = { clause: 'remedies.monthly-cap', language: 'de' } as const
const entry = clausesFor(entries, cap)[0]!
const customer = variantOf(entry.clause, 'customer')!
const house = buildOutline(base, 'de')

function edited(result: EditResult): Agreement {
	if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
	return result.agreement
}
const printed = (agreement: Agreement) => buildOutline(agreement, 'de').blocks.map(blockText)
const stale = (agreement: Agreement) => findingsOf(agreement).filter(({ rule }) => rule === 'override-stale').length

describe('a clause of the library in an agreement', () => {
	it('takes the place of the clause with the agreement’s values, says where it is from, and goes without a trace', () => {
		const taken = edited(withTaken(base, cap, entry, customer))
		expect(overrideAt(taken, cap)).toMatchObject({
			text: customer.text,
			marked: true,
			takenFrom: { clause: 'credit-cap', origin: 'shipped', stance: 'customer', version: 1, text: customer.text },
		})
		const before = printed(base)
		expect(printed(taken).filter((line) => !before.includes(line))).toEqual([
			expect.stringMatching(/höchstens 20\u00a0% des für ihn abgerechneten Entgelts aller Leistungen. Was darüber/),
		])
		expect(withoutOwnText(taken, cap)).toEqual({ kind: 'changed', agreement: base })
	})

	it('moves with the values it prints, and has fallen behind where one it does not print moves', () => {
		const taken = edited(withTaken(base, cap, entry, customer))
		const moved = (agreement: Agreement): Agreement => ({
			...agreement,
			remedies: { ...agreement.remedies, monthlyCapPpm: 300_000 },
		})
		expect(printed(moved(taken)).some((line) => line.includes('höchstens 30\u00a0% des für ihn'))).toBe(true)
		expect([stale(taken), stale(moved(taken))]).toEqual([0, 0])
		const typed = edited(withOwnText(base, cap, 'Höchstens 20 %.', null))
		expect([stale(typed), stale(moved(typed))]).toEqual([0, 1])
	})

	it('contradicts nothing of the form, whatever figures its author gave it', () => {
		const place = { clause: 'remedies.chronic', language: 'de' } as const
		const [found] = clausesFor(entries, place)
		const texts = found?.clause.variants.map((variant) => {
			const taken = edited(withTaken(base, place, found, variant))
			return findingsOf(taken).map(({ rule }) => rule)
		})
		expect(texts).toEqual([[], [], []])
	})

	it('goes on from the house wording with its values as values, so that unchanged words print the same', () => {
		const places = house.blocks.flatMap((block) =>
			block.kind === 'clause' && block.section !== 'own-content' ? [block.id] : [],
		)
		const all = places.reduce((agreement, clause) => {
			const text = houseMarked(base, clause, 'de')
			if (text === null || text === '') throw new Error(clause)
			return edited(withOwnText(agreement, { clause, language: 'de' }, text, null))
		}, base)
		expect(all.overrides).toHaveLength(places.length)
		expect(printed(all)).toEqual(printed(base))
	})

	it('is put in as an article of its own, in both languages where both are printed', () => {
		const both: Agreement = { ...base, parties: { ...base.parties, language: 'de+en', governingLanguage: 'de' } }
		const found = entries.filter(({ clause }) => clause.id === 'closing-cases')
		const [german, english] = (['de', 'en'] as const).map((one) => found.find(({ clause }) => clause.language === one)!)
		const variant = variantOf(german!.clause, 'neutral')!
		const put = edited(withInserted(both, { entry: german!, variant, second: english! }, 'closing'))
		const own = (language: 'de' | 'en') =>
			buildOutline(put, language)
				.blocks.filter(({ id }) => id.startsWith('own.closing'))
				.map(({ kind }) => kind)
		expect([own('de'), own('en')]).toEqual([
			['heading', 'clause'],
			['heading', 'clause'],
		])
		expect(buildOutline(put, 'en').blocks.find(({ id }) => id === 'own.closing.text')).toMatchObject({
			inlines: [{ text: variantOf(english!.clause, 'neutral')!.text.replace(/(\d+) C/g, '$1\u00a0C') }],
		})
	})
})

describe('looking for a clause', () => {
	const all = { text: '', topic: null, stance: null, language: 'en' } as const
	const ids = (wanted: Partial<Parameters<typeof findClauses>[1]>) =>
		findClauses(entries, { ...all, ...wanted }).map(({ clause }) => clause.id)

	it('finds every word, in heads, texts and notes, whatever its accents and case', () => {
		expect(ids({ text: 'SILENCE binds' })).toEqual(['report-objection'])
		expect(ids({ text: 'hohere gewalt', language: 'de' })).toContain('force-majeure')
		expect(ids({ text: 'no such words at all' })).toEqual([])
	})

	it('keeps to topic, stance and language', () => {
		expect(ids({ topic: 'clocks' })).toEqual(['closing-cases', 'response-start'])
		const [first] = findClauses(entries, all)
		const only: LibraryEntry = {
			origin: 'own',
			clause: { ...first!.clause, variants: first!.clause.variants.slice(0, 1) },
		}
		expect(findClauses([only], { ...all, stance: 'customer' })).toEqual([])
		expect(findClauses([only], { ...all, stance: 'provider' })).toEqual([only])
	})

	it('knows the clauses for one of several things, and where a wording is from', () => {
		expect(
			clausesFor(entries, { clause: 'remedies.chronic.desk', language: 'de' }).map(({ clause }) => clause.id),
		).toEqual(['repeated-misses'])
		const from = { clause: 'credit-cap', origin: 'shipped', stance: 'customer' } as const
		expect(sourceOf(entries, from, 'de')).toEqual({ entry, variant: customer })
		expect(sourceOf(entries, { ...from, origin: 'own' }, 'de')).toBe(null)
	})
})
