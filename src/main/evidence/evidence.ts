import type { Agreement } from '../../shared/agreement/schema'
import { formatsOf } from '../words/formats'
import type { Translate } from '../words/messages'
import { qualityWords } from '../words/quality-words'
import { whatIfWords } from '../words/what-if-words'
import type { CheckData } from './check-data'
import { challengeWords } from './report-challenges'
import { objectiveWords } from './report-objectives'

/** Everything that a report says or rests on. Nothing of it is read from a clock. */
export type Evidence = {
	readonly data: CheckData
	readonly agreement: Agreement
	readonly pledgeVersion: string
	/** What was read, the agreement first where it came from a file; names without folders that mean nothing elsewhere. */
	readonly files: readonly { readonly file: string; readonly sha256: string }[]
}

export const METHOD_KEYS = [
	'clock',
	'windows',
	'chance',
	'memory',
	'open',
	'availability',
	'trend',
	'verdict',
	'suggested',
	'credits',
] as const

export function methodSentences(t: Translate): string[] {
	return METHOD_KEYS.map((key) => t(`report.method.${key}`))
}

/** What the user decided about the data when it was read. */
const DECIDED: ReadonlySet<string> = new Set(['quick-responses-ignored', 'quick-responses-kept'])

/** What had to be taken as given, in sentences. */
export function assumptionSentences(t: Translate, { history }: CheckData): string[] {
	if (history === null) return []
	const { summary, covers } = history
	return [
		t(summary.timeZoneAssumed ? 'report.zoneAssumed' : 'report.zone', { zone: summary.timeZone }),
		covers === null ? t('report.covers.default') : t('report.covers.given', { covers }),
		t('report.asOf', { asOf: momentWords(t, history.asOf) }),
		...summary.quality
			.filter(({ rule }) => DECIDED.has(rule))
			.map((item) => `${qualityWords(t, item, summary).sentence}.`),
		t('report.options', { confidence: history.confidence, seed: String(history.seed) }),
	]
}

/** Day and time of day as the instant has them, with its offset. */
function momentWords({ language }: Translate, iso: string): string {
	return `${formatsOf(language).day(iso)}, ${iso.slice(11, 16)} (UTC${iso.slice(19)})`
}

/** The report as one JSON value: the data of a check with what makes it evidence, and the same words as the printed one. */
export function evidenceJson(t: Translate, evidence: Evidence) {
	const { data, agreement, pledgeVersion, files } = evidence
	const { history } = data
	return {
		internal: true,
		...data,
		evidence: { pledgeVersion, files },
		method: methodSentences(t),
		assumptions: assumptionSentences(t, data),
		challenges: challengeWords(t.language, evidence),
		whatIfWords: whatIfWords(t, data, agreement),
		objectives: data.verdicts.map((verdict) => objectiveWords(t, verdict, agreement)).filter((one) => one !== null),
		doubts:
			history === null
				? []
				: history.summary.quality.map((item) => ({
						rule: item.rule,
						...qualityWords(t, item, history.summary),
					})),
	}
}
