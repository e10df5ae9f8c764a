import type { TextPiece } from './piece'

const part = '(?:Article|Artikel|Section|Clause|Ziffer|Abschnitt|Teil|Part|Kapitel|Chapter|Punkt|Schritt|Step)'
const annex = '(?:Annex|Anlage|Anhang|Schedule|Exhibit|Appendix|Attachment)'
const ordinal = '(?:\\d+(?:\\.\\d+)*|[IVXLC]+|[A-Z])'
/** "Section 3 applies …" is a sentence that begins with a reference. */
const notASentence = '(?![\\d.]*\\s+(?:\\p{Ll}|§|BGB|HGB))'
/** How contracts number: `5.2`, `B.4`, `§ 3`, `Article 4`, `Annex B`, `a)`, `(ii)`, a bullet. */
const leading = new RegExp(
	`^(${[
		`§+\\s*\\d+[a-z]?(?:\\s*Abs\\.\\s*\\d+)?${notASentence}`,
		`${part}\\s+${ordinal}(?=[\\s.:–—-])${notASentence}`,
		`${annex}\\s+${ordinal}(?=$|[\\s.:–—-])${notASentence}`,
		'\\d{1,3}(?:\\.\\d{1,3})+\\.?(?=\\s)',
		'[A-Z](?:\\.\\d{1,2})+\\.?(?=\\s)',
		'\\d{1,3}[.)](?=\\s)',
		'\\(?(?:[a-z]|aa|bb|cc|dd|ee)\\)(?=\\s)',
		'\\((?:[ivx]{1,5}|\\d{1,2})\\)(?=\\s)',
		'[•●▪◦·–—*-](?=\\s)',
	].join('|')})[.:]?\\s*[–—-]?\\s*`,
	'u',
)

export type Numbered = {
	readonly number: string | null
	readonly text: string /** Letters before the words. */
	readonly length: number
}

/** Parts a number in front of words from them. */
export function leadingNumber(text: string): Numbered {
	const match = leading.exec(text)
	if (match === null) return { number: null, text, length: 0 }
	const [all, found = ''] = match
	const number = /^[•●▪◦·–—*-]$/u.test(found) ? '•' : found.replace(/(\d)\.$/, '$1')
	return { number, text: text.slice(all.length), length: all.length }
}

export function isAnnex(number: string): boolean {
	return new RegExp(`^${annex}`).test(number)
}

/** Lengths that no heading has. */
const LONGEST_HEADING = 90

/**
 * Level of a heading by its look alone, for texts that do not mark them: a short line without an end of sentence that has a number of an
 * article, or is all in capitals. Null for running text.
 */
export function headingLevel(text: string, number: string | null): TextPiece['heading'] {
	const isShort = text.length <= LONGEST_HEADING && !/[.;,:]$/.test(text.trim())
	if (!isShort) return null
	if (number !== null && /^[§A-Z]/.test(number)) return 1
	const isUpper = text.length > 3 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
	if (number !== null && /^\d+$/.test(number)) return text === '' ? null : 1
	return isUpper && (number === null || /^\d/.test(number)) ? 1 : null
}
