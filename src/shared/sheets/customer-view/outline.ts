import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage, Outline } from '../../outline/block'
import { hoursText } from '../hours-text'
import { makeSheet, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { printDuties, printEnd, printExcluded } from './duties'
import { printKnown, printMoney } from './money'
import { printPromises } from './promises'

export type CustomerViewInput = {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
}

/**
 * What the contract promises its customer, in plain words: who helps, each promise with an example from its own calendar and what a miss
 * pays, what does not count, what the customer has to do and how to stop. It says nothing that the contract does not.
 */
export function customerViewOutline({ agreement, language, options }: CustomerViewInput): Outline {
	return makeSheet({
		id: 'customer-view',
		agreement,
		language,
		options,
		print: (w) => {
			const title = w.of('parties').typed('title', 'title')
			pushTitle(w, w.fillClause('intro', { provider: w.typed('parties.provider.name', 'name'), title }))
			printHelp(w)
			printPromises(w, options.date)
			printMoney(w)
			printKnown(w, options.date)
			printExcluded(w)
			printDuties(w)
			printEnd(w, options.date)
			w.paragraph('customer-view.caveat', w.fillClause('caveat'), { style: 'note' })
		},
	})
}

function printHelp(w: SheetWriter): void {
	const { services, serviceHours } = w.agreement
	const names = services.items.map(({ id }) => w.typed(`services.items.${id}.name`, 'service').text)
	w.heading('customer-view.help', 'front', 'help')
	if (names.length > 0)
		w.paragraph('customer-view.services', w.fillClause('services', { services: w.words(names) }), {
			path: 'services.items',
		})
	const words = w.of('service-hours')
	if (serviceHours.channels.length > 0)
		w.table(
			'customer-view.channels',
			[
				{ key: 'way', width: 26 },
				{ key: 'contact', width: 38 },
				{ key: 'hours', width: 36 },
			],
			serviceHours.channels.map(({ id, calendarId }) => {
				const path = `serviceHours.channels.${id}`
				return {
					id: `customer-view.channel.${id}`,
					path,
					cells: [
						[words.typed(`${path}.name`, 'name')],
						[words.typed(`${path}.contact`, 'contact')],
						[{ kind: 'text' as const, text: hoursText(w, calendarId) }],
					],
				}
			}),
		)
	if (serviceHours.onCall === null) return
	const path = 'serviceHours.onCall'
	const slots = { contact: w.typed(`${path}.contact`, 'contact'), scope: w.sentence(`${path}.scope`, 'scope') }
	w.paragraph('customer-view.on-call', w.fillClause('on-call', slots), { path })
}
