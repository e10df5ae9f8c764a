import { attributeOf, childOf, childrenOf, type XmlElement } from '../importing-word/xml-tree'

type Level = { readonly format: string; readonly text: string; readonly start: number }
type Lists = ReadonlyMap<string, readonly Level[]>
export type StyleLook = {
	/** Outline level from 1, by the style's name or its own level; null for running text. */
	readonly heading: number | null
	readonly list: { readonly id: string; readonly level: number } | null
}

/** What styles say of headings and lists, those they are based on included. */
export function styleLooks(styles: XmlElement | null): ReadonlyMap<string, StyleLook> {
	const elements = new Map(
		(styles === null ? [] : childrenOf(styles, 'w:style')).map(
			(one) => [attributeOf(one, 'styleId') ?? '', one] as const,
		),
	)
	const lookOf = (id: string | null, depth = 0): StyleLook => {
		const element = id === null || depth > 20 ? undefined : elements.get(id)
		if (element === undefined) return { heading: null, list: null }
		const base = lookOf(childValue(element, 'w:basedOn'), depth + 1)
		const properties = childOf(element, 'w:pPr')
		const named = /^(?:heading|überschrift) (\d)$/i.exec(childValue(element, 'w:name') ?? '')?.[1]
		const level = properties === null ? null : childValue(properties, 'w:outlineLvl')
		const own = named !== undefined ? Number(named) : level !== null && Number(level) < 9 ? Number(level) + 1 : null
		const isTitle = /^title$/i.test(childValue(element, 'w:name') ?? '')
		return { heading: isTitle ? 1 : (own ?? base.heading), list: listOf(properties, base.list) }
	}
	return new Map([...elements.keys()].map((id) => [id, lookOf(id)]))
}

function listOf(properties: XmlElement | null, base: StyleLook['list']): StyleLook['list'] {
	const numbering = childOf(properties, 'w:numPr')
	if (numbering === null) return base
	const id = childValue(numbering, 'w:numId') ?? base?.id
	return id === undefined ? null : { id, level: Number(childValue(numbering, 'w:ilvl') ?? base?.level ?? 0) }
}

function childValue(element: XmlElement, name: string): string | null {
	const child = childOf(element, name)
	return child === null ? null : attributeOf(child, 'val')
}

/** Counts automatic numbers as Word does: one count for each list and level, deeper ones begin anew. */
export function createNumberer(
	numbering: XmlElement | null,
): (list: { readonly id: string; readonly level: number }) => string | null {
	const lists = listsOf(numbering)
	const counts = new Map<string, number[]>()
	return ({ id, level }) => {
		const levels = lists.get(id)
		const own = levels?.[level]
		if (levels === undefined || own === undefined) return null
		const known = counts.get(id) ?? []
		const next = levels.map((one, index) => {
			if (index < level) return known[index] ?? one.start
			return index === level ? (known[index] ?? one.start - 1) + 1 : one.start - 1
		})
		counts.set(id, next)
		if (own.format === 'bullet') return '•'
		if (own.format === 'none') return null
		const text = own.text.replace(/%(\d)/g, (_, digit) => {
			const at = Number(digit) - 1
			return formatted(next[at] ?? 1, levels[at]?.format ?? 'decimal')
		})
		return (
			text
				.replaceAll('\u00a0', ' ')
				.trim()
				.replace(/(\d)\.$/, '$1') || null
		)
	}
}

function listsOf(numbering: XmlElement | null): Lists {
	if (numbering === null) return new Map()
	const abstract = new Map(
		childrenOf(numbering, 'w:abstractNum').map((one) => {
			const levels = childrenOf(one, 'w:lvl').map((level) => ({
				format: childValue(level, 'w:numFmt') ?? 'decimal',
				text: childValue(level, 'w:lvlText') ?? '',
				start: Number(childValue(level, 'w:start') ?? 1) || 0,
			}))
			return [attributeOf(one, 'abstractNumId') ?? '', levels] as const
		}),
	)
	return new Map(
		childrenOf(numbering, 'w:num').map((one) => {
			const levels = abstract.get(childValue(one, 'w:abstractNumId') ?? '') ?? []
			return [attributeOf(one, 'numId') ?? '', levels] as const
		}),
	)
}

function formatted(number: number, format: string): string {
	if (format === 'lowerLetter' || format === 'upperLetter') {
		// After z comes aa, then bb: Word repeats the letter.
		const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(20, Math.floor((number - 1) / 26) + 1))
		return format === 'lowerLetter' ? letter : letter.toUpperCase()
	}
	if (format === 'lowerRoman') return roman(number).toLowerCase()
	return format === 'upperRoman' ? roman(number) : String(number)
}

const ROMAN: readonly (readonly [number, string])[] = [
	...([
		[1000, 'M'],
		[900, 'CM'],
		[500, 'D'],
		[400, 'CD'],
		[100, 'C'],
		[90, 'XC'],
		[50, 'L'],
		[40, 'XL'],
	] as const),
	...([
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I'],
	] as const),
]

function roman(number: number): string {
	let rest = Math.max(0, Math.min(3_999, number))
	let text = ''
	for (const [value, sign] of ROMAN)
		while (rest >= value) {
			text += sign
			rest -= value
		}
	return text
}
