import { type Metric, SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'
import type { PartyRole } from '../../agreement/values/scalars'
import type { Inline } from '../../outline/block'
import { dateText, durationText, numberText, shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import type { Service } from '../services/schema'
import { legalName } from './legal-name'

/** Title, the two parties, and the recitals: purpose, what was asked for, and that a wish is no promise. */
export function printFront(w: Writer): void {
	const { agreement } = w
	const title = w.typed('title', 'title')
	w.blocks.push({
		id: 'title',
		section: 'parties',
		path: 'title',
		kind: 'title',
		text: title.text,
		subtitle: [w.value('parties.kind', w.phraseText(`kind.${agreement.parties.kind}`))],
	})
	if (agreement.parties.language === 'de+en') printVersions(w)
	w.paragraph('parties.between', w.phrase('between'), { style: 'party' })
	printParty(w, 'provider')
	w.paragraph('parties.and', w.phrase('and'), { style: 'party' })
	printParty(w, 'customer')
	printRecitals(w)
	w.wordedParagraph('agreed')
}

/** Below the title already: which of the two texts governs. */
function printVersions(w: Writer): void {
	const path = 'parties.governingLanguage'
	const { governingLanguage } = w.agreement.parties
	const words = w.phrase('versions-note', {
		language: w.value(path, w.phraseText(`language.${governingLanguage}`)),
		other: w.phrase(`language.${governingLanguage === 'de' ? 'en' : 'de'}`),
		clause: { kind: 'reference', target: 'parties.governing-language', text: '', number: '' },
	})
	w.paragraph('parties.versions', words, { style: 'note', path })
}

function printParty(w: Writer, role: PartyRole): void {
	const path = `parties.${role}`
	const party = w.agreement.parties[role]
	const name = legalName(w, role, 'name')
	const internal = w.agreement.parties.kind === 'internal-ola'
	const hasAddress = [party.street, party.postalCode, party.city, party.country].some((line) => line !== null)
	const address =
		internal && !hasAddress
			? []
			: w.phrase(isCityFirst(party.postalCode) ? 'address.city-first' : 'address', {
					street: w.typed(`${path}.street`, 'street'),
					postalCode: w.typed(`${path}.postalCode`, 'postalCode'),
					city: w.typed(`${path}.city`, 'city'),
					country: w.typed(`${path}.country`, 'country'),
				})
	const registered = party.registerCourt !== null || party.registerNumber !== null
	const register = registered
		? w.phrase('register', {
				court: w.typed(`${path}.registerCourt`, 'court'),
				number: w.typed(`${path}.registerNumber`, 'number'),
			})
		: []
	w.wordedParagraph(
		`party-${role}`,
		{ name, address, register, representative: w.typed(`${path}.representedBy`, 'representative') },
		{ path, style: 'party' },
	)
}

/** British and Irish postcodes stand behind the city: `Liverpool L3 4AA`, `Dublin D02 X285`. */
function isCityFirst(postalCode: string | null): boolean {
	return postalCode !== null && /^[a-z]{1,2}\d/i.test(postalCode)
}

function printRecitals(w: Writer): void {
	const asked = w.agreement.services.items.filter((service) => hasRequest(service))
	const purpose = w.has('parties.purpose')
	if (!purpose && asked.length === 0) return
	w.heading('preamble', 'front', 'preamble')
	let number = 0
	if (purpose) {
		number += 1
		w.wordedParagraph(
			'recital-purpose',
			{ number: recitalMark(w, number), purpose: w.sentence('parties.purpose', 'need') },
			{ path: 'parties.purpose' },
		)
	}
	if (asked.length > 0) {
		number += 1
		printRequests(w, asked, recitalMark(w, number))
	}
	w.wordedParagraph('recital-promise', { number: recitalMark(w, number + 1) })
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Recitals are numbered (1) in German and lettered (A) in English, where figures belong to the operative part. */
function recitalMark(w: Writer, ordinal: number): string {
	return w.language === 'en' ? (LETTERS[ordinal - 1] ?? String(ordinal)) : String(ordinal)
}

function hasRequest(service: Service): boolean {
	const { need, businessEffect, wishedValue, wishedMetric, source, date } = service.request
	return [need, businessEffect, wishedValue, wishedMetric, source, date].some((value) => value !== null)
}

/** One service's request is a recital; those of several are the points of one, so that its lead-in is read once. */
function printRequests(w: Writer, asked: readonly Service[], number: string): void {
	const isOnly = asked.length === 1
	if (!isOnly) w.wordedParagraph('recital-requests', { number }, { path: 'services.items' })
	for (const service of asked) {
		const path = `services.items.${service.id}.request`
		const id = `parties.recital-request.${service.id}`
		const slots = {
			service: w.typed(`services.items.${service.id}.name`, 'service'),
			need: w.sentence(`${path}.need`, 'need'),
		}
		if (isOnly)
			w.paragraph(id, [...w.fillClause('recital-request', { number, ...slots }), ...detailsOf(w, service, true)], {
				path,
			})
		else w.marginItem(id, [...w.fillClause('recital-request-item', slots), ...detailsOf(w, service, false)], path)
	}
}

/** Effect and wish; `isLedIn` where a sentence says whose view the effect is. */
function detailsOf(w: Writer, service: Service, isLedIn: boolean): Inline[] {
	const path = `services.items.${service.id}.request`
	const parts: Inline[] = []
	if (w.has(`${path}.businessEffect`)) {
		const effect = w.sentence(`${path}.businessEffect`, 'need')
		parts.push(SPACE, ...(isLedIn ? w.fillClause('recital-effect', { effect }) : [effect]))
	}
	const wish = wishInlines(w, service)
	if (wish !== null) parts.push(SPACE, ...w.fillClause('recital-wish', { wish, source: sourceInlines(w, service) }))
	return parts
}

/** Metrics that wait for an event: what is wished is its time. */
const EVENTS: ReadonlySet<Metric> = new Set<Metric>([
	'first-response',
	'every-response',
	'acknowledgement',
	'detection',
	'restoration',
	'resolution',
	'workaround',
])
const SPACE: Inline = { kind: 'text', text: ' ' }

function wishInlines(w: Writer, service: Service): Inline[] | null {
	const { wishedMetric: metric, wishedValue: wished, wishedPriority, source, date } = service.request
	const path = `services.items.${service.id}.request`
	if (metric === null)
		return wished === null && wishedPriority === null && source === null && date === null
			? null
			: [...w.phrase('wish.custom'), ...number(w, path, wished), ...priority(w, path, wishedPriority)]
	if (metric === 'custom') return customWish(w, service, wished)
	const what: Inline[] = [w.value(`${path}.wishedMetric`, w.phraseText(`wish.${metric}`))]
	if (wished === null) return w.phrase('wish.unmeasured', { what, priority: priority(w, path, wishedPriority) })
	const text = TIME_METRICS.has(metric)
		? durationText(wished, w.language)
		: SHARE_METRICS.has(metric)
			? shareText(wished, w.language)
			: numberText(wished, w.language)
	const upwards = metric === 'availability' || metric === 'first-contact-resolution' || metric === 'self-service-share'
	return w.phrase(upwards ? 'wish.at-least' : EVENTS.has(metric) ? 'wish.within' : 'wish.at-most', {
		what,
		value: w.value(`${path}.wishedValue`, text),
		priority: priority(w, path, wishedPriority),
	})
}

/** A wish for a metric of the user's own takes its unit and its direction from the service's own objective of that kind. */
function customWish(w: Writer, service: Service, wished: number | null): Inline[] {
	const path = `services.items.${service.id}.request`
	const own = w.agreement.objectives.items.find((one) => one.serviceId === service.id && one.metric === 'custom')
	const name = own === undefined ? [] : [w.typed(`objectives.items.${own.id}.customName`, 'service')]
	const wishedPriority = priority(w, path, service.request.wishedPriority)
	if (own === undefined || wished === null) {
		const what: Inline[] = [w.value(`${path}.wishedMetric`, w.phraseText('wish.custom'))]
		const named = own === undefined ? [] : w.phrase('wish.custom-name', { space: ' ', name })
		const whom = [...named, ...wishedPriority]
		if (wished === null) return w.phrase('wish.unmeasured', { what, priority: whom })
		return w.phrase('wish.at-most', {
			what,
			value: w.value(`${path}.wishedValue`, numberText(wished, w.language)),
			priority: whom,
		})
	}
	const print = own.customUnit === 'share' ? shareText : own.customUnit === 'seconds' ? durationText : numberText
	return w.phrase(`wish.named-${own.comparison}`, {
		name,
		value: w.value(`${path}.wishedValue`, print(wished, w.language)),
		priority: wishedPriority,
	})
}

function number(w: Writer, path: string, wished: number | null): Inline[] {
	return wished === null ? [] : [SPACE, w.value(`${path}.wishedValue`, numberText(wished, w.language))]
}

function priority(w: Writer, path: string, wished: string | null): Inline[] {
	return wished === null
		? []
		: w.phrase('wish.priority', { space: ' ', priority: w.value(`${path}.wishedPriority`, wished.slice(1)) })
}

function sourceInlines(w: Writer, service: Service): Inline[] {
	const path = `services.items.${service.id}.request`
	const { source, date } = service.request
	if (date === null)
		return source === null ? [] : w.phrase('wish.source', { space: ' ', source: w.typed(`${path}.source`, 'need') })
	const day = w.value(`${path}.date`, dateText(date, w.language))
	return source === null
		? w.phrase('wish.date-only', { space: ' ', date: day })
		: w.phrase('wish.date', { space: ' ', source: w.typed(`${path}.source`, 'need'), date: day })
}
