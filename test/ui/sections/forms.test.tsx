import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../../src/renderer/app/messages'
import { fieldKey } from '../../../src/renderer/components/fields/field-key'
import { GROUP_FORMS } from '../../../src/renderer/components/sections/forms'
import { SECTION_GROUPS } from '../../../src/renderer/components/sections/list'
import { KindGroup, TermGroup } from '../../../src/renderer/components/sections/parties/PartiesGroups'
import { CustomerGroup } from '../../../src/renderer/components/sections/parties/PartyGroup'
import { HolidaysGroup } from '../../../src/renderer/components/sections/service-hours/HolidaysGroup'
import { SpecialDaysGroup } from '../../../src/renderer/components/sections/service-hours/SpecialDaysGroup'
import { WeeklyGroup } from '../../../src/renderer/components/sections/service-hours/WeeklyGroup'
import { RequestGroup } from '../../../src/renderer/components/sections/services/RequestGroup'
import { OutGroup } from '../../../src/renderer/components/sections/services/ServicesGroups'
import { SECTIONS } from '../../../src/shared/agreement/section-list'
import { INTERVIEW_GROUPS } from '../../../src/shared/sections/interview-questions'
import { formAgreement } from '../../helpers/form-agreement'
import { renderForm } from '../../helpers/render-form'

const GROUPS = [
	...SECTIONS.flatMap(({ id }) => SECTION_GROUPS[id]),
	...INTERVIEW_GROUPS.flatMap((group) => {
		const Component = GROUP_FORMS[group.id]
		return Component === undefined ? [] : [{ ...group, Component }]
	}),
]

/** Fields that stand only where a choice asks for them, or in a part that this agreement has switched off. */
const NOT_SHOWN = new Set([
	'objectives.items.*.customName',
	'objectives.items.*.customUnit',
	'actionPlan.events.*.times',
])

describe('the forms', () => {
	it.each(GROUPS.map((group) => [group.id, group] as const))(
		'show a field for every question of %s, in words',
		async (_, group) => {
			const form = renderForm(
				<group.Component {...(group.perItem === null ? {} : { itemId: firstItem(group.perItem) })} />,
			)
			for (const row of form.container.querySelectorAll('tr[data-selectable]:first-child')) fireEvent.click(row)
			const shown = new Set(
				[...form.container.querySelectorAll('[data-path]')].map((one) => one.getAttribute('data-path') ?? ''),
			)
			const missing = group.questions.filter(
				(question) => !NOT_SHOWN.has(question) && ![...shown].some((one) => matches(one, question)),
			)
			expect(missing).toEqual([])
			expect(wordsOn(document.body).match(/(?:sections|fields|readings|interview):[\w.$-]+/g)).toBeNull()
		},
	)

	it('have words for every label and title in both languages', () => {
		for (const language of ['de', 'en'] as const) {
			const sections = messagesOf(language, 'sections')
			const unlabelled = GROUPS.flatMap((group) => group.questions)
				.filter((question) => !question.endsWith('.*'))
				.map((question) => fieldKey(question.replaceAll('.*', '.x')))
				.filter((key) => !(`label.${key}` in sections))
			expect([language, unlabelled]).toEqual([language, []])
			expect([language, GROUPS.filter((group) => !(`${group.id}.title` in sections)).map((group) => group.id)]).toEqual(
				[language, []],
			)
		}
	})
})

describe('a typed value', () => {
	it('is taken while it is typed and shown plainly when it is left', async () => {
		const form = renderForm(<RequestGroup itemId="service-desk" />)
		const field = form.field('services.items.service-desk.request.wishedValue') as HTMLInputElement
		await form.user.clear(field)
		await form.user.type(field, '2 Std 30')
		expect(form.at('services.items.service-desk.request.wishedValue')).toBe(9_000)
		await form.user.tab()
		expect(field.value).toBe('2\u00a0h 30\u00a0min')
	})

	it('that cannot be read stays, with one sentence, also after the form was left', async () => {
		const form = renderForm(<RequestGroup itemId="service-desk" />)
		const path = 'services.items.service-desk.request.wishedValue'
		await form.user.clear(form.field(path))
		await form.user.type(form.field(path), 'bald')
		await form.user.tab()
		expect(screen.getByRole('alert').textContent).toContain('Das ist keine Dauer.')
		expect(form.at(path)).toBe(null)
		form.rerender(<div />)
		const again = renderForm(<RequestGroup itemId="service-desk" />, {
			agreement: { ...formAgreement(), services: blankWish() },
		})
		expect((again.field(path) as HTMLInputElement).value).toBe('bald')
		await again.user.click(again.field(path))
		await again.user.keyboard('{Escape}')
		expect((again.field(path) as HTMLInputElement).value).toBe('')
	})

	it('follows an undo', async () => {
		const form = renderForm(<KindGroup />)
		const title = form.field('title') as HTMLInputElement
		await form.user.clear(title)
		await form.user.type(title, 'Neu')
		form.undo()
		await waitFor(() => expect(title.value).toBe('Managed IT Services 2027'))
	})
})

describe('lists and parts', () => {
	it('make many lines of a paste', () => {
		const form = renderForm(<OutGroup itemId="service-desk" />)
		const path = 'services.items.service-desk.outOfScope'
		fireEvent.paste(form.field(path), { clipboardData: { getData: () => '- Drucker\n- Scanner' } })
		expect(form.at(path)).toEqual(['Fahrzeugterminals', 'Drucker', 'Scanner'])
	})

	it('bring back what was typed for another kind', async () => {
		const form = renderForm(<TermGroup />)
		await form.user.click(screen.getByText('Unbefristet'))
		expect(form.at('parties.term')).toEqual({ kind: 'indefinite' })
		await form.user.click(screen.getByText('Befristet'))
		expect(form.at('parties.term')).toEqual({ kind: 'fixed', months: 24 })
	})

	it('save a party to the address book', async () => {
		const form = renderForm(<CustomerGroup />)
		await form.user.click(screen.getByText('Ins Adressbuch übernehmen'))
		await screen.findByText('Im Adressbuch gespeichert.')
		const saved = form.bridge.calls.find((one) => one.channel === 'addresses:save')
		expect(saved?.args).toMatchObject({ id: 'hansen-logistik', party: { name: 'Hansen Logistik' } })
	})
})

describe('service hours', () => {
	const week = 'serviceHours.calendars.office.weekly'

	it('take several segments a day and one past midnight', async () => {
		const form = renderForm(<WeeklyGroup itemId="office" />)
		await form.user.type(form.field(`${week}.sun`), '22-6')
		expect(form.at(`${week}.sun`)).toEqual([['22:00', '06:00']])
		expect(screen.getByLabelText('Montag: 00:00–06:00, 08:00–12:00, 13:00–18:00')).toBeTruthy()
	})

	it('are copied to other days and set to 24x7 in one click', async () => {
		const form = renderForm(<WeeklyGroup itemId="office" />)
		await form.user.click(screen.getByRole('button', { name: 'Freitag auf andere Tage kopieren' }))
		await form.user.click(await screen.findByText('auf alle Tage'))
		expect(form.at(`${week}.mon`)).toEqual([['08:00', '16:00']])
		await form.user.click(screen.getByText('Rund um die Uhr (24×7)'))
		expect(form.at(`${week}.sun`)).toEqual([['00:00', '24:00']])
		expect(screen.getByText('168 Stunden in der Woche, jeden Tag')).toBeTruthy()
	})

	it('ask for 24 December in every year of the term', async () => {
		const form = renderForm(<SpecialDaysGroup itemId="office" />)
		const [closed] = screen.getAllByText('geschlossen')
		if (closed === undefined) throw new Error('no choice')
		await form.user.click(closed)
		expect(form.at('serviceHours.calendars.office.closed')).toEqual(['2027-12-24', '2028-12-24'])
	})

	it('keep the holidays of the term, named in the language of the contract', async () => {
		const form = renderForm(<HolidaysGroup itemId="office" />)
		await form.user.click(await screen.findByText('Für die Laufzeit festhalten'))
		const dates = form.at('serviceHours.calendars.office.holidays.dates') as Record<string, string>
		expect([Object.keys(dates).length, dates['2027-10-31'], dates['2028-12-25']]).toEqual([
			20,
			'Reformation Day',
			'Christmas Day',
		])
		await form.user.click(screen.getByRole('button', { name: /31\.10\.2027 Reformation Day entfernen/ }))
		expect(form.at('serviceHours.calendars.office.holidays.dates')).not.toHaveProperty('2027-10-31')
	})

	it('keep the holidays of a contract in two languages under both names, as one step', async () => {
		const { parties, ...rest } = formAgreement()
		const agreement = { ...rest, parties: { ...parties, language: 'de+en', governingLanguage: 'de' } } as const
		const form = renderForm(<HolidaysGroup itemId="office" />, { agreement })
		const second = 'serviceHours.calendars.office.holidays.dates.2027-10-31'
		const names = () => [
			(form.at('serviceHours.calendars.office.holidays.dates') as Record<string, string> | undefined)?.['2027-10-31'],
			(form.at('translations') as Record<string, string>)[second],
		]
		await form.user.click(await screen.findByText('Für die Laufzeit festhalten'))
		expect(names()).toEqual(['Reformationstag', 'Reformation Day'])
		expect(screen.getAllByText('Reformationstag / Reformation Day').length).toBe(2)
		await form.user.click(screen.getByRole('button', { name: /31\.10\.2027 Reformationstag entfernen/ }))
		expect(names()).toEqual([undefined, undefined])
		act(form.undo)
		expect(names()).toEqual(['Reformationstag', 'Reformation Day'])
		act(form.undo)
		expect(names()).toEqual([undefined, undefined])
	})
})

function firstItem(list: 'services.items' | 'serviceHours.calendars'): string {
	return list === 'services.items' ? 'service-desk' : 'office'
}

function matches(shown: string, question: string): boolean {
	const pattern = question.split('.').map((segment) => (segment === '*' ? '[^.]+' : segment))
	// A question that ends at a list or object stands for all below it.
	return new RegExp(`^${pattern.join('\\.')}(\\.|$)`).test(shown) || shown === question.replace(/\.\*$/, '')
}

function blankWish() {
	const { services } = formAgreement()
	return {
		...services,
		items: services.items.map((item) => ({ ...item, request: { ...item.request, wishedValue: null } })),
	}
}

/** All that is read or spoken. */
function wordsOn(root: HTMLElement): string {
	const spoken = [...root.querySelectorAll('[aria-label], [placeholder]')].map(
		(one) => `${one.getAttribute('aria-label')} ${one.getAttribute('placeholder')}`,
	)
	return `${root.textContent} ${spoken.join(' ')}`
}
