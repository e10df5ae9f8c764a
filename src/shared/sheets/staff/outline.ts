import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage, Inline, Outline, TableRow } from '../../outline/block'
import { moneyText, numberText, shareText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { eventInlines, internalTargetText } from '../../sections/action-plan/outline'
import { objectiveCodes, objectivesInPrintOrder } from '../../sections/objectives/code'
import { valueText } from '../../sections/objectives/outline'
import { dueInlines } from '../../sections/roles/outline'
import { agreedCaps, missPrice } from '../miss-price'
import { makeSheet, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { objectiveLabel } from '../summary/promises'
import { byFunction, type Entry, staffEntries } from './entries'

const text = (words: string): Inline => ({ kind: 'text', text: words })

export type StaffInput = {
	/** With its action plan: of a public agreement the sheet says only what is public. */
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
}

/** What the provider's people must do, by when, and what it costs otherwise. Internal: it prints the action plan. */
export function staffOutline({ agreement, language, options }: StaffInput): Outline {
	return makeSheet({
		id: 'staff',
		agreement,
		language,
		options,
		density: 'close',
		print: (w) => {
			pushTitle(w, w.fillClause('customer', { customer: w.typed('parties.customer.name', 'name') }))
			w.paragraph('staff.internal', [{ kind: 'strong', text: plainText(w.fillClause('internal')) }])
			printPromises(w)
			for (const [name, entries] of byFunction(w, staffEntries(w))) printFunction(w, name, entries)
			printNotice(w)
			printRouting(w)
			printCustomer(w)
		},
	})
}

function printPromises(w: SheetWriter): void {
	const { agreement } = w
	const promises = objectivesInPrintOrder(agreement).filter(({ kind }) => kind === 'promise')
	if (promises.length === 0) return
	const codes = objectiveCodes(agreement, w.language)
	w.heading('staff.promises', 'front', 'promises')
	w.table(
		'staff.promises-table',
		[
			{ key: 'code', width: 5 },
			{ key: 'objective', width: 21 },
			{ key: 'promise', width: 21 },
			{ key: 'internal', width: 12 },
			{ key: 'owner', width: 24 },
			{ key: 'price', width: 17 },
		],
		promises.map((one): TableRow => {
			const objectives = w.of('objectives')
			const value = objectives.phraseText(`comparison.${one.comparison}`, { value: valueText(objectives, one) })
			const tasks = agreement.actionPlan.tasks.filter(({ objectiveId }) => objectiveId === one.id)
			const target = tasks.find(({ internalTarget }) => internalTarget !== null)
			const owned = tasks.find(({ owner }) => owner.trim() !== '')
			const share = one.share === null ? '' : shareText(one.share, w.language)
			return {
				id: `staff.promise.${one.id}`,
				path: `objectives.items.${one.id}`,
				cells: [
					codes.get(one.id) ?? '',
					objectiveLabel(w, one, 200),
					share === '' ? value : w.phraseText('share', { value, share }),
					target === undefined ? w.phraseText('none') : internalTargetText(w.of('action-plan'), target),
					ownerText(w, owned),
					missPrice(w, one) ?? w.of('sheet').phraseText('price.none'),
				].map((cell) => [text(cell)]),
			}
		}),
	)
	const month = agreement.remedies.monthlyCapPpm
	const amount = agreedCaps(agreement).monthMinor
	const cap =
		month === null || agreement.remedies.schemes.length === 0
			? []
			: w.fillClause('cap', {
					cap: [
						shareText(month, w.language),
						...(amount === null ? [] : [`(${moneyText(amount, agreement.parties.currency, w.language)})`]),
					].join(' '),
				})
	const clocks = w.fillClause('clocks', { place: w.numberOf('annex-objectives') ?? '' })
	w.paragraph('staff.after-promises', [...clocks, ...(cap.length === 0 ? [] : [text(' '), ...cap])], { style: 'note' })
}

function ownerText(w: SheetWriter, task: Agreement['actionPlan']['tasks'][number] | undefined): string {
	if (task === undefined) return w.phraseText('open')
	const [owner, deputy] = [task.owner.trim(), task.deputy.trim()]
	return deputy === '' ? owner : w.phraseText('owner.deputy', { owner, deputy })
}

function printFunction(w: SheetWriter, name: string, entries: readonly Entry[]): void {
	const { stakeholders } = w.agreement.roles
	const index = stakeholders.findIndex((one) => one.party === 'provider' && one.function?.trim() === name)
	const person = stakeholders[index]
	const id = `staff.role.${person?.id ?? `other-${blockName(name)}`}`
	const path = person === undefined ? null : `roles.stakeholders.${person.id}`
	if (person === undefined && entries.length === 0) return
	const head =
		path !== null && w.has(`${path}.name`)
			? w.phraseText('role.named', { function: name, name: w.typed(`${path}.name`, 'name') })
			: name
	w.headingText(id, 'sub', head, path ?? 'roles.stakeholders')
	if (path !== null && w.has(`${path}.responsibilities`))
		w.paragraph(`${id}.text`, [w.sentence(`${path}.responsibilities`, 'text')])
	if (entries.length === 0) return
	w.table(
		`${id}.table`,
		[
			{ key: 'task', width: 52 },
			{ key: 'when', width: 28 },
			{ key: 'missed', width: 20 },
		],
		entries.map(
			(entry): TableRow => ({
				id: `${id}.${entry.id}`,
				path: null,
				cells: [entry.what, entry.when, entry.missed],
			}),
		),
	)
}

/** Letters of an id out of a name that a user typed. */
function blockName(name: string): string {
	return [...name].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : letter.codePointAt(0)?.toString(36))).join('')
}

function printNotice(w: SheetWriter): void {
	const notice = w.agreement.reporting.outageNotice
	if (notice === null) return
	const path = 'reporting.outageNotice'
	const contents = notice.contents.map((one) => w.of('reporting').phraseText(`notice.${one}`))
	w.heading('staff.notice', 'front', 'notice')
	w.paragraph(
		'staff.notice-text',
		[
			...w.fillClause('notice', {
				deadline: w.duration(`${path}.deadlineSeconds`, 'deadline', notice.clock),
				channel: w.typed(`${path}.channel`, 'channel'),
				contents: contents.length === 0 ? w.blank(`${path}.contents`, 'contents') : w.words(contents),
			}),
			...(notice.finalReportDays === null
				? []
				: [
						text(' '),
						...w.fillClause('notice-final', { final: w.count(`${path}.finalReportDays`, 'days', 'calendarDayDative') }),
					]),
		],
		{ path },
	)
}

function printRouting(w: SheetWriter): void {
	const { routing, events } = w.agreement.actionPlan
	if (routing.length + events.length === 0) return
	const codes = objectiveCodes(w.agreement, w.language)
	w.heading('staff.routing', 'front', 'routing')
	if (routing.length > 0)
		w.table(
			'staff.routing-table',
			[
				{ key: 'case', width: 50 },
				{ key: 'group', width: 32 },
				{ key: 'limit', width: 18, align: 'right' },
			],
			routing.map((rule) => ({
				id: `staff.routing.${rule.id}`,
				path: `actionPlan.routing.${rule.id}`,
				cells: [
					rule.when,
					[rule.group, rule.skill].filter((part) => part.trim() !== '').join(', '),
					rule.openTicketLimit === null ? w.phraseText('none') : numberText(rule.openTicketLimit, w.language),
				].map((cell) => [text(cell)]),
			})),
		)
	if (events.length > 0)
		w.table(
			'staff.events-table',
			[
				{ key: 'at', width: 34 },
				{ key: 'for', width: 12 },
				{ key: 'tell', width: 18 },
				{ key: 'action', width: 36 },
			],
			events.map((rule) => ({
				id: `staff.event.${rule.id}`,
				path: `actionPlan.events.${rule.id}`,
				cells: [
					eventInlines(w.of('action-plan'), rule),
					[
						text(
							rule.objectiveId === null ? w.phraseText('all') : (codes.get(rule.objectiveId) ?? w.phraseText('none')),
						),
					],
					[text(rule.tell)],
					[text(rule.action)],
				],
			})),
		)
}

/** What to ask of the customer, and what it does to our clocks while it is missing. */
function printCustomer(w: SheetWriter): void {
	const { duties, cooperation, missingCooperation } = w.agreement.roles
	const owed = duties.filter(({ party }) => party === 'customer')
	if (owed.length + cooperation.length === 0) return
	w.heading('staff.customer', 'front', 'customer')
	if (owed.length > 0)
		w.table(
			'staff.customer-table',
			[
				{ key: 'duty', width: 64 },
				{ key: 'due', width: 36 },
			],
			owed.map((duty) => ({
				id: `staff.owed.${duty.id}`,
				path: `roles.duties.${duty.id}`,
				cells: [[w.typed(`roles.duties.${duty.id}.title`, 'duty')], dueInlines(w.of('roles'), duty)],
			})),
		)
	if (cooperation.length === 0) return
	w.table(
		'staff.cooperation-table',
		[{ key: 'cooperation', width: 100 }],
		cooperation.map(({ id }) => ({
			id: `staff.cooperation.${id}`,
			path: `roles.cooperation.${id}`,
			cells: [[w.typed(`roles.cooperation.${id}.text`, 'text')]],
		})),
	)
	w.paragraph('staff.cooperation-effect', w.fillClause(`cooperation-${missingCooperation}`))
}
