/** Objects of a PDF (ISO 32000-1, 7.3). Numbers, booleans, null and arrays are JavaScript's own; `text` has one sign a byte. */
export type PdfName = { readonly kind: 'name'; readonly name: string }
export type PdfString = { readonly kind: 'string'; readonly text: string }
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number }
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
/** `bytes` as they stand in the file, before any filter is undone. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly bytes: Uint8Array }
export type PdfValue =
	| null
	| boolean
	| number
	| PdfName
	| PdfString
	| PdfRef
	| PdfDict
	| PdfStream
	| readonly PdfValue[]

/** The bytes break the rules of the format, or are too much of a good thing; never shown to anybody as it is. */
export class PdfFault extends Error {
	readonly reason: 'damaged' | 'too-large'
	constructor(reason: 'damaged' | 'too-large' = 'damaged') {
		super(reason)
		this.reason = reason
	}
}

type Kinds = { name: PdfName; string: PdfString; ref: PdfRef; dict: PdfDict; stream: PdfStream }

export function isKind<Kind extends keyof Kinds>(value: PdfValue | undefined, kind: Kind): value is Kinds[Kind] {
	return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
	return Array.isArray(value)
}

export function isName(value: PdfValue | undefined, name: string): boolean {
	return isKind(value, 'name') && value.name === name
}

/** A dictionary, also that of a stream. */
export function dictOf(value: PdfValue | undefined): PdfDict | null {
	if (isKind(value, 'stream')) return value.dict
	return isKind(value, 'dict') ? value : null
}

/** Equal in every part; two references are equal when they name the same object. */
export function sameValue(left: PdfValue | undefined, right: PdfValue | undefined): boolean {
	if (left === right) return true
	if (isArray(left)) {
		return isArray(right) && left.length === right.length && left.every((item, index) => sameValue(item, right[index]))
	}
	if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null || isArray(right))
		return false
	switch (left.kind) {
		case 'name':
			return right.kind === 'name' && left.name === right.name
		case 'string':
			return right.kind === 'string' && left.text === right.text
		case 'ref':
			return right.kind === 'ref' && left.number === right.number && left.generation === right.generation
		case 'dict':
			return right.kind === 'dict' && changedKeys(left, right).length === 0
		case 'stream':
			return (
				right.kind === 'stream' && sameValue(left.dict, right.dict) && Buffer.compare(left.bytes, right.bytes) === 0
			)
	}
}

/** Keys whose values differ or that only one of the two has. */
export function changedKeys(left: PdfDict, right: PdfDict): string[] {
	const keys = new Set([...left.entries.keys(), ...right.entries.keys()])
	return [...keys].filter((key) => !sameValue(left.entries.get(key), right.entries.get(key)))
}
