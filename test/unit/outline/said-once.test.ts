import { expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildOutline } from '../../../src/shared/outline/build'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const made = (language: 'de' | 'en') => createFromPlaybook({ playbookId: 'it-service', language, id: 'new' })

it('tells the requests of several services as points of one recital, and that of a single one as a recital', () => {
	const agreement = made('de')
	const recitals = (count: number) =>
		buildOutline(
			{ ...agreement, services: { ...agreement.services, items: agreement.services.items.slice(0, count) } },
			'de',
		)
			.blocks.filter((block) => block.id.startsWith('parties.recital'))
			.map((block) => [block.id, block.kind])
	const ids = agreement.services.items.map(({ id }) => `parties.recital-request.${id}`)
	expect([recitals(3), recitals(1)]).toEqual([
		[
			['parties.recital-purpose', 'paragraph'],
			['parties.recital-requests', 'paragraph'],
			...ids.map((id) => [id, 'item']),
			['parties.recital-promise', 'paragraph'],
		],
		[
			['parties.recital-purpose', 'paragraph'],
			[ids[0], 'paragraph'],
			['parties.recital-promise', 'paragraph'],
		],
	])
})

it('says where holidays beyond the listed days come from only where the agreement may go on', () => {
	const agreement = made('en')
	const clause = (renewal: Agreement['parties']['renewal']) =>
		outlineToText(buildOutline({ ...agreement, parties: { ...agreement.parties, renewal } }, 'en')).includes(
			'runs longer than the listed days cover',
		)
	expect([clause({ kind: 'automatic', months: 12 }), clause({ kind: 'none' })]).toEqual([true, false])
})

it('lists the holidays that two calendars share once, and both lists where one day differs', () => {
	const agreement = made('de')
	const [first, second] = agreement.serviceHours.calendars
	if (first === undefined || second === undefined) throw new Error('the playbook has two calendars')
	const days = { '2027-01-01': 'Neujahr', '2027-03-26': 'Karfreitag' }
	const tables = (others: Readonly<Record<string, string>>) => {
		const on = (calendar: typeof first, dates: Readonly<Record<string, string>>) => ({
			...calendar,
			holidays: { country: 'DE', region: 'SH', dates },
		})
		const calendars = [on(first, days), on(second, others)]
		return buildOutline({ ...agreement, serviceHours: { ...agreement.serviceHours, calendars } }, 'de')
			.blocks.map(({ id }) => id)
			.filter((id) => id.startsWith('service-hours.holidays.'))
	}
	expect([tables({ ...days }), tables({ ...days, '2027-03-29': 'Ostermontag' })]).toEqual([
		[`service-hours.holidays.${first.id}`],
		[`service-hours.holidays.${first.id}`, `service-hours.holidays.${second.id}`],
	])
})

it('leaves out closed days before the start', () => {
	const agreement = made('de')
	const [calendar] = agreement.serviceHours.calendars
	if (calendar === undefined) throw new Error('the playbook has a calendar')
	const closed = ['2026-12-24', '2027-12-24', '2027-12-31']
	const text = (effectiveDate: string | null) => {
		const serviceHours = { ...agreement.serviceHours, calendars: [{ ...calendar, closed }] }
		const parties = { ...agreement.parties, effectiveDate }
		return /gelten sie an diesen Tagen: ([^\n]*)\./.exec(
			outlineToText(buildOutline({ ...agreement, parties, serviceHours }, 'de')).replaceAll('\u00a0', ' '),
		)?.[1]
	}
	expect([text('2027-01-01'), text(null), text('2028-01-01')]).toEqual([
		'24. Dezember 2027 und 31. Dezember 2027',
		'24. Dezember 2026, 24. Dezember 2027 und 31. Dezember 2027',
		undefined,
	])
})
