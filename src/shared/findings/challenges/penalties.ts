import type { Agreement } from '../../agreement/schema'
import { type Answer, type Asker, type NextStep, ofFindings, type Said, say, toField, worst } from './challenge'
import { creditsSaid } from './unrealistic'

/** Is money all that follows a miss, and is it known what it may come to? */
export const askPenalties: Asker = ({ agreement, credits }, findings) => {
	const { remedies, governance } = agreement
	const hasPlan = governance.improvement !== null || remedies.otherRemedies.some(({ kind }) => kind !== 'refund')
	const pays = remedies.schemes.length > 0
	const isOpenEnded = pays && remedies.monthlyCapPpm === null && remedies.yearlyCapPpm === null
	const terms: Answer = (pays && !hasPlan) || isOpenEnded ? 'watch' : 'good'
	const answer = worst([terms, ofFindings(findings)])
	return {
		answer,
		sentence: say(`penalties.${sentenceOf(answer, pays, hasPlan)}`),
		evidence: [...evidenceOf(agreement), ...(credits === null ? [] : [creditsSaid(credits)])],
		next: nextOf({ needsPlan: pays && !hasPlan, needsCap: isOpenEnded }),
	}
}

function sentenceOf(answer: Answer, pays: boolean, hasPlan: boolean): string {
	if (pays && !hasPlan) return 'only-money'
	if (answer !== 'good') return 'found'
	return pays ? 'good' : 'none'
}

function evidenceOf({ remedies, governance, objectives }: Agreement): readonly Said[] {
	const paid = new Set(remedies.schemes.flatMap(({ objectiveIds }) => objectiveIds))
	const promises = objectives.items.filter(({ kind }) => kind === 'promise')
	const { monthlyCapPpm, yearlyCapPpm } = remedies
	return [
		...(promises.length === 0
			? []
			: [say('penalties.paid', { paid: promises.filter(({ id }) => paid.has(id)).length, promises: promises.length })]),
		...(monthlyCapPpm === null ? [] : [say('penalties.cap-month', { capPpm: monthlyCapPpm })]),
		...(yearlyCapPpm === null ? [] : [say('penalties.cap-year', { capPpm: yearlyCapPpm })]),
		say(governance.improvement === null ? 'penalties.no-plan' : 'penalties.plan'),
		...(remedies.otherRemedies.length === 0 ? [] : [say('penalties.other', { others: remedies.otherRemedies.length })]),
	]
}

type Needs = { readonly needsPlan: boolean; readonly needsCap: boolean }

function nextOf({ needsPlan, needsCap }: Needs): readonly NextStep[] {
	return [
		...(needsPlan ? [toField('next.improvement', 'governance.improvement')] : []),
		...(needsCap ? [toField('next.cap', 'remedies.monthlyCapPpm')] : []),
	]
}
