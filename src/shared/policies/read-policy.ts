import { readHours } from './desk-hours'
import { isObject, type Json, MAX_POLICIES } from './fields'
import { readFreshdesk, readFreshservice } from './freshworks'
import { isOpenSlo, readOpenSlo } from './openslo'
import { type PolicyFormat, PolicyProblem, type ReadFile, type ReadPolicy, refused } from './policy'
import { readYaml } from './yaml'
import { readZendesk } from './zendesk'

/** Keys under which the desks' answers hold what was asked for. */
const WRAPPERS = ['sla_policies', 'sla_policy', 'business_hours', 'schedules', 'schedule'] as const

type Reader = (policy: Json, path: string) => ReadPolicy
const DESKS: readonly (readonly [PolicyFormat, Reader, (policy: Json) => boolean])[] = [
	['freshdesk', readFreshdesk, (one) => 'sla_target' in one],
	['freshservice', readFreshservice, (one) => 'sla_targets' in one],
	['zendesk', readZendesk, (one) => 'policy_metrics' in one],
]

/** A policy of a desk as its API gives it (alone, in a list, or wrapped), its business hours, or OpenSLO objects. Never throws. */
export function readPolicyJson(json: unknown): ReadFile {
	return guarded(() => {
		if (isOpenSlo(json)) return ofDocuments([json])
		const { entries, path } = unwrapped(json)
		if (entries.length > MAX_POLICIES) return refused('too-many', { count: entries.length, most: MAX_POLICIES })
		if (entries.length === 0) return refused('empty')
		if (entries.every(isOpenSlo)) return ofDocuments(entries)
		const objects = entries.filter(isObject)
		if (objects.length < entries.length) return refused('unknown')
		const desk = DESKS.find(([, , isOne]) => objects.every(isOne))
		if (desk === undefined) return readHours(objects) ?? refused('unknown')
		const [format, read] = desk
		return { kind: 'policies', format, policies: objects.map((one, index) => read(one, path(index))) }
	})
}

/** OpenSLO as YAML, one or several documents. Never throws. */
export function readPolicyYaml(text: string): ReadFile {
	const outcome = readYaml(text)
	if (outcome.kind === 'refused') return refused(`yaml.${outcome.problem}`, { line: outcome.line })
	return guarded(() => {
		const documents = outcome.documents.filter((one) => one !== null)
		if (documents.length === 0) return refused('empty')
		return documents.every(isOpenSlo) ? ofDocuments(documents) : refused('not-openslo')
	})
}

function ofDocuments(documents: readonly Json[]): ReadFile {
	if (documents.length > MAX_POLICIES) return refused('too-many', { count: documents.length, most: MAX_POLICIES })
	return { kind: 'policies', format: 'openslo', policies: readOpenSlo(documents) }
}

function guarded(read: () => ReadFile): ReadFile {
	try {
		return read()
	} catch (error) {
		if (error instanceof PolicyProblem) return refused(error.code, error.values)
		throw error
	}
}

function unwrapped(json: unknown): { readonly entries: readonly unknown[]; readonly path: (index: number) => string } {
	if (Array.isArray(json)) return { entries: json, path: (index) => `[${index}].` }
	if (!isObject(json)) return { entries: [], path: () => '' }
	for (const key of WRAPPERS) {
		const inner = json[key]
		if (Array.isArray(inner)) return { entries: inner, path: (index) => `${key}[${index}].` }
		// Freshdesk's own business hours hold their week under the name of the list.
		if (isObject(inner) && !('time_zone' in json)) return { entries: [inner], path: () => `${key}.` }
	}
	return { entries: [json], path: () => '' }
}
