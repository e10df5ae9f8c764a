/** What a check says of one agreement, as far as it is compared. Attainments are fractions, credits minor units a year. */
export type CheckedSide<F extends CheckedFinding, V extends CheckedVerdict> = {
	readonly findings: readonly F[]
	readonly verdicts: readonly V[]
}
export type CheckedFinding = {
	readonly rule: string
	readonly path: string
	readonly values: Readonly<Record<string, string | number>>
}
export type CheckedVerdict = {
	readonly objectiveId: string
	readonly verdict: string
	readonly attainment: number | null
	readonly expectedCredits: { readonly mean: number } | null
}

/** What the changes do: findings that came and went, and of each promise what history says before and after. */
export type Effect<F extends CheckedFinding, V extends CheckedVerdict> = {
	readonly appeared: readonly F[]
	readonly gone: readonly F[]
	/** Promises of which something is said differently, in the order of the new agreement; null where there was or is none. */
	readonly verdicts: readonly { readonly objectiveId: string; readonly before: V | null; readonly after: V | null }[]
}

/**
 * Compares two checks of the same history with the same options. A finding is the same if its rule finds the same in the same place;
 * verdicts are compared by what is said of the promise: the word, the past attainment, the credits of a year.
 */
export function compareChecks<F extends CheckedFinding, V extends CheckedVerdict>(
	before: CheckedSide<F, V>,
	after: CheckedSide<F, V>,
): Effect<F, V> {
	// Numbers are measures of the same problem: a target that is still too strict is no other finding.
	const key = ({ rule, path, values }: F) =>
		JSON.stringify([
			rule,
			path,
			Object.entries(values)
				.filter(([, value]) => typeof value === 'string')
				.sort(),
		])
	const without = (findings: readonly F[], others: readonly F[]) => {
		const known = new Set(others.map(key))
		return findings.filter((finding) => !known.has(key(finding)))
	}
	const old = new Map(before.verdicts.map((verdict) => [verdict.objectiveId, verdict]))
	const now = new Map(after.verdicts.map((verdict) => [verdict.objectiveId, verdict]))
	const verdicts = [...new Set([...now.keys(), ...old.keys()])]
		.map((objectiveId) => ({
			objectiveId,
			before: old.get(objectiveId) ?? null,
			after: now.get(objectiveId) ?? null,
		}))
		.filter(({ before: was, after: is }) => said(was) !== said(is))
	return {
		appeared: without(after.findings, before.findings),
		gone: without(before.findings, after.findings),
		verdicts,
	}
}

function said(verdict: CheckedVerdict | null): string {
	return JSON.stringify(verdict && [verdict.verdict, verdict.attainment, verdict.expectedCredits?.mean ?? null])
}
