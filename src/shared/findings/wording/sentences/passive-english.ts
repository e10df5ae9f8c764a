import { isActor } from '../language/actors'
import { clauseAround } from '../language/clauses'
import { isEnglishParticiple } from '../language/participles'
import type { Passage } from '../language/passage'
import type { Span } from '../language/sentences'
import type { Token } from '../language/tokens'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Points of a list that begin with a small letter depend on what stands before the list. */
export const isFragment = (head: Token): boolean => head.kind === 'word' && !head.isCapital

const EN_BE = list('be is are was were been get gets')
const EN_ADVERBS = /ly$|^(?:not|also|always|only|then|first|never|still|again)$/
/** Participles that say how things are, or what a text says of itself. */
const EN_STATES = list(
	`entitled required obliged obligated bound based defined set limited included excluded located interested affected deemed governed related named listed described stated agreed understood
	calculated counted rounded considered determined specified referred called known permitted allowed authorised authorized subject involved concerned designed intended expected contained attached
	incorporated added received met needed annexed construed reduced increased extended capped disregarded suspended waived owed due used supposed composed divided classified measured-in expressed assumed prorated treated committed dedicated made`,
)
const EN_SUBORDINATORS = list(
	'if when where unless until once after before while because since that which who whose whenever wherever whether how why as although though provided',
)

export function englishPassives(passage: Passage): readonly Span[] {
	const { tokens } = passage
	const found: Span[] = []
	for (const sentence of passage.sentences) {
		if (isFragment(tokens[sentence.from]!) && !isTask(tokens)) continue
		for (let at = sentence.from; at < sentence.to; at++) {
			if (!EN_BE.has(tokens[at]!.lower)) continue
			const participle = participleAfter(tokens, at, sentence.to)
			if (participle === null || saysWhen(tokens, participle) || isForm(tokens, participle)) continue
			if (isEnglishSubordinate(passage, at, sentence) || hasEnglishActor(passage, participle, sentence)) continue
			const from = modalBefore(passage, at)
			if (isDuty(passage, { from, to: participle + 1 }, sentence)) found.push({ from, to: participle + 1 })
			at = participle
		}
	}
	return found
}

/** "may be signed in counterparts", "is provided “as is”": how papers come about and what is warranted, not what somebody does. */
function isForm(tokens: Passage['tokens'], participle: number): boolean {
	const behind = tokens.slice(participle + 1, participle + 6).map(({ lower }) => lower)
	return behind.includes('counterparts') || (behind.includes('as') && behind[behind.indexOf('as') + 1] === 'is')
}

/** "stock to be moved to freezer 4" in a table. */
const isTask = (tokens: Passage['tokens']): boolean =>
	tokens.some(({ lower }, at) => lower === 'to' && tokens[at + 1]?.lower === 'be' && tokens[at - 1]?.kind === 'word')

function participleAfter(tokens: Passage['tokens'], at: number, end: number): number | null {
	let participle = at + 1
	while (participle < end && EN_ADVERBS.test(tokens[participle]!.lower)) participle++
	const token = tokens[participle]
	if (token === undefined || participle >= end || token.isCapital || token.lower.includes('-')) return null
	if (token.lower === 'made')
		return /^efforts?$/.test(tokens[at - 2]?.lower ?? '') ||
			/^efforts?$/.test(tokens[at - 1]?.lower ?? '') ||
			(isUnderModal(tokens, at) && /^(?:available|accessible|good|safe)$/.test(tokens[participle + 1]?.lower ?? ''))
			? participle
			: null
	return isEnglishParticiple(token.lower) && !(isUnderModal(tokens, at) ? EN_NOBODY : EN_STATES).has(token.lower)
		? participle
		: null
}

/** What nobody does even where it "shall" be so. */
const EN_NOBODY = list(
	'agreed deemed governed construed entitled limited considered based bound excluded included calculated rounded counted understood interpreted treated regarded read permitted allowed obliged required authorised authorized involved concerned interested incorporated reduced owed due capped disregarded waived met received used',
)
const EN_DUTIES = list('shall will must should may to')
const isUnderModal = (tokens: Passage['tokens'], at: number): boolean =>
	/^(?:shall|must|will)$/.test(tokens[at - 1]?.lower ?? '') ||
	(tokens[at - 1]?.lower === 'to' && /^(?:is|are|has|have)$/.test(tokens[at - 2]?.lower ?? ''))

const EN_OWES = list('is are be needs need has have ought requires')

/** "shall be labelled", "are to be noted": a duty. "is informed" is one only where the sentence sets a time; "to be confirmed" alone is none. */
const EN_HABITS =
	/^(?:daily|weekly|monthly|quarterly|yearly|annually|hourly|nightly|every|each|once|twice|always|regularly|immediately|promptly|within|before|after|in|by|at|on|to|from|if|when|unless|until|without|using|with|free|via|only|for|over|around|during|throughout|no|as|without|automatically|manually)$/
/** Work that somebody does; others say how things are. */
const EN_WORK =
	/^(?:tested|reviewed|checked|cleaned|replaced|delivered|sent|repaired|inspected|performed|carried|conducted|executed|monitored|updated|removed|answered|resolved|escalated|notified|issued|taken|returned|collected|emptied|swept|mopped|washed|serviced|maintained|calibrated|patched|archived|deleted|destroyed|recorded|logged|reported|invoiced|billed|paid|refunded|credited|trained|tracked|analysed|analyzed|investigated|restarted|restored|handled|processed|forwarded|verified|audited|measured|approved|circulated|submitted|completed|corrected|rectified|remedied|worked|backed|filed|weighed|watered|mown|gritted|cleared|polished|vacuumed|disinfected|refilled|rotated|renewed|closed|reopened|retained|assigned|allocated|provided|scheduled|announced|published|uploaded|installed|upgraded|migrated|configured|documented|prepared|drafted|exchanged|confirmed|acknowledged|communicated|registered|transferred|transported|loaded|unloaded|picked|packed|shipped|distributed|patrolled|sorted|shredded|printed|scanned|copied|encrypted|erased|wiped|rebooted|topped|filled|lubricated|greased|adjusted|drained|flushed|painted|trimmed|cut|salted|handed|replenished|restocked|laundered|supplied|rectified|compensated|reimbursed|settled|charged|contacted|warned|briefed|instructed|appointed|nominated|selected|discussed|presented|evaluated|assessed|surveyed|photographed|tagged|labelled|labeled|numbered|sealed|stamped|dispatched|despatched|rerouted|switched|activated|deactivated|reset|revoked|granted|created|amended|adapted|translated|proofread|edited|dealt|laid|felled|pruned|fed|milked|vaccinated|harvested|ironed|folded|dried|cooked|served|baked|moved|lifted|towed|moored|refuelled|screened|weeded|mulched|raked|dusted|driven|escorted|accompanied|locked|unlocked|aired|ventilated|restocked|sampled|tuned|hung|mounted|dismantled|erected|dug|planted|sown|ploughed|sheared|shorn|groomed|walked|bathed|dressed|administered|dispensed|sterilised|sterilized|decontaminated|swapped|rinsed|dosed|bound|stapled|mailed|posted|debited|rehearsed|broadcast|uncovered|covered|changed|decorated|mended|tidied|scrubbed|hosed|gritted)$/

function isDuty(passage: Passage, { from, to }: Span, sentence: Span): boolean {
	const { tokens } = passage
	const verb = tokens[from]!.lower
	// What need not be done is nobody's duty.
	if (verb === 'need') return tokens[from + 1]?.lower !== 'not'
	if (verb === 'to') return EN_OWES.has(tokens[from - 1]?.lower ?? '') || isFragment(tokens[sentence.from]!)
	if (EN_DUTIES.has(verb)) return true
	if (tokens[from + 1]?.lower === 'to' && EN_OWES.has(verb)) return true
	if (!/^(?:is|are|get|gets)$/.test(verb)) return false
	if (!EN_WORK.test(tokens[to - 1]!.lower) || isReading(tokens, to) || isHowThingsAre(tokens, from, to)) return false
	// "is carried out weekly", "is logged and reviewed".
	const isTwo = tokens[to]?.lower === 'and' && EN_WORK.test(tokens[to + 1]?.lower ?? '')
	const next = isTwo ? to + 2 : PARTICLES.test(tokens[to]?.lower ?? '') ? to + 1 : to
	return next >= sentence.to - 1 || EN_HABITS.test(tokens[next]?.lower ?? '') || tokens[next]?.kind === 'mark'
}

const PARTICLES = /^(?:out|up|away|back)$/

/** "The shop is closed on Saturdays", "The lease is granted for five years". */
function isHowThingsAre(tokens: Passage['tokens'], from: number, to: number): boolean {
	const subject = tokens[from - 1]?.lower ?? ''
	const participle = tokens[to - 1]!.lower
	if (participle === 'closed')
		return /^(?:shop|shops|office|offices|store|stores|desk|building|site|library|restaurant|counter|plant|branch|hotline|we|which|warehouse|market|road|gate|pool)$/.test(
			subject,
		)
	// "Title to the goods is transferred on payment": what the law makes of it.
	if (/^(?:transferred|passed|conveyed|vested)$/.test(participle))
		return tokens
			.slice(Math.max(0, from - 7), from)
			.some(({ lower }) => /^(?:title|ownership|risk|property)$/.test(lower))
	return (
		participle === 'granted' &&
		/^(?:lease|licen[cs]es?|rights?|permission|tenancy|title|warrant(?:y|ies))$/.test(subject)
	)
}

/** "Response time is measured from …" says what a figure is. */
const isReading = (tokens: Passage['tokens'], to: number): boolean =>
	(tokens[to - 1]!.lower === 'taken' && /^(?:to|as)$/.test(tokens[to]?.lower ?? '')) ||
	(/^(?:measured|recorded|logged|charged)$/.test(tokens[to - 1]!.lower) &&
		/^(?:from|as|between|at|on|in|by|for|over)$/.test(tokens[to]?.lower ?? ''))

/** "A level is met if …", "… is handed over when …": the sentence says when something counts as done. */
function saysWhen(tokens: Passage['tokens'], participle: number): boolean {
	return tokens
		.slice(participle + 1, participle + 3)
		.some(({ lower }) => lower === 'when' || lower === 'if' || lower === 'once')
}

const EN_MODALS = list('shall will must may can should would could has have had to not need')
function modalBefore({ tokens }: Passage, at: number): number {
	let from = at
	// "shall first be installed".
	if (EN_ADVERBS.test(tokens[at - 1]?.lower ?? '') && EN_MODALS.has(tokens[at - 2]?.lower ?? '')) from--
	while (from > 0 && EN_MODALS.has(tokens[from - 1]!.lower)) from--
	return from
}

/** Between the last comma and the verb stands a word that makes the clause depend on another. */
function isEnglishSubordinate(passage: Passage, at: number, sentence: Span): boolean {
	const { from } = clauseAround(passage, at)
	for (let back = at - 1; back >= Math.max(from, sentence.from); back--) {
		const { lower } = passage.tokens[back]!
		if (EN_SUBORDINATORS.has(lower) && !isPreposition(passage, back, at)) return true
	}
	return false
}

/** "Before cut-over the old routers must be wiped": no clause of its own. */
function isPreposition({ tokens }: Passage, at: number, be: number): boolean {
	return (
		/^(?:before|after|until|since)$/.test(tokens[at]!.lower) &&
		/^(?:must|shall|will)$/.test(tokens[be - 1]?.lower ?? '') &&
		!tokens.slice(at + 1, be).some(({ lower }) => /^(?:is|are|was|were|has|have|had)$/.test(lower))
	)
}

/** "by the concierge" names who acts; "by Friday", "by e-mail" and "by 10:00" do not. */
function hasEnglishActor({ tokens }: Passage, participle: number, sentence: Span): boolean {
	for (let at = participle; at < sentence.to; at++) {
		if (isOnBehalf(tokens, at, sentence.to)) return true
		if (tokens[at]!.lower !== 'by') continue
		const noun = EN_ARTICLES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
		for (let next = noun; next < Math.min(sentence.to, noun + 5); next++) {
			const { lower, kind } = tokens[next]!
			if (kind !== 'word' || lower === 'and') break
			if (isActor(lower, 'en')) return true
		}
		const { lower, kind } = tokens[noun] ?? { lower: '', kind: 'mark' }
		if (kind === 'word' && !NOT_ACTORS.test(lower) && !isMeans(tokens, noun, sentence.to)) return true
	}
	return false
}

/** "jointly", "between the parties", "at the discretion of the provider", "on the customer's behalf"; a court is no party that fails to act. */
function isOnBehalf(tokens: Passage['tokens'], at: number, to: number): boolean {
	const { lower } = tokens[at]!
	if (lower === 'jointly') return true
	if (lower === 'referred')
		return tokens
			.slice(at + 1, Math.min(to, at + 6))
			.some((token) => /^(?:courts?|arbitration|mediation)$/.test(token.lower))
	if (!/^(?:between|discretion|behalf|responsibility)$/.test(lower)) return false
	return [...tokens.slice(Math.max(0, at - 2), at), ...tokens.slice(at + 1, Math.min(to, at + 4))].some((token) =>
		isActor(token.lower.replace(/['’]s?$/, ''), 'en'),
	)
}

const MEANS =
	/^(?:safeguards?|measures?|means|procedures?|methods?|techniques?|controls?|contracts?|agreement|consent|notice|message|order|percentage|per|%|hours?|days?|minutes?|euros?|points?)$/

/** "by appropriate safeguards" says how. */
function isMeans(tokens: Passage['tokens'], from: number, end: number): boolean {
	for (let at = from; at < Math.min(end, from + 4) && tokens[at]!.kind === 'word'; at++)
		if (MEANS.test(tokens[at]!.lower)) return true
	return false
}

const EN_ARTICLES = list('the a an its their his her our your each any either one')
const NOT_ACTORS =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|e-?mail|mail|post|phone|telephone|fax|letter|courier|hand|means|way|default|law|reference|agreement|virtue|reason|number|then|now|close|end|start|beginning|date|time|day|week|month|quarter|year|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|same|due|deadline|latest|close|following|weight|name|ticket|sms|chat|bank|transfer|direct|\w+ing|\w+th|eod|one|two|three|four|five|ten|half|up|at|in|no|not|business|working|calendar|set-off|credit|adding|mutual|written|electronic|registered)$/
