import { describe, expect, it } from 'vitest'
import { agreementJsonSchema } from '../../../src/shared/agreement/file-schema'
import { type Agreement, agreementSchema } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import type { ContractLanguage } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { fullAgreement } from '../../helpers/full-agreement'
import { changesOf, leavesOf, pattern, schemaPatterns } from '../../helpers/schema-leaves'

/**
 * Leaves that nothing on paper hangs on, each with its reason. Everything else that changes without the contract, a finding or
 * a figure changing is a field nobody reads.
 */
const NOT_PRINTED: readonly { readonly path: RegExp; readonly why: string }[] = [
	{ path: /^schemaVersion$/, why: 'has one value only' },
	{ path: /^id$/, why: 'names the file and its folder' },
	{ path: /^review\./, why: 'says what people think of the contract; review.test.ts and its neighbours read it' },
	{ path: /\.marked$/, why: 'says how the text beside it is written; outline/marked-text.test.ts reads it' },
	{ path: /\.takenFrom\./, why: 'says where the text beside it is from; library/deviations.test.ts reads it' },
	{
		path: /^actionPlan\.(tasks\.0\.targetBasis\.(promiseChancePpm|cases|asOf)|capacity\.need\.(load|asOf))$/,
		why: 'stands in the window beside the target and the need; ui/features/plan-reasons.test.tsx reads it',
	},
	{
		path: /^actionPlan\.declinedDuties\./,
		why: 'hides a step of the plan in the window; plan/plan-steps.test.ts reads it',
	},
	{
		path: /^actionPlan\.events\.(0\.times|1\.atPercent)$/,
		why: 'belongs to the other triggers; the other event has one of them',
	},
	{ path: /^actionPlan\.interviews\./, why: 'fills other sections, which are printed' },
	{ path: /^signatures\.profile$/, why: 'chooses the tags of a signing service when exporting' },
	{ path: /^objectives\.items\.0\.custom(Name|Unit)$/, why: 'belongs to custom metrics; the second objective is one' },
]

describe('every field of an agreement', () => {
	const agreement = fullAgreement()

	it('is filled in the agreement these tests use', () => {
		expect(agreementSchema.safeParse(agreement).error?.issues ?? []).toEqual([])
		const filled = new Set(leavesOf(agreement, agreementJsonSchema()).map((leaf) => pattern(leaf.path)))
		const known = schemaPatterns(agreementJsonSchema()).filter((path) => !filled.has(path))
		expect(known).toEqual([])
	})

	const leaves = leavesOf(agreement, agreementJsonSchema()).filter(
		(leaf) => !NOT_PRINTED.some(({ path }) => path.test(leaf.path.join('.'))),
	)
	const before = FACTS.map((fact) => fact(agreement))

	it.each(leaves.map((leaf) => [leaf.path.join('.'), leaf] as const))(
		'%s is read by the contract or a finding',
		(_, leaf) => {
			const candidates = changesOf(agreement, leaf)
			const seen = candidates.some((changed) => {
				const parsed = agreementSchema.safeParse(changed)
				return parsed.success && FACTS.some((fact, index) => fact(parsed.data) !== before[index])
			})
			expect(seen).toBe(true)
		},
	)
})

/** What a reader of the contract, or of the findings, could notice; the cheapest first. */
const FACTS: readonly ((agreement: Agreement) => string)[] = [
	(agreement) => printed(agreement, 'de'),
	(agreement) => printed(agreement, 'en'),
	(agreement) => JSON.stringify(findingsOf(agreement)),
]

function printed(agreement: Agreement, language: ContractLanguage): string {
	const { blocks } = buildOutline(agreement, language, { audience: 'internal' })
	// Without the paths that lead back to fields: a changed id alone must show in what is printed or found.
	return JSON.stringify(blocks, (key, value) => (key === 'path' ? undefined : value))
}
