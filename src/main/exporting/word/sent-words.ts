import type { Outline } from '../../../shared/outline/block'
import { type PaperWords, paperWords, paperWordsSchema } from '../../../shared/review/paper-words'
import { parseJsonText } from '../../storage/safe-json'
import type { RenderOptions } from '../render-options'
import { customXmlParts } from './custom-xml'
import type { Part } from './package'
import { escapeXml } from './xml'

export const SENT_WORDS_NAMESPACE = 'urn:pledge:words'
const storeId = '{B1A2C3D4-7E5F-4A60-9B01-50CE4A6E0003}'

/**
 * What the document says, beside the data that it can be made of again: another Pledge words some clauses otherwise, and what came back is
 * compared with what was sent. A list, so that nobody takes it for the data.
 */
export function sentWordsParts(outline: Outline, { attachment }: RenderOptions): readonly Part[] {
	if (attachment === undefined) return []
	const xml = `<words xmlns="${SENT_WORDS_NAMESPACE}" type="application/json">${escapeXml(sentWordsText(paperWords(outline)))}</words>`
	return customXmlParts(3, { id: storeId, namespace: SENT_WORDS_NAMESPACE, xml })
}

/** The bytes' text; its hash names the words in the log. */
export function sentWordsText(words: PaperWords): string {
	const json = JSON.stringify(words.map(({ address, text }) => [address, text]))
	// Two signs that JSON may hold and XML may not.
	return json.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
}

/** Words out of a document of anybody's; null where they are not what an export writes. */
export function readSentWords(text: string): PaperWords | null {
	const json = parseJsonText(text)
	if (json.kind !== 'json' || !Array.isArray(json.value)) return null
	const pairs = json.value.map((pair: unknown) =>
		Array.isArray(pair) && pair.length === 2 ? { address: pair[0] as unknown, text: pair[1] as unknown } : null,
	)
	const words = paperWordsSchema.safeParse(pairs)
	return words.success ? words.data : null
}
