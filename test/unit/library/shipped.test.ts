import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { STANCES, type Stance } from '../../../src/shared/agreement/own-content'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { ownLinksRule } from '../../../src/shared/findings/rules/own-links'
import { textFindings } from '../../../src/shared/findings/wording/run'
import { type LibraryClause, TOPICS } from '../../../src/shared/library/clause'
import { readClauseFile, writeClauseFile } from '../../../src/shared/library/clause-file'
import { variantOf } from '../../../src/shared/library/find'
import { shippedClauses } from '../../../src/shared/library/shipped'
import { withInserted, withTaken } from '../../../src/shared/library/take'
import type { Outline } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { undrawable } from '../../../src/shared/outline/drawable'
import { parseMarked } from '../../../src/shared/outline/marked-text'
import { shippedWording } from '../../../src/shared/outline/shipped-wording'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const clauses = shippedClauses()
const named = clauses.map((clause) => [`${clause.language} ${clause.id}`, clause] as const)

describe('the shipped clauses', () => {
	it('are the same in both languages: ids, versions, topics, places, slots, stances, marks and notes', () => {
		const shape = (language: 'de' | 'en') =>
			clauses
				.filter((clause) => clause.language === language)
				.map(({ id, version, topic, targets, after, slots, variants }) => ({
					...{ id, version, topic, targets, after, slots: Object.keys(slots) },
					variants: variants.map(({ stance, title, text, when, shifts }) => ({
						...{ stance, hasTitle: title !== null, hasNotes: when !== null && shifts !== null },
						marks: parseMarked(text).map(({ kind }) => kind),
						values: parseMarked(text)
							.flatMap(({ pieces }) => pieces)
							.flatMap((piece) => ('text' in piece ? [] : [JSON.stringify(piece)]))
							.sort(),
					})),
				}))
				.sort((a, b) => (a.id < b.id ? -1 : 1))
		expect(shape('en')).toEqual(shape('de'))
		expect(shape('de').length).toBeGreaterThanOrEqual(20)
	})

	it('have all three stances, each with notes, and texts that differ', () => {
		for (const [name, { variants }] of named) {
			expect([name, variants.map(({ stance }) => stance)]).toEqual([name, [...STANCES]])
			expect([name, new Set(variants.map(({ text }) => text)).size]).toEqual([name, STANCES.length])
			for (const { when, shifts } of variants) expect([name, when, shifts]).not.toContain(null)
		}
	})

	it('fill every topic but the one for what fits nowhere', () => {
		expect(new Set(clauses.map(({ topic }) => topic))).toEqual(new Set(TOPICS.filter((topic) => topic !== 'other')))
	})

	it.each(named)('%s takes the place of clauses that have its values, and is its own file', (_, clause) => {
		const wording = shippedWording(clause.language)
		for (const target of clause.targets) {
			const [section = '', ...key] = target.split('.')
			const house = wording.sections.get(section)?.clauses.get(key.join('.'))
			expect([target, house !== undefined]).toEqual([target, true])
			const known = new Set([...(house?.text ?? '').matchAll(/\{([A-Za-z0-9]+)\}/g)].map(([, slot]) => slot))
			expect([target, slotsOf(clause).filter((slot) => !known.has(slot))]).toEqual([target, []])
		}
		expect(Object.keys(clause.slots).sort()).toEqual([...new Set(slotsOf(clause))].sort())
		expect(readClauseFile(writeClauseFile(clause))).toEqual({ kind: 'clause', clause })
	})

	it('stand in files that say what they are', () => {
		for (const language of ['de', 'en'] as const) {
			const folder = path.resolve('resources/library', language)
			for (const name of readdirSync(folder)) {
				const source = readFileSync(path.join(folder, name), 'utf8')
				const read = readClauseFile(source)
				expect(read.kind === 'clause' && `${read.clause.language}/${read.clause.id}.md`).toBe(`${language}/${name}`)
			}
		}
	})

	it.each((['de', 'en'] as const).flatMap((language) => STANCES.map((stance) => [language, stance] as const)))(
		'in a contract of all of them (%s, %s) our rules for wording find no fault, and no value or reference is lost',
		(language, stance) => {
			const base = drafts[language]
			const edited = withAll(base, stance)
			const printed = buildOutline(edited, language)
			const known = sayings(buildOutline(base, language))
			expect(sayings(printed).filter((one) => !known.includes(one))).toEqual([])
			const input = { texts: [], house: new Map(), verdicts: [], outlines: [printed] }
			expect(ownLinksRule.check({ ...input, agreement: edited })).toEqual([])
		},
	)

	it('are drawn with the letters of every shipped font', () => {
		expect(clauses.flatMap(({ variants }) => variants.flatMap(({ text }) => undrawable(text)))).toEqual([])
	})
})

function slotsOf({ variants }: LibraryClause): string[] {
	const pieces = variants.flatMap(({ text }) => parseMarked(text).flatMap((part) => part.pieces))
	return pieces.flatMap((piece) => (piece.kind === 'slot' && piece.clause === null ? [piece.slot] : []))
}

/** Every clause of the language in the place of one that is printed, or with its samples as an article of its own. */
function withAll(base: Agreement, stance: Stance): Agreement {
	const { language } = base.parties
	const printed = new Set(buildOutline(base, language === 'de' ? 'de' : 'en').blocks.map(({ id }) => id))
	return clauses.reduce((agreement, clause) => {
		const variant = variantOf(clause, stance)
		if (clause.language !== language || variant === null) return agreement
		const entry = { origin: 'shipped', clause } as const
		const target = clause.targets.find((one) => printed.has(one))
		const text = variant.text.replace(/\{([A-Za-z0-9]+)\}/g, (_, slot: string) => clause.slots[slot] ?? '?')
		const edited =
			target === undefined
				? withInserted(agreement, { entry, variant: { ...variant, text }, second: null }, `own-${clause.id}`)
				: withTaken(agreement, { clause: target, language: clause.language }, entry, variant)
		if (edited.kind !== 'changed') throw new Error(clause.id)
		return edited.agreement
	}, base)
}

function sayings(outline: Outline): string[] {
	return textFindings(outline).map(({ rule, at, start, end }) => `${at.address} ${rule} ${at.text.slice(start, end)}`)
}

const drafts = { de: draft('de'), en: draft('en') }

function draft(language: 'de' | 'en'): Agreement {
	return createFromPlaybook({ playbookId: 'it-service', language, id: 'draft', today: '2026-11-23' })
}
