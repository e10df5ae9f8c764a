import { clauseAround } from './language/clauses'
import { isMentioned } from './language/mention'
import type { Passage } from './language/passage'
import type { Span } from './language/sentences'
import type { PassageRule } from './text-finding'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** German words whose "un-" denies; "unverzüglich" and "unter" do not. */
const UN_STEMS = words(
	`unerheblich unwesentlich unangemessen unzulässig unmöglich unwahrscheinlich unüblich unverhältnismäßig unbillig unberechtigt unbegründet
	unbekannt ungewöhnlich ungerechtfertigt unzumutbar ungenügend unvollständig unrichtig unwirksam unbedeutend unzureichend ungeeignet unsachgemäß
	unbeachtlich unerwünscht unvorhersehbar unvermeidbar unvermeidlich unerlaubt unbefugt ungültig unverbindlich unklar unbestimmt unwichtig
	unvereinbar unverständlich unbeteiligt unbeabsichtigt ungeplant unangekündigt unerreichbar ununterbrochen unverändert ungünstig unüberwindbar
	unnötig unbrauchbar undenkbar unvorhergesehen unzutreffend unverschuldet unbegrenzt unbeschränkt unterlassen`,
)
const UN_ENDINGS = ['', 'e', 'em', 'en', 'er', 'es', 'erweise']

const EN_UN = words(
	`unreasonable unreasonably unlikely uncommon uncommonly unusual unusually unjustified unjustifiably unlawful unlawfully unavailable unable unknown
	unnecessary unnecessarily unlimited unfair unfairly unduly undue unforeseeable unforeseen unavoidable unacceptable unsuitable unauthorised unauthorized
	unplanned unannounced unimportant unclear uncertain unsuccessful unsatisfactory unaffected unaware unwilling unexpected unrelated
	insignificant insignificantly immaterial impossible improbable inappropriate inappropriately inadequate incomplete incorrect incorrectly
	insufficient insufficiently inconsiderable inconsistent inconsistently incompatible inaccurate invalid irrelevant irregular irregularly illegal
	disproportionate dissimilar inability inapplicable ineffective inaccessible inoperable unreachable unresponsive`,
)

/** Verbs that deny what they are said of. */
const DENY = {
	de: words(
		`verweigern verweigert verweigerte unterlassen unterlässt versäumen versäumt verhindern verhindert ausschließen auszuschließen ausgeschlossen ablehnen abgelehnt
		verneinen verneint vermeiden fehlen fehlt verzichten verzichtet entbehren entbehrlich ablehnt vorenthalten vorenthält versagen versagt untersagt verboten bestreiten bestritten`,
	),
	en: words(
		'fail fails failing refuse refuses refused withhold withholds withheld deny denies denied omit omits omitted neglect neglects exclude excludes excluded prohibited prevent prevents prevented preclude precludes precluded forbidden lack lacks absence disregard',
	),
}

const NOT = {
	de: words('nicht kein keine keinen keinem keiner keines nie niemals nirgends niemand nichts weder ohne'),
	en: words("not no never nothing nobody none neither nor without cannot can't won't isn't doesn't don't shan't"),
}

/** "nicht nur", "nicht zuletzt", "not only" deny nothing. */
const NO_DENIAL = words('nur zuletzt allein lediglich mehr only later just least')

/** Two denials in one breath, which the reader must cancel out. */
export const doubleNegation: PassageRule = {
	id: 'double-negation',
	severity: 'warning',
	find: (passage, kind) => {
		if (kind === 'name') return []
		const { tokens, language } = passage
		const found: Span[] = []
		for (let at = 0; at < tokens.length; at++) {
			if (!NOT[language].has(tokens[at]!.lower) || NO_DENIAL.has(tokens[at + 1]?.lower ?? '')) continue
			const second = secondDenial(passage, at)
			if (second === null || isMentioned(passage, { from: at, to: at + 1 })) continue
			found.push({ from: at, to: second + 1 })
			at = second
		}
		return found
	},
}

/** How many words may stand between a denial and a word with "un-", or another denial. */
const NEAR = 2
const FAR = 8

/** Words behind which another statement begins. */
const JOINTS = words('und oder sowie aber sondern and or but if when where unless who which that wenn sofern soweit')
/** English verbs between two denials make them denials of two statements: "what is not used has no effect". */
const EN_VERBS = words('is are was were has have shall may must will can does do')

function secondDenial(passage: Passage, first: number): number | null {
	const { tokens, language } = passage
	const clause = clauseAround(passage, first)
	const opening = tokens[first]!.lower
	for (let at = first + 1; at < clause.to && at <= first + FAR; at++) {
		const { lower } = tokens[at]!
		if (JOINTS.has(lower) || (language === 'en' && EN_VERBS.has(lower))) return null
		const distance = at - first - 1
		if (distance <= NEAR && isUnWord(lower, language)) return at
		if (DENY[language].has(lower)) return at
		const isPair =
			opening === 'weder' || opening === 'neither' || opening === 'ohne' || opening === 'without' || lower === 'nor'
		if (!isPair && NOT[language].has(lower) && !NO_DENIAL.has(tokens[at + 1]?.lower ?? '')) return at
	}
	return null
}

function isUnWord(lower: string, language: 'de' | 'en'): boolean {
	if (language === 'en') return EN_UN.has(lower)
	if (!lower.startsWith('un')) return false
	return UN_ENDINGS.some(
		(ending) => lower.endsWith(ending) && UN_STEMS.has(lower.slice(0, lower.length - ending.length)),
	)
}
