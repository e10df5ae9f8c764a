import type { Inline } from '../../outline/block'
import { clockedText, dateText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import type { Task } from '../../sections/action-plan/schema'
import { triggerInlines } from '../../sections/escalation/outline'
import { objectiveCodes } from '../../sections/objectives/code'
import { dueInlines } from '../../sections/roles/outline'
import type { Duty } from '../../sections/roles/schema'
import { missPrice } from '../miss-price'
import type { SheetWriter } from '../sheet'

const text = (words: string): Inline => ({ kind: 'text', text: words })

/** One thing that somebody has to do. `who` is the function as it is written where it comes from. */
export type Entry = {
	readonly id: string
	readonly who: string
	readonly what: readonly Inline[]
	readonly when: readonly Inline[]
	/** What follows if it is not done. */
	readonly missed: readonly Inline[]
}

/**
 * Everything the provider's people have to do: tasks of the plan, the dated duties and levels of the ladder that no task was made
 * of, activities.
 */
export function staffEntries(w: SheetWriter): readonly Entry[] {
	return [...dutyEntries(w), ...levelEntries(w), ...taskEntries(w), ...activityEntries(w)]
}

/** Whether the plan has a task for a duty of the contract, done or not. */
function isPlanned(w: SheetWriter, duty: string): boolean {
	return w.agreement.actionPlan.tasks.some(({ source }) => source?.duty === duty)
}

function functionOf(w: SheetWriter, stakeholderId: string | null): string {
	const known = w.agreement.roles.stakeholders.some(({ id }) => id === stakeholderId)
	return known ? w.of('roles').typed(`roles.stakeholders.${stakeholderId}.function`, 'function').text : ''
}

function dutyEntries(w: SheetWriter): Entry[] {
	const { duties } = w.agreement.roles
	const { dueDay, missingReport } = w.agreement.reporting
	return duties
		.filter(({ id, party }) => party === 'provider' && !isPlanned(w, `duty.${id}`))
		.map((duty): Entry => {
			const path = `roles.duties.${duty.id}`
			const isReport = isReportDuty(duty, dueDay)
			return {
				id: `duty.${duty.id}`,
				who: functionOf(w, duty.ownerId),
				what: [
					w.typed(`${path}.title`, 'duty'),
					...(w.has(`${path}.note`) ? [text('. '), w.sentence(`${path}.note`, 'duty')] : []),
				],
				when: dueInlines(w.of('roles'), duty),
				missed: isReport && missingReport === 'counts-as-missed' ? w.phrase('due.report') : w.phrase('none'),
			}
		})
}

function levelEntries(w: SheetWriter): Entry[] {
	return w.agreement.escalation.levels
		.filter(({ id, party }) => party === 'provider' && !isPlanned(w, `level.${id}`))
		.map((level): Entry => {
			const path = `escalation.levels.${level.id}`
			const time =
				level.responseSeconds === null
					? w.blank(`${path}.responseSeconds`, 'time')
					: text(clockedText(level.responseSeconds, level.responseClock, w.language))
			return {
				id: `level.${level.id}`,
				who: w.has(`${path}.role`) ? w.typed(`${path}.role`, 'function').text : '',
				what: w.phrase('level', {
					name: w.typed(`${path}.name`, 'name'),
					outcome: w.typed(`${path}.outcome`, 'outcome'),
				}),
				when: w.phrase('level.when', { trigger: triggerInlines(w.of('escalation'), level), time }),
				missed: w.phrase('none'),
			}
		})
}

/** Tasks of the action plan; what they serve says what missing it costs. */
function taskEntries(w: SheetWriter): Entry[] {
	const codes = objectiveCodes(w.agreement, w.language)
	return w.agreement.actionPlan.tasks
		.filter(({ done }) => !done)
		.map((task): Entry => {
			const path = `actionPlan.tasks.${task.id}`
			const objective = w.agreement.objectives.items.find(({ id }) => id === task.objectiveId)
			const price = objective === undefined ? null : missPrice(w, objective)
			const title = w.typed(`${path}.title`, 'unknown')
			const mode = task.mode === null ? [] : [text(`, ${w.phraseText(`task.mode.${task.mode}`)}`)]
			const note = w.has(`${path}.note`) ? [text('. '), w.sentence(`${path}.note`, 'unknown')] : []
			return {
				id: `task.${task.id}`,
				who: task.owner.trim(),
				what: [
					...(objective === undefined ? [title] : w.phrase('task.for', { title, code: codes.get(objective.id) ?? '' })),
					...mode,
					...note,
				],
				when: taskTime(w, task),
				missed: price === null ? missedDuty(w, task) : [text(price)],
			}
		})
}

/** By when: what the contract says of the duty that the task was made of, else when the work begins. */
function taskTime(w: SheetWriter, { source, startDate }: Task): readonly Inline[] {
	const key = source?.duty ?? ''
	const duty = w.agreement.roles.duties.find(({ id }) => key === `duty.${id}`)
	if (duty !== undefined) return dueInlines(w.of('roles'), duty)
	const level = w.agreement.escalation.levels.find(({ id }) => key === `level.${id}`)
	if (level !== undefined && level.responseSeconds !== null) {
		const time = text(clockedText(level.responseSeconds, level.responseClock, w.language))
		return w.phrase('level.when', { trigger: triggerInlines(w.of('escalation'), level), time })
	}
	return startDate === null ? w.phrase('task.open') : w.phrase('task.from', { date: dateText(startDate, w.language) })
}

/** A report that is missing may count as a miss of everything. */
function missedDuty(w: SheetWriter, { source }: Task): readonly Inline[] {
	const { dueDay, missingReport } = w.agreement.reporting
	const duty = w.agreement.roles.duties.find(({ id }) => source?.duty === `duty.${id}`)
	const isReport = source?.duty === 'report' || (duty !== undefined && isReportDuty(duty, dueDay))
	return isReport && missingReport === 'counts-as-missed' ? w.phrase('due.report') : w.phrase('none')
}

function isReportDuty({ due, title }: Duty, dueDay: number | null): boolean {
	return due.kind === 'monthly' && due.day === dueDay && /report|bericht/i.test(title ?? '')
}

function activityEntries(w: SheetWriter): Entry[] {
	const { raci, stakeholders } = w.agreement.roles
	return raci.flatMap((row) =>
		stakeholders
			.filter(({ id, party }) => party === 'provider' && row.assignments[id] !== undefined)
			.map(
				({ id }): Entry => ({
					id: `activity.${row.id}.${id}`,
					who: functionOf(w, id),
					what: [w.typed(`roles.raci.${row.id}.activity`, 'activity')],
					when: w.phrase(`raci.${row.assignments[id]}`),
					missed: w.phrase('none'),
				}),
			),
	)
}

/** Entries by who has them, in the order of the agreement's own functions; what belongs to none of them comes under other names. */
export function byFunction(
	w: SheetWriter,
	entries: readonly Entry[],
): readonly (readonly [string, readonly Entry[]])[] {
	const functions = w.agreement.roles.stakeholders
		.filter(({ party }) => party === 'provider')
		.map(({ id }) => functionOf(w, id))
	const names = [...new Set([...functions, ...entries.map(({ who }) => who).filter((who) => who !== '')])]
	const open = entries.filter(({ who }) => who === '')
	return [
		...names.map((name) => [name, entries.filter(({ who }) => who === name)] as const),
		...(open.length === 0 ? [] : [[plainText(w.phrase('others')), open] as const]),
	]
}
