import type { Inline, TableColumn } from '../../outline/block'
import type { Writer } from '../../outline/writer'
import type { ScaleStep } from './schema'

export function printPriorities(w: Writer): void {
	const { priorities } = w.agreement
	w.heading('priorities', 'article')
	w.clause('ranking', {}, { path: 'priorities.levels' })
	w.clause(`set-by-${priorities.setBy}`, {}, { path: 'priorities.setBy' })
	if (w.has('priorities.dispute'))
		w.clause('dispute', { dispute: w.sentence('priorities.dispute', 'dispute') }, { path: 'priorities.dispute' })
	w.clause('change')
	w.clause('apart')
}

/** Levels with definition and examples, the two scales, and the matrix that leads from them to a priority. */
export function printPrioritiesAnnex(w: Writer): void {
	const { priorities } = w.agreement
	w.heading('annex-priorities', 'annex', 'annex')
	if (priorities.levels.length === 0)
		w.paragraph('priorities.none', [w.blank('priorities.levels', 'levels')], { path: 'priorities.levels' })
	else printLevels(w)
	printScale(w, 'impacts', priorities.impacts)
	printScale(w, 'urgencies', priorities.urgencies)
	if (priorities.impacts.length > 0 && priorities.urgencies.length > 0) printMatrix(w)
}

function printLevels(w: Writer): void {
	w.heading('priorities.levels', 'sub', 'levels', { path: 'priorities.levels' })
	w.table(
		'priorities.levels-table',
		[
			{ key: 'priority', width: 22 },
			{ key: 'definition', width: 42 },
			{ key: 'examples', width: 36 },
		],
		w.agreement.priorities.levels.map((level) => {
			const path = `priorities.levels.${level.id}`
			const examples = level.examples.map((_, index) => [w.typed(`${path}.examples.${index}`, 'example')])
			return {
				id: `priorities.level.${level.id}`,
				path,
				cells: [
					w.phrase('level', { number: level.id.slice(1), name: w.typed(`${path}.name`, 'name') }),
					[w.typed(`${path}.definition`, 'definition')],
					separated(examples),
				],
			}
		}),
		{ path: 'priorities.levels' },
	)
}

function printScale(w: Writer, field: 'impacts' | 'urgencies', steps: readonly ScaleStep[]): void {
	if (steps.length === 0) return
	w.heading(`priorities.${field}`, 'sub', field, { path: `priorities.${field}` })
	w.table(
		`priorities.${field}-table`,
		[
			{ key: field === 'impacts' ? 'impact' : 'urgency', width: 22 },
			{ key: 'definition', width: 78 },
		],
		steps.map((step) => {
			const path = `priorities.${field}.${step.id}`
			return {
				id: `priorities.${field}.${step.id}`,
				path,
				cells: [[w.typed(`${path}.name`, 'name')], [w.typed(`${path}.definition`, 'definition')]],
			}
		}),
		{ path: `priorities.${field}` },
	)
}

function printMatrix(w: Writer): void {
	const { impacts, urgencies, matrix } = w.agreement.priorities
	w.heading('priorities.matrix', 'sub', 'matrix', { path: 'priorities.matrix' })
	const share = 70 / urgencies.length
	const columns: TableColumn[] = [
		{ head: w.phraseText('corner'), align: 'left', width: 30 },
		...urgencies.map(
			(step): TableColumn => ({
				head: w.typed(`priorities.urgencies.${step.id}.name`, 'name').text,
				align: 'left',
				width: share,
			}),
		),
	]
	const rows = impacts.map((impact, row) => ({
		id: `priorities.matrix.${impact.id}`,
		path: 'priorities.matrix',
		cells: [
			[w.typed(`priorities.impacts.${impact.id}.name`, 'name')],
			...urgencies.map((_, column): Inline[] => {
				const priority = matrix[row]?.[column]
				const path = `priorities.matrix.${row}.${column}`
				return [priority === undefined ? w.blank(path, 'levels') : w.value(path, priority.slice(1))]
			}),
		],
	}))
	w.rawTable('priorities.matrix-table', columns, rows, { path: 'priorities.matrix' })
}

/** Several typed texts in one cell: sentences follow each other, anything else is parted by semicolons. */
function separated(items: readonly (readonly Inline[])[]): Inline[] {
	return items.flatMap((item, index): readonly Inline[] => {
		const before = items[index - 1]?.at(-1)?.text
		if (before === undefined) return item
		return [{ kind: 'text', text: /[.!?]$/.test(before) ? ' ' : '; ' }, ...item]
	})
}
