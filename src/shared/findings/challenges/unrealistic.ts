import type { Objective } from '../../agreement/values/objective'
import type { KnownVerdict } from '../finding'
import { type Answer, type Asker, type NextStep, ofFindings, say, unheard, worst } from './challenge'

/** Are the promises such as the past could have kept? Without a history nobody can say. */
export const askUnrealistic: Asker = ({ agreement, verdicts, credits }, findings) => {
	const promises = agreement.objectives.items.filter(({ kind }) => kind === 'promise')
	const judged = judgedOf(promises, verdicts)
	const told = judged.filter(({ verdict }) => verdict !== 'not enough data')
	const count = (word: KnownVerdict['verdict']) => told.filter(({ verdict }) => verdict === word).length
	const broken = count('unrealistic')
	const isUnheard = promises.length > 0 && told.length === 0
	const answer = isUnheard ? unheard(findings) : worst([ofVerdicts(told, promises.length), ofFindings(findings)])
	const values = { promises: promises.length, judged: told.length, broken, tight: count('tight') }
	return {
		answer,
		sentence: say(`unrealistic.${sentenceOf(answer, values)}`, values),
		evidence: [
			...(verdicts.length === 0 ? [] : [say('unrealistic.judged', { ...values, realistic: count('realistic') })]),
			...(credits === null ? [] : [creditsSaid(credits)]),
		],
		next: nextOf(verdicts, told),
	}
}

type Counts = { readonly promises: number; readonly judged: number; readonly broken: number; readonly tight: number }

function sentenceOf(answer: Answer, { promises, judged, broken, tight }: Counts): string {
	if (promises === 0) return 'none'
	if (broken > 0) return 'broken'
	if (judged === 0) return answer === 'act' ? 'unheard-found' : 'unheard'
	if (answer === 'act') return 'found'
	if (tight > 0) return 'tight'
	return judged < promises ? 'partly' : 'good'
}

function ofVerdicts(told: readonly KnownVerdict[], promises: number): Answer {
	if (promises === 0) return 'watch'
	if (told.some(({ verdict }) => verdict === 'unrealistic')) return 'act'
	return told.length < promises || told.some(({ verdict }) => verdict === 'tight') ? 'watch' : 'good'
}

export function judgedOf(objectives: readonly Objective[], verdicts: readonly KnownVerdict[]): readonly KnownVerdict[] {
	const ids = new Set(objectives.map(({ id }) => id))
	return verdicts.filter(({ objectiveId }) => ids.has(objectiveId))
}

export function creditsSaid({ mean, p95 }: { readonly mean: number; readonly p95: number | null }) {
	const meanMinor = Math.round(mean)
	return p95 === null
		? say('credits.mean', { meanMinor })
		: say('credits.band', { meanMinor, p95Minor: Math.round(p95) })
}

function nextOf(verdicts: readonly KnownVerdict[], told: readonly KnownVerdict[]): readonly NextStep[] {
	if (verdicts.length === 0) return [{ ...say('next.attach'), to: { kind: 'realism', objectiveId: null } }]
	const first = told.find(({ verdict }) => verdict === 'unrealistic') ?? told.find(({ verdict }) => verdict === 'tight')
	return first === undefined
		? []
		: [{ ...say('next.figures'), to: { kind: 'realism', objectiveId: first.objectiveId } }]
}
