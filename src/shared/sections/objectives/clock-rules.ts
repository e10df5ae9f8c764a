import { type Metric, type Objective, SHARE_METRICS } from '../../agreement/values/objective'
import type { Inline } from '../../outline/block'
import { countText } from '../../outline/format'
import { plainText, type Writer } from '../../outline/writer'
import { objectivesInPrintOrder } from './code'

/** What ends a clock where the objective does not say. */
const DEFAULT_STOP: Readonly<Record<Metric, string>> = {
	availability: 'service-restored',
	'first-response': 'first-qualified-response',
	'every-response': 'every-response',
	'update-interval': 'update',
	acknowledgement: 'acknowledgement',
	detection: 'detected',
	restoration: 'service-restored',
	resolution: 'cause-removed',
	workaround: 'workaround-provided',
	'wait-time': 'call-answered',
	abandonment: 'call-answered',
	'handling-time': 'handled',
	'first-contact-resolution': 'cause-removed',
	'self-service-share': 'cause-removed',
	'escalation-share': 'cause-removed',
	'reopen-rate': 'cause-removed',
	custom: 'custom',
}

const SPACE: Inline = { kind: 'text', text: ' ' }

/** Objectives whose clocks run alike share one clause, so that nothing is said twice. */
export function printClockRules(w: Writer, codes: ReadonlyMap<string, string>): void {
	const groups = new Map<string, { readonly members: Objective[]; readonly rule: Inline[] }>()
	for (const one of objectivesInPrintOrder(w.agreement)) {
		const rule = ruleOf(w, one)
		const key = plainText(rule)
		const group = groups.get(key)
		if (group === undefined) groups.set(key, { members: [one], rule })
		else group.members.push(one)
	}
	for (const { members, rule } of groups.values()) {
		const first = members[0]!
		const names = members.map((one) => codes.get(one.id) ?? '')
		const opening = w.fillClause(openingOf(first), {
			codes: w.words(names),
			start: startInline(w, first),
			stop: stopInline(w, first),
		})
		w.freeClause(`objectives.rule.${first.id}`, null, [...opening, ...rule.slice(2)], `objectives.items.${first.id}`)
	}
	printVolumes(w, codes)
}

function openingOf(one: Objective): string {
	if (one.metric === 'availability') return 'outage-rule'
	if (one.metric === 'update-interval') return 'interval-rule'
	if (isCounted(one)) return 'count-rule'
	return stopOf(one) === 'custom' ? 'method-rule' : 'clock-rule'
}

/** Calls wait in a queue, handling starts with the work, a further response with a message: no report's receipt starts these clocks. */
const STARTS_OF_OWN: Partial<Readonly<Record<Metric, string>>> = {
	'wait-time': 'queued',
	'handling-time': 'handling',
	'every-response': 'message',
}

function startOf(one: Objective): string {
	return one.startEvent === 'received' ? (STARTS_OF_OWN[one.metric] ?? one.startEvent) : one.startEvent
}

function stopOf(one: Objective): string {
	return one.stopEvent ?? DEFAULT_STOP[one.metric]
}

/** Shares of cases have no clock of their own: they count cases. */
function isCounted(one: Objective): boolean {
	if (one.metric === 'custom') return one.customUnit !== 'seconds'
	return SHARE_METRICS.has(one.metric) && one.metric !== 'availability'
}

/** Metrics for which a reopened case matters. */
const REOPENABLE: ReadonlySet<Metric> = new Set<Metric>(['restoration', 'resolution', 'workaround', 'custom'])

/** Everything a rule says apart from whom it is for; the first two inlines are start and stop and only tell rules apart. */
function ruleOf(w: Writer, one: Objective): Inline[] {
	const path = `objectives.items.${one.id}`
	const counted: Inline = { kind: 'text', text: 'counted' }
	const rule: Inline[] = isCounted(one) ? [counted, counted] : [startInline(w, one), stopInline(w, one)]
	const add = (inlines: readonly Inline[]) => rule.push(SPACE, ...inlines)
	// What does not count as downtime is said in the article on it, not by pauses.
	if (!isCounted(one) && one.metric !== 'availability') {
		if (one.pauses.length === 0) add(w.fillClause('pauses-none'))
		else
			add(
				w.fillClause('pauses-some', {
					pauses: w.value(`${path}.pauses`, w.words(one.pauses.map((pause) => w.phraseText(`pause.${pause}`)))),
				}),
			)
		// A method that sets start and end also says what reopening does, unless reopened time is left out on purpose.
		if (REOPENABLE.has(one.metric) && !(openingOf(one) === 'method-rule' && one.reopenCounts))
			add([
				w.value(`${path}.reopenCounts`, plainText(w.fillClause(one.reopenCounts ? 'reopen-counts' : 'reopen-rests'))),
			])
	}
	if (w.has(`${path}.exclusions`))
		add(w.fillClause('exclusions', { exclusions: w.sentence(`${path}.exclusions`, 'exclusions') }))
	if (w.has(`${path}.measurementMethod`))
		add(w.fillClause('measured', { method: w.sentence(`${path}.measurementMethod`, 'method') }))
	if (w.has(`${path}.dataSource`)) add(w.fillClause('source', { source: w.sentence(`${path}.dataSource`, 'source') }))
	if (one.rounding === 'none') add([w.value(`${path}.rounding`, plainText(w.fillClause('rounding-none')))])
	else
		add(w.fillClause('rounding', { rounding: w.value(`${path}.rounding`, w.phraseText(`rounding.${one.rounding}`)) }))
	return rule
}

/** Bands and ramp-ups differ more often than clocks do: they stand in lists of their own. */
function printVolumes(w: Writer, codes: ReadonlyMap<string, string>): void {
	const objectives = objectivesInPrintOrder(w.agreement)
	const banded = objectives.filter((one) => one.volumeFrom !== null || one.volumeTo !== null)
	if (banded.length > 0) w.clause('volumes', {}, { path: 'objectives.items' })
	for (const group of alike(banded, (one) => `${one.volumeFrom}-${one.volumeTo}`)) {
		const first = group[0]!
		const path = `objectives.items.${first.id}`
		const from = first.volumeFrom === 0 && first.volumeTo !== null ? null : first.volumeFrom
		const key = from === null ? 'volume-to' : first.volumeTo === null ? 'volume-from' : 'volume-between'
		const slots = {
			codes: w.words(group.map((one) => codes.get(one.id) ?? '')),
			from: from === null ? '' : w.number(`${path}.volumeFrom`, 'items'),
			to: first.volumeTo === null ? '' : w.number(`${path}.volumeTo`, 'items'),
		}
		w.item(`objectives.volume.${first.id}`, w.phrase(key, slots), `${path}.volumeTo`)
	}
	const ramped = objectives.filter((one) => one.rampUpMonths > 0)
	for (const group of alike(ramped, (one) => String(one.rampUpMonths))) {
		const first = group[0]!
		const path = `objectives.items.${first.id}.rampUpMonths`
		const months = w.value(path, countText(first.rampUpMonths, 'monthDative', w.language))
		w.clause(
			'ramp-up',
			{ codes: w.words(group.map((one) => codes.get(one.id) ?? '')), months },
			{ item: first.id, path },
		)
	}
}

/** Objectives with the same key, in the order in which the key first comes up. */
function alike(objectives: readonly Objective[], key: (one: Objective) => string): Objective[][] {
	const groups = new Map<string, Objective[]>()
	for (const one of objectives) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
	return [...groups.values()]
}

function startInline(w: Writer, one: Objective): Inline {
	return w.value(`objectives.items.${one.id}.startEvent`, w.phraseText(`start.${startOf(one)}`))
}

function stopInline(w: Writer, one: Objective): Inline {
	return w.value(`objectives.items.${one.id}.stopEvent`, w.phraseText(`stop.${stopOf(one)}`))
}
