import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Segment, Weekday } from '../../../src/shared/agreement/values/calendar'
import type { ContractLanguage, TableBlock } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { inlineText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { locate } from '../../../src/shared/review/locate'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { emptyWeek } from '../../../src/shared/sections/readings/weekly-hours'
import { dayRuns } from '../../../src/shared/sections/service-hours/weekday-runs'

const long: Segment[] = [['08:00', '18:00']]
const short: Segment[] = [['08:00', '14:00']]
type Week = Readonly<Partial<Record<Weekday, Segment[]>>>
const working: Week = { mon: long, tue: long, wed: long, thu: long, fri: long }

describe('a week', () => {
	it.each<[string, Week, string[]]>([
		['of one time', { ...working, sat: long, sun: long }, ['mon tue wed thu fri sat sun']],
		['of working days', working, ['mon tue wed thu fri', 'sat sun']],
		['with a short day', { ...working, fri: short }, ['mon tue wed thu', 'fri', 'sat sun']],
		['with a free day between equal ones', { ...working, wed: [] }, ['mon tue', 'wed', 'thu fri', 'sat sun']],
		['whose Sunday is as its Monday', { mon: long, sun: long }, ['mon', 'tue wed thu fri sat', 'sun']],
		[
			'with a break on one day',
			{ ...working, tue: [...short, ['14:30', '18:00']] },
			['mon', 'tue', 'wed thu fri', 'sat sun'],
		],
		['with another end on one day', { mon: long, tue: short }, ['mon', 'tue', 'wed thu fri sat sun']],
	])('%s has as many runs as it has times in a row', (_, week, runs) => {
		expect(dayRuns({ ...emptyWeek(), ...week }).map(({ days }) => days.join(' '))).toEqual(runs)
	})
})

const base = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'new' })
const calendar = base.serviceHours.calendars[0]!
const withWeek = (week: Week): Agreement => ({
	...base,
	serviceHours: { ...base.serviceHours, calendars: [{ ...calendar, weekly: { ...emptyWeek(), ...week } }] },
})

function printed(week: Week, language: ContractLanguage): string[] {
	const { blocks } = buildOutline(withWeek(week), language)
	const table = blocks.find((block): block is TableBlock => block.id === `service-hours.week.${calendar.id}`)!
	return table.rows.map(({ cells }) => cells.map(inlineText).join(' | '))
}

describe('the hours in the annex', () => {
	it('are one row for days that follow each other at the same times', () => {
		expect(printed({ ...working, fri: short }, 'de')).toEqual([
			'Montag bis Donnerstag | 08:00–18:00\u00A0Uhr',
			'Freitag | 08:00–14:00\u00A0Uhr',
			'Samstag und Sonntag | keine',
		])
		expect(printed(working, 'en')).toEqual(['Monday to Friday | 08:00–18:00', 'Saturday and Sunday | none'])
	})

	it('keep a comment on a day that a row takes in, and give it back to the day when its times differ again', () => {
		const row = `service-hours.week.${calendar.id}`
		const own = buildOutline(withWeek({ ...working, fri: [['07:00', '18:00']] }), 'en')
		const anchor = makeAnchor(own, { language: 'en', address: `${row}.fri#1` }, { start: 6, end: 11 })!
		const found = (week: Week) => {
			const at = locate(anchor, printedTexts(buildOutline(withWeek(week), 'en')))
			return at.kind === 'detached' ? at.kind : `${at.at.address} ${at.at.text.slice(at.start, at.end)}`
		}
		expect(found(working)).toBe(`${row}.mon#1 18:00`)
		expect(found({ ...working, fri: [['06:30', '18:00']] })).toBe(`${row}.fri#1 18:00`)
	})
})
