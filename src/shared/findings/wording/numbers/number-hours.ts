import type { ContractLanguage } from '../../../outline/block'
import { numberWordAt } from '../language/number-words'
import type { Passage } from '../language/passage'
import { spanOfText } from '../language/text-span'
import { tokensOf } from '../language/tokens'
import type { Spotted } from '../text-finding'

const DAY = 1440

/** "8 bis 17 Uhr", "07:00–19:00", "8 a.m. to 5 p.m.", "between noon and 6 pm". */
const CLOCKS: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<![\d.,])(\d{1,2})(?:[:.](\d{2}))?(?: ?Uhr)? ?(?:bis(?: um)?|und|–|-) ?(\d{1,2})(?:[:.](\d{2}))?(?: ?Uhr\b|(?<=\d:\d{2})(?!\d)|(?=(?: und|,| sowie) (?:von )?\d{1,2}(?:[:.]\d{2})? ?(?:bis|–|-)))/gu,
	en: /(?<![\d.,])(?:(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|(\d{2}):(\d{2})(?: ?hours| ?hrs)?|(noon|midnight)) ?(?:to|until|till|and|–|-|through) ?(?:(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\b\.?|(\d{2}):(\d{2})|(noon|midnight))/giu,
}
const DAY_NAMES: Readonly<Record<ContractLanguage, readonly string[]>> = {
	de: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
	en: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'],
}
const DAY_NAME: Readonly<Record<ContractLanguage, string>> = {
	de: '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?|mo\\.?|di\\.?|mi\\.?|do\\.?|fr\\.?|sa\\.?|so\\.?(?= ?[–-]|,)',
	en: '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun',
}
const DAYS: Readonly<Record<ContractLanguage, RegExp>> = {
	de: new RegExp(
		`(?<!\\p{L})(${DAY_NAME.de})(?: ?(bis|–|-) ?(?:einschließlich )?(${DAY_NAME.de}))?(?!\\p{L})|(täglich|jeden Tag|sieben Tage)`,
		'giu',
	),
	en: new RegExp(
		`(?<!\\p{L})(${DAY_NAME.en})(?: ?(to|through|until|–|-) ?(${DAY_NAME.en}))?(?!\\p{L})|(daily|every day|each day|seven days)`,
		'giu',
	),
}
/** "40 Stunden in der Woche", "elf Stunden", "40 Wochenstunden", "a 40-hour week". */
const LENGTHS: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<![\d.,\p{L}-])(\d{1,3}(?:,\d{1,2})?|\p{L}+)[ -](?:(Wochenstunden)|(?:Service|Betriebs|Arbeits|Zeit|Öffnungs)?(?:Stunden?|Std\.?))(?:(?: in der| pro| je| die| jede)? (Woche|Kalenderwoche)|-(Woche)| (wöchentlich))?(?:(?: am| pro| je| jeden) Tag| täglich)?/gu,
	en: /(?<![\d.,\p{L}-])(\d{1,3}(?:\.\d{1,2})?|[a-z]+(?:-[a-z]+)?)[ -](?:(weekly) )?(?:service |working |opening )?(?:hours?|hrs)(?: (?:in|of) (?:all|total|service|cover))?(?:(?: a| per| each| every|\/)? ?(week)| (weekly))?(?:(?: a| per| each| every)? day| daily)?/giu,
}
const ABOUT = String.raw`(?:(?:rund|etwa|circa|ca\.|about|roughly|approximately|some) )?`
/** What stands right before a length that says the hours again: "(", "das sind", "i.e.", "a total of". */
const AGAIN: Readonly<Record<ContractLanguage, RegExp>> = {
	de: new RegExp(
		String.raw`(?:\(|(?<!\p{L})(?:also|(?:das|dies|es) (?:sind|ergibt|ergeben|macht|entspricht)|mithin|somit|insgesamt|zusammen|d\. ?h\.|das heißt|nämlich|dauert|= ?))(?:[ ,]*(?:zusammen|insgesamt|wöchentlich|täglich))? ?${ABOUT}$`,
		'iu',
	),
	en: new RegExp(
		String.raw`(?:\(|\b(?:i\.e\.,?|that is,?|(?:that|this|these|it|which) (?:is|are|makes?|gives?|comes to|equals)|which is|so|thus|hence|making|giving|in total|in all|lasts|namely|equal to|or|a(?: weekly| daily)? total of|totall?ing|=))(?: a(?: weekly| daily)? total of| in total| in all| for)? ?(?:a )?${ABOUT}$`,
		'iu',
	),
}
const IN_ALL = /^,? ?(?:insgesamt|zusammen|in all|in total|altogether)\b/iu
/** Between a length and the hours behind it stand days alone: "40 hours a week, Monday to Friday, 8 a.m. to 5 p.m." */
const DAYS_ONLY: Readonly<Record<ContractLanguage, RegExp>> = {
	de: new RegExp(
		`^(?:[ ,:(–-]|und zwar|nämlich|täglich|von|zwischen|jeweils|am|an|bis|und|je|am tag|${DAY_NAME.de})*$`,
		'iu',
	),
	en: new RegExp(
		`^(?:[ ,:(–-]|namely|that is|daily|from|between|on|to|through|and|each day|every day|a day|${DAY_NAME.en})*$`,
		'iu',
	),
}
/** Of something else, or only a bound. */
const OTHER: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /\b(?:reagier\p{L}*|reaktion\p{L}*|behoben|lösung\p{L}*|binnen|innerhalb|spätestens|höchstens|mindestens|bis zu|maximal|wenigstens|nach|vor|jeweils|alle|davon|außer\p{L}*|ausgenommen|bereitschaft\p{L}*|rufbereitschaft|notdienst|notruf|rund um die Uhr|je techniker|mitarbeit\p{L}*|zu je|zwei schichten|schichten)\b/iu,
	en: /\b(?:respon\w*|resolv\w*|resolution|fix\w*|within|no later|at least|at most|up to|maximum|minimum|not? more|less than|after|before|every \w+ hours|except\w*|other than|excluding public|outside|of which|on[- ]call|standby|emergenc\w*|around the clock|each (?:technician|employee|engineer|guard)|shifts|notice)\b/iu,
}
const ROUGH: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /\b(?:rund|etwa|ca|circa|ungefähr|gut|knapp|fast)\b[ .]*$/iu,
	en: /\b(?:about|roughly|approx|approximately|around|some|nearly|almost|over)\b[ .]*$/iu,
}
/** A break takes its time off, where it is said how long it is; else nothing can be reckoned. */
const BREAK: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /pause|mittag|unterbrech|abzüglich|ohne\b|schließzeit/iu,
	en: /\bbreaks?\b|lunch|interrupt|\bless\b|minus|excluding|\bwithout\b|pause/iu,
}
const BREAK_LENGTH: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<![\p{L}\d])(?:(\d{1,2}|\p{L}+)[ -]?(minuten|minütige[nrsm]?|stunden?|stündige[nrsm]?)|(einstündige|halbstündige|zweistündige)[nrsm]?) (?:mittags)?pause/iu,
	en: /(?<![\p{L}\d])(\d{1,2}|[a-z]+)[ -](minutes?|hours?)(?:['’]s?)?(?: for)? (?:lunch|break|unpaid|midday|meal)/iu,
}

type Hours = { readonly start: number; readonly end: number; readonly minutes: number }
type Length = Hours & { readonly isWeekly: boolean; readonly isRough: boolean }

/** "täglich von 7:00 bis 19:00 Uhr erreichbar (11 Stunden)", "Monday to Friday, 8 a.m. to 5 p.m., i.e. 40 hours a week". */
export function hoursApart(passage: Passage): readonly Spotted[] {
	const { text, language } = passage
	if (!/stunden|std|hours?\b|hrs\b/i.test(text) || !/\d|noon/.test(text)) return []
	const clocks = clocksIn(text, language)
	if (clocks.length === 0 || clocks.length > MOST_SPANS) return []
	const lengths = lengthsIn(text, language)
	const [length, ...others] = lengths
	if (length === undefined || others.length > 0) return []
	const all = totalOf(text, clocks, length, language)
	if (all === null || !isOfThem(text, clocks, length, language)) return []
	const pause = breakIn(text, language)
	if (pause === null) return []
	const days = length.isWeekly ? all.days : 1
	const wanted = all.minutes - pause * days
	const slack = length.isRough ? length.minutes * 0.1 : 1
	if (Math.abs(wanted - length.minutes) <= slack) return []
	const first = clocks[0]!
	const [start, end] = [Math.min(first.start, length.start), Math.max(clocks.at(-1)!.end, length.end)]
	const span = spanOfText(passage, start, end)
	if (span === null) return []
	const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)
	return [{ ...span, values: { problem: 'count', first: hours(wanted), second: hours(length.minutes) } }]
}
const MOST_SPANS = 4

function clocksIn(text: string, language: ContractLanguage): readonly Hours[] {
	return [...text.matchAll(CLOCKS[language])].flatMap((match): readonly Hours[] => {
		const [from, to] = language === 'de' ? german(match) : english(match)
		if (from === null || to === null) return []
		const minutes = (to - from + DAY) % DAY || DAY
		return [{ start: match.index, end: match.index + match[0].length, minutes }]
	})
}

const german = ([, a, b = '0', c, d = '0']: RegExpMatchArray): readonly [number | null, number | null] => [
	Number(a) * 60 + Number(b),
	Number(c) * 60 + Number(d),
]

function english(match: RegExpMatchArray): readonly [number | null, number | null] {
	const clock = (at: number): number | null => {
		const [hour, minute = '0', half, plain, past, word] = match.slice(at, at + 6)
		if (word !== undefined) return word.toLowerCase() === 'noon' ? 720 : 0
		if (plain !== undefined) return Number(plain) * 60 + Number(past)
		return hour === undefined
			? null
			: (Number(hour) % 12) * 60 + Number(minute) + (half?.toLowerCase() === 'p' ? 720 : 0)
	}
	return [clock(1), clock(7)]
}

function lengthsIn(text: string, language: ContractLanguage): readonly Length[] {
	return [...text.matchAll(LENGTHS[language])].flatMap((match): readonly Length[] => {
		const [whole, figure = '', ...weekly] = match
		const value = hoursOf(figure, language)
		// "with a one-hour break".
		const isBreak = /^ (?:mittags)?(?:pause|break|lunch|midday|meal|unpaid)/i.test(
			text.slice(match.index + whole.length),
		)
		if (value === null || value < 1 || isBreak) return []
		return [
			{
				start: match.index,
				end: match.index + whole.length,
				minutes: value * 60,
				isWeekly: weekly.some((word) => word !== undefined) || isWeeklyBefore(text, match.index),
				isRough: ROUGH[language].test(text.slice(0, match.index)),
			},
		]
	})
}

/** "wöchentlich 40 Stunden", "a weekly total of 40 hours". */
const isWeeklyBefore = (text: string, at: number): boolean =>
	/\b(?:wöchentlich(?:e[nrs]?)?|pro woche|in der woche|je woche|weekly|a week|per week)(?: \p{L}+){0,3} $/iu.test(
		text.slice(Math.max(0, at - 45), at),
	)

function hoursOf(figure: string, language: ContractLanguage): number | null {
	if (/^\d/.test(figure)) return Number(figure.replace(',', '.'))
	const tokens = tokensOf(figure)
	const word = numberWordAt(tokens, 0, language)
	return word === null || word.to !== tokens.length ? null : word.value
}

/** All hours of a day, or of a week where it is said on which days. */
function totalOf(
	text: string,
	clocks: readonly Hours[],
	{ isWeekly }: Length,
	language: ContractLanguage,
): { readonly minutes: number; readonly days: number } | null {
	const groups = daysIn(text, language)
	if (!isWeekly) {
		// On other days there are other hours.
		return groups.length > 1 ? null : { minutes: clocks.reduce((sum, { minutes }) => sum + minutes, 0), days: 1 }
	}
	if (groups.length === 0) return null
	const [first] = clocks
	const isBefore = groups[0]!.start < first!.start
	const each = clocks.map(({ start, end }) =>
		isBefore ? groups.filter((one) => one.start < start).at(-1)! : (groups.find((one) => one.start >= end) ?? null),
	)
	if (each.some((one) => one === null)) return null
	const used = new Set(each)
	if (used.size !== groups.length) return null
	const days = [...used].reduce((sum, one) => sum + one!.days, 0)
	return { minutes: clocks.reduce((sum, { minutes }, at) => sum + minutes * each[at]!.days, 0), days }
}

type Days = { readonly start: number; readonly end: number; readonly days: number }

/** "montags bis freitags", "montags, mittwochs und freitags", "täglich". */
function daysIn(text: string, language: ContractLanguage): readonly Days[] {
	const found: { start: number; end: number; days: number }[] = []
	for (const match of text.matchAll(DAYS[language])) {
		const [whole, from, , to, every] = match
		const end = match.index + whole.length
		const last = found.at(-1)
		const rank = (name: string) => {
			const two = name.slice(0, 2).toLowerCase()
			return DAY_NAMES[language].indexOf(name.toLowerCase().startsWith('sonnabend') ? 'sa' : two)
		}
		const days = every !== undefined ? 7 : to === undefined ? 1 : ((rank(to) - rank(from!) + 7) % 7) + 1
		const isRow =
			last !== undefined && /^(?:, | und | and |, and | sowie )(?:on )?$/.test(text.slice(last.end, match.index))
		if (isRow) {
			last.end = end
			last.days += days
		} else found.push({ start: match.index, end, days })
	}
	return found
}

/** Near by, with a word or sign that says it again, and with nothing that measures something else. */
function isOfThem(text: string, clocks: readonly Hours[], length: Length, language: ContractLanguage): boolean {
	const isBehind = length.start >= clocks.at(-1)!.end
	if (!isBehind && length.end > clocks[0]!.start) return false
	const between = isBehind ? text.slice(clocks.at(-1)!.end, length.start) : text.slice(length.end, clocks[0]!.start)
	const behind = text.slice(length.end)
	const around = `${text.slice(Math.max(0, length.start - 25), length.start)}${behind.slice(0, 25)}`
	if (between.length > REACH || OTHER[language].test(between) || OTHER[language].test(around)) return false
	if (!isBehind) return DAYS_ONLY[language].test(between)
	const isAgain = AGAIN[language].test(between) && (!between.endsWith('(') || /^ ?\)/.test(behind))
	const isOnly = /^, $/.test(between) && (length.isWeekly || IN_ALL.test(behind))
	return (isAgain || isOnly) && !OF_WORK.test(behind)
}
const REACH = 90
/** "two hours of advice", "vier Stunden Vorlauf": of something else. */
const OF_WORK = /^ (?:of (?!cover|service|each)|on |für |an |bei |Vorlauf|Beratung|weniger|mehr|less|more)/iu

/** Minutes of a break; 0 without one, `null` where its length is not known. */
function breakIn(text: string, language: ContractLanguage): number | null {
	if (!BREAK[language].test(text)) return 0
	const [, figure, unit, word] = BREAK_LENGTH[language].exec(text) ?? []
	if (word !== undefined) return /^halb/i.test(word) ? 30 : /^zwei/i.test(word) ? 120 : 60
	if (figure === undefined || unit === undefined) return null
	const value = /^(?:an?|one|ein\p{L}{0,2})$/iu.test(figure) ? 1 : hoursOf(figure, language)
	return value === null ? null : value * (/^(?:stun|stünd|hour)/i.test(unit) ? 60 : 1)
}
