import type { Finding } from '../finding'
import { type Asker, CHALLENGES, type Challenge, type ChallengeId, type ChallengeInput } from './challenge'
import { askImprecise } from './imprecise'
import { askInflexible } from './inflexible'
import { askNoLookAhead } from './no-look-ahead'
import { challengeOf } from './of-rule'
import { askPenalties } from './penalties'
import { askUnrealistic } from './unrealistic'
import { askWrongData } from './wrong-data'

const ASKERS: Readonly<Record<ChallengeId, Asker>> = {
	unrealistic: askUnrealistic,
	'wrong-data': askWrongData,
	'no-look-ahead': askNoLookAhead,
	inflexible: askInflexible,
	penalties: askPenalties,
	imprecise: askImprecise,
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** The six challenges of an agreement, each answered from its findings, its verdicts and the data behind them. Pure. */
export function answerChallenges(input: ChallengeInput): readonly Challenge[] {
	return CHALLENGES.map((id) => {
		const findings = ofChallenge(input.findings, id)
		return {
			id,
			...ASKERS[id](input, findings),
			findings: [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || blankLast(a) - blankLast(b)),
			silenced: ofChallenge(input.silenced, id).length,
		}
	})
}

function ofChallenge(findings: readonly Finding[], id: ChallengeId): readonly Finding[] {
	return findings.filter((finding) => challengeOf(finding) === id)
}

/** Blanks are many and wait for somebody to write; what is wrong comes before them. */
function blankLast({ rule }: Finding): number {
	return rule === 'blank' ? 1 : 0
}
