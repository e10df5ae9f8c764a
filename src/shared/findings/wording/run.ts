import type { Outline } from '../../outline/block'
import { emptyEntries } from './blanks/empty-entries'
import { openBlank } from './blanks/open-blank'
import { isInForm } from './blanks/open-forms'
import { definitionsIn } from './language/definitions'
import { createPassages, documentsOf, type Part, type Passages, type TextDocument } from './language/document'
import type { Paragraph } from './language/paragraph'
import type { Passage } from './language/passage'
import { remembered } from './language/remembered'
import { datesApart } from './numbers/dates-apart'
import { headingValues } from './numbers/heading-values'
import { hoursElsewhere } from './numbers/hours-elsewhere'
import { includedCounts } from './numbers/included-counts'
import { listedBelow } from './numbers/listed-below'
import { listedTotals } from './numbers/listed-totals'
import { derivedNumbers } from './numbers/number-derived'
import { numberMismatch } from './numbers/number-mismatch'
import { ratesBetween } from './numbers/number-rates'
import { restatedByReference } from './numbers/restated-by-reference'
import { tableCounts } from './numbers/table-counts'
import { tableTotals } from './numbers/table-totals'
import { tableYears } from './numbers/table-years'
import { twiceSaid } from './numbers/twice-said'
import { twoValues } from './numbers/two-values'
import { danglingAnnexPoints } from './references/dangling-annex-points'
import { danglingCodes } from './references/dangling-codes'
import { danglingColumns } from './references/dangling-columns'
import { danglingKinds } from './references/dangling-kinds'
import { danglingLevel } from './references/dangling-level'
import { danglingName } from './references/dangling-name'
import { danglingNearby } from './references/dangling-nearby'
import { danglingNotes } from './references/dangling-notes'
import { danglingPlace } from './references/dangling-place'
import { danglingReference } from './references/dangling-reference'
import { danglingRows } from './references/dangling-rows'
import { danglingSentence } from './references/dangling-sentence'
import { danglingShown } from './references/dangling-shown'
import { danglingTitles } from './references/dangling-titles'
import { doubleNegation } from './sentences/double-negation'
import { longSentence } from './sentences/long-sentence'
import { passiveWithoutActor } from './sentences/passive-without-actor'
import { isActorNearby } from './sentences/who-acts'
import { twoTerms } from './terms/two-terms'
import { undefinedTerm } from './terms/undefined-term'
import { unusedTerm } from './terms/unused-term'
import type { DocumentRule, PassageRule, Spotted, TextFinding } from './text-finding'
import { unboundedList } from './vague/unbounded-list'
import { vagueCells } from './vague/vague-cells'
import { vagueEffort } from './vague/vague-effort'
import { vagueQuality } from './vague/vague-quality'
import { vagueTime } from './vague/vague-time'

/** Rules that need nothing but the words of one paragraph. */
export const PASSAGE_RULES: readonly PassageRule[] = [
	openBlank,
	vagueTime,
	vagueEffort,
	vagueQuality,
	unboundedList,
	passiveWithoutActor,
	doubleNegation,
	longSentence,
	numberMismatch,
]

/** Rules that compare the parts of a text. */
export const DOCUMENT_RULES: readonly DocumentRule[] = [
	undefinedTerm,
	unusedTerm,
	twoTerms,
	danglingSentence,
	danglingAnnexPoints,
	danglingTitles,
	danglingReference,
	danglingName,
	danglingNearby,
	danglingLevel,
	danglingKinds,
	danglingPlace,
	danglingRows,
	danglingColumns,
	danglingNotes,
	danglingCodes,
	danglingShown,
	twoValues,
	twiceSaid,
	restatedByReference,
	hoursElsewhere,
	headingValues,
	includedCounts,
	datesApart,
	tableYears,
	listedBelow,
	tableTotals,
	tableCounts,
	listedTotals,
	ratesBetween,
	derivedNumbers,
	vagueCells,
	emptyEntries,
]

const PASSAGES = createPassages()

/**
 * What the wording rules say of a paper, in print order. Pure; the same paper gives the same list, whatever was read before.
 *
 * @param passages paragraphs that were read before; what is known of them is not found out again
 */
export function textFindings(outline: Outline, passages: Passages = PASSAGES): readonly TextFinding[] {
	const steps = textFindingsInSteps(outline, passages)
	for (;;) {
		const step = steps.next()
		if (step.done === true) return step.value
	}
}

/** The same, some paragraphs and then a rule at a time. */
export function* textFindingsInSteps(
	outline: Outline,
	passages: Passages = PASSAGES,
): Generator<undefined, readonly TextFinding[], undefined> {
	const found: TextFinding[] = []
	const documents = documentsOf(outline, passages)
	yield
	for (const document of documents) {
		yield* passageSteps(document, found)
		for (const rule of DOCUMENT_RULES) {
			for (const located of rule.find(document)) {
				const one = textFinding(rule, located.part, located)
				if (!isToldAlready(found, one)) found.push(one)
			}
			yield
		}
	}
	return found.sort((a, b) => a.at.order - b.at.order || a.start - b.start)
}

/** Several rules look for what a text refers to and for figures that do not fit; each is told once. */
const isToldAlready = (found: readonly TextFinding[], { rule, at, start, end }: TextFinding): boolean =>
	(rule === danglingReference.id || rule === numberMismatch.id) &&
	found.some((one) => one.rule === rule && one.at === at && one.start < end && start < one.end)

/** As many paragraphs are a few milliseconds. */
const PASSAGES_AT_A_TIME = 200

function* passageSteps(document: TextDocument, found: TextFinding[]): Generator<undefined, void, undefined> {
	const isDefined = definedWords(document)
	const isTold = (part: Part, at: number, { rule, spotted }: ByRule) =>
		!(rule.id.startsWith('vague-') && isDefined(part.passage, spotted)) &&
		!(rule === passiveWithoutActor && isActorNearby(document, at, spotted)) &&
		!(rule === openBlank && isInForm(document, at))
	for (const [at, part] of document.parts.entries()) {
		if (at % PASSAGES_AT_A_TIME === PASSAGES_AT_A_TIME - 1) yield
		const told = spottedIn(part.paragraph).filter((one) => isTold(part, at, one))
		found.push(...told.map(({ rule, spotted }) => textFinding(rule, part, spotted)))
	}
	yield
}

type ByRule = { readonly rule: PassageRule; readonly spotted: Spotted }

/** A paragraph that did not change is not looked through again. */
const spottedIn = remembered(({ passage, kind }: Paragraph): readonly ByRule[] =>
	withoutInner(PASSAGE_RULES.flatMap((rule) => rule.find(passage, kind).map((spotted) => ({ rule, spotted })))),
)

/** Of vague words within longer ones only the longer are told: "möglichst bald" is a time, not an effort too. */
function withoutInner(found: readonly ByRule[]): readonly ByRule[] {
	const isVague = ({ rule }: ByRule) => rule.id.startsWith('vague-')
	const length = ({ spotted }: ByRule) => spotted.to - spotted.from
	const isInBlank = ({ rule, spotted }: ByRule) =>
		rule === unboundedList &&
		found.some(
			(other) => other.rule === openBlank && other.spotted.from <= spotted.from && spotted.to <= other.spotted.to,
		)
	return found.filter((one, at) =>
		// "[e.g., 99.5%]" is to be filled in, not to be listed.
		!isVague(one)
			? !isInBlank(one)
			: !found.some((other, place) => {
					if (other === one || other.rule === one.rule) return false
					const isOverlap = other.spotted.from < one.spotted.to && one.spotted.from < other.spotted.to
					// "at a later date" says of what is left open that it is.
					if (other.rule === openBlank && isOverlap) return true
					if (!isVague(other)) return false
					return isOverlap && (length(other) > length(one) || (length(other) === length(one) && place < at))
				}),
	)
}

function textFinding(
	rule: PassageRule | DocumentRule,
	{ at, passage }: Part,
	{ from, to, values }: Spotted,
): TextFinding {
	const { tokens } = passage
	return {
		rule: rule.id,
		severity: rule.severity,
		at,
		start: tokens[from]!.start,
		end: tokens[to - 1]!.end,
		values: values ?? {},
	}
}

/** Whether words are a term, or part of one, that the text defines: „Zeitnah“ bedeutet …. They are no longer vague then. */
function definedWords(document: TextDocument): (passage: Passage, span: Spotted) => boolean {
	const terms = definitionsIn(document).map(({ stems }) => stems)
	if (terms.length === 0) return () => false
	return (passage, { from, to }) => {
		const stems = passage.stems()
		return terms.some((term) => {
			for (let at = Math.max(0, from - term.length + 1); at < to; at++) {
				if (term.every((stem, index) => stems[at + index] === stem)) return true
			}
			return false
		})
	}
}
