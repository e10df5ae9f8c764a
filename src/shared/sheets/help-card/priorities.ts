import type { Metric, Objective, Priority } from '../../agreement/values/objective'
import type { Inline } from '../../outline/block'
import { valueText } from '../../sections/objectives/outline'
import type { SheetWriter } from '../sheet'
import { cutInline, cutText } from '../shorten'
import type { HelpCardLimits } from './limits'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** Metrics that say when somebody answers and when the service works again; the first that is promised is meant. */
const RESPONSE: readonly Metric[] = ['first-response', 'acknowledgement']
const RESTORATION: readonly Metric[] = ['restoration', 'workaround', 'resolution']

/** What each priority means and how soon somebody answers. Without priorities the times of each service stand alone. */
export function printPriorities(w: SheetWriter, limits: HelpCardLimits): void {
	const { levels, setBy } = w.agreement.priorities
	const promises = w.agreement.objectives.items.filter(({ kind }) => kind === 'promise')
	const rows = levels.map((level) => ({
		level,
		response: timesOf(w, promises, level.id, RESPONSE, limits),
		restoration: timesOf(w, promises, level.id, RESTORATION, limits),
	}))
	if (rows.length === 0) {
		printWithout(w, promises, limits)
		return
	}
	const hasRestoration = rows.some(({ restoration }) => restoration !== null)
	const words = w.of('priorities')
	const cell = (time: string | null) => [text(time ?? w.phraseText('none'))]
	w.table(
		'help-card.priorities-table',
		[
			{ key: 'priority', width: 18 },
			{ key: 'when', width: hasRestoration ? 42 : 56 },
			{ key: 'response', width: hasRestoration ? 20 : 26 },
			...(hasRestoration ? [{ key: 'restoration', width: 20 }] : []),
		],
		rows.map(({ level, response, restoration }) => {
			const path = `priorities.levels.${level.id}`
			const example =
				limits.withExamples && level.examples.length > 0 ? words.typed(`${path}.examples.0`, 'example') : null
			const definition = cutInline(words.typed(`${path}.definition`, 'definition'), limits.definition)
			return {
				id: `help-card.priority.${level.id}`,
				path,
				cells: [
					w.phrase('priority', {
						number: level.id.slice(1),
						name: cutInline(words.typed(`${path}.name`, 'name'), limits.letters),
					}),
					example === null ? [definition] : [definition, text(' '), emphasised(cutInline(example, limits.definition))],
					cell(response),
					...(hasRestoration ? [cell(restoration)] : []),
				],
			}
		}),
	)
	w.paragraph('help-card.times', [...w.fillClause(`set-by-${setBy}`), text(' '), ...w.fillClause('times')], {
		style: 'note',
	})
}

function emphasised(inline: Inline): Inline {
	return inline.kind === 'value' ? { kind: 'emphasis', text: inline.text } : inline
}

/** The promised time for a priority; where services differ, each with its name. null where nothing is promised. */
function timesOf(
	w: SheetWriter,
	promises: readonly Objective[],
	priority: Priority | null,
	metrics: readonly Metric[],
	limits: HelpCardLimits,
): string | null {
	for (const metric of metrics) {
		const found = promises.filter((one) => one.metric === metric && (one.priority ?? priority) === priority)
		if (found.length === 0) continue
		const times = found.map((one) => ({ one, time: valueText(w.of('objectives'), one) }))
		if (new Set(times.map(({ time }) => time)).size === 1) return times[0]?.time ?? null
		return times
			.map(({ one, time }) => w.phraseText('each', { value: time, service: serviceName(w, one, limits.letters) }))
			.join('; ')
	}
	return null
}

function serviceName(w: SheetWriter, one: Objective, letters: number): string {
	const service = w.agreement.services.items.find(({ id }) => id === one.serviceId)
	if (service === undefined) return w.phraseText('all-services')
	return cutText(w.of('objectives').typed(`services.items.${service.id}.name`, 'service').text, letters)
}

function printWithout(w: SheetWriter, promises: readonly Objective[], limits: HelpCardLimits): void {
	const ids = [...new Set(promises.map(({ serviceId }) => serviceId))]
	const rows = ids.flatMap((serviceId) => {
		const own = promises.filter((one) => one.serviceId === serviceId)
		const response = timesOf(w, own, null, RESPONSE, limits)
		const restoration = timesOf(w, own, null, RESTORATION, limits)
		return response === null && restoration === null ? [] : [{ one: own[0]!, response, restoration }]
	})
	if (rows.length === 0) return
	w.table(
		'help-card.times-table',
		[
			{ key: 'service', width: 44 },
			{ key: 'response', width: 28 },
			{ key: 'restoration', width: 28 },
		],
		rows.map(({ one, response, restoration }) => ({
			id: `help-card.times.${one.serviceId ?? 'all'}`,
			path: 'objectives.items',
			cells: [serviceName(w, one, limits.letters), response, restoration].map((words) => [
				text(words ?? w.phraseText('none')),
			]),
		})),
	)
	w.paragraph('help-card.times', w.fillClause('times'), { style: 'note' })
}
