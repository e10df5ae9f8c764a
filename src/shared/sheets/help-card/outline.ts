import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { durationText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { recurrenceInlines } from '../../sections/downtime/outline'
import { hoursText } from '../hours-text'
import { makeSheet, pushPoint, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { cutInline, cutText, moreText } from '../shorten'
import type { HelpCardLimits } from './limits'
import { printPriorities } from './priorities'

const text = (words: string): Inline => ({ kind: 'text', text: words })

export type HelpCardInput = {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
	readonly limits: HelpCardLimits
}

/** One page for the customer's staff: whom to call and when, how urgent it is, what to say, what to do if nothing happens. */
export function helpCardOutline({ agreement, language, options, limits }: HelpCardInput): Outline {
	return makeSheet({
		id: 'help-card',
		agreement,
		language,
		options,
		print: (w) => {
			const provider = cutInline(w.typed('parties.provider.name', 'name'), limits.letters)
			pushTitle(w, w.fillClause('intro', { provider }))
			printChannels(w, limits)
			printPriorities(w, limits)
			w.heading('help-card.say', 'sub', 'say')
			for (const point of ['who', 'what', 'since', 'effect', 'tried'] as const)
				pushPoint(w, `help-card.say.${point}`, w.phrase(`say.${point}`), null)
			printLevels(w, limits)
			printMaintenance(w, limits)
			w.paragraph('help-card.caveat', w.fillClause('caveat'), { style: 'note' })
		},
	})
}

function printChannels(w: SheetWriter, limits: HelpCardLimits): void {
	const { channels, onCall } = w.agreement.serviceHours
	const words = w.of('service-hours')
	w.heading('help-card.reach', 'sub', 'reach')
	if (channels.length === 0)
		w.paragraph('help-card.no-channel', [w.blank('serviceHours.channels', 'contact')], {
			path: 'serviceHours.channels',
		})
	else
		w.table(
			'help-card.channels',
			[
				{ key: 'way', width: 22 },
				{ key: 'contact', width: 36 },
				{ key: 'hours', width: 42 },
			],
			channels.slice(0, limits.channels).map((channel) => {
				const path = `serviceHours.channels.${channel.id}`
				return {
					id: `help-card.channel.${channel.id}`,
					path,
					cells: [
						[cutInline(words.typed(`${path}.name`, 'name'), limits.letters)],
						[cutInline(words.typed(`${path}.contact`, 'contact'), limits.letters)],
						[text(cutText(hoursText(w, channel.calendarId), Math.max(80, limits.letters)))],
					],
				}
			}),
		)
	const rest = channels.length - limits.channels
	if (rest > 0) w.paragraph('help-card.more-channels', [text(moreText(w, rest, 'service-hours'))], { style: 'note' })
	if (onCall === null) return
	const contact = cutInline(w.typed('serviceHours.onCall.contact', 'contact'), limits.letters)
	const scope = cutInline(w.sentence('serviceHours.onCall.scope', 'scope'), limits.letters)
	w.paragraph('help-card.on-call', w.fillClause('on-call', { contact, scope }), { path: 'serviceHours.onCall' })
}

/** The provider's levels of the ladder that have not yet been reached on their own. */
function printLevels(w: SheetWriter, limits: HelpCardLimits): void {
	const levels = w.agreement.escalation.levels.filter(
		({ party, trigger }) => party === 'provider' && trigger.kind !== 'percent-elapsed',
	)
	if (levels.length === 0) return
	w.heading('help-card.stuck', 'sub', 'stuck')
	w.paragraph('help-card.stuck-how', w.fillClause('stuck'))
	for (const level of levels.slice(0, limits.levels)) {
		const path = `escalation.levels.${level.id}`
		const words = w.of('escalation')
		const part = (field: string) => cutInline(words.typed(`${path}.${field}`, field), limits.letters)
		const key = level.channel === null ? 'level' : level.contact === null ? 'level.reach' : 'level.contact'
		const slots = {
			role: part('role'),
			...(level.channel === null ? {} : { channel: part('channel') }),
			...(level.contact === null ? {} : { contact: part('contact') }),
		}
		pushPoint(w, `help-card.level.${level.id}`, w.phrase(key, slots), path)
	}
}

function printMaintenance(w: SheetWriter, limits: HelpCardLimits): void {
	const { maintenance } = w.agreement.downtime
	if (maintenance.length === 0) return
	const words = w.of('downtime')
	const listed = maintenance.slice(0, limits.windows).map((window) =>
		plainText(
			w.phrase('window', {
				name: cutText(words.typed(`downtime.maintenance.${window.id}.name`, 'name').text, limits.letters),
				when: cutText(plainText(recurrenceInlines(words, window)), limits.letters),
				start: w.phrase('start', { time: window.startTime, zone: window.timeZone }),
				duration: durationText(window.durationSeconds, w.language),
			}),
		),
	)
	const rest = maintenance.length - listed.length
	const when = [...listed, ...(rest === 0 ? [] : [moreText(w, rest, 'annex-downtime')])].join('; ')
	w.heading('help-card.maintenance', 'sub', 'maintenance')
	w.paragraph('help-card.maintenance-when', w.fillClause('maintenance', { when }), { path: 'downtime.maintenance' })
}
