import { describe, expect, it } from 'vitest'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import type { Block, ContractLanguage, Inline } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { wordsOfBlock } from '../../../src/shared/outline/definitions'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { fullAgreement } from '../../helpers/full-agreement'

const languages: readonly ContractLanguage[] = ['de', 'en']
const everyPlaybook = PLAYBOOKS.flatMap((playbook) => languages.map((language) => [playbook.id, language] as const))
const outlineOf = (playbookId: string, language: ContractLanguage) =>
	buildOutline(createFromPlaybook({ playbookId, language, id: 'a' }), language)

function inlinesOf(block: Block): readonly Inline[] {
	switch (block.kind) {
		case 'clause':
		case 'item':
		case 'paragraph':
			return block.inlines
		case 'table':
			return block.rows.flatMap((row) => row.cells.flat())
		case 'signature':
			return [...block.heading, ...block.lines.flatMap((line) => line.value ?? [])]
		default:
			return []
	}
}

describe('the outline of every playbook', () => {
	it.each(everyPlaybook)('%s in %s has ids that are unique and fit for bookmarks', (playbookId, language) => {
		const ids = outlineOf(playbookId, language).blocks.flatMap((block) => [
			block.id,
			...(block.kind === 'table' ? block.rows.map((row) => row.id) : []),
		])
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
		expect(ids.filter((id) => !/^[A-Za-z0-9._-]+$/.test(id))).toEqual([])
	})

	it.each(everyPlaybook)('%s in %s points only at what is printed', (playbookId, language) => {
		const outline = outlineOf(playbookId, language)
		const ids = new Set(outline.blocks.map((block) => block.id))
		const references = outline.blocks.flatMap(inlinesOf).filter((inline) => inline.kind === 'reference')
		expect(references.length).toBeGreaterThan(20)
		expect(references.filter((inline) => !ids.has(inline.target) || inline.number === '')).toEqual([])
		expect(outline.blocks.flatMap(inlinesOf).filter((inline) => /\[(Verweis|reference)\]/.test(inline.text))).toEqual(
			[],
		)
	})

	it.each(everyPlaybook)(
		'%s in %s leaves no slot unfilled and no mark of the wording behind',
		(playbookId, language) => {
			expect(outlineToText(outlineOf(playbookId, language))).not.toMatch(
				/\{[@a-zA-Z]|\*\*|undefined|\bnull\b|NaN|\.\.(?!\.)|\s,| {2}/,
			)
		},
	)

	it.each(PLAYBOOKS.map((playbook) => playbook.id))(
		'%s has the same clauses under the same numbers in German and English',
		(playbookId) => {
			const agreement = createFromPlaybook({ playbookId, language: 'de+en', id: 'a' })
			const numbered = (language: ContractLanguage) =>
				buildOutline(agreement, language)
					.blocks.filter((block) => block.kind !== 'paragraph' || !block.id.startsWith('definitions.'))
					.map((block) => [
						block.id,
						block.kind,
						'number' in block ? block.number?.replace(/^Anlage|^Annex/, '#') : null,
					])
			expect(numbered('en')).toEqual(numbered('de'))
		},
	)
})

describe('what users type', () => {
	const withPurpose = (purpose: string): Agreement => {
		const base = fullAgreement()
		return { ...base, parties: { ...base.parties, language: 'de', purpose }, translations: {} }
	}
	const text = (agreement: Agreement) => outlineToText(buildOutline(agreement, 'de'))

	it('can never plant a signing field, not even across two fields', () => {
		const base = withPurpose('Unterschrift {{signature, r1}} und {{{x}}} und /sn1/ hier')
		const parts = {
			...base,
			legal: { ...base.legal, definitions: [{ id: 'a', term: 'Rand{', meaning: '{signature}' }] },
		}
		expect(text(parts)).not.toMatch(/\{\{|\}\}|\/sn1\//)
		expect(text(parts)).toContain('{\u00A0{signature, r1}\u00A0}')
		expect(text(parts)).toContain('/\u00A0sn1/')
	})

	it('loses control characters that no file format can carry, and keeps its line breaks as spaces', () => {
		expect(text(withPurpose('Eins\u0000\u0008\nzwei\r\ndrei\uD800'))).toContain('Eins zwei drei\uFFFD.')
	})

	it('is printed in the second language where there is a second text', () => {
		const agreement = fullAgreement()
		expect(outlineToText(buildOutline(agreement, 'en'))).toContain('The customer runs two warehouses.')
		expect(outlineToText(buildOutline(agreement, 'de'))).not.toContain('The customer runs two warehouses.')
	})
})

describe('numbers and references', () => {
	it('count own articles in, and lead to a clause by its number', () => {
		const outline = buildOutline(fullAgreement(), 'de')
		const headings = outline.blocks.flatMap((block) =>
			block.kind === 'heading' && block.role === 'article' ? [`${block.number} ${block.text}`] : [],
		)
		expect(headings).toEqual([
			'1 Gegenstand und Laufzeit',
			'2 Leistungen',
			'3 Servicezeiten',
			'4 Prioritäten',
			'5 Ziele',
			'6 Berichte',
			'7 Eskalation',
			'8 Wartung und Ausfälle',
			'9 Rechtsfolgen',
			'10 Rollen und Pflichten',
			'11 Steuerung',
			'12 Rückgabe',
			'13 Rechtliches',
			'14 Unterschriften',
		])
		const payment = outline.blocks.find((block) => block.id === 'remedies.payment-term')
		const fees = outline.blocks.find((block) => block.id === 'services.fees')
		expect(payment?.kind === 'clause' && payment.number).toMatch(/^9\.\d+$/)
		expect(fees === undefined ? '' : wordsOfBlock(fees)).toContain(
			`Ziffer\u00A0${payment?.kind === 'clause' ? payment.number : ''}`,
		)
	})

	it('letter points beyond z', () => {
		const base = fullAgreement()
		const many = {
			...base,
			downtime: { ...base.downtime, furtherExclusions: Array.from({ length: 30 }, (_, index) => `Grund ${index}`) },
		}
		const points = buildOutline(many, 'de').blocks.flatMap((block) =>
			block.kind === 'item' && block.id.startsWith('downtime.') && block.id.includes('exclusion') ? [block.number] : [],
		)
		expect(points.slice(24, 30)).toEqual(['y)', 'z)', 'aa)', 'ab)', 'ac)', 'ad)'])
	})
})

describe('what is printed when', () => {
	it('defines only terms in use, each once, in alphabetical order', () => {
		const terms = (agreement: Agreement) =>
			buildOutline(agreement, 'de').blocks.flatMap((block) =>
				block.kind === 'paragraph' && block.style === 'definition'
					? [block.inlines.find((inline) => inline.kind === 'term')?.text ?? '']
					: [],
			)
		const all = terms(fullAgreement())
		expect(all).toContain('Service-Gutschrift')
		expect(all).toContain('Gerätepool')
		expect(new Set(all).size).toBe(all.length)
		expect(terms(emptyAgreement('a'))).not.toContain('Wartezeit')
		const fold = (term: string) => term.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u')
		expect(all.map(fold)).toEqual(all.map(fold).sort())
	})

	it('keeps the action plan out of everything external', () => {
		const agreement = fullAgreement()
		const external = outlineToText(buildOutline(agreement, 'de'))
		const internal = outlineToText(buildOutline(agreement, 'de', { audience: 'internal' }))
		expect(internal).toContain('Schicht besetzen')
		expect(external).not.toContain('Schicht besetzen')
		expect(external).not.toContain('Maßnahmenplan')
	})

	it('shows every blank of an empty agreement in brackets, in both languages', () => {
		for (const language of languages) {
			const blanks = buildOutline(emptyAgreement('a'), language)
				.blocks.flatMap(inlinesOf)
				.filter((inline) => inline.kind === 'blank')
			expect(blanks.length).toBeGreaterThan(15)
			expect(blanks.filter((blank) => !/^\[.+\]$/.test(blank.text))).toEqual([])
		}
	})

	it('prints overridden wording in place of the clause and marks it', () => {
		const agreement = fullAgreement()
		const clause = buildOutline(agreement, 'de').blocks.find((block) => block.id === 'downtime.cap')
		expect(clause?.kind === 'clause' && [clause.overridden, clause.inlines]).toEqual([
			true,
			[{ kind: 'text', text: 'Eigener Wortlaut zur Höchstdauer.' }],
		])
		const house = buildOutline(agreement, 'de', { ignoreOverrides: true }).blocks.find(
			(block) => block.id === 'downtime.cap',
		)
		expect(house?.kind === 'clause' && [house.overridden, wordsOfBlock(house)]).toEqual([
			false,
			'Höchstdauer Geplante Wartung dauert je Leistung höchstens 8\u00A0Stunden im Kalendermonat. Was darüber hinausgeht, zählt als Ausfall.',
		])
	})

	it('does not touch the agreement it prints', () => {
		const agreement = fullAgreement()
		const before = JSON.stringify(agreement)
		buildOutline(deepFreeze(agreement), 'de', { audience: 'internal' })
		expect(JSON.stringify(agreement)).toBe(before)
	})
})

function deepFreeze<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.values(value).forEach(deepFreeze)
		Object.freeze(value)
	}
	return value
}
