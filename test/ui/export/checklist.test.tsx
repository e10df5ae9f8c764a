import { describe, expect, it } from 'vitest'
import { checklistOf } from '../../../src/renderer/features/export/checklist'
import { folderOf, shortFolder } from '../../../src/renderer/features/export/folder-name'
import type { Finding } from '../../../src/shared/findings/finding'

const finding = (rule: string, part: Partial<Finding> = {}): Finding => ({
	rule,
	severity: 'error',
	section: 'services',
	path: `services.${rule}`,
	values: {},
	...part,
})

describe('what stands in the way of a final', () => {
	it('takes all blanks into one line that leads to the first', () => {
		const blanks = [
			finding('blank', { severity: 'warning', path: 'services.items.desk.name' }),
			finding('blank', { severity: 'warning', path: 'services.changes' }),
			finding('blank', { severity: 'warning', section: 'signatures', path: 'signatures.a' }),
		]
		expect(checklistOf(blanks)).toEqual({
			blocking: [
				{
					kind: 'blanks',
					count: 3,
					sections: [
						{ section: 'services', count: 2 },
						{ section: 'signatures', count: 1 },
					],
					path: 'services.items.desk.name',
				},
			],
			blockingCount: 3,
			warnings: [],
		})
	})

	it('lists every error by itself and warnings of one kind together, without blocking', () => {
		const gap = finding('credit-tiers', { values: { problem: 'gap' } })
		const owner = finding('unowned-promise', { severity: 'warning', values: { problem: 'owner' } })
		const deputy = finding('unowned-promise', { severity: 'warning', values: { problem: 'deputy' } })
		const { blocking, blockingCount, warnings } = checklistOf([gap, owner, deputy, { ...owner, path: 'other' }, gap])
		expect(blockingCount).toBe(2)
		expect(blocking.map((line) => line.kind)).toEqual(['error', 'error'])
		expect(warnings).toEqual([
			{ kind: 'warning', key: 'unowned-promise.owner', finding: owner, count: 2 },
			{ kind: 'warning', key: 'unowned-promise.deputy', finding: deputy, count: 1 },
		])
	})

	it('is nothing where nothing was found, and information never blocks', () => {
		const nothing = { blocking: [], blockingCount: 0, warnings: [] }
		expect(checklistOf([])).toEqual(nothing)
		expect(checklistOf([finding('note', { severity: 'info' })])).toEqual(nothing)
	})
})

describe('folders', () => {
	it('are read from the paths of any system', () => {
		expect(folderOf('/home/jana/Hansen/sla.pdf')).toBe('/home/jana/Hansen')
		expect(folderOf('C:\\Hansen\\2027\\sla.pdf')).toBe('C:\\Hansen\\2027')
	})

	it('are shown by their last parts', () => {
		expect(shortFolder('/home/jana/Documents/Hansen/2027')).toBe('… / Documents / Hansen / 2027')
		expect(shortFolder('C:\\Hansen')).toBe('C: / Hansen')
	})
})
