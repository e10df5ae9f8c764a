import { type Appended, numberOfRef } from './appended'
import { textOf } from './embedded'
import type { PdfFile } from './file'
import { pagesOf } from './pages'
import { changedKeys, dictOf, isArray, isKind, isName, type PdfDict, type PdfValue, sameValue } from './values'

/** What an appended revision changed beyond signing; `page` from 1. */
export type Forbidden =
	| { readonly what: 'page'; readonly page: number }
	| { readonly what: 'catalog' | 'form' | 'field' | 'object' }

export type Judged = {
	readonly forbidden: readonly Forbidden[] /** Names of fields that hold a signature. */
	readonly signed: readonly string[]
}

/** Filling a signature field may set these; the rest of it (its name, place and kind) stays. */
const FIELD_KEYS = ['V', 'AP', 'AS', 'F', 'M', 'MK', 'DA', 'NM', 'Lock', 'SV', 'Ff', 'Border', 'BS']
const FORM_KEYS = ['SigFlags', 'DR', 'DA', 'Fields']
const CATALOG_KEYS = ['AcroForm', 'Metadata', 'DSS', 'Perms', 'Extensions', 'Version']
const TRAILER_KEYS = [
	'Size',
	'Prev',
	'Info',
	'ID',
	'XRefStm',
	...['Type', 'W', 'Index', 'Filter', 'DecodeParms', 'Length'],
]

/**
 * Whether what was appended touches only signature fields and metadata. Everything else of the original must stand as it did; new objects
 * are reached only from what may change. A field that a signing program adds must be invisible, for a visible one could cover words.
 */
export function judgeChanges(file: PdfFile, original: PdfFile, { changed }: Appended): Judged {
	const forbidden: Forbidden[] = []
	const rootNumber = numberOfRef(original.trailer.entries.get('Root'))
	const formRef = numberOfRef(original.root.entries.get('AcroForm'))
	const infoNumber = numberOfRef(original.trailer.entries.get('Info'))
	const metadataNumber = numberOfRef(original.root.entries.get('Metadata'))
	const fields = new Set(fieldRefs(original).map(({ number }) => number))
	const pages = new Map(pagesOf(original).map(({ number }, index) => [number, index + 1]))
	const trailerChanges = changedKeys(original.trailer, file.trailer).filter((key) => !TRAILER_KEYS.includes(key))
	const isOtherId = !sameValue(firstId(original), firstId(file))
	if (trailerChanges.length > 0 || isOtherId) forbidden.push({ what: 'catalog' })
	for (const number of changed) {
		const before = original.object(number)
		if (before === null) continue
		const after = file.object(number)
		if (sameValue(before, after) || number === infoNumber) continue
		if (number === metadataNumber) {
			if (!isKind(after, 'stream')) forbidden.push({ what: 'object' })
		} else if (number === rootNumber) {
			if (!areOnly(before, after, CATALOG_KEYS)) forbidden.push({ what: 'catalog' })
		} else if (number === formRef) {
			// Looked at below, wherever it stands now.
		} else if (fields.has(number)) {
			if (!areOnly(before, after, FIELD_KEYS)) forbidden.push({ what: 'field' })
		} else if (pages.has(number)) {
			const isQuiet = areOnly(before, after, ['Annots']) && addsOnlyInvisible(file, dictOf(before), dictOf(after))
			if (!isQuiet) forbidden.push({ what: 'page', page: pages.get(number)! })
		} else forbidden.push({ what: 'object' })
	}
	const isOtherForm = changedKeys(formOf(original), formOf(file)).some((key) => !FORM_KEYS.includes(key))
	if (isOtherForm || !keepsFields(file, original)) forbidden.push({ what: 'form' })
	const signed: string[] = []
	for (const ref of fieldRefs(file)) {
		const field = file.resolve(ref)
		if (!isSignatureField(file, field)) forbidden.push({ what: 'field' })
		else if (!fields.has(ref.number) && !isInvisible(file, field)) forbidden.push({ what: 'field' })
		const value = file.find(field as PdfDict, 'V') // a signature field is a dictionary
		if (value !== null && isSignature(file, value)) signed.push(nameOf(file, field as PdfDict))
		else if (value !== null) forbidden.push({ what: 'field' })
	}
	return { forbidden, signed }
}

function firstId(file: PdfFile): PdfValue {
	const id = file.find(file.trailer, 'ID')
	return isArray(id) ? file.resolve(id[0]) : null
}

function areOnly(before: PdfValue, after: PdfValue, keys: readonly string[]): boolean {
	if (!isKind(before, 'dict') || !isKind(after, 'dict')) return false
	return changedKeys(before, after).every((key) => keys.includes(key))
}

const noForm: PdfDict = { kind: 'dict', entries: new Map() }

function formOf(file: PdfFile): PdfDict {
	return dictOf(file.find(file.root, 'AcroForm')) ?? noForm
}

type Ref = { readonly kind: 'ref'; readonly number: number; readonly generation: number }

function fieldRefs(file: PdfFile): readonly Ref[] {
	const fields = file.find(file.root, 'AcroForm', 'Fields')
	return isArray(fields) ? fields.filter((value) => isKind(value, 'ref')) : []
}

/** Every field of the original is still in the form, in its place, and what follows are references. */
function keepsFields(file: PdfFile, original: PdfFile): boolean {
	const after = file.find(file.root, 'AcroForm', 'Fields')
	if (!isArray(after)) return fieldRefs(original).length === 0
	return (
		fieldRefs(original).every((ref, index) => sameValue(ref, after[index])) && fieldRefs(file).length === after.length
	)
}

/** Of type `Sig`, itself its only widget, without anything that acts. */
function isSignatureField(file: PdfFile, field: PdfValue): field is PdfDict {
	if (!isKind(field, 'dict') || !isName(file.find(field, 'FT'), 'Sig')) return false
	return ['A', 'AA', 'Kids', 'Parent'].every((key) => !field.entries.has(key))
}

function isInvisible(file: PdfFile, field: PdfDict): boolean {
	const rect = file.find(field, 'Rect')
	if (rect === null) return true
	const corners = isArray(rect) ? rect.map(file.resolve) : []
	return corners.length === 4 && (corners[0] === corners[2] || corners[1] === corners[3])
}

function isSignature(file: PdfFile, value: PdfValue): boolean {
	return (
		isKind(value, 'dict') && isArray(file.find(value, 'ByteRange')) && isKind(file.find(value, 'Contents'), 'string')
	)
}

function nameOf(file: PdfFile, field: PdfDict): string {
	const name = file.find(field, 'T')
	return isKind(name, 'string') ? textOf(name.text) : ''
}

/** The annotations that were there stay in their order; those that come are invisible signature fields. */
function addsOnlyInvisible(file: PdfFile, before: PdfDict | null, after: PdfDict | null): boolean {
	if (before === null || after === null) return false
	const [old, now] = [file.find(before, 'Annots'), file.find(after, 'Annots')]
	if (!isArray(now)) return false
	const kept = isArray(old) ? old : []
	if (!kept.every((annotation, index) => sameValue(annotation, now[index]))) return false
	return now.slice(kept.length).every((annotation) => {
		const field = file.resolve(annotation)
		return isSignatureField(file, field) && isInvisible(file, field)
	})
}
