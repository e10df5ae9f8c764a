import { hasNumbers } from '../language/number-words'
import type { Passage } from '../language/passage'
import { nounOf, type Quantity, quantitiesIn } from '../language/quantities'
import { remembered } from '../language/remembered'
import { textOf } from '../language/text-span'

/** A quantity of which the words say that it follows from others. */
export type Reckoned = {
	readonly passage: Passage
	readonly result: Quantity
	/** "also", "total": said outright. */
	readonly isStrong: boolean
	/** It is said to follow, or of the same thing. */
	readonly isOutright: boolean
	/** "those 20 spaces". */
	readonly isThose: boolean
	/** "die drei wöchentlichen Abholungen": only how often they are says whether they are so many. */
	readonly isThe: boolean
	/** Nothing says so: only what is done to a part of some things has to agree. */
	readonly isWeak: boolean
}

const RESULT =
	/\b(?:also|somit|mithin|demnach|folglich|daher|damit|insgesamt|zusammen|gesamt\p{L}*|\p{L}*summe|totals?|totall?ing|totall?ed|altogether|therefore|accordingly|thus|hence|resulting|namely|nämlich|that is|i\.e|in all|makes?|making|comes? to|amounts? to|ergibt|ergeben|macht|das sind|und zwar|entspricht|equals|corresponds?|equivalent|on (?:the|this|that) basis|auf (?:der|dieser) (?:grundlage|basis)|zugrunde|hieraus|daraus|based|calculate[sd]?|whole|entire)\b/iu
/** These say that it follows, the others only that it is all. */
const OUTRIGHT =
	/\b(?:also|somit|mithin|demnach|folglich|daher|damit|therefore|accordingly|thus|hence|resulting|namely|nämlich|that is|i\.e|das sind|entspricht|equals|corresponds?|on (?:the|this|that) basis|auf (?:der|dieser) (?:grundlage|basis)|zugrunde|hieraus|daraus|dafür|hierfür|based|ergibt|ergeben|sie|es|ihn|it|them|this|these|dies\p{L}*)\b/iu
const SO = /(?:^|, )so\b/i
const BEHIND =
	/\b(?:insgesamt|zusammen|in all|in total|altogether|for that purpose|for this purpose|hierfür|zugrunde|on this basis)\b/iu
const LIMIT =
	/\b(?:höchstens|mindestens|maximal|minimum|maximum|bis zu|up to|at least|at most|not exceed\p{L}*|no more|more than|mehr als|weniger als|less than|fewer than|beyond|cap|capped|limit\p{L}*|begrenz\p{L}*|rabatt\p{L}*|discount\p{L}*|nachlass|skonto|oder|or|about|ca|etwa|rund|circa|approximately|around|average|durchschnittlich\p{L}*|geschätzt\p{L}*|estimated|außer|except|ausgenommen|weitere[nrsm]?|additional|further|davon|of which|deposit|kaution|vertragsstrafe|penalty|gutschrift\p{L}*|credits?|versicher\p{L}*|insur\p{L}*|haft\p{L}*|liab\p{L}*|first(?!-)|erste[nrsm]?|wenn|if|when|falls|bei \p{L}+ zahlung|paid (?:annually|yearly|in advance)|within|binnen|innerhalb|spätestens|wenigstens|anzahlung|instead|statt|another|unless|sofern)\b/iu
const PAYS =
	/\b(?:kostet|kosten|zahlt|zahlen|beträgt|betragen|beläuft|vergütet|berechnet|festpreis|pays?|costs?|charges?|invoices?|price|fee|owes)\b/iu
const THOSE = /^(?:those|these|diese[nr]?|jene[nr]?|resulting)$/
const ALL = /^(?:all|alle[nr]?|sämtliche[nr]?)$/
const SOME = /^(?:in|with|that|which|who|on|at|mit|im|am|ohne|without)$/
const THE = /^(?:the|die|der|den)$/

/** Without one of these words nothing is looked into. */
const HINT =
	/\b(?:those|these|diese[nr]?|jene[nr]?|all|alle[nr]?|sämtliche[nr]?|so|hours|wachstunden|personenstunden|\p{L}*(?:stunden|tage)|in total|for th(?:at|is) purpose|hierfür|weekly|wöchentlichen|(?:per|je|pro|a|each|im|jede[mnrs]) (?:quarter|quartal|month|monat|year|jahr|week|woche|day|tag))\b/iu
const MONEY = /[€$£]|\b(?:eur|euro|usd|gbp|chf|franken|dollars?|pounds?)\b/i

/** What a paragraph says to follow from other quantities. */
export const isReckoned = remembered((passage: Passage): readonly Reckoned[] => {
	const { text } = passage
	const isHinted = RESULT.test(text) || HINT.test(text) || (MONEY.test(text) && PAYS.test(text))
	if (!isHinted || !hasNumbers(passage)) return []
	const all = quantitiesIn(passage)
	return all.flatMap((result, at): readonly Reckoned[] => {
		const { from, to } = passage.sentenceAt(result.from)
		const before = all[at - 1]
		const start = Math.max(from, before?.to ?? 0)
		const ahead = textOf(passage, { from: start, to: result.from })
		const behind = textOf(passage, { from: result.to, to: Math.min(to, result.to + 7) })
		const isStrong = RESULT.test(ahead) || (passage.language === 'en' && SO.test(ahead)) || BEHIND.test(behind)
		const word = (place: number) => passage.tokens[place]?.lower ?? ''
		// "All 220 beds in use" are some of them.
		const isAll = ALL.test(word(result.from - 1)) && !SOME.test(word(result.to))
		const isThose = THOSE.test(word(result.from - 1)) || isAll
		const isThing = (result.dims[nounOf(result)] ?? 0) > 0
		const isThe = isThing && THE.test(word(result.from - 1)) && !isStrong && !isThose
		const isWork = result.dims['#worker'] !== undefined && Object.keys(result.dims).length > 1
		const isPaid = result.dims.money === 1 && PAYS.test(ahead)
		if (result.kind !== 'amount') return []
		const next = all[at + 1]
		// "zwei Leitungen, nämlich 1 Gbit/s … und 500 Mbit/s …": parts in a row.
		if (/\b(?:namely|nämlich)\b/i.test(ahead) && next !== undefined && next.to <= to) return []
		const isWeak = !isStrong && !isThose && !isThe && !isWork && !isPaid
		if (isWeak && !(isThing && result.period > 0)) return []
		if (!isThose && LIMIT.test(textOf(passage, { from, to: Math.min(to, result.to + 3) }))) return []
		return [{ passage, result, isStrong, isOutright: OUTRIGHT.test(ahead), isThose, isThe, isWeak }]
	})
})
