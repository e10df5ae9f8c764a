import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import { shape } from '../language/shapes'
import { qualitiesBy } from './quality-places'

/** Compounds that praise or blame: `family-friendly`, `cost-conscious`, `well-lit`, `enterprise-grade`. */
const COMPOUND =
	/^(?:[a-z]{3,}-(?:friendly|oriented|conscious|minded|mannered|looking|smelling|sounding|tempered|spirited)|(?:enterprise|commercial|professional|carrier|industrial|military|investment|business)-grade|(?:world|first|best|top|premium)-class|well-(?!known|being|founded|nigh|defined)[a-z]{3,}(?:ed|n|t|pt)|(?:ill|poorly|badly|nicely|beautifully|suitably|smartly|tastefully|adequately|properly)-[a-z]{3,}|low-(?:odour|odor|dust|emission|vibration|wear|stress|impact|latency|jitter)|(?:high|top|fine|superior|good)-(?:quality|end|standard|spec|calibre|class|grade))$/

/** "good faith", "good cause": what law and manners mean by it. */
const GOOD_NOUNS =
	/^(?:faith|cause|reasons?|title|standing|time|morning|day|afternoon|evening|will|conscience|for|until|if|and|as|against|leavers?|friday|clinical|manufacturing|distribution|laboratory|agricultural|practice|enough|offices?|money|luck|of|that|which|is|are|was|were|than|by|to|in|on|or|health|behaviour)$/
const LIKE_NOUNS =
	/^(?:standards?|quality|size|type|class|specifications?|specs?|capacity|models?|vehicles?|devices?|machines?|units?|equipment|experience|qualifications?|age|condition|grade|levels?|performance|functionality|functions?|features|calibre|seniority|skills?|replacements?|parts?|products?|services?|systems?|make|premises|space|accommodation|room|rooms|stature|expertise|engine|van|car|truck|lorry|pump|printer|server|lift|instrument|garment|garments|meal|dish|person|candidate|translator|worker|officer|operative)$/

/** "a comparable vehicle", "poor", "enough of them": qualities by the form of a word or by what it stands before. */
export const englishQualities = (passage: Passage): readonly Span[] => qualitiesBy(passage, SHAPES, endOfQuality)

function endOfQuality({ tokens }: Passage, at: number, lower: string): number | null {
	if (lower.includes('-')) return COMPOUND.test(lower) ? at + 1 : null
	const before = tokens[at - 1]?.lower ?? ''
	const next = tokens[at + 1]
	if (lower === 'enough') return isEnough(tokens, at) ? at + 1 : null
	if (next === undefined || next.kind !== 'word') return null
	if (lower === 'good') return !GOOD_NOUNS.test(next.lower) && !next.isCapital ? at + 2 : null
	if (/^(?:comparable|similar|equivalent)$/.test(lower)) {
		if (/^(?:and|or|other)$/.test(before)) return null
		const noun = LIKE_NOUNS.test(next.lower) ? at + 1 : LIKE_NOUNS.test(tokens[at + 2]?.lower ?? '') ? at + 2 : null
		return noun === null ? (lower === 'comparable' && next.lower === 'to' ? at + 2 : null) : noun + 1
	}
	return null
}

/** "is not enough", "it is enough that …" measure nothing, and nothing need be measured; "early enough" is a time. */
function isEnough(tokens: Passage['tokens'], at: number): boolean {
	const before = tokens[at - 1]?.lower ?? ''
	const next = tokens[at + 1]?.lower ?? ''
	return (
		!/^(?:not|is|be|was|suffices|never|and|early|often|soon|long|quickly|frequently)$/.test(before) &&
		!/^(?:that|if)$/.test(next)
	)
}

/** "until the floor is dry": a state to wait for; "Severity is low": a level. */
const NO_LEVEL =
	'(?<!(?:until|once|after|while|severity|priority|priorities|urgency|risk|impact|level|class|status|tier|rating|score|criticality|likelihood)[^.;]{0,60})'

const SHAPES = [
	shape(
		/(?:good|low|high|quiet|bright|warm|cool|dry|clean|fresh|fast|slow|quick|loud|dark|easy|simple|fair|strong|weak|cosy)(?:[.;,]|$| and )/,
		`(?:good|low|high|quiet|bright|warm|cool|dry|clean|fresh|fast|slow|quick|loud|dark|easy|simple|fair|strong|weak)(?= ?(?:$|[.;]|and (?!\\d)))(?<=(?:is|are|be|remains?|stays?) (?:\\p{Ll}+ )?\\p{Ll}+)${NO_LEVEL}`,
		'(?:clean|quiet|bright|warm|fresh|dry|cool|cosy)(?= ?(?:$|[.;,]|and ))(?<=(?:keeps?|kept|leaves?|left) (?:the |all |each |every |its |their )(?:\\p{Ll}+ ){1,3}\\p{Ll}+)',
	),
	shape(
		/[fF]it for/,
		'fit for (?:the|its|their|his|her|this|that|these|each|every|such)?(?: ?(?:intended|normal|ordinary|particular|relevant))? ?(?:job|jobs|task|tasks|purpose|purposes|work|use|role|season|occasion|day|road)',
	),
	shape(
		/[wW]ell /,
		'well (?!known|over|under|before|after|ahead|beyond|within|in|as|above|below|past|into|advanced)[a-z]+(?:ed|[^s]t|lt|n)(?= ?(?:$|[.,;]|\\p{Ll}))(?<! as well \\p{L}+)',
	),
	shape(
		/ well/,
		'well(?= ?(?:$|[.,;]|and ))(?<=(?:works?|performs?|functions?|runs?|reads?|looks?|sounds?|fits?|cleaned|prepared|written|made|presented|treated|looked) well)',
	),
	shape(
		/(?:read|sound|look|taste|feel|smell)s? /,
		'(?:reads?|sounds?|looks?|tastes?|feels?|smells?) (?:\\p{Ll}+ )?(?:naturally|natural|well|good|nice|clean|fresh|professional|right|smart|neat|pleasant|idiomatic)(?= ?(?:$|[.,;]|and |to |in ))',
	),
	shape(
		/expect/,
		'(?:is|are) (?:reasonably )?entitled to expect',
		'(?:that|which|as|than) (?:\\p{L}+ ){1,4}(?:may|can|could|would|might) (?:reasonably |fairly )?(?:expect|be expected)(?! to)',
		"(?:meets?|meet|exceeds?|satisf(?:y|ies)|matches|match) (?:the |its |their |his |our |your )?(?:[\\p{L}'’]+ ){0,3}?(?:expectations|needs|taste|tastes|wishes)",
		'expected of (?:a|an)',
	),
	shape(
		/ as |worse/,
		'(?:at least )?(?:as good|as bad|as clean|as safe|as reliable) as',
		'no worse than',
		'(?:no|not) inferior to',
	),
	shape(
		/plenty|handful|certain amount|fair amount|good deal/,
		'plenty of|a handful of|a (?:certain|fair|good|decent|generous|modest|limited|limited) (?:amount|number|deal|quantity|degree|share) of',
	),
	shape(/liking|satisf|taste/, "to (?:the|its|their|his|her) (?:[\\p{L}'’]+ ){0,2}?(?:liking|taste)"),
]
