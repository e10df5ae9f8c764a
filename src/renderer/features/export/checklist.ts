import type { Finding } from '../../../shared/findings/finding'
import { wordingKey } from '../../../shared/findings/finding'

/** One line of what stands in the way of a final, or is worth knowing before it. */
export type Line =
	| {
			readonly kind: 'blanks'
			readonly count: number
			/** Section to the number of its blanks, in print order. */
			readonly sections: readonly { readonly section: string; readonly count: number }[]
			/** The first one. */
			readonly path: string
	  }
	| { readonly kind: 'error'; readonly key: string; readonly finding: Finding }
	| {
			readonly kind: 'warning'
			readonly key: string
			/** The first of them; the others say the same of other places. */
			readonly finding: Finding
			readonly count: number
	  }

export type Checklist = {
	/** Blanks and errors: a final is refused while one of them remains. */
	readonly blocking: readonly Line[]
	/** Number of single points behind `blocking`. */
	readonly blockingCount: number
	readonly warnings: readonly Line[]
}

/** Findings as a reader settles them: all blanks in a line, every error by itself, warnings of one kind together. */
export function checklistOf(findings: readonly Finding[]): Checklist {
	const blanks = findings.filter(({ rule }) => rule === 'blank')
	const errors = findings.filter(({ rule, severity }) => rule !== 'blank' && severity === 'error')
	const warnings = new Map<string, Finding[]>()
	for (const finding of findings.filter(({ rule, severity }) => rule !== 'blank' && severity === 'warning')) {
		const key = wordingKey(finding)
		warnings.set(key, [...(warnings.get(key) ?? []), finding])
	}
	const [first] = blanks
	return {
		blocking: [
			...(first === undefined ? [] : [blankLine(blanks, first)]),
			...errors.map((finding, index): Line => ({ kind: 'error', key: `${index} ${finding.path}`, finding })),
		],
		blockingCount: blanks.length + errors.length,
		warnings: [...warnings].flatMap(([key, all]): Line[] => {
			const [one] = all
			return one === undefined ? [] : [{ kind: 'warning', key, finding: one, count: all.length }]
		}),
	}
}

function blankLine(blanks: readonly Finding[], first: Finding): Line {
	const counts = new Map<string, number>()
	for (const { section } of blanks) counts.set(section, (counts.get(section) ?? 0) + 1)
	return {
		kind: 'blanks',
		count: blanks.length,
		sections: [...counts].map(([section, count]) => ({ section, count })),
		path: first.path,
	}
}
