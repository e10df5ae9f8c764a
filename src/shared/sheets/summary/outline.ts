import type { Agreement } from '../../agreement/schema'
import { totalMonthlyFee } from '../../credits/base-fee'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { moneyText } from '../../outline/format'
import { hoursText } from '../hours-text'
import { type Fact, makeSheet, pushFacts, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { cutInline, cutText, moreText, parted } from '../shorten'
import type { SummaryLimits } from './limits'
import { printPromises } from './promises'
import type { ProofLine } from './proof'
import { printRecord } from './record'
import { printRemedies } from './remedies'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const SPACE = text(' ')

export type SummaryInput = {
	readonly agreement: Agreement
	readonly language: ContractLanguage
	readonly options: SheetOptions
	/** Only what the user allowed to leave the house; empty prints nothing of the past. */
	readonly proof: readonly ProofLine[]
	readonly limits: SummaryLimits
}

/**
 * The agreement on one page, for the people who sell it and the customer who asks what it comes to. What has no room is counted, with the
 * place where it stands; the caller takes the widest limits that fit a page.
 */
export function summaryOutline({ agreement, language, options, proof, limits }: SummaryInput): Outline {
	return makeSheet({
		id: 'summary',
		agreement,
		language,
		options,
		density: limits.density,
		print: (w) => {
			pushTitle(w, [cutInline(w.of('parties').typed('title', 'title'), limits.letters)])
			pushFacts(w, 'overview', [...partyFacts(w, limits), ...hourFacts(w, limits)], 20)
			printPromises(w, limits)
			printRemedies(w)
			printRecord(w, proof, limits)
			w.paragraph('summary.caveat', w.fillClause('caveat'), { style: 'note' })
		},
	})
}

function partyFacts(w: SheetWriter, limits: SummaryLimits): Fact[] {
	const { parties, services } = w.agreement
	const listed = services.items.slice(0, limits.services).map((service): Inline[] => {
		const name = cutInline(w.typed(`services.items.${service.id}.name`, 'service'), limits.letters)
		const { monthlyFeeMinor: fee } = service
		if (fee === null || fee === 0 || services.items.length === 1) return [name]
		return w.phrase('priced', { name, fee: moneyText(fee, parties.currency, w.language) })
	})
	const rest = services.items.length - listed.length
	const total = totalMonthlyFee(services.items)
	const names = [...listed, ...(rest === 0 ? [] : [[text(moreText(w, rest, 'annex-services'))]])]
	const listing: Inline[] = names.length === 0 ? [w.blank('services.items', 'service')] : parted(names, '; ')
	return [
		{
			id: 'parties',
			label: w.phraseText('label.parties'),
			path: 'parties.provider.name',
			says: w.fillClause('parties', {
				provider: cutInline(w.typed('parties.provider.name', 'name'), limits.letters),
				customer: cutInline(w.typed('parties.customer.name', 'name'), limits.letters),
			}),
		},
		{
			id: 'services',
			label: w.phraseText('label.services'),
			path: 'services.items',
			says: [
				...listing,
				...(total === null || total === 0
					? []
					: [text('. '), ...w.fillClause('fee', { amount: moneyText(total, parties.currency, w.language) })]),
			],
		},
		{ id: 'term', label: w.phraseText('label.term'), path: 'parties.term', says: termInlines(w) },
	]
}

function termInlines(w: SheetWriter): Inline[] {
	const { parties } = w.agreement
	const start = w.date('parties.effectiveDate', 'start')
	return [
		...(parties.term.kind === 'fixed'
			? w.fillClause('term-fixed', { start, months: w.count('parties.term.months', 'months', 'month') })
			: w.fillClause('term-indefinite', { start })),
		...(parties.renewal.kind === 'automatic'
			? [SPACE, ...w.fillClause('renewal', { renewal: w.count('parties.renewal.months', 'renewal', 'month') })]
			: []),
		SPACE,
		...w.fillClause('notice', {
			notice: w.count('parties.noticeMonths', 'notice', 'monthDative'),
			to: w.of('parties').phraseText(`to.${parties.noticeTo}`),
		}),
	]
}

function hourFacts(w: SheetWriter, limits: SummaryLimits): Fact[] {
	const { calendars, channels, onCall } = w.agreement.serviceHours
	const words = w.of('service-hours')
	const hours = calendars.slice(0, limits.calendars).map((calendar): Inline[] => {
		const name = cutInline(words.typed(`serviceHours.calendars.${calendar.id}.name`, 'name'), limits.letters)
		return w.phrase('hours', { name, hours: cutText(hoursText(w, calendar.id), Math.max(90, limits.letters)) })
	})
	const moreHours = calendars.length - hours.length
	const ways = channels.slice(0, limits.channels).map((channel): Inline[] => {
		const path = `serviceHours.channels.${channel.id}`
		return w.phrase('channel', {
			name: cutInline(words.typed(`${path}.name`, 'name'), limits.letters),
			contact: cutInline(words.typed(`${path}.contact`, 'contact'), limits.letters),
		})
	})
	const moreWays = channels.length - ways.length
	if (onCall !== null) {
		const contact = cutInline(w.typed('serviceHours.onCall.contact', 'contact'), limits.letters)
		ways.push(w.fillClause('on-call', { contact }))
	}
	const withMore = (parts: Inline[][], rest: number, place: string) =>
		parted(rest > 0 ? [...parts, [text(moreText(w, rest, place))]] : parts, '; ')
	return [
		...(hours.length === 0
			? []
			: [
					{
						id: 'hours',
						label: w.phraseText('label.hours'),
						path: 'serviceHours.calendars',
						says: withMore(hours, moreHours, 'annex-service-hours'),
					},
				]),
		...(ways.length === 0
			? []
			: [
					{
						id: 'channels',
						label: w.phraseText('label.channels'),
						path: 'serviceHours.channels',
						says: withMore(ways, moreWays, 'service-hours'),
					},
				]),
	]
}
