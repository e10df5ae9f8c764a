import type { Agreement } from '../../agreement/schema'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { durationText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { recurrenceInlines } from '../../sections/downtime/outline'
import { hoursText } from '../hours-text'
import { type Fact, makeSheet, pushFacts, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { cutInline, cutText, moreText, parted } from '../shorten'
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
		density: limits.density,
		print: (w) => {
			const provider = cutInline(w.typed('parties.provider.name', 'name'), limits.letters)
			pushTitle(w, w.fillClause('intro', { provider }))
			printChannels(w, limits)
			printPriorities(w, limits)
			pushFacts(w, 'say', sayFacts(w), 26)
			pushFacts(w, 'stuck', levelFacts(w, limits), 38)
			pushFacts(w, 'maintenance', windowFacts(w, limits), 38)
			w.paragraph('help-card.caveat', w.fillClause('caveat'), { style: 'note' })
		},
	})
}

function printChannels(w: SheetWriter, limits: HelpCardLimits): void {
	const { channels, onCall } = w.agreement.serviceHours
	const words = w.of('service-hours')
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
	const scope = cutInline(w.sentence('serviceHours.onCall.scope', 'scope'), limits.definition)
	w.paragraph('help-card.on-call', w.fillClause('on-call', { contact, scope }), { path: 'serviceHours.onCall' })
}

function sayFacts(w: SheetWriter): Fact[] {
	return (['who', 'what', 'since', 'effect', 'tried'] as const).map((key) => ({
		id: key,
		label: w.phraseText(`say.${key}`),
		says: w.phrase(`say.${key}-says`),
		path: null,
	}))
}

/** The provider's levels of the ladder, without those that come before anything is late. */
function levelFacts(w: SheetWriter, limits: HelpCardLimits): Fact[] {
	const words = w.of('escalation')
	return w.agreement.escalation.levels
		.filter(({ party, trigger }) => party === 'provider' && trigger.kind !== 'percent-elapsed')
		.slice(0, limits.levels)
		.map((level): Fact => {
			const path = `escalation.levels.${level.id}`
			const part = (field: string) => cutInline(words.typed(`${path}.${field}`, field), limits.letters)
			const ways = [
				...(level.channel === null ? [] : [[part('channel')]]),
				...(level.contact === null ? [] : [[part('contact')]]),
			]
			return {
				id: level.id,
				label: part('role').text,
				says: ways.length === 0 ? [part('contact')] : parted(ways, ': '),
				path,
			}
		})
}

function windowFacts(w: SheetWriter, limits: HelpCardLimits): Fact[] {
	const { maintenance } = w.agreement.downtime
	const words = w.of('downtime')
	const listed = maintenance.slice(0, limits.windows).map(
		(window): Fact => ({
			id: window.id,
			label: cutText(words.typed(`downtime.maintenance.${window.id}.name`, 'name').text, limits.letters),
			says: w.phrase('window', {
				when: cutText(plainText(recurrenceInlines(words, window)), limits.letters),
				start: w.phrase('start', { time: window.startTime, zone: window.timeZone }),
				duration: durationText(window.durationSeconds, w.language),
			}),
			path: `downtime.maintenance.${window.id}`,
		}),
	)
	const rest = maintenance.length - listed.length
	const last = listed.at(-1)
	if (rest === 0 || last === undefined) return listed
	const says = [...last.says, text('; '), text(moreText(w, rest, 'annex-downtime'))]
	return [...listed.slice(0, -1), { ...last, says }]
}
