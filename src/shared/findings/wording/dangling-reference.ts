import type { Part, TextDocument } from './language/document'
import { type Reference, referencesIn } from './language/references'
import type { DocumentRule, Located } from './text-finding'

/** An internal reference to a number that the text does not have. */
export const danglingReference: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: (document) => {
		if (!document.hasHeadings) return []
		const numbers = numbersOf(document)
		return document.parts.flatMap((part) =>
			part.kind === 'name' ? [] : referencesIn(part.passage).flatMap((reference) => located(part, reference, numbers)),
		)
	},
}

type Numbers = { readonly parts: ReadonlySet<string>; readonly annexes: ReadonlySet<string> }

function located(part: Part, reference: Reference, numbers: Numbers): readonly Located[] {
	const known = reference.kind === 'annex' ? numbers.annexes : numbers.parts
	// A text whose numbers got lost, or whose annexes came in files of their own, tells nothing.
	if (known.size === 0 || known.has(plain(reference.number))) return []
	// The extract of our own contract knows what it refers to.
	if (isOurs(part, reference)) return []
	return [{ part, from: reference.from, to: reference.to, values: { problem: 'number' } }]
}

function isOurs({ at, passage }: Part, { from, to }: Reference): boolean {
	const start = passage.tokens[from]!.start
	const end = passage.tokens[to - 1]!.end
	let offset = at.text.length - at.inlines.reduce((sum, { text }) => sum + text.length, 0)
	for (const inline of at.inlines) {
		const next = offset + inline.text.length
		if (inline.kind === 'reference' && offset <= end && next >= start) return true
		offset = next
	}
	return false
}

function numbersOf({ blocks }: TextDocument): Numbers {
	const parts = new Set<string>()
	const annexes = new Set<string>()
	for (const block of blocks) {
		if (block.kind !== 'heading' && block.kind !== 'clause') continue
		const number = block.number
		if (number === null) continue
		const isAnnex = /^(?:anlage|anhang|annex|schedule|appendix|exhibit|attachment)/i.test(number)
		;(isAnnex ? annexes : parts).add(plain(number))
	}
	return { parts, annexes }
}

/** `§ 3`, `Article 3`, `3.` and `3` are the same number. */
function plain(number: string): string {
	const last = number
		.trim()
		.toLowerCase()
		.replace(/[.):]+$/, '')
		.split(/[\s\u00a0]+/)
	const [first = '', second = ''] = last
	return /^\p{L}{2,}$/u.test(first) || first === '§' ? second : first
}
