import type { Objective } from '../../agreement/values/objective'
import type { Inline, TableRow } from '../../outline/block'
import { moneyText, shareText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { objectiveCodes, objectivesInPrintOrder } from '../../sections/objectives/code'
import { objectiveName, valueText, windowText } from '../../sections/objectives/outline'
import { agreedCaps, missPrice, mostOfMiss } from '../miss-price'
import type { SheetWriter } from '../sheet'
import { cutText, moreText } from '../shorten'
import type { SummaryLimits } from './limits'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** `Response Time, Priority 1`. */
function nameText(w: SheetWriter, one: Objective, letters: number): string {
	return cutText(plainText(objectiveName(w.of('objectives'), one)), letters)
}

/** `Response Time, Priority 1 (Service Desk)`; the service only where there are several. */
export function objectiveLabel(w: SheetWriter, one: Objective, letters: number): string {
	const name = nameText(w, one, letters)
	const { items } = w.agreement.services
	const service = items.find(({ id }) => id === one.serviceId)
	if (items.length < 2 || service === undefined) return name
	const typed = w.of('objectives').typed(`services.items.${service.id}.name`, 'service')
	return w.of('summary').phraseText('objective.service', { objective: name, service: cutText(typed.text, letters) })
}

/** One row a promise; where there are several services each is named above its own. */
function rowsByService(
	w: SheetWriter,
	chosen: readonly Objective[],
	cellsOf: (one: Objective) => readonly string[],
): TableRow[] {
	const isNamed = w.agreement.services.items.length > 1
	return chosen.flatMap((one, index): TableRow[] => {
		const row = {
			id: `summary.promise.${one.id}`,
			path: `objectives.items.${one.id}`,
			cells: cellsOf(one).map((cell) => [text(cell)]),
		}
		if (!isNamed || (index > 0 && chosen[index - 1]?.serviceId === one.serviceId)) return [row]
		const name = cutText(serviceName(w, one.serviceId), 60)
		const head: TableRow = {
			id: `summary.service.${one.serviceId ?? 'all'}`,
			path: null,
			cells: [[], [{ kind: 'strong', text: name }], [], [], []],
		}
		return [head, row]
	})
}

function serviceName(w: SheetWriter, id: string | null): string {
	const service = w.agreement.services.items.find((one) => one.id === id)
	const words = w.of('objectives')
	return service === undefined
		? words.phraseText('all-services')
		: words.typed(`services.items.${service.id}.name`, 'service').text
}

/** What is promised and what missing it costs: the dearest promises where not all have room. Then caps and what is only reported. */
export function printPromises(w: SheetWriter, limits: SummaryLimits): void {
	const promises = objectivesInPrintOrder(w.agreement).filter(({ kind }) => kind === 'promise')
	if (promises.length === 0) {
		w.paragraph('summary.none', w.phrase('none-promised'))
		return
	}
	const chosen = dearest(w, promises, limits.promises)
	const [first] = promises
	const window = (one: Objective) => windowText(w.of('objectives'), one.window)
	const isOneWindow = promises.every((one) => window(one) === window(first!))
	const codes = objectiveCodes(w.agreement, w.language)
	w.table(
		'summary.promises-table',
		[
			{ key: 'code', width: 4.5 },
			{ key: 'objective', width: 33 },
			{ key: 'promise', width: 31.6 },
			{ key: 'share', width: 10.1, align: 'right' },
			{ key: 'price', width: 20.8 },
		],
		rowsByService(w, chosen, (one) => {
			const objectives = w.of('objectives')
			const promise = objectives.phraseText(`comparison.${one.comparison}`, { value: valueText(objectives, one) })
			return [
				codes.get(one.id) ?? '',
				nameText(w, one, limits.letters),
				isOneWindow ? promise : w.phraseText('promise.window', { promise, window: window(one) }),
				one.share === null ? w.phraseText('none') : shareText(one.share, w.language),
				missPrice(w, one) ?? w.of('sheet').phraseText('price.none'),
			]
		}),
	)
	const rest = promises.length - chosen.length
	const more = rest === 0 ? [] : [capitalised(moreText(w, rest, 'annex-objectives'))]
	const windows = isOneWindow ? [plainText(w.fillClause('one-window', { window: window(first!) }))] : []
	const indicators = w.agreement.objectives.items.length - promises.length
	const reported =
		indicators === 0
			? []
			: [plainText(w.fillClause(`indicators_${indicators === 1 ? 'one' : 'other'}`, { n: String(indicators) }))]
	w.paragraph('summary.after-promises', [text([...more, ...windows, ...reported, ...capSentence(w)].join(' '))])
}

function dearest(w: SheetWriter, promises: readonly Objective[], most: number): readonly Objective[] {
	if (promises.length <= most) return promises
	const ranked = promises
		.map((one, index) => ({ one, index, price: mostOfMiss(w.agreement, one) }))
		.sort(
			(a, b) =>
				b.price - a.price || (a.one.priority ?? 'P0').localeCompare(b.one.priority ?? 'P0') || a.index - b.index,
		)
	const kept = new Set(ranked.slice(0, most).map(({ one }) => one.id))
	return promises.filter(({ id }) => kept.has(id))
}

function capSentence(w: SheetWriter): string[] {
	const { remedies, parties } = w.agreement
	if (remedies.schemes.length === 0) return []
	const caps = agreedCaps(w.agreement)
	const capped = (ppm: number, minor: number | null) => {
		const percent = shareText(ppm, w.language)
		if (minor === null) return percent
		return w.phraseText('capped', { percent, amount: moneyText(minor, parties.currency, w.language) })
	}
	const { monthlyCapPpm: month, yearlyCapPpm: year } = remedies
	const slots = {
		month: month === null ? '' : capped(month, caps.monthMinor),
		year: year === null ? '' : capped(year, caps.yearMinor),
	}
	const key = month !== null && year !== null ? 'both' : month !== null ? 'month' : year !== null ? 'year' : 'none'
	return [plainText(w.fillClause(`cap-${key}`, slots))]
}

/** A part of a sentence as one of its own: `and 4 more in Annex 4` -> `And 4 more in Annex 4.` */
function capitalised(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
