import path from 'node:path'
import { answerChallenges } from '../../shared/findings/challenges/answer'
import type { Answer, ChallengeId, HistoryFacts, Said } from '../../shared/findings/challenges/challenge'
import type { Finding } from '../../shared/findings/finding'
import { speakable } from '../../shared/findings/speakable'
import { type Translate, translator } from '../words/messages'
import type { CheckedHistory, WordedFinding } from './check-data'
import type { Evidence } from './evidence'
import type { ReportWriter } from './report-writer'

/** One of the six as a report says it; the words are those of the window. */
export type ChallengeWords = {
	readonly id: ChallengeId
	readonly name: string
	readonly answer: Answer
	readonly answerWords: string
	readonly sentence: string
	readonly evidence: readonly string[]
	/** Findings that belong to it, and those left as they are for a reason. */
	readonly findings: number
	readonly silenced: number
	readonly next: readonly string[]
}

export function challengeWords(language: Translate['language'], { data, agreement }: Evidence): ChallengeWords[] {
	const t = translator(language, 'challenges')
	const say = ({ key, values }: Said) => t(key, speakable(values, language, agreement.parties.currency))
	const total = data.credits?.total ?? null
	return answerChallenges({
		agreement,
		verdicts: data.verdicts,
		findings: data.findings.map(unworded),
		silenced: data.silenced.map(unworded),
		credits: total && { mean: total.mean, p95: total.p95 },
		histories: data.history === null ? [] : [factsOf(data.history)],
	}).map(({ id, answer, sentence, evidence, findings, silenced, next }) => ({
		id,
		name: t(`name.${id}`),
		answer,
		answerWords: t(`answer.${answer}`),
		sentence: say(sentence),
		evidence: [...evidence.map(say), ...(silenced > 0 ? [t('silenced', { count: silenced })] : [])],
		findings: findings.length,
		silenced,
		next: next.map(say),
	}))
}

/** The six on one table: what is answered, on what it rests, and what to do next. */
export function printChallenges(page: ReportWriter, t: Translate, evidence: Evidence): void {
	const say = translator(t.language, 'challenges')
	page.heading(say('title'))
	page.text(say('intro'))
	page.table(
		[
			{ head: say('column.challenge'), width: 20 },
			{ head: say('column.answer'), width: 13 },
			{ head: say('column.says'), width: 42 },
			{ head: say('next'), width: 25 },
		],
		challengeWords(t.language, evidence).map(({ name, answerWords, sentence, evidence: told, findings, next }) => [
			name,
			answerWords,
			[sentence, ...told, ...(findings > 0 ? [say('found', { count: findings })] : [])].join(' '),
			next.length === 0 ? '–' : `${next.join('; ')}.`,
		]),
	)
}

function unworded({ fix: _fix, ...finding }: WordedFinding): Finding {
	return finding
}

function factsOf({ summary: { files, tickets, outages, range, quality } }: CheckedHistory): HistoryFacts {
	// Where a file lies is nobody's matter in a report.
	const name = files.map(({ file }) => path.basename(file)).join(', ')
	return { name, cases: tickets > 0 ? tickets : outages, range, quality }
}
