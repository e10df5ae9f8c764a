import type { OwnBlock } from '../../agreement/own-content'
import { parseMarked } from '../../outline/marked-text'
import { markedInlines } from '../../outline/slot-book'
import { typedText, type Writer } from '../../outline/writer'

/** The user's own articles that stand behind a section. */
export function printOwnArticles(w: Writer, section: string): void {
	for (const article of w.agreement.ownArticles) {
		if (article.after !== section) continue
		const path = `ownArticles.${article.id}`
		w.headingText(`own.${article.id}`, 'article', headingOf(w, `${path}.title`), `${path}.title`)
		for (const block of article.content)
			printOwnBlock(w, block, {
				id: `own.${article.id}.${block.id}`,
				path: `${path}.content.${block.id}`,
				numbered: true,
			})
	}
}

export function printOwnAnnexes(w: Writer): void {
	for (const annex of w.agreement.annexes) {
		const path = `annexes.${annex.id}`
		w.headingText(`own-annex.${annex.id}`, 'annex', headingOf(w, `${path}.title`), `${path}.title`)
		for (const block of annex.content)
			printOwnBlock(w, block, {
				id: `own-annex.${annex.id}.${block.id}`,
				path: `${path}.content.${block.id}`,
				numbered: false,
			})
		if (annex.attachment !== null) {
			const { fileName, pages, sha256 } = annex.attachment
			w.wordedParagraph(
				'attachment',
				{
					file: w.value(`${path}.attachment.fileName`, fileName),
					pages: w.phrase(pages === 1 ? 'pages.one' : 'pages.many', {
						count: w.value(`${path}.attachment.pages`, String(pages)),
					}),
					hash: w.value(`${path}.attachment.sha256`, sha256),
				},
				{ item: annex.id, path: `${path}.attachment` },
			)
		}
	}
}

function headingOf(w: Writer, path: string): string {
	return w.typed(path, 'title').text
}

/** Text: one clause (in an annex: one paragraph) for each paragraph typed. */
function printOwnBlock(
	w: Writer,
	block: OwnBlock,
	place: { readonly id: string; readonly path: string; readonly numbered: boolean },
): void {
	if (block.kind === 'text' && block.marked === true) {
		printMarked(w, place)
		return
	}
	if (block.kind === 'text') {
		const paragraphs = (typedText(w.agreement, w.language, `${place.path}.text`) ?? '')
			.split(/\n\s*\n/)
			.filter((one) => one.trim() !== '')
		if (paragraphs.length === 0) {
			w.paragraph(place.id, [w.blank(`${place.path}.text`, 'text')], { path: `${place.path}.text` })
			return
		}
		paragraphs.forEach((text, index) => {
			const id = index === 0 ? place.id : `${place.id}.${index + 1}`
			const inlines = [w.value(`${place.path}.text`, text.trim())]
			if (place.numbered) w.freeClause(id, null, inlines, `${place.path}.text`)
			else w.paragraph(id, inlines, { path: `${place.path}.text` })
		})
		return
	}
	const cell = (path: string, fallback: string) => typedText(w.agreement, w.language, path) ?? fallback
	const widths = columnWidths(block.head, block.rows)
	w.rawTable(
		place.id,
		block.head.map((head, index) => ({
			head: cell(`${place.path}.head.${index}`, head),
			align: 'left',
			width: widths[index] ?? 0,
		})),
		block.rows.map((row, line) => ({
			id: `${place.id}.row-${line + 1}`,
			path: place.path,
			cells: block.head.map((_, column) => [
				w.value(
					`${place.path}.rows.${line}.${column}`,
					cell(`${place.path}.rows.${line}.${column}`, row[column] ?? ''),
				),
			]),
		})),
		{ path: place.path },
	)
}

/** Text with marks: its points stand below the clause before them; what is one run of plain words leads to its field. */
function printMarked(
	w: Writer,
	place: { readonly id: string; readonly path: string; readonly numbered: boolean },
): void {
	const path = `${place.path}.text`
	const parts = parseMarked(typedText(w.agreement, w.language, path) ?? '')
	if (parts.length === 0) w.paragraph(place.id, [w.blank(path, 'text')], { path })
	for (const [index, part] of parts.entries()) {
		const id = index === 0 ? place.id : `${place.id}.${index + 1}`
		const inlines = markedInlines(part.pieces, place.id, w.book).map((inline) =>
			inline.kind === 'text' ? w.value(path, inline.text) : inline,
		)
		if (part.kind === 'point') w.item(id, inlines, path, part.level)
		else if (place.numbered) w.freeClause(id, null, inlines, path)
		else w.paragraph(id, inlines, { path })
	}
}

/** Shares of 100 by the longest cell of each column: a column of numbers stays narrow, none takes it all. */
function columnWidths(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
	const longest = head.map((title, column) =>
		Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
	)
	const weights = longest.map((length) => Math.min(Math.max(length, 6), 40))
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	return weights.map((weight) => (100 * weight) / total)
}
