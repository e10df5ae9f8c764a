import type { Finding, Rule } from '../finding'

/** The matrix has one row for each impact, one cell for each urgency, and leads only to priorities that are described. */
export const matrixShapeRule: Rule = {
	id: 'matrix-shape',
	check: ({ agreement }) => {
		const { matrix, impacts, urgencies, levels } = agreement.priorities
		const found = (problem: string, path: string): Finding => ({
			rule: 'matrix-shape',
			severity: 'error',
			section: 'priorities',
			path,
			values: { problem },
		})
		if (matrix.length !== impacts.length || matrix.some((row) => row.length !== urgencies.length))
			return [found('size', 'priorities.matrix')]
		const known = new Set<string>(levels.map((level) => level.id))
		const unknown = [...new Set(matrix.flat())].filter((priority) => !known.has(priority))
		return unknown.map((priority) => ({
			...found('undescribed', 'priorities.levels'),
			values: { problem: 'undescribed', priority },
		}))
	},
}
