import { describe, expect, it } from 'vitest'
import { freeId, getAt, insertAt, moveAt, removeAt, setAt } from '../../../src/shared/agreement/edit'
import { fullAgreement } from '../../helpers/full-agreement'

const agreement = Object.freeze(fullAgreement())
const changed = (result: ReturnType<typeof setAt>) => {
	if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
	return result.agreement
}

describe('editing an agreement', () => {
	it('finds list items by id and by position', () => {
		expect(getAt(agreement, 'objectives.items.restore-p1.value')).toBe(14_400)
		expect(getAt(agreement, 'objectives.items.0.value')).toBe(14_400)
		expect(getAt(agreement, 'objectives.items.nobody.value')).toBeUndefined()
		expect(getAt(agreement, 'services.items.9')).toBeUndefined()
	})

	it('sets one value and leaves every other part the same object', () => {
		const next = changed(setAt(agreement, 'objectives.items.restore-p1.value', 7_200))
		expect(getAt(next, 'objectives.items.restore-p1.value')).toBe(7_200)
		expect(getAt(agreement, 'objectives.items.restore-p1.value')).toBe(14_400)
		expect(next.services).toBe(agreement.services)
		expect(next.remedies).toBe(agreement.remedies)
	})

	it.each([
		'objectives.items.nobody.value',
		'nowhere',
		'parties.provider.shoeSize',
		'parties.__proto__.x',
		'constructor',
		'',
	])('answers unknown-path for %j', (path) => {
		expect(setAt(agreement, path, 'x')).toEqual({ kind: 'unknown-path', path })
	})

	it('refuses a value the field cannot have, naming the place', () => {
		const result = setAt(agreement, 'objectives.items.restore-p1.share', 1_000_001)
		expect(result.kind === 'invalid' && result.problems.map((problem) => problem.path)).toEqual([
			'objectives.items.0.share',
		])
	})

	it('adds keys to records and optional fields', () => {
		const next = changed(setAt(agreement, 'serviceHours.calendars.office.holidays.dates.2027-05-01', 'Tag der Arbeit'))
		expect(getAt(next, 'serviceHours.calendars.office.holidays.dates.2027-05-01')).toBe('Tag der Arbeit')
	})

	it('inserts, removes and moves list items and takes record entries out', () => {
		const inserted = changed(insertAt(agreement, 'services.items.desk.inScope', 'Dritter Punkt', 0))
		expect(inserted.services.items[0]?.inScope).toEqual([
			'Dritter Punkt',
			'Annahme von Meldungen',
			'Lösung von Störungen',
		])
		const moved = changed(moveAt(inserted, 'services.items.desk.inScope.0', 2))
		expect(moved.services.items[0]?.inScope).toEqual(['Annahme von Meldungen', 'Lösung von Störungen', 'Dritter Punkt'])
		const removed = changed(removeAt(moved, 'services.items.desk.inScope.1'))
		expect(removed.services.items[0]?.inScope).toEqual(['Annahme von Meldungen', 'Dritter Punkt'])
		expect(changed(removeAt(agreement, 'roles.raci.report.assignments.it')).roles.raci[0]?.assignments).toEqual({
			sm: 'A',
		})
		expect(insertAt(agreement, 'title', 'x')).toEqual({ kind: 'unknown-path', path: 'title' })
	})

	it('gives ids that nobody has', () => {
		expect(freeId([{ id: 'level' }, { id: 'level-2' }], 'level')).toBe('level-3')
		expect(freeId([], 'level')).toBe('level')
	})
})
