import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { agreementSchema } from '../../../src/shared/agreement/schema'
import { SECTIONS } from '../../../src/shared/agreement/section-list'
import { QUESTION_GROUPS } from '../../../src/shared/sections/questions'

/** Kept by the program: nobody types them. */
const MACHINE_KEPT = [
	/(^|\.)id$/,
	/^schemaVersion$/,
	/^actionPlan\.tasks\.\*\.(source|targetBasis)\./,
	/^actionPlan\.(capacity\.need|declinedDuties)/,
]
/** Belong to no section: own articles, annexes, overridden wording, second texts and the review have editors of their own. */
const OUTSIDE = [/^ownArticles/, /^annexes/, /^overrides/, /^translations/, /^review\./]
/** The one id that is chosen. */
const CHOSEN_ID = 'priorities.levels.*.id'

/** One editor edits the whole value: its question covers all leaves below. */
const COMPOSITES = [
	'serviceHours.calendars.*.weekly',
	'serviceHours.calendars.*.holidays',
	'serviceHours.calendars.*.open',
	'priorities.matrix',
	'objectives.items.*.window',
	'escalation.levels.*.trigger',
	'downtime.maintenance.*.recurrence',
	'remedies.schemes.*.formula',
	'roles.raci.*.assignments',
	'roles.duties.*.due',
]

type Schema = z.core.$ZodType

/** Paths of all values of a schema, `*` for list items; a list of texts or choices is one value, so is a record. */
function leavesOf(schema: Schema, path: string): string[] {
	const def = (schema as z.ZodType).def as unknown as {
		type: string
		innerType?: Schema
		shape?: Record<string, Schema>
		element?: Schema
		options?: Schema[]
	}
	if (def.innerType !== undefined) return leavesOf(def.innerType, path)
	if (def.type === 'object' && def.shape !== undefined) {
		return Object.entries(def.shape).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
	}
	if (def.type === 'array' && def.element !== undefined) {
		const inner = leavesOf(def.element, `${path}.*`)
		return inner.length === 1 && inner[0] === `${path}.*` ? [path] : inner
	}
	if (def.type === 'union' && def.options !== undefined) return def.options.flatMap((one) => leavesOf(one, path))
	return [path]
}

const questions = new Set(QUESTION_GROUPS.flatMap((group) => group.questions))
const leaves = [...new Set(leavesOf(agreementSchema, ''))]

function isCovered(leaf: string): boolean {
	if (questions.has(leaf)) return true
	return COMPOSITES.some((whole) => questions.has(whole) && (leaf === whole || leaf.startsWith(`${whole}.`)))
}

describe('questions', () => {
	it('cover every field of the agreement that somebody types', () => {
		const typed = leaves.filter(
			(leaf) => leaf === CHOSEN_ID || ![...MACHINE_KEPT, ...OUTSIDE].some((pattern) => pattern.test(leaf)),
		)
		expect(typed.length).toBeGreaterThan(200)
		expect(typed.filter((leaf) => !isCovered(leaf))).toEqual([])
	})

	it('ask for nothing that the agreement does not have', () => {
		const places = new Set<string>()
		for (const leaf of leaves) {
			const segments = leaf.split('.')
			for (let length = 1; length <= segments.length; length++) places.add(segments.slice(0, length).join('.'))
		}
		expect([...questions].filter((question) => !places.has(question))).toEqual([])
	})

	it('are asked once each', () => {
		const all = QUESTION_GROUPS.flatMap((group) => group.questions)
		expect(all.filter((question, index) => all.indexOf(question) !== index)).toEqual([])
	})

	it('stand in groups of every section, in the order of the sections', () => {
		const sections = [...new Set(QUESTION_GROUPS.map((group) => group.section))]
		expect(sections).toEqual(SECTIONS.map((section) => section.id))
	})

	it('mark as optional only what they ask', () => {
		for (const group of QUESTION_GROUPS) {
			for (const optional of group.optional) expect(group.questions).toContain(optional)
		}
	})
})
