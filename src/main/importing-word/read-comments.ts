import type { DocxParts } from '../verifying/docx-parts'
import type { ParagraphWriter } from './paragraph-writer'
import type { WordComment } from './word-document'
import { instantOf } from './word-instant'
import { partTree, type Related } from './word-package'
import { attributeOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree'

type Extended = { readonly parent: string | null; readonly isResolved: boolean }

/** Every comment of the comments part, with what the parts beside it (Word 2013 and later) say of it. */
export function readComments(
	parts: DocxParts,
	related: readonly Related[],
	{ commentSpans }: ParagraphWriter,
): { readonly comments: readonly WordComment[]; readonly hasThreading: boolean } {
	const treeOf = (type: string) => partTree(parts, related.find((one) => one.type === type)?.path ?? null)
	const root = treeOf('comments')
	if (root === null) return { comments: [], hasThreading: false }
	const extended = extendedOf(treeOf('commentsExtended'))
	const durable = pairsOf(treeOf('commentsIds'), 'paraId', 'durableId')
	const instants = pairsOf(treeOf('commentsExtensible'), 'durableId', 'dateUtc')
	const found = childrenOf(root, 'w:comment').map((element) => ({
		element,
		id: attributeOf(element, 'id') ?? '',
		paraIds: childrenOf(element, 'w:p').flatMap((paragraph) => attributeOf(paragraph, 'paraId')?.toUpperCase() ?? []),
	}))
	const idOfPara = new Map(found.flatMap(({ id, paraIds }) => paraIds.map((paraId) => [paraId, id] as const)))
	const comments = found.map(({ element, id, paraIds }): WordComment => {
		// The last paragraph's id is the comment's.
		const paraId = paraIds[paraIds.length - 1] ?? null
		const more = paraIds.map((one) => extended.get(one)).find((one) => one !== undefined)
		const parent = more?.parent == null ? null : (idOfPara.get(more.parent) ?? null)
		const durableId = paraId === null ? null : (durable.get(paraId) ?? null)
		const span = commentSpans.get(id) ?? null
		const dateUtc = attributeOf(element, 'dateUtc') ?? (durableId === null ? null : (instants.get(durableId) ?? null))
		return {
			id,
			author: attributeOf(element, 'author')?.trim() ?? '',
			initials: attributeOf(element, 'initials') ?? '',
			at: instantOf(attributeOf(element, 'date'), dateUtc),
			text: textOf(element),
			parent: parent === id ? null : parent,
			isResolved: more?.isResolved ?? false,
			paraId,
			durableId,
			span: span === null ? null : { from: span.from, to: span.to },
			story: span?.story ?? null,
		}
	})
	// Word names every comment; a program that only marks the resolved ones says nothing of who answers whom.
	const isTold = extended.size > 0 && found.every(({ paraIds }) => paraIds.some((one) => extended.has(one)))
	const hasThreading =
		comments.some(({ parent }) => parent !== null) || (isTold && comments.some(({ isResolved }) => !isResolved))
	return { comments: [...comments].sort(byPlace), hasThreading }
}

function extendedOf(root: XmlElement | null): ReadonlyMap<string, Extended> {
	if (root === null) return new Map()
	return new Map(
		childrenOf(root).flatMap((one) => {
			const paraId = attributeOf(one, 'paraId')?.toUpperCase()
			if (paraId === undefined) return []
			const done = attributeOf(one, 'done')
			const parent = attributeOf(one, 'paraIdParent')?.toUpperCase() ?? null
			return [[paraId, { parent, isResolved: done === '1' || done === 'true' }] as const]
		}),
	)
}

function pairsOf(root: XmlElement | null, key: string, value: string): ReadonlyMap<string, string> {
	const pairs =
		root === null ? [] : childrenOf(root).map((one) => [attributeOf(one, key), attributeOf(one, value)] as const)
	return new Map(
		pairs.flatMap(([left, right]) => (left === null || right === null ? [] : [[left.toUpperCase(), right]])),
	)
}

/** Its paragraphs as lines, without what was taken out of them again; a picture or a table leaves its words. */
function textOf(comment: XmlElement): string {
	const lines: string[] = []
	for (const element of descendantsOf(comment)) {
		const last = lines.length - 1
		if (element.name === 'w:p') lines.push('')
		else if (element.name === 'w:tab' || element.name === 'w:br') lines[last] += element.name === 'w:tab' ? ' ' : '\n'
		else if (element.name === 'w:t') lines[last] += element.children.filter((node) => typeof node === 'string').join('')
	}
	return lines.join('\n').trim()
}

function byPlace(a: WordComment, b: WordComment): number {
	if (a.span === null || b.span === null) return Number(a.span === null) - Number(b.span === null)
	const from = a.span.from.paragraph - b.span.from.paragraph || a.span.from.offset - b.span.from.offset
	return from || (a.at ?? '').localeCompare(b.at ?? '')
}
