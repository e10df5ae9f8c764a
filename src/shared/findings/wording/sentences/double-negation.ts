import { isMentioned } from '../language/mention'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { PassageRule } from '../text-finding'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** German words whose "un-" denies; "unverzüglich" and "unter" do not. */
const UN_STEMS = words(
	`unerheblich unwesentlich unangemessen unzulässig unmöglich unwahrscheinlich unüblich unverhältnismäßig unbillig unberechtigt unbegründet
	unbekannt ungewöhnlich ungerechtfertigt unzumutbar ungenügend unvollständig unrichtig unwirksam unbedeutend unzureichend ungeeignet unsachgemäß
	unbeachtlich unerwünscht unvorhersehbar unvermeidbar unvermeidlich unerlaubt unbefugt ungültig unverbindlich unklar unbestimmt unwichtig
	unvereinbar unverständlich unbeteiligt unbeabsichtigt ungeplant unangekündigt unerreichbar ununterbrochen unverändert ungünstig unüberwindbar
	unnötig unstatthaft unziemlich ungern ungewohnt unbeträchtlich unerfahren ungleich unpassend unfreundlich unprofessionell unproblematisch unstrittig unbestritten unrealistisch untypisch unplanmäßig unregelmäßig unkritisch unökonomisch unwirtschaftlich unlauter unsachlich unqualifiziert untauglich unerreicht unumgänglich unverzichtbar unausweichlich unerfreulich unliebsam unzweckmäßig unbrauchbar undenkbar unvorhergesehen unzutreffend unverschuldet unbegrenzt unbeschränkt unverpackt unversichert ungeschützt ungeprüft unbezahlt unbeantwortet unerledigt unbesetzt unerfüllt unpünktlich unvorbereitet unversehrt unsicher unsauber`,
)
const UN_ENDINGS = ['', 'e', 'em', 'en', 'er', 'es', 'erweise']

const EN_UN = words(
	`unreasonable unreasonably unlikely uncommon uncommonly unusual unusually unjustified unjustifiably unlawful unlawfully unavailable unable unknown
	unnecessary unnecessarily unlimited unfair unfairly unduly undue unforeseeable unforeseen unavoidable unacceptable unsuitable unauthorised unauthorized
	unplanned unannounced unimportant unclear uncertain unsuccessful unsatisfactory unaffected unaware unwilling unexpected unrelated
	insignificant insignificantly immaterial impossible improbable inappropriate inappropriately inadequate incomplete incorrect incorrectly
	insufficient insufficiently inconsiderable impermissible inadmissible improper improperly imprudent impracticable impractical imperceptible inadvisable inexpensive infrequent infrequently inexperienced ineligible illegitimate illogical illegible irresponsible irrational irrecoverable inessential indistinct dishonest unfit uncovered unhelpful unfavourable undesirable unsound unwelcome unpopular unproblematic uneconomic uneconomical untimely unimpaired unremarkable unforthcoming unsympathetic untypical atypical inconceivable disentitled disqualified dissatisfied disinclined seldom rare rarely unthinkable unheard-of unserviceable unprofessional unfamiliar unprepared unfounded unwarranted inconsequential inconsistent inconsistently incompatible inaccurate invalid irrelevant irregular irregularly illegal
	disproportionate dissimilar inability inapplicable ineffective inaccessible inoperable unreachable unresponsive insubstantial inconvenient unsafe uninsured unpaid unanswered unattended unmanned untested unverified unreported undocumented unused unsigned undelivered unopened unlocked unrestricted uninterrupted unchanged`,
)

/** Verbs that deny what they are said of. Who "does not refuse" only agrees: such verbs count in a row of denials, not as the second of two. */
const DENY = {
	de: words(
		`vergisst vergessen unterlassen unterlässt unterlasse versäumen versäumt verhindern verhindert hindern hindert ausschließen auszuschließen ausgeschlossen schließt verbieten verboten verbietet untersagt untersagen
		entfällt entfallen aberkannt unterbleibt unterbleiben unterblieben`,
	),
	en: words(
		'forget forgets forgot fail fails failing failed omit omits omitted neglect neglects neglected exclude excludes excluded prohibited prohibit prohibits prevent prevents prevented preclude precludes precluded forbidden forbid forbids lack lacks absence cease ceases',
	),
}
const REFUSE = {
	de: words(
		'verweigern verweigert lehnt ablehnen abgelehnt ablehnt abzulehnen bestreiten bestreitet zurückweisen zurückweist verzichten verzichtet vorenthalten',
	),
	en: words(
		'refuse refuses refusing refused withhold withholds withheld deny denies denied reject rejects rejected decline declines',
	),
}

const NOT = {
	de: words(
		'nicht kein keine keinen keinem keiner keines nie niemals nirgends niemand niemandem niemanden nichts weder ohne keinesfalls keineswegs',
	),
	en: words(
		"not no never nothing nobody none neither nor without cannot can't won't isn't doesn't don't shan't unless",
	),
}

/** "nicht nur", "nicht zuletzt", "not only", "not later than" deny nothing; nor does what only moves a limit. */
const NO_DENIAL = words(
	'nur zuletzt allein lediglich mehr vor später länger früher weniger only limited restricted later just least before earlier longer more less exceeding fewer',
)

/** Words behind which a condition or an exception begins. */
const CONDITIONS = {
	de: words('sofern soweit solange bevor ehe dass wenn falls'),
	en: words('unless until except who that which if where when'),
}
/** Behind these two denials in all are quite readable: "haftet nicht, wenn der Kunde nicht zahlt". */
const EASY = words('wenn falls if where when bevor ehe until that which')

/** Words behind which another statement begins. */
const JOINTS = words('und oder sowie aber sondern and or but')
/** English verbs between two denials make them denials of two statements: "what is not used has no effect". */
const EN_VERBS = words('is are was were has have shall may must will can does do')

/** Two denials in one breath, which the reader must cancel out. */
export const doubleNegation: PassageRule = {
	id: 'double-negation',
	severity: 'warning',
	find: (passage, kind) => {
		if (kind === 'name') return []
		return passage.sentences.flatMap((sentence) => {
			const denials = denialsIn(passage, sentence)
			const found =
				closePair(passage, denials) ??
				ofNone(passage, denials) ??
				ofAnInfinitive(passage, sentence) ??
				acrossClauses(passage, sentence, denials)
			return found === null || isMentioned(passage, { from: found.from, to: found.from + 1 }) ? [] : [found]
		})
	},
}

type Denial = { readonly at: number; readonly kind: 'not' | 'deny' | 'refuse' | 'un' }

function denialsIn({ tokens, language, quoted }: Passage, { from, to }: Span): readonly Denial[] {
	const denials: Denial[] = []
	for (let at = from; at < to; at++) {
		const { lower } = tokens[at]!
		if (quoted[at] === 1) continue
		const idiom = idiomAt(tokens, at)
		if (isUnlessAgreed(tokens, at)) continue
		if (idiom > 0) at += idiom - 1
		else if (NOT[language].has(lower)) {
			if (!NO_DENIAL.has(tokens[at + 1]?.lower ?? '')) denials.push({ at, kind: 'not' })
		} else if (isOfTerm(tokens, at, from, language)) {
			// "Excluded Minutes" is a name.
		} else if (DENY[language].has(lower)) {
			if (lower !== 'schließt' || isExcluding(tokens, at, to)) denials.push({ at, kind: 'deny' })
		} else if (REFUSE[language].has(lower)) denials.push({ at, kind: 'refuse' })
		else if (isUnWord(lower, language) && !ABOUT.has(tokens[at - 1]?.lower ?? '')) denials.push({ at, kind: 'un' })
	}
	return denials
}

/** "haftet nicht für unsachgemäße Nutzung", "not liable for unauthorised use": the second says what the first is about. */
const ABOUT = words('für wegen durch gegen for from against by')

const isOfTerm = (tokens: Passage['tokens'], at: number, from: number, language: 'de' | 'en'): boolean =>
	language === 'en' && at > from && tokens[at]!.isCapital && tokens[at + 1]?.isCapital === true

const AGREED =
	/^(?:vereinbart\p{L}*|geregelt\p{L}*|bestimmt\p{L}*|festgelegt\p{L}*|anders|anderes|abweichend\p{L}*|agreed|otherwise)$/u
/** "sofern nicht in der Anlage ausdrücklich vereinbart": the set phrase for what may be agreed otherwise. */
function isUnlessAgreed(tokens: Passage['tokens'], at: number): boolean {
	return (
		tokens[at]!.lower === 'nicht' &&
		/^(?:sofern|soweit|wenn|falls)$/.test(tokens[at - 1]?.lower ?? '') &&
		tokens.slice(at + 1, at + 9).some(({ lower }) => AGREED.test(lower))
	)
}

/** How many tokens at a place are a phrase that lawyers read as one word: "without undue delay", "unreasonably withheld". */
function idiomAt(tokens: Passage['tokens'], at: number): number {
	const { lower } = tokens[at]!
	const next = tokens[at + 1]?.lower ?? ''
	// "rights that cannot be excluded" are those that the law gives.
	if (lower === 'cannot' && next === 'be' && /^(?:that|which)$/.test(tokens[at - 1]?.lower ?? ''))
		return /^(?:excluded|limited|waived)$/.test(tokens[at + 2]?.lower ?? '') ? 3 : 0
	if (lower === 'without' && /^(?:undue|unreasonable)$/.test(next)) return 2
	return /^(?:unreasonabl[ye]|unbillig|unduly)$/.test(lower) &&
		/^(?:withh\w+|delay\w*|refus\w+|den\w+|condition\w*|verweigert?|verzögert?|vorenthalten|versagt)$/.test(next)
		? 2
		: 0
}

/** "schließt … aus". */
const isExcluding = (tokens: Passage['tokens'], at: number, to: number): boolean =>
	tokens.slice(at, to).some(({ lower }) => lower === 'aus')

/** "nicht verpflichtet, … nicht zu bearbeiten", "a failure to not report": who need not, or fails, not to do it. */
function ofAnInfinitive({ tokens, language }: Passage, { from, to }: Span): Span | null {
	for (let at = from; at < to; at++) {
		const { lower } = tokens[at]!
		if (language === 'en') {
			const isNotTo = tokens[at + 1]?.lower === 'to' && tokens[at + 2]?.lower === 'not'
			const isToNot = tokens[at + 1]?.lower === 'not' && tokens[at + 2]?.lower === 'to'
			if (/^fail(?:s|ed|ing|ure|ures)?$/.test(lower) && (isNotTo || isToNot)) return { from: at, to: at + 3 }
			continue
		}
		// "Niemand ist berechtigt, die Anlage nicht abzuschalten."
		const isNobody =
			/^(?:niemand|keiner|keine)$/.test(lower) &&
			tokens[at + 2]?.lower === 'berechtigt' &&
			tokens[at + 3]?.lower === ','
		if (isNobody) {
			const second = tokens.findIndex(({ lower: word }, place) => place > at + 3 && place < to && word === 'nicht')
			if (second > 0) return { from: at, to: second + 1 }
		}
		if (lower === 'nicht' && tokens[at + 1]?.lower === 'umhin') return { from: at, to: at + 2 }
		if (
			lower !== 'nicht' ||
			!/^(?:verpflichtet|gehalten|gezwungen|berechtigt|befugt)$/.test(tokens[at + 1]?.lower ?? '')
		)
			continue
		if (tokens[at + 2]?.lower !== ',') continue
		const end = tokens.findIndex((token, place) => place > at + 2 && (place >= to || /^[,;.]$/.test(token.lower)))
		const second = tokens.findIndex(
			(token, place) => place > at + 2 && place < (end < 0 ? to : end) && /^(?:nicht|kein\w*)$/.test(token.lower),
		)
		if (second > 0) return { from: at, to: second + 1 }
	}
	return null
}

/** How many words may stand between a denial and a word with "un-", and between two other denials. */
const NEAR = 2
const FAR = 9

/** Two denials of one statement. */
function closePair(passage: Passage, denials: readonly Denial[]): Span | null {
	for (const [index, first] of denials.entries()) {
		const second = denials[index + 1]
		if (first.kind !== 'not' || second === undefined || !isPair(passage, first, second, denials.length)) continue
		return { from: first.at, to: second.at + 1 }
	}
	return null
}

/** "versäumt es bei keinem Rundgang", "fails at no time": a verb that denies, and whom it never holds for. */
function ofNone({ tokens }: Passage, denials: readonly Denial[]): Span | null {
	for (const [index, first] of denials.entries()) {
		const second = denials[index + 1]
		if (first.kind !== 'deny' || second?.kind !== 'not' || second.at - first.at > NEAR + 3) continue
		const isOmission = /^(?:versäum|unterläss|unterlass|fail|omit|neglect|forget|vergiss)/.test(tokens[first.at]!.lower)
		const isApart = tokens
			.slice(first.at, second.at)
			.some(({ lower }) => JOINTS.has(lower) || /^[,;:()–—]$/.test(lower))
		if (isOmission && !isApart && /^(?:kein\p{L}*|nie|niemals|no|never|none)$/u.test(tokens[second.at]!.lower))
			return { from: first.at, to: second.at + 1 }
	}
	return null
}

function isPair(passage: Passage, first: Denial, second: Denial, all: number): boolean {
	const { tokens, language } = passage
	const between = tokens.slice(first.at + 1, second.at).map(({ lower }) => lower)
	const opening = tokens[first.at]!.lower
	if (
		opening === 'unless' ||
		between.length > FAR ||
		between.some((lower) => JOINTS.has(lower) || CONDITIONS[language].has(lower) || /^[,;:()–—]$/.test(lower))
	)
		return false
	// "not unreasonably withheld" is a phrase that lawyers read as one word.
	if (second.kind === 'un') {
		if (/^(?:unreasonabl|unbillig)/.test(tokens[second.at]!.lower)) return false
		// So is "without undue delay".
		if (/^(?:undue|unduly)$/.test(tokens[second.at]!.lower)) return false
		const isPlain = isState(tokens[second.at]!.lower, language) && !isPredicate(tokens, first.at, second.at, language)
		return (
			(between.length <= NEAR && !isPlain) ||
			isLeftSo(tokens, second.at) ||
			between.some((lower) => /^(?:leave|leaving|let|lassen)$/.test(lower))
		)
	}
	if (second.kind === 'deny') return !(opening === 'ohne' || opening === 'without') || between.length <= NEAR
	if (second.kind === 'refuse') return false
	// "No refund without a receipt" is read at once; with a third denial it is not.
	if (/^(?:ohne|without)$/.test(tokens[second.at]!.lower))
		return all > 2 || (between.length === 0 && /^(?:nicht|not)$/.test(opening))
	if (/^(?:weder|neither|ohne|without)$/.test(opening) || /^(?:nor|unless|noch)$/.test(tokens[second.at]!.lower))
		return false
	return (
		language === 'de' ||
		!between.some((lower) => EN_VERBS.has(lower) && opening !== 'no' && opening !== 'nothing' && opening !== 'none')
	)
}

/** "keine Meldung … unbeantwortet lassen", "no call … goes unanswered". */
function isLeftSo(tokens: Passage['tokens'], at: number): boolean {
	return (
		/^(?:lassen|lässt|gelassen|bleiben|bleibt|geblieben)$/.test(tokens[at + 1]?.lower ?? '') ||
		/^(?:left|leave|leaves|go|goes|remain|remains|stay|stays)$/.test(tokens[at - 1]?.lower ?? '')
	)
}

/** "is not unsealed", "nicht unbesetzt sein". */
function isPredicate(tokens: Passage['tokens'], first: number, second: number, language: 'de' | 'en'): boolean {
	const before = tokens[first - 1]?.lower ?? ''
	if (language === 'en') return /^(?:is|are|be|was|were|been|remain|remains)$/.test(before)
	const isAlone = second === first + 1
	return isAlone && /^(?:ist|sind|sein|war|waren|wird|werden|[.,;)])$/.test(tokens[second + 1]?.lower ?? '.')
}

/** How far behind a condition's first word its own denial stands. */
const BEHIND = 14

/** A denial whose condition is denied too: "entfällt nicht, soweit der Fehler nicht …", "not payable unless … was not …". */
function acrossClauses({ tokens, language }: Passage, { from, to }: Span, denials: readonly Denial[]): Span | null {
	const isWithout = ({ at }: Denial) => /^(?:without|ohne)$/.test(tokens[at]!.lower)
	// "Ohne Zuschlag und ohne Gewähr" denies twice side by side, as one denial.
	const own = denials.filter(
		(denial, index) =>
			tokens[denial.at]!.lower !== 'unless' &&
			!(isWithout(denial) && JOINTS.has(tokens[denial.at - 1]?.lower ?? '') && denials.slice(0, index).some(isWithout)),
	)
	for (let at = from; at < to; at++) {
		const { lower } = tokens[at]!
		const isUnlessDe = lower === 'es' && tokens[at + 1]?.lower === 'sei' && tokens[at + 2]?.lower === 'denn'
		if (!CONDITIONS[language].has(lower) && !isUnlessDe) continue
		const isNearby = (denial: Denial) =>
			!tokens.slice(Math.min(denial.at, at), Math.max(denial.at, at)).some((token) => /^[;:()]$/.test(token.lower))
		const before = own.filter((denial) => {
			const isDenial = denial.at < at && (denial.kind === 'not' || tokens[denial.at]!.lower.startsWith('entf'))
			return (
				isDenial &&
				isNearby(denial) &&
				!tokens.slice(denial.at, at).some((token) => /^(?:und|and|sowie|aber|but)$/.test(token.lower))
			)
		})
		const behind = own.filter(
			(denial) => denial.at > at && denial.at <= at + BEHIND && denial.kind !== 'refuse' && isNearby(denial),
		)
		if (before.length === 0 || behind.length === 0) continue
		if (EASY.has(lower) && before.length + behind.length < 3 && !deniesWhole(tokens, at, language)) continue
		return { from: before[0]!.at, to: behind.at(-1)!.at + 1 }
	}
	// Three denials that no "and" parts: nobody reads that at once.
	const row =
		rowOf(tokens, own) ??
		rowOf(
			tokens,
			own.filter(({ kind }) => kind !== 'un'),
		)
	if (row !== null) return row
	// "Without approval …, none of the steps shall be omitted."
	const [first] = own
	return first !== undefined && isWithout(first) && own.length >= 3 ? { from: first.at, to: own.at(-1)!.at + 1 } : null
}

/** "It cannot be said that …", "trifft nicht zu, dass …": what follows is denied as a whole. */
function deniesWhole(tokens: Passage['tokens'], at: number, language: 'de' | 'en'): boolean {
	const before = tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => SAID.test(lower))
	return before && tokens[at]!.lower === (language === 'de' ? 'dass' : 'that')
}
const SAID =
	/^(?:said|true|correct|right|case|assumed|claimed|argued|denied|disputed|excluded|so|mean|means|zu|so|gesagt|behauptet|angenommen|bestritten|heißt|bedeutet|richtig|wahr)$/

const MOST_IN_ROW = 14
const APART = /^(?:wenn|falls|if|when|where|bevor|ehe|until)$/

function rowOf(tokens: Passage['tokens'], denials: readonly Denial[]): Span | null {
	const isApart = (one: Denial, next: Denial) =>
		next.at - one.at > MOST_IN_ROW ||
		tokens
			.slice(one.at + 1, next.at)
			.some(({ lower }) => JOINTS.has(lower) || APART.test(lower) || /^(?:[;:()–—]|d|i)$/.test(lower)) ||
		/^(?:neither|nor|weder|noch)$/.test(tokens[next.at]!.lower)
	for (let at = 0; at + 2 < denials.length; at++) {
		const [one, two, three] = denials.slice(at, at + 3) as [Denial, Denial, Denial]
		const isMeant = one.kind !== 'un' && [one, two, three].filter(({ kind }) => kind === 'not').length >= 2
		if (isMeant && !isApart(one, two) && !isApart(two, three)) return { from: one.at, to: three.at + 1 }
	}
	return null
}

/** Participles with "un-" say in which state a thing is; that nobody may leave it so is a double denial, that nobody sells it so is none. */
function isState(lower: string, language: 'de' | 'en'): boolean {
	// "unerheblich" is a quality, not what was made of a thing.
	if (language === 'de' && /(?:lich|bar|ig|sam|haft|isch)(?:e[nrsm]?)?$/.test(lower)) return false
	return language === 'de'
		? /^un(?:ge|be|ver|er|ent|zer|an|auf|aus|ab)\p{L}{3,}(?:t|en|te[nrsm]?|ene[nrsm]?)$/u.test(lower) &&
				!/^(?:unbedingt|unverhält|unentgelt|unverzüg|unbeschadet|unberechtigt|unbegründet|unangemessen|unbekannt|unerwünscht|unbestimmt|unbefugt|unerlaubt)/.test(
					lower,
				)
		: /^un[a-z]{3,}(?:ed|en|pt|ept|old|wn)$/.test(lower) &&
				!/^(?:united|under|unjustified|unauthori[sz]ed|unrelated|uneven|unlimited|unexpected|unaffected|unspecified|unknown)/.test(
					lower,
				)
}

function isUnWord(lower: string, language: 'de' | 'en'): boolean {
	if (language === 'en') return EN_UN.has(lower) || /^non-[a-z]{4,}$/.test(lower) || isState(lower, language)
	if (lower === 'selten') return true
	if (!lower.startsWith('un')) return false
	if (isState(lower, language)) return true
	return UN_ENDINGS.some(
		(ending) => lower.endsWith(ending) && UN_STEMS.has(lower.slice(0, lower.length - ending.length)),
	)
}
