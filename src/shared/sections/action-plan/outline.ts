import { SHARE_METRICS, TIME_METRICS } from '../../agreement/values/objective'
import type { Inline } from '../../outline/block'
import { dateText, durationText, numberText, shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import { objectiveCodes } from '../objectives/code'
import type { EventRule, Task } from './schema'

/** Internal: printed only for the own team. */
export function printActionPlan(w: Writer): void {
	const { actionPlan } = w.agreement
	w.heading('annex-action-plan', 'annex', 'annex')
	w.wordedParagraph('internal', {}, { style: 'note' })
	if (actionPlan.tasks.length > 0) printTasks(w)
	if (actionPlan.readiness.length > 0) printReadiness(w)
	printCapacity(w)
	if (actionPlan.routing.length > 0) printRouting(w)
	if (actionPlan.events.length > 0) printEvents(w)
}

function printTasks(w: Writer): void {
	w.heading('action-plan.tasks', 'sub', 'tasks', { path: 'actionPlan.tasks' })
	w.table(
		'action-plan.tasks-table',
		[
			{ key: 'task', width: 24 },
			{ key: 'objective', width: 11 },
			{ key: 'owner', width: 15 },
			{ key: 'deputy', width: 15 },
			{ key: 'mode', width: 11 },
			{ key: 'target', width: 12 },
			{ key: 'state', width: 12 },
		],
		w.agreement.actionPlan.tasks.map((task) => ({
			id: `action-plan.task.${task.id}`,
			path: `actionPlan.tasks.${task.id}`,
			cells: taskCells(w, task),
		})),
		{ path: 'actionPlan.tasks' },
	)
}

function taskCells(w: Writer, task: Task): Inline[][] {
	const path = `actionPlan.tasks.${task.id}`
	const title =
		task.note.trim() === ''
			? free(w, `${path}.title`, task.title)
			: [...free(w, `${path}.title`, task.title), text('. '), ...free(w, `${path}.note`, task.note)]
	const code = codeOf(w, task.objectiveId)
	const state = [
		w.phraseText(task.done ? 'done' : 'open'),
		...(task.startDate === null ? [] : [dateText(task.startDate, w.language)]),
	].join(', ')
	return [
		title,
		[w.value(`${path}.objectiveId`, code)],
		free(w, `${path}.owner`, task.owner),
		free(w, `${path}.deputy`, task.deputy),
		[w.value(`${path}.mode`, task.mode === null ? w.phraseText('none') : w.phraseText(`mode.${task.mode}`))],
		[w.value(`${path}.internalTarget`, internalTargetText(w, task)), ...basisInlines(w, task)],
		[w.value(`${path}.done`, state)],
	]
}

/** Where a target comes from, behind it; nothing where somebody set it by hand. */
function basisInlines(w: Writer, { internalTarget, targetBasis }: Task): Inline[] {
	if (targetBasis === null || targetBasis.target !== internalTarget) return []
	const { targetChancePpm, windows } = targetBasis
	if (targetChancePpm === null) return [text(' '), ...w.phrase('basis.thumb')]
	const slots = { chance: wholePercent(targetChancePpm, w.language), months: numberText(windows, w.language) }
	return [text(' '), ...w.phrase('basis.history', slots)]
}

function wholePercent(ppm: number, language: Writer['language']): string {
	return shareText(Math.min(990_000, Math.round(ppm / 10_000) * 10_000), language)
}

export function internalTargetText(w: Writer, task: Task): string {
	if (task.internalTarget === null) return w.phraseText('none')
	const objective = w.agreement.objectives.items.find((one) => one.id === task.objectiveId)
	if (objective === undefined) return numberText(task.internalTarget, w.language)
	// The unit is that of the objective's own value.
	if (TIME_METRICS.has(objective.metric)) return durationText(task.internalTarget, w.language)
	const isShare = SHARE_METRICS.has(objective.metric)
	return isShare ? shareText(task.internalTarget, w.language) : numberText(task.internalTarget, w.language)
}

function printReadiness(w: Writer): void {
	w.heading('action-plan.readiness', 'sub', 'readiness', { path: 'actionPlan.readiness' })
	w.table(
		'action-plan.readiness-table',
		[
			{ key: 'question', width: 50 },
			{ key: 'answer', width: 50 },
		],
		w.agreement.actionPlan.readiness.map((one, index) => {
			const path = `actionPlan.readiness.${index}`
			return {
				id: `action-plan.readiness.${index + 1}`,
				path,
				cells: [free(w, `${path}.question`, one.question), free(w, `${path}.answer`, one.answer)],
			}
		}),
		{ path: 'actionPlan.readiness' },
	)
}

function printCapacity(w: Writer): void {
	const { peoplePerShift, casesPerPersonPerDay, note } = w.agreement.actionPlan.capacity
	const path = 'actionPlan.capacity'
	const known = (count: number | null) => (count === null ? w.phraseText('unknown') : numberText(count, w.language))
	w.wordedParagraph(
		'capacity',
		{
			people: w.value(`${path}.peoplePerShift`, known(peoplePerShift)),
			cases: w.value(`${path}.casesPerPersonPerDay`, known(casesPerPersonPerDay)),
			note: note.trim() === '' ? '' : w.sentence(`${path}.note`, 'unknown'),
		},
		{ path },
	)
	const { need } = w.agreement.actionPlan.capacity
	if (need === null) return
	w.wordedParagraph(
		'need',
		{
			people: numberText(need.people, w.language),
			code: codeOf(w, need.objectiveId),
			arrivals: numberText(Math.round(need.arrivalsPerWeek), w.language),
			handling: durationText(Math.round(need.handlingSeconds / 60) * 60 || 60, w.language),
		},
		{ path },
	)
}

function printRouting(w: Writer): void {
	w.heading('action-plan.routing', 'sub', 'routing', { path: 'actionPlan.routing' })
	w.table(
		'action-plan.routing-table',
		[
			{ key: 'when', width: 34 },
			{ key: 'group', width: 24 },
			{ key: 'skill', width: 22 },
			{ key: 'limit', width: 20 },
		],
		w.agreement.actionPlan.routing.map((rule) => {
			const path = `actionPlan.routing.${rule.id}`
			const limit =
				rule.openTicketLimit === null ? w.phraseText('unlimited') : numberText(rule.openTicketLimit, w.language)
			return {
				id: `action-plan.route.${rule.id}`,
				path,
				cells: [
					free(w, `${path}.when`, rule.when),
					free(w, `${path}.group`, rule.group),
					free(w, `${path}.skill`, rule.skill),
					[w.value(`${path}.openTicketLimit`, limit)],
				],
			}
		}),
		{ path: 'actionPlan.routing' },
	)
}

function printEvents(w: Writer): void {
	w.heading('action-plan.events', 'sub', 'events', { path: 'actionPlan.events' })
	w.table(
		'action-plan.events-table',
		[
			{ key: 'event', width: 30 },
			{ key: 'objective', width: 12 },
			{ key: 'tell', width: 20 },
			{ key: 'action', width: 38 },
		],
		w.agreement.actionPlan.events.map((rule) => {
			const path = `actionPlan.events.${rule.id}`
			const code = rule.objectiveId === null ? w.phraseText('all') : codeOf(w, rule.objectiveId)
			return {
				id: `action-plan.event.${rule.id}`,
				path,
				cells: [
					eventInlines(w, rule),
					[w.value(`${path}.objectiveId`, code)],
					free(w, `${path}.tell`, rule.tell),
					free(w, `${path}.action`, rule.action),
				],
			}
		}),
		{ path: 'actionPlan.events' },
	)
}

/** What sets a rule off. `w` is the plan's own writer. */
export function eventInlines(w: Writer, { id, trigger, atPercent, times }: EventRule): Inline[] {
	const path = `actionPlan.events.${id}`
	if (trigger === 'percent-elapsed')
		return w.phrase('event.percent-elapsed', { n: w.value(`${path}.atPercent`, String(atPercent)) })
	const isOften = (trigger === 'reopened' || trigger === 'reassigned') && times > 1
	if (isOften) return w.phrase(`event.${trigger}.times`, { n: w.value(`${path}.times`, String(times)) })
	return w.phrase(`event.${trigger}`)
}

function codeOf(w: Writer, objectiveId: string | null): string {
	return objectiveCodes(w.agreement, w.language).get(objectiveId ?? '') ?? w.phraseText('none')
}

/** The plan's texts may be empty without being a blank of the contract. */
function free(w: Writer, path: string, typed: string): Inline[] {
	return typed.trim() === '' ? [] : [w.typed(path, 'unknown')]
}

function text(words: string): Inline {
	return { kind: 'text', text: words }
}
