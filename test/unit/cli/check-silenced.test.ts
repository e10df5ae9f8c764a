import { expect, test } from 'vitest'
import { pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

test('tells what was silenced apart, with its reason, and does not fail for it', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	const items = complete.objectives.items.map((one) => (one.id === 'response-p1' ? { ...one, value: 28_801 } : one))
	const slow = { ...complete, objectives: { ...complete.objectives, items } }
	writeAgreement(folder, slow)
	const before = await pledge(folder, 'check', 'agreement.json', '--json', '--fail-on', 'warning')
	const found = JSON.parse(before.out).findings.filter(({ rule }: { rule: string }) => rule === 'priority-order')
	expect(found[0]).toMatchObject({
		message: 'P1 allows 8\u00a0hours 1\u00a0second, which is more time than P2 with 2\u00a0hours.',
		why: 'Nobody should wait longer with the graver case than with the lighter one.',
		waitsFor: 'service',
		fix: {
			message: 'Set P1 to 2\u00a0hours',
			edits: [{ kind: 'set', path: 'objectives.items.response-p1.value', value: 7_200 }],
		},
	})
	const silenced = found.map(({ rule, severity, path: at, values }: Record<string, unknown>, index: number) => ({
		...{ id: `q${index}`, rule, severity, path: at, values },
		...{ reason: 'Night shift.', by: 'Ute Jansen', at: '2026-11-28T08:00:00Z' },
	}))
	writeAgreement(folder, { ...slow, review: { ...slow.review, silenced } })
	const after = await pledge(folder, 'check', 'agreement.json', '--json', '--fail-on', 'warning')
	const silence = { reason: 'Night shift.', by: 'Ute Jansen', at: '2026-11-28T08:00:00Z' }
	expect([before.status, found.length > 0, after.status, JSON.parse(after.out).silenced]).toEqual([
		1,
		true,
		0,
		found.map((one: object) => ({ ...one, silence })),
	])
	const text = await pledge(folder, 'check', 'agreement.json')
	expect(text.out).toContain(
		found.length === 1
			? '1 finding was left as it is, for a reason.'
			: `${found.length} findings were left as they are`,
	)
})
