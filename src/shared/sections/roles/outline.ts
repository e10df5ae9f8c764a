import type { Inline, TableColumn } from '../../outline/block'
import { dateText, monthDayText, monthName } from '../../outline/format'
import { ordinalDay } from '../../outline/ordinal'
import type { Writer } from '../../outline/writer'
import { printContacts } from './contacts-outline'
import type { Duty, RaciRow } from './schema'

/** Who decides, who acts, who is told; what the customer does, and what follows when it does not. */
export function printRoles(w: Writer): void {
	const { roles } = w.agreement
	w.heading('roles', 'article')
	w.clause('contacts', {}, { path: 'roles.stakeholders' })
	const deciders = roles.stakeholders.filter((one) => one.decides)
	if (deciders.length > 0) w.clause('decisions', {}, { path: 'roles.stakeholders' })
	for (const { id } of deciders) {
		const path = `roles.stakeholders.${id}.function`
		w.item(`roles.decision.${id}`, [w.typed(path, 'function')], path)
	}
	if (roles.changeNoticeDays !== null)
		w.clause(
			'change-notice',
			{ days: w.count('roles.changeNoticeDays', 'days', 'calendarDayDative') },
			{ path: 'roles.changeNoticeDays' },
		)
	if (roles.raci.length > 0) w.clause('raci', {}, { path: 'roles.raci' })
	if (roles.duties.length > 0) w.clause('duties', {}, { path: 'roles.duties' })
	if (roles.cooperation.length === 0) return
	w.clause('cooperation', {}, { path: 'roles.cooperation' })
	for (const one of roles.cooperation)
		w.item(
			`roles.cooperation-item.${one.id}`,
			[w.typed(`roles.cooperation.${one.id}.text`, 'text')],
			`roles.cooperation.${one.id}.text`,
		)
	w.clause(`missing-${roles.missingCooperation}`, {}, { path: 'roles.missingCooperation' })
}

export function printRolesAnnex(w: Writer): void {
	const { roles } = w.agreement
	w.heading('annex-roles', 'annex', 'annex')
	printContacts(w)
	if (roles.raci.length > 0) printRaci(w)
	if (roles.duties.length > 0) printDuties(w)
}

/** Activities down, the four parts across: with words instead of letters nobody has to look up what C means. */
function printRaci(w: Writer): void {
	w.heading('roles.raci-head', 'sub', 'raci', { path: 'roles.raci' })
	const columns: TableColumn[] = [
		{ head: w.phraseText('column.activity'), align: 'left', width: 22 },
		...(['R', 'A', 'C', 'I'] as const).map(
			(letter): TableColumn => ({ head: w.phraseText(`raci.${letter}`), align: 'left', width: 19.5 }),
		),
	]
	w.rawTable(
		'roles.raci-table',
		columns,
		w.agreement.roles.raci.map((row) => ({
			id: `roles.raci-row.${row.id}`,
			path: `roles.raci.${row.id}`,
			cells: [
				[w.typed(`roles.raci.${row.id}.activity`, 'activity')],
				...(['R', 'A', 'C', 'I'] as const).map((letter) => assigned(w, row, letter)),
			],
		})),
		{ path: 'roles.raci' },
	)
}

function assigned(w: Writer, row: RaciRow, letter: string): Inline[] {
	const names = w.agreement.roles.stakeholders
		.filter((one) => row.assignments[one.id] === letter)
		.map((one) => [w.typed(`roles.stakeholders.${one.id}.function`, 'function')])
	return names.length === 0 ? w.phrase('none') : w.list(names)
}

function printDuties(w: Writer): void {
	w.heading('roles.duties-head', 'sub', 'duties', { path: 'roles.duties' })
	w.table(
		'roles.duties-table',
		[
			{ key: 'duty', width: 41 },
			{ key: 'party', width: 12 },
			{ key: 'due', width: 25 },
			{ key: 'owner', width: 22 },
		],
		w.agreement.roles.duties.map((duty) => {
			const path = `roles.duties.${duty.id}`
			const note: Inline[] = w.has(`${path}.note`)
				? [{ kind: 'text', text: '. ' }, w.sentence(`${path}.note`, 'text')]
				: []
			return {
				id: `roles.duty.${duty.id}`,
				path,
				cells: [
					[w.typed(`${path}.title`, 'duty'), ...note],
					[w.value(`${path}.party`, w.phraseText(`party.${duty.party}`))],
					dueInlines(w, duty),
					[ownerInline(w, duty)],
				],
			}
		}),
		{ path: 'roles.duties' },
	)
}

/** `by the 25th of each month`, in the words of the contract. */
export function dueInlines(w: Writer, duty: Duty): Inline[] {
	const path = `roles.duties.${duty.id}.due`
	const { due } = duty
	if (due.kind === 'once')
		return w.phrase('once', {
			date:
				due.date === null ? w.blank(`${path}.date`, 'date') : w.value(`${path}.date`, dateText(due.date, w.language)),
		})
	if (due.kind === 'yearly')
		return w.phrase('yearly', { day: w.value(path, monthDayText(`${due.month}-${due.day}`, w.language)) })
	const day = w.value(path, due.day === 31 ? w.phraseText('last-day') : ordinalDay(due.day, w.language))
	if (due.everyMonths === 1) return w.phrase('monthly', { day })
	const everyMonths = `${path}.everyMonths`
	// Where the same months come round every year they are named, so that nobody has to count.
	if (due.everyMonths < 12 && 12 % due.everyMonths === 0) {
		const months = Array.from({ length: 12 / due.everyMonths }, (_, index) =>
			monthName(1 + index * due.everyMonths, w.language),
		)
		return w.phrase('in-months', { day, months: w.value(everyMonths, w.words(months)) })
	}
	return w.phrase('every-months', { day, n: w.value(everyMonths, String(due.everyMonths)) })
}

function ownerInline(w: Writer, duty: Duty): Inline {
	const path = `roles.duties.${duty.id}.ownerId`
	const owner = w.agreement.roles.stakeholders.find((one) => one.id === duty.ownerId)
	return owner === undefined ? w.blank(path, 'owner') : w.typed(`roles.stakeholders.${owner.id}.function`, 'owner')
}
