// Signs that would end a text or an attribute early, and those that XML cannot carry at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must go
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element or between double quotes. */
export function escapeXml(text: string): string {
	return text.replace(special, (sign) => escapes[sign] ?? '')
}

/** `<w:name w:val="value"/>`, the shape of most of WordprocessingML. */
export function valued(name: string, value: string | number): string {
	return `<w:${name} w:val="${typeof value === 'number' ? value : escapeXml(value)}"/>`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What the roots of our parts declare. */
export const namespaces = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

/** Later additions of Word, which programs that do not know them may pass over. */
const later = {
	w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
	w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
	w16cid: 'http://schemas.microsoft.com/office/word/2016/wordml/cid',
	w16cex: 'http://schemas.microsoft.com/office/word/2018/wordml/cex',
	w16du: 'http://schemas.microsoft.com/office/word/2023/wordml/word16du',
} as const

/** Declares such additions at a root. */
export function laterNamespaces(...prefixes: readonly (keyof typeof later)[]): string {
	const declared = prefixes.map((prefix) => `xmlns:${prefix}="${later[prefix]}"`)
	return `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ${declared.join(' ')} mc:Ignorable="${prefixes.join(' ')}"`
}
