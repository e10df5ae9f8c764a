import { type FieldMapping, type HistoryField, isHistoryField } from './fields'
import { HistoryError } from './history-error'
import { rankOfName } from './priority-words'

/**
 * `FIELD=COLUMN` texts to a mapping, `FIELD=` to take no column for it; a field may come twice (the first and the last resolution). Throws HistoryError
 * `unknown-field` where the field is none of ours or the text has no `=`.
 */
export function parseMapping(texts: readonly string[]): FieldMapping<HistoryField> {
	const mapping: Partial<Record<HistoryField, string[]>> = {}
	for (const text of texts) {
		const cut = text.indexOf('=')
		const field = text.slice(0, Math.max(0, cut)).trim()
		if (!isHistoryField(field)) throw new HistoryError({ code: 'unknown-field', field: field === '' ? text : field })
		mapping[field] = [...(mapping[field] ?? []), text.slice(cut + 1).trim()]
	}
	return mapping
}

/** A mapping as it is kept and sent, field to column: most fields have one. */
export type KeptMapping = Readonly<Record<string, string | readonly string[]>>

export function columnsOfField(kept: string | readonly string[] | undefined): readonly string[] {
	return kept === undefined ? [] : typeof kept === 'string' ? [kept] : kept
}

/** The `FIELD=COLUMN` texts of a kept mapping. */
export function mappingTexts(kept: KeptMapping): readonly string[] {
	return Object.entries(kept).flatMap(([field, columns]) => columnsOfField(columns).map((name) => `${field}=${name}`))
}

/** The names of all columns that a kept mapping takes. */
export function namedColumns(kept: KeptMapping): readonly string[] {
	return Object.values(kept).flatMap(columnsOfField)
}

const IMPACT = /^\s*impact\s*:(.*)=\s*(\d*[.,]?\d+)\s*(%?)\s*$/

/** `impact:minor=0.3` texts as shares 0..1; other texts are passed over. Throws HistoryError `unknown-field` beyond 1. */
export function parseImpactWeights(texts: readonly string[]): Readonly<Record<string, number>> {
	const weights = new Map<string, number>()
	for (const text of texts) {
		const match = IMPACT.exec(text)
		if (match === null) continue
		const share = Number(match[2]!.replace(',', '.')) / (match[3] === '%' ? 100 : 1)
		if (share > 1) throw new HistoryError({ code: 'unknown-field', field: text })
		weights.set(
			match[1]!
				.trim()
				.toLowerCase()
				.replaceAll(/[-_\s]+/g, ' '),
			share,
		)
	}
	return Object.fromEntries(weights)
}

const SERVICE = /^\s*service\s*:(.*)=([^=]+)$/

/** `service:Manual=application` texts: the word of a file, in lower case, to the id or name of the service that it means. */
export function parseServiceNames(texts: readonly string[]): Readonly<Record<string, string>> {
	const names = new Map<string, string>()
	for (const text of texts) {
		const match = SERVICE.exec(text)
		if (match !== null) names.set(match[1]!.trim().toLowerCase(), match[2]!.trim())
	}
	return Object.fromEntries(names)
}

/** `priority:Hoch=P2` texts to words and priorities. Throws HistoryError `unknown-field` for anything else. */
export function parseValueMapping(texts: readonly string[]): Readonly<Record<string, string>> {
	const words = new Map<string, string>()
	for (const text of texts) {
		if (IMPACT.test(text) || SERVICE.test(text)) continue
		const match = /^\s*priority\s*:(.*)=([^=]*)$/.exec(text)
		if (!match || rankOfName(match[2]!) === 0) throw new HistoryError({ code: 'unknown-field', field: text })
		words.set(match[1]!.trim(), match[2]!.trim())
	}
	return Object.fromEntries(words)
}
