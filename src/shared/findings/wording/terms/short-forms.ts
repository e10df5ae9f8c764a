import type { TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'

/** `MTBF`, `BSt`, `NEA-V`: an abbreviation of a text's own. */
export const isShortForm = (word: string): boolean =>
	/^\p{Lu}[\p{L}]{0,4}(?:-\p{Lu}{1,3})?$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2

/** Everybody knows them, or can look them up: units, money, laws, companies, standards and what every office has. */
const KNOWN =
	/^(?:IT|EU|USA?|UK|UN|BRD|DDR|AG|KG|OHG|GbR|SE|PLC|LLC|PDF|XLS|CSV|XML|JSON|HTML|ISO|DIN|EN|IEC|VDE|TÜV|VAT|MwSt|USt|GMT|UTC|CET|CEST|MEZ|MESZ|EUR|GBP|USD|CHF|LED|PC|LKW|Lkw|PKW|Pkw|KFZ|Kfz|SMS|GPS|QR|API|URL|HTTPS?|TCP|IP|VPN|W?LAN|WAN|SLAs?|OLAs?|KPIs?|FAQ|ID|PIN|TAN|CPU|RAM|SSD|USB|DSL|LTE|TV|CD|DVD|CCTV|HR|CEO|CFO|CIO|CTO|DSGVO|GDPR|BGB|HGB|BDSG|GmbH|HACCP|EDI|ERP|CRM|SAP|AGB|BSI|IHK|HWK|GEZ|DHL|UPS|DPD|AM|PM|OK|WC|EDV|NATO|WHO|ÖPNV|UV|PVC|CO|PLZ|IBAN|BIC|SEPA|WAV|MP|TIFF|JPE?G|PNG|ZIP|FTP|SFTP|SSH|DNS|NTP|ITIL|VIP|PO|DC|AC)$/

/** "die MTTR", "the OEE": an abbreviation with an article that is spoken of like those that the text explains. */
export const shortFormsIn = remembered((passage: Passage): readonly Span[] => {
	const { tokens, text, quoted, language } = passage
	return tokens.flatMap(({ start, end, isCapital }, at): readonly Span[] => {
		const word = text.slice(start, end)
		if (!isCapital || end - start > 8 || quoted[at] === 1 || !isShortForm(word) || KNOWN.test(word)) return []
		if (!ARTICLE[language].test(tokens[at - 1]?.lower ?? '')) return []
		// "der BMW AG", "the RAF Museum", "the RCM (Risk and Control Manager)": part of a name, or explained here.
		const next = tokens[at + 1]
		const isPart =
			next !== undefined &&
			((next.isCapital && language === 'en') ||
				next.kind === 'number' ||
				/^[(&-]$/.test(next.lower) ||
				(next.isCapital && /^\p{Lu}{2}/u.test(text.slice(next.start))))
		// All of a sentence may be in capitals.
		const isLoud = tokens[at - 1]!.isCapital && /^\p{Lu}{2}/u.test(text.slice(tokens[at - 1]!.start))
		return isPart || isLoud ? [] : [{ from: at, to: at + 1 }]
	})
})
const ARTICLE = {
	de: /^(?:der|die|das|dem|den|des|vom|zum|zur|im|am|beim|jede[rsmn]?)$/,
	en: /^(?:the|each|every|any|an?)$/,
} as const

/** "Die mittlere Zeit zwischen zwei Ausfällen (MTBF)", "mean time to repair (“MTTR”)". */
const GIVES = /\p{L} \((?:nachfolgend |im Folgenden |kurz |the )?["„“]?(\p{Lu}[\p{L}-]{1,6})["“”]?\)/gu
const givesIn = remembered((passage: Passage): boolean =>
	[...passage.text.matchAll(GIVES)].some(([, word = '']) => isShortForm(word)),
)
export const givesShortForms = ({ parts }: TextDocument): boolean => parts.some(({ passage }) => givesIn(passage))

/** Whether a text explains a short form somewhere: in brackets behind its words, or before them. */
export function isExplained({ parts }: TextDocument, word: string): boolean {
	const sign = new RegExp(`\\(["„“]?${word}["“”]?\\)|(?<![\\p{L}-])${word}["“”]? ?(?:\\(|=|:|–)`, 'u')
	return parts.some(({ passage }) => sign.test(passage.text))
}
