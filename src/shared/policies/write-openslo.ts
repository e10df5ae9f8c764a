import type { Agreement } from '../agreement/schema'
import { type Objective, SHARE_METRICS, TIME_METRICS, type Window } from '../agreement/values/objective'
import { ANNOTATION } from './openslo'
import { note, type PolicyNote } from './policy'
import type { WriteInput } from './write-desk'

/** The promises as OpenSLO v1 in YAML: one Service for each service, one SLO for each promise. */
export function writeOpenSlo({ agreement, serviceId }: WriteInput): {
	readonly yaml: string
	readonly notes: readonly PolicyNote[]
} {
	const notes: PolicyNote[] = []
	const names = new Names()
	const mine = agreement.objectives.items.filter(
		(one) => one.kind === 'promise' && (serviceId === null || one.serviceId === null || one.serviceId === serviceId),
	)
	const services = agreement.services.items.filter(({ id }) => serviceId === null || id === serviceId)
	const serviceNames = new Map(services.map(({ id }) => [id, names.of(id)]))
	const whole = names.of(agreement.title === '' ? 'agreement' : agreement.title)
	const needsWhole = mine.some((one) => one.serviceId === null || !serviceNames.has(one.serviceId))
	const documents: unknown[] = [
		...services.map(({ id, name, description }) => service(serviceNames.get(id) ?? id, name ?? id, description)),
		...(needsWhole ? [service(whole, agreement.title, null)] : []),
		...mine.flatMap((one) => {
			const target = targetPercent(one)
			if (target === null || target >= 100) {
				notes.push(note(target === null ? 'no-target' : 'hundred', { id: one.id }))
				return []
			}
			const owner = serviceNames.get(one.serviceId ?? '') ?? whole
			return [slo(agreement, one, { name: names.of(one.id), owner, target })]
		}),
	]
	if (mine.some(({ calendarId }) => calendarId !== null)) notes.push(note('hours-lost'))
	return { yaml: `${documents.map((one) => yamlOf(one)).join('---\n')}`, notes }
}

/** RFC 1123 labels, each used once. */
class Names {
	private readonly taken = new Set<string>()
	of(wish: string): string {
		const plain = wish
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 58)
			.replace(/-+$/, '')
		const base = plain === '' ? 'x' : plain
		for (let n = 1; ; n++) {
			const name = n === 1 ? base : `${base}-${n}`
			if (this.taken.has(name)) continue
			this.taken.add(name)
			return name
		}
	}
}

function service(name: string, displayName: string, description: string | null): unknown {
	const metadata = { name, displayName }
	const spec = description === null ? {} : { description: description.slice(0, 1_050) }
	return { apiVersion: 'openslo/v1', kind: 'Service', metadata, spec }
}

/** Percent of good events; null where the promise is no share of anything. */
function targetPercent({ metric, comparison, value, share, customUnit }: Objective): number | null {
	if (share !== null) return share / 10_000
	const isShare = SHARE_METRICS.has(metric) || (metric === 'custom' && customUnit === 'share')
	if (!isShare) return null
	return (comparison === 'at-least' ? value : 1_000_000 - value) / 10_000
}

type Place = { readonly name: string; readonly owner: string; readonly target: number }

function slo({ objectives }: Agreement, one: Objective, { name, owner, target }: Place): unknown {
	const type = one.dataSource ?? objectives.measurementTool ?? 'unspecified'
	const good = goodOf(one)
	const source = (query: string) => ({ metricSource: { type, spec: { query } } })
	return {
		apiVersion: 'openslo/v1',
		kind: 'SLO',
		metadata: {
			name,
			...(one.customName === null ? {} : { displayName: one.customName }),
			annotations: { [`${ANNOTATION}/objective`]: JSON.stringify(one) },
		},
		spec: {
			...(one.measurementMethod === null ? {} : { description: one.measurementMethod.slice(0, 1_050) }),
			service: owner,
			indicator: {
				metadata: { name: `${name.slice(0, 54)}-indicator` },
				spec: { ratioMetric: { counter: true, good: source(good), total: source(totalOf(one)) } },
			},
			timeWindow: [windowOf(one.window)],
			budgetingMethod: 'Occurrences',
			objectives: [{ displayName: good.slice(0, 100), targetPercent: target }],
		},
	}
}

/** In words, for no query language is ours: what is counted as good, and of what. */
function goodOf({ metric, comparison, value, customUnit }: Objective): string {
	const sign = comparison === 'at-most' ? '<=' : '>='
	if (metric === 'availability') return 'available seconds'
	if (TIME_METRICS.has(metric) || (metric === 'custom' && customUnit === 'seconds'))
		return `${metric} ${sign} ${value}s`
	if (SHARE_METRICS.has(metric) || customUnit === 'share') return comparison === 'at-least' ? metric : `not ${metric}`
	return `${metric} ${sign} ${value}`
}

function totalOf({ metric, priority }: Objective): string {
	if (metric === 'availability') return 'seconds of the service hours'
	return priority === null ? 'all cases' : `cases of priority ${priority}`
}

function windowOf({ kind, unit, count }: Window): unknown {
	const duration = unit === 'half-year' ? `${count * 6}M` : `${count}${{ month: 'M', quarter: 'Q', year: 'Y' }[unit]}`
	if (kind === 'rolling') return { duration, isRolling: true }
	return { duration, calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'UTC' }, isRolling: false }
}

/** A value as block YAML; every text is quoted as JSON quotes it, which YAML reads the same. */
function yamlOf(value: unknown, indent = ''): string {
	return Object.entries(value as Record<string, unknown>) // documents and what is in them are objects
		.map(([key, inner]) => `${indent}${key}:${written(inner, indent)}`)
		.join('')
}

function written(value: unknown, indent: string): string {
	if (Array.isArray(value))
		return `\n${value.map((one) => `${indent}  - ${yamlOf(one, `${indent}    `).slice(indent.length + 4)}`).join('')}`
	if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}\n`
	return Object.keys(value).length === 0 ? ' {}\n' : `\n${yamlOf(value, `${indent}  `)}`
}
