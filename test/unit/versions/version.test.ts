import { expect, test } from 'vitest'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { numberFor } from '../../../src/shared/versions/next-number'
import { restoredFrom } from '../../../src/shared/versions/restore'
import { readVersion, type Version, versionText } from '../../../src/shared/versions/version'
import { fullAgreement } from '../../helpers/full-agreement'

const version: Version = {
	number: 3,
	name: 'Sent to the customer',
	note: '',
	by: '',
	at: '2026-11-28T08:00:00Z',
	contentHash: 'ab'.repeat(32),
	agreement: fullAgreement(),
}

test('a version reads back whole, and not with one letter of it changed', () => {
	const text = versionText(version)
	expect(readVersion(text, JSON.parse(text))).toMatchObject({ kind: 'version', version })
	const relabelled = text.replace('Sent to', 'Kept by')
	expect(readVersion(relabelled, JSON.parse(relabelled))).toEqual({ kind: 'changed' })
})

test('a version whose agreement a newer Pledge made is told apart from a changed one', () => {
	const text = versionText({ ...version, agreement: { ...version.agreement, schemaVersion: 99 as never } })
	expect(readVersion(text, JSON.parse(text))).toEqual({ kind: 'too-new' })
})

test('one text has one number, and a new text the next after all that were given', () => {
	const known = [
		{ number: 2, contentHash: 'b' },
		{ number: 7, contentHash: null },
	]
	expect([numberFor([], 'a'), numberFor(known, 'b'), numberFor(known, 'c')]).toEqual([1, 2, 8])
})

test('a restored text takes today’s action plan along, with its wording, and keeps its own for all else', () => {
	const old = {
		...version.agreement,
		overrides: [
			{ clause: 'legal.law', language: 'de' as const, text: 'Alt', madeFrom: '' },
			{ clause: 'action-plan.intro', language: 'de' as const, text: 'Alt', madeFrom: '' },
		],
		translations: { title: 'Old title', 'actionPlan.tasks.a.title': 'Old task' },
	}
	const today = {
		...emptyAgreement('today'),
		actionPlan: { ...version.agreement.actionPlan, tasks: [] },
		overrides: [{ clause: 'action-plan.intro', language: 'de' as const, text: 'Heute', madeFrom: '' }],
		translations: { title: 'New title', 'actionPlan.tasks.a.title': 'New task' },
	}
	const restored = restoredFrom(today as never, old as never)
	expect(restored).toMatchObject({
		...{ id: 'today', title: old.title, actionPlan: { tasks: [] } },
		overrides: [
			{ clause: 'legal.law', text: 'Alt' },
			{ clause: 'action-plan.intro', text: 'Heute' },
		],
		translations: { title: 'Old title', 'actionPlan.tasks.a.title': 'New task' },
	})
	expect(restored.services).toEqual(old.services)
})
