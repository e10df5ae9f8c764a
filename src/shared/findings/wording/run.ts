import type { Outline } from '../../outline/block'
import { danglingReference } from './dangling-reference'
import { doubleNegation } from './double-negation'
import { documentsOf, type Part, type PassageKind, type TextDocument } from './language/document'
import type { Passage } from './language/passage'
import { longSentence } from './long-sentence'
import { numberMismatch } from './number-mismatch'
import { openBlank } from './open-blank'
import { passiveWithoutActor } from './passive-without-actor'
import type { DocumentRule, Located, PassageRule, Spotted, TextFinding } from './text-finding'
import { twoTerms } from './two-terms'
import { twoValues } from './two-values'
import { unboundedList } from './unbounded-list'
import { undefinedTerm } from './undefined-term'
import { unusedTerm } from './unused-term'
import { vagueEffort } from './vague-effort'
import { vagueQuality } from './vague-quality'
import { vagueTime } from './vague-time'

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
	danglingReference,
	twoValues,
]

/** What the wording rules say of a paper, in print order. Pure; the same paper gives the same list. */
export function textFindings(outline: Outline): readonly TextFinding[] {
	return documentsOf(outline)
		.flatMap(findingsIn)
		.sort((a, b) => a.at.order - b.at.order || a.start - b.start)
}

function findingsIn(document: TextDocument): readonly TextFinding[] {
	const byPassage = document.parts.flatMap((part) =>
		spottedIn(part.passage, part.kind).map(({ rule, spotted }) => textFinding(rule, part, spotted)),
	)
	const byDocument = DOCUMENT_RULES.flatMap((rule) =>
		rule.find(document).map((located: Located) => textFinding(rule, located.part, located)),
	)
	return [...byPassage, ...byDocument]
}

type ByRule = { readonly rule: PassageRule; readonly spotted: Spotted }

/** A paragraph that did not change is not looked through again. */
const seen = new WeakMap<Passage, readonly ByRule[]>()

function spottedIn(passage: Passage, kind: PassageKind): readonly ByRule[] {
	const known = seen.get(passage)
	if (known !== undefined) return known
	const found = PASSAGE_RULES.flatMap((rule) => rule.find(passage, kind).map((spotted) => ({ rule, spotted })))
	seen.set(passage, found)
	return found
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
