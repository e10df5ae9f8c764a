const MOST_CHARACTERS = 120
/** Windows gives these names to devices, in any folder and with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A title as part of a file's name on every system: without separators, signs that Windows refuses, control and
 * direction marks; never hidden, never ending in a dot; `fallback` where nothing is left.
 */
export function fileNameOf(title: string, fallback: string): string {
	const plain = title
		.normalize('NFC')
		.replace(/[/\\:*?"<>|]/g, '-')
		.replace(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/gu, ' ')
		.replace(/\s+/g, ' ')
	const cut = [...plain].slice(0, MOST_CHARACTERS).join('')
	const trimmed = cut.replace(/^[\s.]+|[\s.]+$/g, '')
	if (trimmed === '' || /^-+$/.test(trimmed)) return fallback
	return DEVICE.test(trimmed) ? `${trimmed}_` : trimmed
}

/** DocuSeal looks for tags in a PDF that is uploaded by hand only if its name ends like this. */
export const TAGGED_ENDING = '_tagged.pdf'

/** The name of an attached PDF on every system, from whatever it was called. */
export function pdfNameOf(name: string): string {
	return `${fileNameOf(name.replace(/\.pdf$/i, ''), 'Annex')}.pdf`
}
