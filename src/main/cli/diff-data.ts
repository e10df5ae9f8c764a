import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { buildRedline } from '../../shared/compare/build-redline'
import { compareAgreements, type MeantChange } from '../../shared/compare/compare-agreements'
import { compareChecks, type Effect } from '../../shared/compare/effect'
import { countFates, type Redline } from '../../shared/compare/redline'
import type { History } from '../../shared/history/history'
import { contractOutline } from '../both-languages'
import { type CheckOptions, checkData, type VerdictJson, type WordedFinding } from '../evidence/check-data'
import { withTermHolidays } from '../prepare-agreement'
import type { UiLanguage } from '../words/messages'
import { meaningWordsIn } from './meaning-words'

export type DiffRequest = {
	readonly before: Agreement
	readonly after: Agreement
	readonly history: History | null
	readonly options: CheckOptions
	readonly audience: 'external' | 'internal'
	/** Of the sentences. */
	readonly language: UiLanguage
	/** The day printed in the papers, `YYYY-MM-DD`. */
	readonly date: string
}

export type DiffData = {
	readonly changes: readonly MeantChange[]
	readonly effect: Effect<WordedFinding, VerdictJson>
	readonly redline: Redline
	readonly hashes: { readonly before: string; readonly after: string }
}

/** Everything a comparison says. Deterministic. */
export async function diffData(request: DiffRequest): Promise<DiffData> {
	const { before, after, history, options, audience, language, date } = request
	const printed = { before: await withTermHolidays(before), after: await withTermHolidays(after) }
	const checked = (side: 'before' | 'after') =>
		checkData({
			agreement: request[side],
			printed: printed[side],
			history,
			options,
			withFigures: false,
			language,
		})
	const outline = (agreement: Agreement) =>
		contractOutline(agreement, { audience, state: 'draft', date, version: null })
	// Read in the languages of the new contract: another language is one change, not another text.
	const { language: spoken, governingLanguage } = after.parties
	const translated = {
		...printed.before,
		parties: { ...printed.before.parties, language: spoken, governingLanguage },
	}
	return {
		changes: compareAgreements(before, after, meaningWordsIn({ language })),
		effect: compareChecks(checked('before'), checked('after')),
		redline: buildRedline(outline(translated), outline(printed.after)),
		hashes: {
			before: contentHash(publicAgreement(printed.before)),
			after: contentHash(publicAgreement(printed.after)),
		},
	}
}

type Side = { readonly file: string; readonly agreement: Agreement; readonly hash: string }

/** As `--json` prints it: the changes, what they do, and how much of the text they touch. */
export function diffJson(data: DiffData, sides: { readonly before: Side; readonly after: Side }) {
	const side = ({ file, agreement, hash }: Side) => ({
		file,
		id: agreement.id,
		title: agreement.title,
		contentHash: hash,
	})
	const verdict = (one: VerdictJson | null) =>
		one && {
			verdict: one.verdict,
			attainment: one.attainment,
			passProbability: one.passProbability,
			expectedCredits: one.expectedCredits,
		}
	const { appeared, gone, verdicts } = data.effect
	return {
		from: side(sides.before),
		to: side(sides.after),
		changes: data.changes.map(({ path, block, before, after, sentence, kind, section, isInternal }) => ({
			path,
			block,
			before,
			after,
			meaning: sentence,
			kind,
			section,
			internal: isInternal,
		})),
		effect: {
			findings: { appeared, gone },
			verdicts: verdicts.map(({ objectiveId, before, after }) => ({
				objectiveId,
				before: verdict(before),
				after: verdict(after),
			})),
		},
		redline: countFates(data.redline),
	}
}
