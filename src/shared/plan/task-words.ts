import type { Agreement } from '../agreement/schema'
import type { ContractLanguage } from '../outline/block'
import { sheetWriter } from '../sheets/sheet'
import { objectiveLabel } from '../sheets/summary/promises'
import type { ContractDuty } from './contract-duties'
import type { TaskWords } from './plan-steps'

/** Titles of tasks in the contract's own language or languages, without values: those change and stand beside them. */
export function taskWords(agreement: Agreement): TaskWords {
	const { language, governingLanguage } = agreement.parties
	const first = language === 'de+en' ? governingLanguage : language
	return {
		title: titleIn(agreement, first),
		secondTitle: language === 'de+en' ? titleIn(agreement, first === 'de' ? 'en' : 'de') : null,
	}
}

/** Titles in one language, whichever the contract has: the window lists them before they are made. */
export function titleIn(agreement: Agreement, language: ContractLanguage): (duty: ContractDuty) => string {
	const w = sheetWriter('staff', agreement, language)
	const plan = w.of('action-plan')
	return ({ kind, objectiveId, facts }) => {
		const objective = agreement.objectives.items.find(({ id }) => id === objectiveId)
		if (kind === 'promise')
			return plan.phraseText('task.promise', {
				promise: objective === undefined ? '' : objectiveLabel(w, objective, 200),
			})
		if (kind === 'duty') return String(facts.title ?? '')
		return kind === 'escalation'
			? plan.phraseText('task.escalation', { name: String(facts.name ?? '') })
			: plan.phraseText(`task.${kind}`)
	}
}
