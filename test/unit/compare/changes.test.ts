import { describe, expect, it } from 'vitest'
import { insertAt, moveAt, removeAt, setAt } from '../../../src/shared/agreement/edit'
import { agreementJsonSchema } from '../../../src/shared/agreement/file-schema'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { changesBetween } from '../../../src/shared/compare/changes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { changedAgreements } from '../../helpers/changed-agreements'
import { fullAgreement } from '../../helpers/full-agreement'
import { leavesOf, pattern } from '../../helpers/schema-leaves'

const agreement = fullAgreement()

function edited(...edits: readonly ((now: Agreement) => ReturnType<typeof setAt>)[]): Agreement {
	return edits.reduce((now, edit) => {
		const result = edit(now)
		if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
		return result.agreement
	}, agreement)
}

const told = (later: Agreement) => changesBetween(agreement, later).map(({ kind, path }) => `${kind} ${path}`)

/** What names the file, what is said about the contract, the playbook it follows, and the memory of an own wording. */
const NO_CHANGE =
	/^(id|schemaVersion|review|parties\.playbook|overrides\.\*\.madeFrom|(overrides|(ownArticles|annexes)\.\*\.content)\.\*\.(takenFrom|marked))(\.|$)/u

describe('changes between two agreements', () => {
	it('tell of another value in every field the schema has, and of nothing that is none of what is agreed', () => {
		const swallowed: string[] = []
		const invented: string[] = []
		let tried = 0
		const leaves = new Map(leavesOf(agreement, agreementJsonSchema()).map((leaf) => [pattern(leaf.path), leaf]))
		for (const [field, leaf] of leaves) {
			const isAgreed = !NO_CHANGE.test(field)
			for (const other of changedAgreements(agreement, leaf).slice(0, 3)) {
				tried++
				const there = changesBetween(agreement, other).length
				if (isAgreed !== there > 0 || changesBetween(other, agreement).length !== there)
					(isAgreed ? swallowed : invented).push(field)
			}
		}
		expect({ swallowed, invented }).toEqual({ swallowed: [], invented: [] })
		expect(tried).toBeGreaterThan(leaves.size)
	})

	it('are none between equal agreements, whatever the order of their keys', () => {
		const turned = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map(turned)
				: typeof value === 'object' && value !== null
					? Object.fromEntries(
							Object.entries(value)
								.toReversed()
								.map(([key, child]) => [key, turned(child)]),
						)
					: value
		const playbooks = PLAYBOOKS.map(({ id }) =>
			createFromPlaybook({ playbookId: id, language: 'de', id: 'a', today: '2027-01-01' }),
		)
		// Parsed again, as files are; the schema puts keys in its order, so they are turned behind it.
		for (const one of [agreement, ...playbooks]) expect(changesBetween(one, turned(one) as Agreement)).toEqual([])
	})

	it('name entries by their ids, with both values', () => {
		expect(
			changesBetween(
				agreement,
				edited((now) => setAt(now, 'objectives.items.restore-p1.value', 7_200)),
			),
		).toEqual([
			{
				kind: 'changed',
				path: 'objectives.items.restore-p1.value',
				field: 'objectives.items.*.value',
				before: 14_400,
				after: 7_200,
			},
		])
	})

	it('tell an entry that came, went or moved as one change', () => {
		const [first] = agreement.objectives.items
		expect(told(edited((now) => insertAt(now, 'objectives.items', { ...first, id: 'new' }, 0)))).toEqual([
			'added objectives.items.new',
		])
		expect(told(edited((now) => removeAt(now, 'objectives.items.own-time')))).toEqual([
			'removed objectives.items.own-time',
		])
		expect(told(edited((now) => moveAt(now, 'objectives.items.own-time', 0)))).toHaveLength(1)
	})

	it('tell an entry that moved and changed as both', () => {
		const later = edited(
			(now) => moveAt(now, 'objectives.items.own-time', 0),
			(now) => setAt(now, 'objectives.items.own-time.value', 3_600),
		)
		expect(told(later).toSorted()).toEqual([
			'changed objectives.items.own-time.value',
			expect.stringMatching(/^moved objectives\.items\./u),
		])
	})

	it('tell a choice of another kind as one change', () => {
		const later = edited((now) => setAt(now, 'parties.term', { kind: 'indefinite' }))
		expect(told(later)).toEqual(['changed parties.term'])
	})

	it('follow the rows of an own table by what is in them', () => {
		const rows = (list: readonly (readonly string[])[]) =>
			edited((now) => setAt(now, 'ownArticles.return.content.b2.rows', list))
		const before = rows([
			['Daten', '30 Tage'],
			['Geräte', '14 Tage'],
		])
		const later = rows([
			['Schlüssel', '1 Tag'],
			['Daten', '30 Tage'],
			['Geräte', '10 Tage'],
		])
		expect(changesBetween(before, later).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
			'added ownArticles.return.content.b2.rows.0',
			'changed ownArticles.return.content.b2.rows.2.1',
		])
	})

	it('tell other places of holidays as one change, a date as its own', () => {
		const [calendar] = agreement.serviceHours.calendars
		if (calendar?.holidays == null) throw new Error('a calendar with holidays is needed')
		const path = `serviceHours.calendars.${calendar.id}.holidays`
		expect(
			told(edited((now) => setAt(now, path, { country: 'AT', region: null, dates: { '2027-05-05': 'Tag' } }))),
		).toEqual([`changed ${path}`])
		expect(
			told(edited((now) => setAt(now, `${path}.dates`, { ...calendar.holidays?.dates, '2027-05-05': 'Tag' }))),
		).toEqual([`added ${path}.dates.2027-05-05`])
	})
})
