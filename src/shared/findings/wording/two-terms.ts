import type { ContractLanguage } from '../../outline/block'
import { definitionsIn } from './language/definitions'
import type { Part, TextDocument } from './language/document'
import { isMentioned } from './language/mention'
import { stemOf } from './language/stems'
import type { DocumentRule, Located } from './text-finding'

/** Words that name one thing in service agreements; each group's words are told apart by nobody. */
const GROUPS: Readonly<Record<ContractLanguage, readonly (readonly string[])[]>> = {
	de: [
		['kunde', 'auftraggeber', 'besteller', 'leistungsempfänger'],
		['anbieter', 'auftragnehmer', 'dienstleister', 'provider', 'leistungserbringer'],
		['vertrag', 'vereinbarung'],
		['störung', 'incident', 'vorfall'],
		['servicezeit', 'supportzeit', 'betreuungszeit', 'bedienzeit'],
		['reaktionszeit', 'antwortzeit'],
		['wiederherstellungszeit', 'entstörzeit', 'entstörungszeit', 'entstörfrist'],
		['wartungsfenster', 'wartungszeitfenster', 'servicefenster'],
		['gutschrift', 'servicegutschrift', 'service-credit'],
		['verfügbarkeit', 'betriebsbereitschaft'],
		['leistungsbericht', 'servicebericht', 'service-report', 'monatsbericht'],
		['nutzer', 'anwender', 'benutzer'],
		['priorität', 'dringlichkeitsstufe', 'schweregrad', 'fehlerklasse', 'störungsklasse'],
		['werktag', 'arbeitstag', 'geschäftstag'],
	],
	en: [
		['customer', 'client', 'buyer'],
		['provider', 'supplier', 'vendor', 'contractor'],
		['agreement', 'contract'],
		['uptime', 'availability'],
		['incident', 'fault', 'trouble-ticket'],
		['user', 'end-user'],
	],
}

/** Of these only "the Customer" or "this contract" names a party or the paper itself; without such a word others may be meant. */
const NEEDS_THE: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: stemSet('de', 'vertrag vereinbarung dienstleister provider'),
	en: stemSet('en', 'customer client buyer provider supplier vendor contractor agreement contract'),
}
const THE: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set('der des dem den die dieser dieses diesem diesen diese vom zum beim im'.split(' ')),
	en: new Set('the this'.split(' ')),
}

function stemSet(language: ContractLanguage, words: string): ReadonlySet<string> {
	return new Set(words.split(' ').map((word) => stemOf(word, language)))
}

/** One thing that goes by two names, so that a reader must ask whether they are two things. The rarer name is shown. */
export const twoTerms: DocumentRule = {
	id: 'two-terms',
	severity: 'info',
	find: (document) => (document.hasHeadings ? found(document) : []),
}

function found(document: TextDocument): readonly Located[] {
	const uses = usesOf(document)
	const defined = new Set(
		definitionsIn(document)
			.filter(({ isAlias }) => !isAlias)
			.map(({ stems }) => stems.join(' ')),
	)
	const isDefined = (stem: string) => defined.has(stem.replace('^', ''))
	const groups = GROUPS[document.language]
	const capitalised = document.language === 'en' ? groups.map((group) => group.map((word) => `^${word}`)) : []
	return [...groups, ...capitalised].flatMap((group) => {
		const used = group
			.map((word) => stemOf(word, document.language))
			.map((stem) => ({ stem, places: uses.get(stem) ?? [] }))
			.filter(({ places }) => places.length > 0)
			.sort((a, b) => b.places.length - a.places.length)
		const [main, ...others] = used
		if (main === undefined) return []
		return (
			others
				// Two terms that are both defined are told apart by their definitions.
				.filter(({ stem }) => !(isDefined(stem) && isDefined(main.stem)))
				.map(({ places }): Located => ({ ...places[0]!, values: { other: wordAt(main.places[0]!) } }))
		)
	})
}

type Place = { readonly part: Part; readonly from: number; readonly to: number }

const wordAt = ({ part, from }: Place): string =>
	part.passage.text.slice(part.passage.tokens[from]!.start, part.passage.tokens[from]!.end)

/** Where words stand that are one of the groups', by stem. */
function usesOf({ parts, language }: TextDocument): ReadonlyMap<string, readonly Place[]> {
	const known = STEMS[language]
	const uses = new Map<string, Place[]>()
	for (const part of parts) {
		const { tokens } = part.passage
		const words = part.passage.stems()
		for (let at = 0; at < tokens.length; at++) {
			if (!known.has(words[at]!) || (at === 0 && language === 'en') || !isMeant(part, at, words[at]!)) continue
			// With a capital an English word names a party or a term; without, it is any other.
			const stem = language === 'en' && tokens[at]!.isCapital ? `^${words[at]}` : words[at]!
			const places = uses.get(stem) ?? []
			places.push({ part, from: at, to: at + 1 })
			uses.set(stem, places)
		}
	}
	return uses
}

function isMeant({ passage }: Part, at: number, stem: string): boolean {
	const { tokens, language } = passage
	if (language === 'de' && !tokens[at]!.isCapital) return false
	if (NEEDS_THE[language].has(stem)) {
		const before = tokens[at - 1]?.lower ?? ''
		if (!THE[language].has(before)) return false
		const isPaper =
			stem === stemOf('vertrag', 'de') ||
			stem === 'contract' ||
			stem === 'agreement' ||
			stem === stemOf('vereinbarung', 'de')
		if (isPaper && !before.startsWith('dies') && before !== 'this') return false
		if (language === 'en' && tokens[at]!.lower.endsWith('s') && stem !== tokens[at]!.lower) return false
	}
	return !isMentioned(passage, { from: at, to: at + 1 })
}

const stems = (language: ContractLanguage): ReadonlySet<string> =>
	new Set(GROUPS[language].flat().map((word) => stemOf(word, language)))
const STEMS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = { de: stems('de'), en: stems('en') }
