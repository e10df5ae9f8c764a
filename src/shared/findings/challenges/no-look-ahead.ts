import { type Answer, type Asker, type NextStep, ofFindings, say, toField, worst } from './challenge'

/** Is somebody at work for each promise, with somebody in their place, and were the questions before it asked? */
export const askNoLookAhead: Asker = ({ agreement }, findings) => {
	const { tasks, readiness, capacity } = agreement.actionPlan
	const promises = agreement.objectives.items.filter(({ kind }) => kind === 'promise')
	const owned = promises.filter(({ id }) =>
		tasks.some((task) => task.objectiveId === id && task.owner.trim() !== '' && task.deputy.trim() !== ''),
	).length
	const answered = readiness.filter(({ answer }) => answer.trim() !== '').length
	const isSized = capacity.peoplePerShift !== null || capacity.casesPerPersonPerDay !== null
	const plan: Answer = owned < promises.length || answered < readiness.length || !isSized ? 'watch' : 'good'
	const answer = worst([plan, ofFindings(findings)])
	const values = { promises: promises.length, owned, answered, questions: readiness.length }
	return {
		answer,
		sentence: say(
			`no-look-ahead.${answer === 'good' ? 'good' : owned < promises.length ? 'unowned' : 'found'}`,
			values,
		),
		evidence: [
			...(promises.length === 0 ? [] : [say('no-look-ahead.owned', values)]),
			...(readiness.length === 0 ? [] : [say('no-look-ahead.readiness', values)]),
			say(isSized ? 'no-look-ahead.sized' : 'no-look-ahead.unsized'),
		],
		next: nextOf({ isOwned: owned === promises.length, isAnswered: answered === readiness.length, isSized }),
	}
}

type Done = { readonly isOwned: boolean; readonly isAnswered: boolean; readonly isSized: boolean }

function nextOf({ isOwned, isAnswered, isSized }: Done): readonly NextStep[] {
	return [
		...(isOwned ? [] : [toField('next.tasks', 'actionPlan.tasks')]),
		...(isAnswered ? [] : [toField('next.readiness', 'actionPlan.readiness')]),
		...(isSized ? [] : [toField('next.capacity', 'actionPlan.capacity.peoplePerShift')]),
	]
}
