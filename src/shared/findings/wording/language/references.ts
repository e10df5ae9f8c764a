import type { ContractLanguage } from '../../../outline/block'
import type { Passage } from './passage'
import type { Span } from './sentences'

/** An internal reference: `Ziffer 9.2`, `Annex B`. */
export type Reference = Span & { readonly kind: 'part' | 'annex'; readonly number: string }

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const PARTS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list(
		'ziffer ziffern ziff abschnitt abschnitte abschnitten abschnitts artikel artikeln art kapitel kapiteln punkt klausel klauseln §',
	),
	en: list('section sections sec clause clauses article articles paragraph paragraphs chapter chapters §'),
}
const ANNEXES: ReadonlySet<string> = list(
	'anlage anlagen anhang anhänge annex annexes schedule schedules appendix appendices exhibit exhibits attachment attachments',
)

/** Laws and other papers: what stands there is not in this one. */
const ELSEWHERE =
	/^(?:bgb|hgb|dsgvo|ds-gvo|gdpr|bdsg|ustg|inso|stgb|zpo|betrvg|agbg|uwg|urhg|geschgehg|tkg|tddg|ttdsg|bsig|produkthaftungsgesetz|prodhaftg|ao|gg|egbgb|gmbhg|aktg|uklag|weg|vob|evb-it|agb|gesetz(?:es|e|buch|buchs)?|verordnung|richtlinie|act|regulation|directive|code|statute|treaty|ucc|hauptvertrag(?:s|es)?|rahmenvertrag(?:s|es)?|einzelvertrag(?:s|es)?|mietvertrag(?:s|es)?|dienstvertrag(?:s|es)?|auftragsverarbeitungsvertrag(?:s|es)?|avv|msa|dpa|main|master|framework|iso|din|itil|policy|handbuchs?|lastenhefts?|pflichtenhefts?|angebots?|standard|norm|eu|ewg|eg|grundgesetz(?:es)?|zivilprozessordnung)$/

/** How far behind a reference a law's name may stand: "§ 3 Abs. 2 Satz 1 Nr. 4 BGB". */
const REACH = 9

/** References to parts of the text itself, each number of a row ("Ziffern 3.1 und 3.2") by itself. */
export function referencesIn({ tokens, language, quoted }: Passage): readonly Reference[] {
	const found: Reference[] = []
	for (let at = 0; at < tokens.length - 1; at++) {
		const { lower, isCapital } = tokens[at]!
		const isPart = PARTS[language].has(lower)
		if (!isPart && !ANNEXES.has(lower)) continue
		if (quoted[at] === 1 || (!isCapital && lower !== '§' && language === 'de')) continue
		const { numbers, end } = numbersAfter(tokens, at + 1, isPart)
		if (numbers.length > 0 && !isElsewhere(tokens, end, lower))
			found.push(
				...numbers.map(
					({ index, number }): Reference => ({
						from: numbers.length === 1 ? at : index,
						to: index + 1,
						kind: isPart ? 'part' : 'annex',
						number,
					}),
				),
			)
		at = Math.max(at, end - 1)
	}
	return found
}

type Numbered = { readonly index: number; readonly number: string }

function numbersAfter(
	tokens: Passage['tokens'],
	from: number,
	isPart: boolean,
): { numbers: readonly Numbered[]; end: number } {
	const numbers: Numbered[] = []
	let at = from
	while (at < tokens.length) {
		const { lower, kind, start, end } = tokens[at]!
		if (lower === '.' || lower === '§') {
			at++
			continue
		}
		const isNumber =
			kind === 'number' ||
			(end - start <= 3 && /^(?:\d+[a-z]|[ivx]+)$/.test(lower)) ||
			(!isPart && tokens[at]!.isCapital && end - start === 1)
		if (!isNumber) break
		numbers.push({ index: at, number: lower })
		at++
		const joint = tokens[at]?.lower ?? ''
		const next = tokens[at + 1]
		if (
			next?.kind === 'number' &&
			/^(?:und|and|or|oder|,|bis|to|–)$/.test(joint) &&
			!UNIT.test(tokens[at + 2]?.lower ?? '')
		)
			at++
		else break
	}
	return { numbers, end: at }
}

const UNIT =
	/^(?:minuten?|stunden?|tagen?|tage|wochen?|monaten?|monate|jahren?|jahre|minutes?|hours?|days?|weeks?|months?|years?|%|prozent|uhr)$/

function isElsewhere(tokens: Passage['tokens'], from: number, word: string): boolean {
	for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
		const { lower } = tokens[at]!
		// Another reference has a law of its own.
		if (lower !== word && (PARTS.de.has(lower) || PARTS.en.has(lower) || ANNEXES.has(lower))) return false
		if (lower === ';' || (lower === ',' && at > from + 1)) return false
		if (
			lower === '.' &&
			tokens[at + 1]?.isCapital === true &&
			at > from &&
			tokens[at - 1]!.end - tokens[at - 1]!.start > 4
		)
			return false
		if (ELSEWHERE.test(lower)) return true
	}
	return false
}
