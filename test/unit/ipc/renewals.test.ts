import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { makeWorld, openApp } from './open-world'

const OPTIONS = { format: null, map: {}, mapValue: {}, timeZone: 'Europe/Berlin', dateOrder: null }

/** A year of an hour to the first response, around the clock. */
function agreementNamed(id: string): Agreement {
	const made = createFromPlaybook({ playbookId: 'customer-support', language: 'en', id, today: '2026-01-01' })
	const [first] = made.objectives.items
	const response = {
		...{ ...first!, id: 'r', metric: 'first-response' as const, priority: null, serviceId: null, calendarId: null },
		...{ value: 3_600, comparison: 'at-most' as const, share: 900_000, kind: 'promise' as const, rampUpMonths: 0 },
	}
	return {
		...made,
		title: 'Support 2026',
		parties: { ...made.parties, effectiveDate: '2026-01-01', term: { kind: 'fixed', months: 12 } },
		objectives: { ...made.objectives, items: [response] },
	}
}

/** 40 tickets a month; answered within half an hour, but in May of this year after three hours. */
function ticketFile(): string {
	const lines = ['Ticket ID,Created time,Initial response time,Resolved time']
	for (let month = 0; month < 22; month++)
		for (let day = 1; day <= 20; day++)
			for (const hour of [9, 14]) {
				const year = 2025 + Math.floor(month / 12)
				const number = (month % 12) + 1
				const date = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
				const isLate = year === 2026 && number === 5
				const answered = isLate ? `${hour + 3}:10` : `${hour}:25`
				lines.push(`${lines.length},${date} ${hour}:00,${date} ${answered},${date} ${hour + 4}:00`)
			}
	return lines.join('\n')
}

async function worldWithHistory() {
	const world = makeWorld()
	const app = await openApp(world)
	const { id } = await app.call('agreements:create', { playbook: 'customer-support', language: 'en', title: null })
	await app.call('agreements:save', { agreement: agreementNamed(id) })
	return { world, app, id }
}

test('a renewal says which promise was missed since the term began, and the draft knows where it is from', async () => {
	const { world, app, id } = await worldWithHistory()
	const file = join(world.files, 'tickets.csv')
	writeFileSync(file, ticketFile())
	const imported = await app.call('histories:import', {
		importId: 'i',
		agreementId: id,
		paths: [file],
		options: OPTIONS,
	})
	expect(imported.kind).toBe('imported')

	const preview = await app.call('renewals:preview', { id, from: null })
	expect([preview.title, preview.fromDate, preview.toDate, preview.histories.length]).toEqual([
		'Support 2027',
		'2027-01-01',
		'2027-12-31',
		1,
	])
	const missed = preview.points.find(({ code }) => code === 'missed')
	// January to September are over and known whole; May was late.
	expect(missed).toMatchObject({ path: 'objectives.items.r.value', values: { objective: 'r', missed: 1 } })
	expect(preview.points.map(({ code }) => code)).not.toContain('no-history')

	const made = await app.call('renewals:make', { id, from: null })
	const opened = await app.call('agreements:open', { id: made.id })
	if (opened.kind !== 'opened') throw new Error(opened.kind)
	const { title, parties, review } = opened.agreement
	expect([title, parties.effectiveDate, review.renewal?.from]).toEqual([
		'Support 2027',
		'2027-01-01',
		{ id, title: 'Support 2026' },
	])
	expect(review.renewal?.points).toEqual(preview.points.map((point) => ({ ...point, done: false })))
	// The old one is as it was.
	const old = await app.call('agreements:open', { id })
	expect(old.kind === 'opened' && old.agreement).toEqual(agreementNamed(id))
})

test('without a history a renewal says that nobody can tell, and begins where it is wished', async () => {
	const { app, id } = await worldWithHistory()
	const preview = await app.call('renewals:preview', { id, from: '2027-04-01' })
	expect([preview.fromDate, preview.toDate, preview.histories]).toEqual(['2027-04-01', '2028-03-31', []])
	expect(preview.points.map(({ code }) => code)).toContain('no-history')
	await expect(app.call('renewals:make', { id: 'nobody', from: null })).rejects.toMatchObject({ code: 'not-found' })
	expect((await app.call('agreements:list', {})).length).toBe(1)
})
