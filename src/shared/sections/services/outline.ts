import type { Inline } from '../../outline/block'
import { shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import type { Service } from './schema'

/** What is delivered and where it ends; the details of each service stand in the annex. */
export function printServices(w: Writer): void {
	const { services } = w.agreement
	w.heading('services', 'article')
	const names: Inline[][] = services.items.map((service) =>
		w.phrase('named', { name: w.typed(`services.items.${service.id}.name`, 'name') }),
	)
	w.clause(
		'services',
		{ services: names.length === 0 ? w.blank('services.items', 'service') : w.list(names) },
		{ path: 'services.items' },
	)
	w.clause('limits')
	w.clause('points')
	if (services.items.some((service) => service.dependencies.length > 0)) w.clause('suppliers')
	if (w.agreement.parties.kind !== 'internal-ola' || isAnyPaid(services.items)) w.clause('fees')
	if (w.has('services.changes'))
		w.clause('changes', { changes: w.sentence('services.changes', 'changes') }, { path: 'services.changes' })
	else w.clause('changes-standard', {}, { path: 'services.changes' })
}

/** Units of one house may charge each other nothing. */
export function isAnyPaid(services: readonly Service[]): boolean {
	return services.some((service) => service.monthlyFeeMinor !== null && service.monthlyFeeMinor > 0)
}

export function printServicesAnnex(w: Writer): void {
	if (w.agreement.services.items.length === 0) return
	w.heading('annex-services', 'annex', 'annex')
	for (const service of w.agreement.services.items) printService(w, service)
}

function printService(w: Writer, service: Service): void {
	const path = `services.items.${service.id}`
	const at = (field: string) => ({ item: service.id, path: `${path}.${field}` })
	w.headingText(`services.item.${service.id}`, 'sub', w.typed(`${path}.name`, 'name').text, `${path}.name`)
	w.clause('service-description', { text: w.sentence(`${path}.description`, 'description') }, at('description'))
	if (w.has(`${path}.delivery`))
		w.clause('service-delivery', { text: w.sentence(`${path}.delivery`, 'delivery') }, at('delivery'))
	if (w.has(`${path}.audience`))
		w.clause('service-audience', { text: w.sentence(`${path}.audience`, 'audience') }, at('audience'))
	printPoints(w, service, { key: 'service-scope', field: 'inScope', required: true })
	printPoints(w, service, { key: 'service-functions', field: 'functions', required: false })
	printPoints(w, service, { key: 'service-out-of-scope', field: 'outOfScope', required: false })
	w.clause('service-demarcation', { text: w.sentence(`${path}.demarcation`, 'demarcation') }, at('demarcation'))
	w.clause(
		'service-measurement',
		{ text: w.sentence(`${path}.measurementPoint`, 'measurement') },
		at('measurementPoint'),
	)
	printCalendar(w, service)
	if (service.criticality !== null) {
		w.clause(
			'service-criticality',
			{ text: w.value(`${path}.criticality`, w.phraseText(`criticality.${service.criticality}`)) },
			at('criticality'),
		)
	}
	if (service.monthlyFeeMinor === 0) w.clause('service-fee-none', {}, at('monthlyFeeMinor'))
	else if (service.monthlyFeeMinor !== null || w.agreement.parties.kind !== 'internal-ola') {
		w.clause('service-fee', { fee: w.money(`${path}.monthlyFeeMinor`, 'fee') }, at('monthlyFeeMinor'))
	}
	printDependencies(w, service)
}

function printPoints(
	w: Writer,
	service: Service,
	list: { readonly key: string; readonly field: 'inScope' | 'functions' | 'outOfScope'; readonly required: boolean },
): void {
	const path = `services.items.${service.id}.${list.field}`
	const count = service[list.field].length
	if (count === 0 && !list.required) return
	w.clause(list.key, {}, { item: service.id, path })
	const id = `services.${list.key}.${service.id}`
	if (count === 0) w.item(`${id}.1`, [w.blank(path, 'scope')], path)
	for (let index = 0; index < count; index++)
		w.item(`${id}.${index + 1}`, [w.typed(`${path}.${index}`, 'scope')], `${path}.${index}`)
}

function printCalendar(w: Writer, service: Service): void {
	const { calendars } = w.agreement.serviceHours
	const path = `services.items.${service.id}.calendarId`
	const calendar = service.calendarId === null ? calendars[0] : calendars.find((one) => one.id === service.calendarId)
	if (calendar === undefined && service.calendarId === null)
		w.clause('service-around-the-clock', {}, { item: service.id, path })
	else
		w.clause(
			'service-calendar',
			{
				calendar:
					calendar === undefined
						? w.blank(path, 'calendar')
						: w.typed(`serviceHours.calendars.${calendar.id}.name`, 'calendar'),
			},
			{ item: service.id, path },
		)
}

function printDependencies(w: Writer, service: Service): void {
	if (service.dependencies.length === 0) return
	const path = `services.items.${service.id}.dependencies`
	w.clause('service-dependencies', {}, { item: service.id, path })
	w.table(
		`services.dependencies.${service.id}`,
		[
			{ key: 'component', width: 29 },
			{ key: 'supplier', width: 22 },
			{ key: 'availability', width: 19, align: 'right' },
			{ key: 'note', width: 30 },
		],
		service.dependencies.map((one) => ({
			id: `services.dependency.${service.id}.${one.id}`,
			path: `${path}.${one.id}`,
			cells: [
				[w.typed(`${path}.${one.id}.component`, 'component')],
				[w.typed(`${path}.${one.id}.supplier`, 'supplier')],
				[
					w.value(
						`${path}.${one.id}.availabilityPpm`,
						one.availabilityPpm === null ? w.phraseText('unknown') : shareText(one.availabilityPpm, w.language),
					),
				],
				w.has(`${path}.${one.id}.note`) ? [w.typed(`${path}.${one.id}.note`, 'note')] : [],
			],
		})),
		{ indent: 1, path },
	)
}
