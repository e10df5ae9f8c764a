import { describe, expect, it } from 'vitest'
import { epochOfLocal, localStretchAt, readingKind, zoneTable } from '../../../src/shared/calendar/zone-table'

const HALF_HOUR = 1_800

describe('stretches of local readings', () => {
	it.each([
		'Europe/Berlin',
		'America/New_York',
		'Australia/Lord_Howe',
		'Pacific/Apia',
		'Asia/Kolkata',
		'Africa/Casablanca',
	])(
		'give every reading of %s the offset and the repetition that a search for it alone gives',
		(timeZone) => {
			const from = Date.UTC(2010, 0, 1) / 1_000
			const to = Date.UTC(2014, 0, 1) / 1_000
			const table = zoneTable(timeZone, from, to)!
			// Seventy thousand readings a zone: each compared here, since asking the test runner takes longer than answering.
			const wrong: number[] = []
			for (let local = from; local < to; local += HALF_HOUR) {
				const stretch = localStretchAt(table, local)
				const isWithin = local >= stretch.from && local < stretch.to
				const isSame =
					local - stretch.offset === epochOfLocal(table, local) &&
					local >= stretch.repeatedFrom === (readingKind(table, local) === 'repeated')
				if (!isWithin || !isSame) wrong.push(local)
			}
			expect(wrong).toEqual([])
		},
		30_000,
	)
})
