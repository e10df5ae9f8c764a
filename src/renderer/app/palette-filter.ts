import type { SpotlightActionGroupData } from '@mantine/spotlight'

/** What is found of a query; what has it at the start of a word comes first, so that "Review" is not "Preview". */
export function paletteFilter(
	query: string,
	groups: readonly SpotlightActionGroupData[],
): readonly SpotlightActionGroupData[] {
	const wanted = query.trim().toLowerCase()
	const found = groups.flatMap(({ group, actions }) =>
		actions.map((action) => ({ group, action, rank: rankOf(wanted, action) })).filter(({ rank }) => rank < NOT_FOUND),
	)
	const best = found.sort((a, b) => a.rank - b.rank)
	return [...new Set(best.map(({ group }) => group))].map((group) => ({
		group,
		actions: best.filter((one) => one.group === group).map(({ action }) => action),
	}))
}

const NOT_FOUND = 3

function rankOf(wanted: string, { label, description }: SpotlightActionGroupData['actions'][number]): number {
	const name = label?.toLowerCase() ?? ''
	if (` ${name}`.includes(` ${wanted}`)) return 0
	if (name.includes(wanted)) return 1
	return description?.toLowerCase().includes(wanted) === true ? 2 : NOT_FOUND
}
