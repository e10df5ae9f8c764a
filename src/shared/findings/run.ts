import type { Agreement } from '../agreement/schema'
import { SECTIONS } from '../agreement/section-list'
import type { ContractLanguage, Outline } from '../outline/block'
import { buildOutline } from '../outline/build'
import type { Finding, KnownVerdict, RuleInput, Severity } from './finding'
import { houseWords } from './house-words'
import { RULES } from './list'
import { bySilence, type Sorted } from './silenced'
import { typedTexts } from './typed-texts'
import { wordingInSteps } from './wording/in-agreement'

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Languages in which an agreement is printed, the governing one first. */
export function languagesOf(agreement: Agreement): readonly ContractLanguage[] {
	const { language, governingLanguage } = agreement.parties
	if (language !== 'de+en') return [language]
	return governingLanguage === 'de' ? ['de', 'en'] : ['en', 'de']
}

export type Known = {
	/** What is printed, if it has been built already. */
	readonly outlines?: readonly Outline[]
	/** What history says of the objectives, if it was asked. */
	readonly verdicts?: readonly KnownVerdict[]
}

/**
 * All findings of a draft, by section in print order, then by severity; what somebody silenced stands apart, in the same
 * order. Pure; the same draft and verdicts give the same lists.
 */
export function checkAgreement(agreement: Agreement, known: Known = {}): Sorted {
	const steps = checkInSteps(agreement, known)
	for (;;) {
		const step = steps.next()
		if (step.done === true) return step.value
	}
}

/** The same, rule by rule, for those who have other things to do in between. */
export function* checkInSteps(agreement: Agreement, known: Known = {}): Generator<undefined, Sorted, undefined> {
	const input: RuleInput = {
		agreement,
		outlines: known.outlines ?? languagesOf(agreement).map((language) => buildOutline(agreement, language)),
		texts: typedTexts(agreement),
		house: houseWords(agreement),
		verdicts: known.verdicts ?? [],
	}
	const place = new Map<string, number>(SECTIONS.map((section, index) => [section.id, index]))
	const last = SECTIONS.length
	const ruled: Finding[] = []
	for (const rule of RULES) {
		ruled.push(...rule.check(input))
		yield
	}
	const words = (yield* wordingInSteps(agreement, input.outlines)).filter((word) => !isEcho(word, ruled))
	const findings = [...ruled, ...words].sort(
		(a, b) => (place.get(a.section) ?? last) - (place.get(b.section) ?? last) || RANK[a.severity] - RANK[b.severity],
	)
	return bySilence(findings, agreement.review.silenced)
}

/** Rules of any text that say less of a place than a rule of agreements does there. */
const SAID_BETTER: Readonly<Record<string, string>> = { 'undefined-term': 'working-day' }

function isEcho({ rule, path, values }: Finding, others: readonly Finding[]): boolean {
	return others.some(
		(other) => other.rule === SAID_BETTER[rule] && other.path === path && other.values.quote === values.quote,
	)
}

/** What is told of a draft: all findings but those that somebody silenced. */
export function findingsOf(agreement: Agreement, outlines?: readonly Outline[]): readonly Finding[] {
	return checkAgreement(agreement, outlines === undefined ? {} : { outlines }).findings
}
