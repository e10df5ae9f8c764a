import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'

/** Set pieces of the law, which courts have read so often that their words are vague no more, and descriptions that promise nothing. */
const FORMULAS: Readonly<Record<ContractLanguage, { readonly hint: RegExp; readonly all: RegExp }>> = {
	de: {
		hint: /rdnungsgemäß|egelmäßig|eeignet/,
		all: new RegExp(
			[
				// The duties on whose fulfilment the other side may rely.
				'ordnungsgemäße (?:Durchführung|Erfüllung|Abwicklung) (?:[\\p{L}]+ ){0,3}?(?:überhaupt )?erst ermöglich\\p{L}+',
				'deren (?:Einhaltung|Erfüllung) [^.;()]{1,70}?regelmäßig vertrau\\p{L}+',
				// What may do harm.
				'geeignet (?:ist|sind|wäre|wären)?,? ?[^.;:]{0,110}?(?:zu )?(?:gefährden|schädigen|beeinträchtigen|verletzen|stören|beeinflussen|zu bringen)',
			].join('|'),
			'giu',
		),
	},
	en: {
		hint: /exemplary|competent|course|generally|publicly|reasonable/i,
		all: new RegExp(
			[
				'exemplary(?:,| or| and)[^.;]{0,90}?damages|exemplary damages',
				'competent jurisdiction',
				'in the (?:ordinary|normal|usual) course of (?:its |their |the )?(?:business|trade)',
				'(?:generally|publicly) (?:known|available|accessible)',
				'(?:laws?|legislation|regulations?) generally',
				"reasonable (?:attorney|lawyer|counsel|solicitor|legal)s?[’']?s?[’']? (?:fees|costs|expenses|charges)",
			].join('|'),
			'giu',
		),
	},
}

const formulasIn = remembered(({ text, language }: Passage): readonly (readonly [from: number, to: number])[] => {
	const { hint, all } = FORMULAS[language]
	return hint.test(text) ? [...text.matchAll(all)].map((match) => [match.index, match.index + match[0].length]) : []
})

/** Whether words stand within such a set piece. */
export function isInFormula(passage: Passage, { from, to }: Span): boolean {
	const start = passage.tokens[from]!.start
	const end = passage.tokens[to - 1]!.end
	return formulasIn(passage).some(([head, tail]) => start >= head && end <= tail)
}
