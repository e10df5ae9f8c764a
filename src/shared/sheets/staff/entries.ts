import type { Inline } from '../../outline/block'
import { clockedText, dateText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { triggerInlines } from '../../sections/escalation/outline'
import { objectiveCodes } from '../../sections/objectives/code'
import { dueInlines } from '../../sections/roles/outline'
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

/** Everything the provider's people have to do: dated duties, levels of the ladder, tasks of the plan, activities. */
export function staffEntries(w: SheetWriter): readonly Entry[] {
	return [...dutyEntries(w), ...levelEntries(w), ...taskEntries(w), ...activityEntries(w)]
}

function functionOf(w: SheetWriter, stakeholderId: string | null): string {
	const known = w.agreement.roles.stakeholders.some(({ id }) => id === stakeholderId)
	return known ? w.of('roles').typed(`roles.stakeholders.${stakeholderId}.function`, 'function').text : ''
}

function dutyEntries(w: SheetWriter): Entry[] {
	const { duties } = w.agreement.roles
	const { dueDay, missingReport } = w.agreement.reporting
	return duties
		.filter(({ party }) => party === 'provider')
		.map((duty): Entry => {
			const path = `roles.duties.${duty.id}`
			const isReport =
				duty.due.kind === 'monthly' && duty.due.day === dueDay && /report|bericht/i.test(duty.title ?? '')
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
		.filter(({ party }) => party === 'provider')
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
				when:
					task.startDate === null
						? w.phrase('task.open')
						: w.phrase('task.from', { date: dateText(task.startDate, w.language) }),
				missed: price === null ? w.phrase('none') : [text(price)],
			}
		})
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
