import type { Agreement } from '../../agreement/schema'
import { type Answer, type Asker, type NextStep, ofFindings, type Said, say, toField, worst } from './challenge'

/** Terms beyond this without a way to adjust outlive what they were agreed for. */
const LONG_TERM_MONTHS = 12

/** Can the agreement follow what changes: by reviews, by what brings them forward, by a way to adjust? */
export const askInflexible: Asker = ({ agreement }, findings) => {
	const { parties, governance } = agreement
	const { everyMonths, triggers, breachesInThreeMonths } = governance.agreementReview
	const isLong = parties.term.kind === 'indefinite' || (parties.term.months ?? 0) > LONG_TERM_MONTHS
	const lacks: Lacks = {
		isStiff: isLong && parties.adjustment === null,
		isRare: everyMonths === null || everyMonths > 12,
		isUntriggered: triggers.length === 0 && breachesInThreeMonths === null,
	}
	const ways: Answer = Object.values(lacks).some(Boolean) ? 'watch' : 'good'
	const answer = worst([ways, ofFindings(findings)])
	return {
		answer,
		sentence: say(`inflexible.${answer === 'good' ? 'good' : lacks.isStiff ? 'stiff' : 'found'}`),
		evidence: evidenceOf(agreement),
		next: nextOf(lacks),
	}
}

type Lacks = { readonly isStiff: boolean; readonly isRare: boolean; readonly isUntriggered: boolean }

function evidenceOf({ parties, governance, objectives }: Agreement): readonly Said[] {
	const { everyMonths, triggers, breachesInThreeMonths } = governance.agreementReview
	const { term, adjustment } = parties
	const banded = objectives.items.filter(({ volumeTo }) => volumeTo !== null).length
	return [
		...(term.kind === 'indefinite' ? [say('inflexible.indefinite')] : []),
		...(term.kind === 'fixed' && term.months !== null ? [say('inflexible.term', { months: term.months })] : []),
		say(adjustment === null ? 'inflexible.no-adjustment' : 'inflexible.adjustment'),
		everyMonths === null ? say('inflexible.no-review') : say('inflexible.review', { everyMonths }),
		breachesInThreeMonths === null
			? say('inflexible.triggers', { triggers: triggers.length })
			: say('inflexible.breaches', { triggers: triggers.length, breaches: breachesInThreeMonths }),
		...(objectives.items.length === 0
			? []
			: [say('inflexible.volume', { banded, objectives: objectives.items.length })]),
	]
}

function nextOf({ isStiff, isRare, isUntriggered }: Lacks): readonly NextStep[] {
	return [
		...(isStiff ? [toField('next.adjustment', 'parties.adjustment')] : []),
		...(isRare ? [toField('next.review', 'governance.agreementReview.everyMonths')] : []),
		...(isUntriggered ? [toField('next.triggers', 'governance.agreementReview.triggers')] : []),
	]
}
