import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** What the wording rules look for, by their ids. */
export const WORDING_RULE_IDS = [
	'vague-time',
	'vague-effort',
	'vague-quality',
	'unbounded-list',
	'undefined-term',
	'unused-term',
	'two-terms',
	'passive-without-actor',
	'double-negation',
	'long-sentence',
	'number-mismatch',
	'dangling-reference',
	'open-blank',
] as const

const ruleSchema = z.enum(WORDING_RULE_IDS)

/**
 * A passage of contract language, labelled before there were rules. Every rule that an experienced reader would want to hear
 * of is in `expect`, so whatever else a rule says of the passage is a false alarm.
 */
const passageSchema = z.strictObject({
	id: z.string(),
	language: z.enum(['de', 'en']),
	/** Markdown. */
	text: z.string().min(1),
	/** The words a finding should touch; where a rule contrasts two places, both are named. */
	expect: z.array(z.strictObject({ rule: ruleSchema, quote: z.string().min(1) }).readonly()).readonly(),
	/** Only where nothing is expected: the rules that a careless reader would think of. */
	tempts: z.array(ruleSchema).nonempty().readonly().optional(),
	note: z.string().optional(),
})

export type WordingRuleId = (typeof WORDING_RULE_IDS)[number]
export type LabelledPassage = Readonly<z.infer<typeof passageSchema>>

/** `tune` is there to be read while rules are written; `held-out` only to be counted. */
export function labelledPassages(half: 'tune' | 'held-out'): readonly LabelledPassage[] {
	const lines = readFileSync(new URL(`../fixtures/wording/${half}.jsonl`, import.meta.url), 'utf8')
	return lines
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => passageSchema.parse(JSON.parse(line)))
}
