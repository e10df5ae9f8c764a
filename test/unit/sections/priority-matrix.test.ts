import { describe, expect, it } from 'vitest'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { withCell, withScale } from '../../../src/shared/sections/priorities/matrix'

const step = (id: string) => ({ id, name: id, definition: null })
const agreement = {
	...emptyAgreement('a'),
	priorities: {
		...emptyAgreement('a').priorities,
		impacts: [step('site'), step('person')],
		urgencies: [step('now'), step('later')],
		matrix: [
			['P1', 'P2'],
			['P3', 'P4'],
		] as ('P1' | 'P2' | 'P3' | 'P4')[][],
	},
}

function matrixAfter(scale: 'impacts' | 'urgencies', ids: readonly string[]) {
	const result = withScale(agreement, scale, ids.map(step))
	return result.kind === 'changed' ? result.agreement.priorities.matrix : result
}

describe('priority matrix', () => {
	it('moves its cells with the step they belong to', () => {
		expect(matrixAfter('impacts', ['person', 'site'])).toEqual([
			['P3', 'P4'],
			['P1', 'P2'],
		])
		expect(matrixAfter('urgencies', ['later', 'now'])).toEqual([
			['P2', 'P1'],
			['P4', 'P3'],
		])
	})

	it('loses the cells of a removed step only', () => {
		expect(matrixAfter('urgencies', ['later'])).toEqual([['P2'], ['P4']])
	})

	it('gives a new step the middle', () => {
		expect(matrixAfter('impacts', ['site', 'area', 'person'])).toEqual([
			['P1', 'P2'],
			['P3', 'P3'],
			['P3', 'P4'],
		])
	})

	it('is as large as its scales after a cell was set', () => {
		const small = { ...agreement.priorities, matrix: [] }
		expect(withCell(small, 1, 0, 'P1')).toEqual([
			['P3', 'P3'],
			['P1', 'P3'],
		])
	})
})
