import type { Agreement } from '../../agreement/schema'
import { totalMonthlyFee } from '../../credits/base-fee'
import type { ContractLanguage, Inline, Outline } from '../../outline/block'
import { dateText, moneyText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { objectiveCodes } from '../../sections/objectives/code'
import { hoursText } from '../hours-text'
import { makeSheet, pushPoint, pushTitle, type SheetOptions, type SheetWriter } from '../sheet'
import { cutInline, cutText, moreText } from '../shorten'
import type { SummaryLimits } from './limits'
import { objectiveLabel, printPromises } from './promises'
import type { ProofLine } from './proof'
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
		print: (w) => {
			pushTitle(w, [cutInline(w.of('parties').typed('title', 'title'), limits.letters)])
			printParties(w, limits)
			printPromises(w, limits)
			printHours(w, limits)
			printRemedies(w, limits)
			if (proof.length > 0) printRecord(w, proof, limits)
			w.paragraph('summary.caveat', w.fillClause('caveat'), { style: 'note' })
		},
	})
}

function printParties(w: SheetWriter, limits: SummaryLimits): void {
	const { parties, services } = w.agreement
	const listed = services.items.slice(0, limits.services).map((service): Inline[] => {
		const name = cutInline(w.typed(`services.items.${service.id}.name`, 'service'), limits.letters)
		const { monthlyFeeMinor: fee } = service
		if (fee === null || fee === 0 || services.items.length === 1) return [name]
		return w.phrase('priced', { name, fee: moneyText(fee, parties.currency, w.language) })
	})
	const rest = services.items.length - listed.length
	const names: Inline[] = listed.flatMap((name, index) => (index === 0 ? name : [text(', '), ...name]))
	const total = totalMonthlyFee(services.items)
	const start = w.date('parties.effectiveDate', 'start')
	w.paragraph('summary.parties', [
		...w.fillClause('parties', {
			provider: cutInline(w.typed('parties.provider.name', 'name'), limits.letters),
			customer: cutInline(w.typed('parties.customer.name', 'name'), limits.letters),
			services:
				listed.length === 0
					? w.blank('services.items', 'service')
					: [...names, ...(rest === 0 ? [] : [text(` ${moreText(w, rest, 'annex-services')}`)])],
		}),
		...(total === null || total === 0
			? []
			: [SPACE, ...w.fillClause('fee', { amount: moneyText(total, parties.currency, w.language) })]),
	])
	w.paragraph('summary.term', [
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
	])
}

function printHours(w: SheetWriter, limits: SummaryLimits): void {
	const { calendars, channels, onCall } = w.agreement.serviceHours
	w.heading('summary.hours', 'sub', 'hours')
	for (const calendar of calendars.slice(0, limits.calendars)) {
		const path = `serviceHours.calendars.${calendar.id}`
		const name = cutInline(w.of('service-hours').typed(`${path}.name`, 'name'), limits.letters)
		const hours = cutText(hoursText(w, calendar.id), Math.max(90, limits.letters))
		pushPoint(w, `summary.calendar.${calendar.id}`, w.phrase('hours', { name, hours }), path)
	}
	const listed = channels.slice(0, limits.channels).flatMap((channel, index): Inline[] => {
		const path = `serviceHours.channels.${channel.id}`
		const one = w.phrase('channel', {
			name: cutInline(w.of('service-hours').typed(`${path}.name`, 'name'), limits.letters),
			contact: cutInline(w.of('service-hours').typed(`${path}.contact`, 'contact'), limits.letters),
		})
		return index === 0 ? one : [text('; '), ...one]
	})
	if (listed.length > 0) pushPoint(w, 'summary.channels', listed, 'serviceHours.channels')
	if (onCall !== null) {
		const contact = cutInline(w.typed('serviceHours.onCall.contact', 'contact'), limits.letters)
		pushPoint(w, 'summary.on-call', w.fillClause('on-call', { contact }), 'serviceHours.onCall')
	}
	const rest = Math.max(0, calendars.length - limits.calendars) + Math.max(0, channels.length - limits.channels)
	if (rest > 0) pushPoint(w, 'summary.more-hours', [text(moreText(w, rest, 'annex-service-hours'))], null)
}

/** How often promises were kept, from the windows of the history; only with the user's leave. */
function printRecord(w: SheetWriter, proof: readonly ProofLine[], limits: SummaryLimits): void {
	w.heading('summary.record', 'sub', 'record')
	const codes = objectiveCodes(w.agreement, w.language)
	for (const line of proof) {
		const objective = w.agreement.objectives.items.find(({ id }) => id === line.objectiveId)
		if (objective === undefined) continue
		const unit = w.phraseText(`unit.${objective.window.unit}_${line.of === 1 ? 'one' : 'other'}`)
		pushPoint(
			w,
			`summary.record.${line.objectiveId}`,
			w.phrase('record.line', {
				code: codes.get(objective.id) ?? '',
				objective: objectiveLabel(w, objective, limits.letters),
				kept: String(line.kept),
				of: String(line.of),
				unit,
				from: dateText(line.from, w.language),
				to: dateText(line.to, w.language),
			}),
			null,
		)
	}
	w.paragraph('summary.record-source', [text(plainText(w.phrase('record.source')))], { style: 'note' })
}
