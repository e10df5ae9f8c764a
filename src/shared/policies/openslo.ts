import { METRICS, type Objective, objectiveSchema, PRIORITIES, type Window } from '../agreement/values/objective'
import { isObject, type Json, listAt, objectAt, shown, textAt } from './fields'
import { HOURS, note, type PolicyNote, PolicyProblem, type ReadObjective, type ReadPolicy } from './policy'

/** Prefix of what Pledge writes beside an objective, so that it comes back as it was. */
export const ANNOTATION = 'pledge'

export function isOpenSlo(document: unknown): document is Json {
	return isObject(document) && typeof document.apiVersion === 'string' && document.apiVersion.startsWith('openslo')
}

/** The SLOs of a file, by the service they name. Throws PolicyProblem. */
export function readOpenSlo(documents: readonly Json[]): readonly ReadPolicy[] {
	for (const { apiVersion } of documents)
		if (apiVersion !== 'openslo/v1') throw new PolicyProblem('openslo-version', { version: shown(apiVersion) })
	const named = new Map(documents.map((one) => [`${String(one.kind)} ${nameOf(one)}`, one]))
	const slos = documents.filter(({ kind }) => kind === 'SLO')
	if (slos.length === 0) throw new PolicyProblem('no-slo', {})
	const services = [...new Set(slos.map((one) => serviceOf(one)))]
	const others = [...new Set(documents.map(({ kind }) => shown(kind)))].filter(
		(kind) => !['SLO', 'Service', 'SLI', 'DataSource'].includes(kind),
	)
	return services.map((service) => {
		const notes: PolicyNote[] = others.map((kind) => note('left-out', { path: kind }))
		const taken: ReadObjective[] = []
		for (const slo of slos.filter((one) => serviceOf(one) === service))
			taken.push(...readSlo(slo, named, notes, new Set(taken.map(({ objective }) => objective.id))))
		const described = named.get(`Service ${service}`)
		const title = described === undefined ? '' : textAt(objectAt(described, 'metadata', '') ?? {}, 'displayName')
		const spec = described === undefined ? {} : (objectAt(described, 'spec', '') ?? {})
		return {
			name: title === '' ? service : title,
			description: textAt(spec, 'description', 2_000),
			isDefault: false,
			isActive: true,
			objectives: taken,
			levels: [],
			notes,
		}
	})
}

function nameOf(document: Json): string {
	return textAt(objectAt(document, 'metadata', '') ?? {}, 'name')
}

function serviceOf(slo: Json): string {
	return textAt(objectAt(slo, 'spec', `${nameOf(slo)}: `) ?? {}, 'service')
}

function readSlo(
	slo: Json,
	named: ReadonlyMap<string, Json>,
	notes: PolicyNote[],
	ids: ReadonlySet<string>,
): ReadObjective[] {
	const name = nameOf(slo)
	if (name === '') throw new PolicyProblem('openslo-name', {})
	const at = `${name}: `
	const spec = objectAt(slo, 'spec', at) ?? {}
	const indicator = indicatorOf(spec, named, at)
	const window = windowOf(spec, name, notes)
	const objectives = listAt(spec, 'objectives', at)
	if (objectives.length === 0) throw new PolicyProblem('openslo-objectives', { name })
	if (typeof spec.budgetingMethod === 'string' && spec.budgetingMethod !== 'Occurrences')
		notes.push(note('budgeting', { name, method: shown(spec.budgetingMethod) }))
	if (listAt(spec, 'alertPolicies', at).length > 0) notes.push(note('left-out', { path: `${at}alertPolicies` }))
	return objectives.map((entry, index): ReadObjective => {
		if (!isObject(entry)) throw new PolicyProblem('not-an-object', { path: `${at}objectives[${index}]` })
		const targetPpm = targetOf(entry, `${at}objectives[${index}].`)
		const wished = objectives.length === 1 ? name : `${name}-${index + 1}`
		const id = idOf(wished, ids)
		const annotations = objectAt(objectAt(slo, 'metadata', at) ?? {}, 'annotations', at) ?? {}
		const own = ownObjective(annotations, id)
		const objective = own ?? guessed({ entry, spec, indicator, slo, targetPpm, window, id }, notes)
		return { objective, from: `${at}objectives[${index}]`, service: serviceOf(slo) }
	})
}

function idOf(name: string, taken: ReadonlySet<string>): string {
	const plain = name
		.replace(/[^A-Za-z0-9_-]+/g, '-')
		.replace(/^[-_]+/, '')
		.slice(0, 58)
	const base = plain === '' ? 'slo' : plain
	for (let n = 1; ; n++) {
		const id = n === 1 ? base : `${base}-${n}`
		if (!taken.has(id)) return id
	}
}

/** The indicator in place, or the one that is named. */
function indicatorOf(spec: Json, named: ReadonlyMap<string, Json>, at: string): Json {
	const inline = objectAt(spec, 'indicator', at)
	if (inline !== null) return objectAt(inline, 'spec', `${at}indicator.`) ?? {}
	const reference = textAt(spec, 'indicatorRef')
	const found = named.get(`SLI ${reference}`)
	if (reference !== '' && found === undefined) throw new PolicyProblem('openslo-indicator', { name: reference })
	return found === undefined ? {} : (objectAt(found, 'spec', `${reference}: `) ?? {})
}

/** `target` from 0 to below 1, or `targetPercent` from 0 to below 100. */
function targetOf(entry: Json, path: string): number {
	const [key, most] = entry.targetPercent === undefined ? (['target', 1] as const) : (['targetPercent', 100] as const)
	const value = entry[key]
	if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > most)
		throw new PolicyProblem('openslo-target', { path: `${path}${key}`, value: shown(value ?? null), most })
	return Math.round((value / most) * 1_000_000)
}

const UNITS: Readonly<Record<string, Window>> = {
	M: { kind: 'calendar', unit: 'month', count: 1 },
	Q: { kind: 'calendar', unit: 'quarter', count: 1 },
	Y: { kind: 'calendar', unit: 'year', count: 1 },
}

/** Agreements count in months and longer; a window of weeks or days becomes the nearest, and that is told. */
function windowOf(spec: Json, name: string, notes: PolicyNote[]): Window {
	const month: Window = { kind: 'calendar', unit: 'month', count: 1 }
	const windows = listAt(spec, 'timeWindow', `${name}: `)
	const [first] = windows
	if (windows.length > 1) throw new PolicyProblem('openslo-windows', { name, count: windows.length })
	if (!isObject(first)) {
		notes.push(note('window-missing', { name }))
		return month
	}
	const text = textAt(first, 'duration')
	const match = /^(\d{1,3})([mhdwMQY])$/.exec(text)
	if (match === null) throw new PolicyProblem('openslo-duration', { name, value: shown(first.duration ?? null) })
	const [count, unit] = [Number(match[1]), match[2] ?? '']
	const isRolling = first.isRolling === true
	const kind = isRolling ? ('rolling' as const) : ('calendar' as const)
	const exact = UNITS[unit]
	if (exact !== undefined && count >= 1 && count <= 24) return { ...exact, kind, count }
	const days = count * ({ m: 1 / 1_440, h: 1 / 24, d: 1, w: 7 }[unit] ?? 0)
	if (days >= 364 && days <= 366) return noted({ ...month, kind, unit: 'year' })
	if (days >= 89 && days <= 92) return noted({ ...month, kind, unit: 'quarter' })
	return noted({ ...month, kind })

	function noted(window: Window): Window {
		notes.push(note('window-nearest', { name, duration: text, window: window.unit }))
		return window
	}
}

/** What Pledge itself wrote, whole or not at all. */
function ownObjective(annotations: Json, id: string): Objective | null {
	const text = annotations[`${ANNOTATION}/objective`]
	if (typeof text !== 'string') return null
	let value: unknown
	try {
		value = JSON.parse(text)
	} catch {
		return null
	}
	const parsed = objectiveSchema.safeParse(value)
	if (!parsed.success) return null
	return { ...parsed.data, id, serviceId: null, calendarId: parsed.data.calendarId === null ? null : HOURS }
}

type Guess = {
	readonly entry: Json
	readonly spec: Json
	readonly indicator: Json
	readonly slo: Json
	readonly targetPpm: number
	readonly window: Window
	readonly id: string
}

/** A ratio of good events is a share, a threshold a value that a share of events must keep. Times say no unit. */
function guessed({ entry, spec, indicator, slo, targetPpm, window, id }: Guess, notes: PolicyNote[]): Objective {
	const metadata = objectAt(slo, 'metadata', '') ?? {}
	const label = [textAt(metadata, 'displayName'), textAt(entry, 'displayName')].filter((part) => part !== '').join(', ')
	const words = `${id} ${label} ${textAt(spec, 'description', 2_000)}`
	const base = { id, serviceId: null, window, calendarId: null, kind: 'promise' as const, pauses: [] }
	const priority = PRIORITIES.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(words)) ?? null
	// The contract prints the priority before the name.
	const customName = (label === '' ? id : label).replace(/^P[1-4]\b[\s:,–-]*(?=\S)/i, '')
	const value = entry.value
	if (typeof value === 'number' && Number.isFinite(value) && value >= 0) {
		const isMost = entry.op === undefined || entry.op === 'lte' || entry.op === 'lt'
		notes.push(note('threshold', { name: id, value: String(value) }))
		return objectiveSchema.parse({
			...base,
			...{ metric: 'custom', customName, customUnit: 'count', priority },
			...{ comparison: isMost ? 'at-most' : 'at-least', value, share: targetPpm },
		})
	}
	const isUp = /avail|uptime|up-time|verfügbar/i.test(words)
	notes.push(note(isUp ? 'taken-availability' : 'taken-share', { name: id, indicator: indicatorName(indicator) }))
	return objectiveSchema.parse({
		...base,
		...(isUp
			? { metric: METRICS[0], priority: null }
			: { metric: 'custom', customName, customUnit: 'share', priority }),
		...{ comparison: 'at-least', value: targetPpm, share: null },
	})
}

function indicatorName(indicator: Json): string {
	return isObject(indicator.ratioMetric) ? 'ratioMetric' : isObject(indicator.thresholdMetric) ? 'thresholdMetric' : '–'
}
