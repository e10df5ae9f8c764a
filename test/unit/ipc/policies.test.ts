import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorld, openApp } from './open-world'

const GOLD = {
	name: 'Gold',
	sla_target: { priority_4: { respond_within: 600, resolve_within: 7_200, business_hours: true } },
	applicable_to: { company_ids: [4] },
}
const HOURS = {
	name: 'Office',
	time_zone: 'Berlin',
	business_hours: { monday: { start_time: '8:00 am', end_time: '5:00 pm' } },
}

async function choose(files: Readonly<Record<string, string>>) {
	const world = makeWorld()
	const app = await openApp(world)
	app.desktop.files = Object.entries(files).map(([name, text]) => {
		writeFileSync(join(world.files, name), text)
		return join(world.files, name)
	})
	return app.call('policies:choose', {})
}

test('a policy and its business hours arrive as one, named without their folder', async () => {
	const found = await choose({ 'gold.json': JSON.stringify(GOLD), 'hours.json': JSON.stringify(HOURS) })
	if (found.kind !== 'read') throw new Error(found.kind)
	const { files, format, policies, calendars } = found
	expect([files, format, policies.length]).toEqual([['gold.json', 'hours.json'], 'freshdesk', 1])
	expect(
		policies[0]!.objectives.map(({ objective }) => [objective.metric, objective.priority, objective.value]),
	).toEqual([
		['first-response', 'P1', 600],
		['resolution', 'P1', 7_200],
	])
	expect(calendars.map(({ name, timeZone, weekly }) => [name, timeZone, weekly.mon, weekly.tue])).toEqual([
		['Office', 'Europe/Berlin', [['08:00', '17:00']], []],
	])
})

test('what is no policy is refused by its name and reason, and a closed dialog is no fault', async () => {
	expect(await choose({ 'a.json': '{"x": 1' })).toEqual({
		kind: 'refused',
		file: 'a.json',
		code: 'not-json',
		values: {},
	})
	expect(await choose({ 'b.json': '{"x": 1}' })).toMatchObject({ kind: 'refused', file: 'b.json', code: 'unknown' })
	expect(await choose({ 'h.json': JSON.stringify(HOURS) })).toMatchObject({ kind: 'refused', code: 'no-policy' })
	expect(await choose({ 'c.json': ' '.repeat(5 * 1024 * 1024 + 1) })).toMatchObject({ code: 'too-large' })
	expect(await choose({})).toEqual({ kind: 'cancelled' })
})
