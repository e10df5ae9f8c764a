import type { ContractLanguage } from '../../outline/block'
import { definitionsIn } from './language/definitions'
import type { Part, TextDocument } from './language/document'
import { stemOf } from './language/stems'
import type { Token } from './language/tokens'
import type { DocumentRule, Located } from './text-finding'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words on which a clock hangs and which everybody reads differently. */
const WANTED: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		[
			...list(
				'werktag arbeitstag bankarbeitstag geschäftstag geschäftszeit geschäftszeiten bürozeit bürozeiten servicezeit supportzeit betriebszeit kernzeit hauptgeschäftszeit servicestunde',
			),
		].map((word) => stemOf(word, 'de')),
	),
	en: new Set(),
}

/** Capitalised in any English text. */
const EN_ORDINARY = list(
	`agreement agreements party parties annex annexes schedule schedules section sections clause clauses article articles appendix exhibit i january february march april may june july august september october november
	december monday tuesday wednesday thursday friday saturday sunday customer client provider supplier vendor contractor buyer seller licensor licensee company english german germany england europe european union united kingdom states recital recitals president goods euro internet web api sla slas url uk us eu it gmt utc cet part`,
)
const EN_DETERMINERS = list(
	'the a an any each every such all this that these those no our its their your either both of per during within outside under',
)

/** A term that is used as if the text said what it means. */
export const undefinedTerm: DocumentRule = {
	id: 'undefined-term',
	severity: 'info',
	find: (document) => (document.hasHeadings ? found(document) : []),
}

function found(document: TextDocument): readonly Located[] {
	const definitions = definitionsIn(document)
	const known = new Set(definitions.map(({ stems }) => stems.join(' ')))
	const used = document.language === 'de' ? wantedTerms(document) : capitalTerms(document)
	const names = used.length === 0 ? '' : namesIn(document)
	const seen = new Set<string>()
	return used.flatMap(({ place, stem, words }) => {
		if (seen.has(stem) || known.has(stem) || names.includes(` ${stem} `)) return []
		seen.add(stem)
		return [{ ...place, values: { term: words } }]
	})
}

/** What a text names in headings, short cells and quotation marks, as stems in a row: it says there what they are. */
function namesIn({ parts }: TextDocument): string {
	return parts
		.map(({ passage, kind }) => {
			if (kind === 'name' || (kind === 'cell' && passage.tokens.length <= LONGEST_NAME))
				return ` ${passage.stems().join(' ')} `
			return ` ${passage
				.stems()
				.filter((_, at) => passage.quoted[at] === 1)
				.join(' ')} `
		})
		.join('|')
}
const LONGEST_NAME = 6

type Use = { readonly place: Located; readonly stem: string; readonly words: string }

function wantedTerms({ parts }: TextDocument): readonly Use[] {
	return parts.flatMap((part) =>
		part.kind === 'name'
			? []
			: part.passage.tokens.flatMap((token, at): readonly Use[] => {
					const stem = stemOf(token.lower, 'de')
					if (!WANTED.de.has(stem)) return []
					return [
						{ place: { part, from: at, to: at + 1 }, stem, words: part.passage.text.slice(token.start, token.end) },
					]
				}),
	)
}

/** English: capital words within a sentence behind an article. */
function capitalTerms({ parts }: TextDocument): readonly Use[] {
	return parts.flatMap((part) => (part.kind === 'running' ? capitalTermsOf(part) : []))
}

function capitalTermsOf(part: Part): readonly Use[] {
	const { tokens, text, language, quoted } = part.passage
	const found: Use[] = []
	for (let at = 1; at < tokens.length; at++) {
		if (!isTermWord(part, at) || quoted[at] === 1 || !EN_DETERMINERS.has(tokens[at - 1]!.lower)) continue
		let to = at + 1
		while (to < tokens.length && isTermWord(part, to) && tokens[to]!.gap === 'space' && !isGenitive(tokens[to - 1]!))
			to++
		const words = tokens.slice(at, to)
		// "Law Society of England", "Customer’s Key Users": a name, and a party.
		const isName = tokens[to]?.lower === 'of' && tokens[to + 1]?.isCapital === true
		const isOrdinary = words.some(({ lower }) => EN_ORDINARY.has(lower)) || isName || isGenitive(tokens[to - 1]!)
		if (!isOrdinary)
			found.push({
				place: { part, from: at, to },
				stem: words.map(({ lower }) => stemOf(lower, language)).join(' '),
				words: text.slice(words[0]!.start, words.at(-1)!.end),
			})
		at = to
	}
	return found
}

const isGenitive = ({ start, end, lower }: Token): boolean => end - start > lower.length

function isTermWord({ passage: { tokens, text } }: Part, at: number): boolean {
	const { kind, isCapital, start, end } = tokens[at]!
	// All in capitals is an abbreviation or a name.
	return kind === 'word' && isCapital && end - start > 1 && /\p{Ll}/u.test(text.slice(start, end))
}
