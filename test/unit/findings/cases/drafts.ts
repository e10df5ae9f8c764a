import { setAt } from '../../../../src/shared/agreement/edit'
import type { Agreement } from '../../../../src/shared/agreement/schema'
import type { Known } from '../../../../src/shared/findings/run'
import { buildOutline } from '../../../../src/shared/outline/build'
import { plainText } from '../../../../src/shared/outline/writer'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'

export type Changes = Readonly<Record<string, unknown>>

/** What trips a rule, with the beginning of the line that it is told in: `severity rule.problem path -> label of its fix`. */
export type Trip = readonly [agreement: () => Agreement, found: string, known?: Known]

export type Cases = {
	readonly trips: readonly Trip[]
	/** Comes near and is left alone. */
	readonly quiet: readonly (readonly [agreement: () => Agreement, known?: Known])[]
}

/** A playbook with some fields changed. */
export function draft(changes: Changes, language: 'de' | 'de+en' = 'de'): Agreement {
	return Object.entries(changes).reduce(
		(agreement, [path, value]) => {
			const result = setAt(agreement, path, value)
			if (result.kind !== 'changed') throw new Error(`${path}: ${JSON.stringify(result)}`)
			return result.agreement
		},
		createFromPlaybook({ playbookId: 'it-service', language, id: 'a' }),
	)
}

export const supplied = (id: string, availabilityPpm: number) => ({
	id,
	component: id,
	supplier: null,
	availabilityPpm,
	note: null,
})

/** The same where every service costs 1,000.00 a month. */
export function paid(changes: Changes): Agreement {
	const { services } = draft({})
	return draft({
		...changes,
		'services.items': services.items.map((service) => ({ ...service, monthlyFeeMinor: 100_000 })),
	})
}

/** Cases of changes to the playbook: each a line that is found, or null for one that is left alone. */
export function cases(...all: readonly (readonly [Changes, string | null, Known?])[]): Cases {
	const trips: Trip[] = []
	const quiet: Cases['quiet'][number][] = []
	for (const [changes, expected, known = {}] of all) {
		if (expected === null) quiet.push([() => draft(changes), known])
		else trips.push([() => draft(changes), expected, known])
	}
	return { trips, quiet }
}

/** The playbook with a clause in own words, made from what it says there today. */
export function overridden(
	clause: string,
	words: string | ((house: string) => string),
	changes: Changes = {},
	language: 'de' | 'en' = 'de',
): Agreement {
	const before = draft(changes)
	const block = buildOutline(before, language).blocks.find((one) => one.id === clause)
	if (block === undefined || !('inlines' in block)) throw new Error(`${clause} is not printed`)
	const madeFrom = plainText(block.inlines)
	const text = typeof words === 'string' ? words : words(madeFrom)
	return { ...before, overrides: [{ clause, language, text, madeFrom }] }
}

/** The same in words with marks. */
export function marked(clause: string, text: string): Agreement {
	const agreement = overridden(clause, text)
	return { ...agreement, overrides: agreement.overrides.map((own) => ({ ...own, marked: true })) }
}

/** One field of every objective of the playbook, set to the same. */
export function everyObjective(field: string, value: unknown): Changes {
	const { items } = draft({}).objectives
	return Object.fromEntries(items.map(({ id }) => [`objectives.items.${id}.${field}`, value]))
}

/** An own article with one paragraph. */
export const article = (text: string) => ({
	ownArticles: [{ id: 'own', after: 'legal', title: 'Weiteres', content: [{ id: 't', kind: 'text', text }] }],
})
