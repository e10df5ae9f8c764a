import { expect, test } from 'vitest'
import { getAt } from '../../../src/shared/agreement/edit'
import { applyFix, type FixEdit } from '../../../src/shared/findings/fix'
import { fullAgreement } from '../../helpers/full-agreement'

const agreement = fullAgreement()
const finding = (edits: readonly FixEdit[]) => ({ path: 'title', fix: { label: 'x.fix', values: {}, edits } })

test('a fix makes its edits in order, each on what the ones before it made, and leaves the old agreement as it was', () => {
	const before = JSON.stringify(agreement)
	const fixed = applyFix(
		agreement,
		finding([
			{ kind: 'insert', path: 'reporting.furtherContents', item: 'B', position: 0 },
			{ kind: 'insert', path: 'reporting.furtherContents', item: 'A' },
			{ kind: 'move', path: 'reporting.furtherContents.0', position: 9 },
			{ kind: 'remove', path: 'reporting.furtherContents.0' },
			{ kind: 'set', path: 'title', value: 'Fixed' },
		]),
	)
	if (fixed.kind !== 'changed') throw new Error(fixed.kind)
	const old = agreement.reporting.furtherContents
	expect([fixed.agreement.title, fixed.agreement.reporting.furtherContents]).toEqual([
		'Fixed',
		[...old.slice(1), 'A', 'B'],
	])
	expect(JSON.stringify(agreement)).toBe(before)
})

test('a fix that cannot be made whole changes nothing and says why', () => {
	const edits: FixEdit[] = [{ kind: 'set', path: 'title', value: 'Half' }]
	expect([
		applyFix(agreement, finding([...edits, { kind: 'set', path: 'services.items.gone.name', value: 'x' }])),
		applyFix(agreement, finding([...edits, { kind: 'set', path: 'remedies.monthlyCapPpm', value: -1 }])).kind,
		applyFix(agreement, { path: 'title' }),
		applyFix(agreement, finding([])),
		getAt(agreement, 'title'),
	]).toEqual([
		{ kind: 'unknown-path', path: 'services.items.gone.name' },
		'invalid',
		{ kind: 'unknown-path', path: 'title' },
		{ kind: 'unknown-path', path: 'title' },
		agreement.title,
	])
})
