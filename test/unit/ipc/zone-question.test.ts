import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HistoryOptions } from '../../../src/shared/ipc/shapes'
import { makeWorld, openApp } from './open-world'

const READ: HistoryOptions = { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null }

test('times without a zone are asked about where the window can ask, once a zone is said they are read in it', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const plain = join(world.files, 'plain.csv')
	writeFileSync(plain, 'Ticket ID,Created time,Resolved time\n1,2026-03-02 08:00:00,2026-03-02 09:00:00\n')
	const zoned = join(world.files, 'zoned.csv')
	writeFileSync(zoned, 'Ticket ID,Created time,Resolved time\n1,2026-03-02T08:00:00Z,2026-03-02T09:00:00+01:00\n')
	const ask = (path: string, options = READ) =>
		call('histories:import', { importId: 'z', agreementId: null, paths: [path], options, askZone: true })
	const asked = await ask(plain)
	expect(asked).toMatchObject({
		kind: 'needs-mapping',
		missing: [],
		undecided: 'time-zone',
		assumedZone: 'UTC',
	})
	const answered = await ask(plain, { ...READ, timeZone: 'America/New_York' })
	expect(answered).toMatchObject({
		kind: 'imported',
		history: { timeZone: 'America/New_York', timeZoneAssumed: false },
	})
	expect((await ask(zoned)).kind).toBe('imported')
	// Columns and zone in one question: a second dialog would ask what the first could have.
	const own = join(world.files, 'own-zone.csv')
	writeFileSync(own, 'Opened at,Resolved at,Remark\n2026-03-02 08:00:00,2026-03-02 09:00:00,x\n')
	expect(await ask(own)).toMatchObject({ kind: 'needs-mapping', undecided: null, assumedZone: 'UTC' })
	const map = { createdAt: 'Opened at', resolvedAt: 'Resolved at' }
	expect((await ask(own, { ...READ, map, timeZone: 'UTC' })).kind).toBe('imported')
})
