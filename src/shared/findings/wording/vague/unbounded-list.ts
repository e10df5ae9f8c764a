import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { type lexiconOf, phraseAt } from '../language/phrases'
import type { Span } from '../language/sentences'
import { listShapes } from './list-shapes'
import { type ByLanguage, lexicons, vagueRule } from './vague'

/** Words that give an example: with one alone they illustrate, with several they list. */
const EXAMPLES = {
	de: [
		'z . b',
		'zum beispiel',
		'beispielsweise',
		'bspw',
		'beispielhaft',
		'wie etwa',
		'wie z . b',
		'wie zum beispiel',
		'wie beispielsweise',
		'etwa',
		'insbesondere',
		'insb',
		'insbes',
		'namentlich',
		'vor allem',
		'allen voran',
		'so etwa',
	],
	en: [
		'such as',
		'e . g',
		'eg',
		'for example',
		'for instance',
		'by way of example',
		'in particular',
		'especially',
		'notably',
		'particularly',
		'chiefly',
		'mainly',
		'primarily',
	],
}
const examples: ByLanguage<ReturnType<typeof lexiconOf>> = lexicons(EXAMPLES)

/** A list that says itself that it is not whole. */
export const unboundedList = vagueRule(
	'unbounded-list',
	{
		de: [
			...EXAMPLES.de.filter((phrase) => phrase !== 'etwa'),
			'insbesondere',
			'insb',
			'insbes',
			'unter anderem|anderen',
			'u . a',
			'usw',
			'usf',
			'u . s . w',
			'und so weiter|fort',
			'etc',
			'et cetera',
			'und|oder|sowie ähnliche~ ?mehr',
			'ähnliche~ ?mehr',
			'oder dergleichen',
			'und dergleichen ?mehr',
			'o . ä',
			'u . ä',
			'u . dgl',
			'o . dgl',
			'u . v . m',
			'u . v . a',
			'u . a . m',
			'und vieles ?andere mehr',
			'und|sowie manches ?andere ?mehr',
			'und|sowie vieles andere',
			'und|oder|sowie weitere~ ?mehr',
			'und|oder|sowie andere~ mehr',
			'und|oder|sowie sonstige~ ?mehr',
			'namentlich',
			'nicht abschließend~',
			'ohne darauf|hierauf|dazu ?abschließend beschränkt|begrenzt|eingeschränkt ?zu ?sein',
			'ohne anspruch auf vollständigkeit',
			'nicht ?hierauf|?darauf beschränkt',
			'um nur einige ?zu ?nennen',
			'sowie|und|oder was sonst',
			'und|oder|sowie jede|jeder|jedes|jeden andere~|sonstige~|weitere~ ... art',
			'und alle|allen ähnlichen|ähnliche|vergleichbaren|vergleichbare',
			'und derlei|dergleichen ?mehr',
			'und ?noch einiges|manches mehr',
			'einschließlich|inklusive|darunter ?, aber|jedoch|doch nicht beschränkt|begrenzt|ausschließlich|abschließend',
			'und|oder|sowie vergleichbare~',
			'und|oder verwandte~',
			'unter anderm',
			'und was sonst',
			'und alles weitere|übrige|andere|sonstige',
			'und|sowie alle|allem weitere~|sonstige~|übrige~',
		],
		en: [
			...EXAMPLES.en,
			'including|include|includes ?, ?but ?is|?are ?not limited|restricted to',
			'including|include|includes ?, without limitation|limit|limiting',
			'including|include|includes , ?but not limited|restricted to',
			'includes but is not limited|restricted|confined to',
			'including ?, ?but not exclusively',
			'without limitation',
			'without being ?in ?any ?way limited|restricted|confined ?to',
			'and|or any other ... as may|is|are',
			'to name ?but|?just|?only a few|some',
			'and|or as well as others',
			'and all other similar|such|related|comparable',
			'and others ?of ?that|?this ?kind',
			'or ?any anything similar|comparable|like',
			'by way of illustration',
			'in particular',
			'inter alia',
			'among|amongst other|others ?things|?matters',
			'among|amongst others',
			'etc',
			'et cetera',
			'and so on|forth',
			'and|or the|such like',
			'or|and similar',
			'or|and other ?similar|?comparable|?related|?relevant|?like matters|events|items|things|tasks|services|circumstances|causes|reasons|works|equipment|areas|issues|costs|expenses|materials|duties|activities|purposes|information|documents',
			'or|and any other similar|related|comparable|such|like reason|cause|event|item|task|service|matter|thing|circumstance',
			'and ?many|?much|?various others|more',
			'and|or whatever ?else',
			'and anything else',
			'and|or whatnot',
			'and all manner of',
			'and related|associated|ancillary',
		].filter((phrase) => phrase !== 'and related|associated|ancillary'),
	},
	(passage, span) =>
		isAnother(passage, span) ||
		isSimilarOne(passage, span) ||
		isCounted(passage, span) ||
		isStress(passage, span) ||
		isOneExample(passage, span),
	listShapes,
)

/** "unter anderem Namen" is another name, not a list. */
const ANOTHER = /^(?:namen|titel|vorzeichen|gesichtspunkt|blickwinkel|dach|namens|vorwand)$/

function isAnother({ tokens }: Passage, { to }: Span): boolean {
	return ANOTHER.test(tokens[to]?.lower ?? '')
}

/** "mit ähnlicher Erfahrung": like what, not what else. */
function isSimilarOne({ tokens }: Passage, { from }: Span): boolean {
	return (
		tokens[from]!.lower.startsWith('ähnlich') && /^(?:ein|eine[nrsm]?|mit|von)$/.test(tokens[from - 1]?.lower ?? '')
	)
}

/** "In particular, …" at the head of a sentence stresses, it does not list; so does "insbesondere, wenn" nothing else is said. */
const NAMES =
	/^(?:ge|be)?n(?:e|a)nn(?:t|en|te|ten)$|^(?:be|auf|ge)?(?:genannt|benannt|aufgeführt|bekannt|bezeichnet)\p{L}{0,2}$/u

function isStress(passage: Passage, { from, to }: Span): boolean {
	const { tokens, language } = passage
	const isHead = from === passage.sentenceAt(from).from
	if (isHead) return /^(?:in|insbesondere|especially|notably|vor|primarily|mainly)$/.test(tokens[from]!.lower)
	const { lower } = tokens[from]!
	// "We write in particular to thank …", "benennt namentlich drei Personen": emphasis, and names.
	if (lower === 'namentlich')
		return (
			numberWordAt(tokens, to, language) !== null ||
			tokens[to]?.kind === 'number' ||
			NAMES.test(tokens[from - 1]?.lower ?? '') ||
			NAMES.test(tokens[to]?.lower ?? '')
		)
	return to - from === 2 && lower === 'in' && tokens[to]?.lower === 'to'
}

const MEMBERS = 18

function isOneExample(passage: Passage, { from, to }: Span): boolean {
	const { tokens, language } = passage
	if (phraseAt(tokens, from, examples[language]) === null) return false
	// "If, for example, 216 minutes are lost …" reckons.
	if (
		tokens[from - 1]?.lower === ',' &&
		tokens[to]?.lower === ',' &&
		/^(?:if|wenn)$/.test(tokens[from - 2]?.lower ?? '')
	)
		return true
	// "For example, some accounts may …" at the head of a sentence illustrates the one before.
	if (from === passage.sentenceAt(from).from && (language === 'en' || tokens[from]!.lower === 'zum')) return true
	const end = Math.min(passage.sentenceAt(from).to, to + MEMBERS)
	const rest = tokens.slice(to, end).map(({ lower }) => lower)
	const isClosed = rest.indexOf(')') < 0 ? rest : rest.slice(0, rest.indexOf(')'))
	const first = isClosed[0] === ',' || isClosed[0] === '.' ? isClosed.slice(1) : isClosed
	return !first.some((lower) => /^(?:,|und|oder|and|or|:|\/|sowie)$/.test(lower))
}

/** "und weitere 10 Euro je Stunde": how much more is said. */
function isCounted({ tokens }: Passage, { to }: Span): boolean {
	return tokens[to]?.kind === 'number'
}
