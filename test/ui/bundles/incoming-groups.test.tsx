import { expect, it } from 'vitest'
import { meaningWordsOf } from '../../../src/renderer/app/meaning-words'
import { incomingGroups } from '../../../src/renderer/features/bundles/incoming-groups'
import type { IncomingBundle } from '../../../src/renderer/stores/bundle-store'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Conflict } from '../../../src/shared/bundles/conflict'
import { incomingOf } from '../../../src/shared/bundles/incoming'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const start = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })
const words = meaningWordsOf('en')

function edited(agreement: Agreement, path: string, value: unknown): Agreement {
	const outcome = setAt(agreement, path, value)
	if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
	return outcome.agreement
}

function groupsOf(ours: Agreement, theirs: Agreement, conflicts: readonly Conflict[] = []) {
	const bundle = { agreement: theirs, audience: 'internal', review: 'all', conflicts } as const
	const { said, disputed, fields, theirs: other } = incomingOf(ours, { bundle, base: start })
	// Lists that nobody changes here.
	const incoming = { ours, theirs: other, said, disputed, fields } as unknown as IncomingBundle
	return incomingGroups(incoming, words)
}

it('says a value that both changed in the words of its field, on both sides', () => {
	const ours = edited(start, 'downtime.noticeSeconds', 48 * 3600)
	const theirs = edited(start, 'downtime.noticeSeconds', 24 * 3600)
	expect(groupsOf(ours, theirs)).toMatchObject([
		{ isConflict: true, mine: '48 h', theirs: ['24 h'], paths: ['downtime.noticeSeconds'] },
	])
})

it('reads fields that only make sense together as one', () => {
	const [first] = start.objectives.items
	if (first === undefined) throw new Error('the playbook has objectives')
	const window = { kind: 'rolling', unit: 'quarter', count: 2 }
	const [group, ...more] = groupsOf(start, edited(start, `objectives.items.${first.id}.window`, window))
	expect([more, group?.isConflict]).toEqual([[], false])
	expect(group?.paths.every((path) => path.startsWith(`objectives.items.${first.id}.window`))).toBe(true)
	expect(group?.difference).toContain('→')
})

it('calls what was removed by its name', () => {
	const [first, ...rest] = start.objectives.items
	if (first === undefined) throw new Error('the playbook has objectives')
	const theirs = { ...start, objectives: { ...start.objectives, items: rest } }
	const ours = edited(start, `objectives.items.${first.id}.share`, 900_000)
	expect(groupsOf(ours, theirs)).toMatchObject([
		{ isConflict: true, theirs: ['removed'], choices: ['mine', 'theirs'], paths: [`objectives.items.${first.id}`] },
	])
})

it('calls what two others left undecided by the name of its field, where the paper has neither of their wishes', () => {
	const wishes = [24 * 3600, 12 * 3600].map((value) => ({ kind: 'value' as const, value }))
	expect(groupsOf(start, start, [{ path: 'downtime.noticeSeconds', alternatives: wishes }])).toMatchObject([
		{ subject: 'Announced before start', theirs: ['24 h', '12 h'] },
	])
	const wording = { kind: 'value' as const, value: ['Danish law applies.', ''] }
	const [group] = groupsOf(start, start, [{ path: 'overrides.legal~1law/en.wording', alternatives: [wording] }])
	expect([group?.subject.includes('~1'), group?.theirs]).toEqual([false, ['Danish law applies.']])
})
