import type { Redline } from '../../shared/compare/redline'
import { type MoveNotes, redlineToHtml } from '../../shared/compare/redline-to-html'
import type { BlockId } from '../../shared/outline/block'
import { escapeHtml, languageTag } from '../../shared/outline/to-html'
import { PAPER_STYLE } from './html'

/** What stands above and below a redline, in the language of the contract. */
export type RedlineFrame = {
	readonly title: string
	/** `Redline of 3 March 2027`. */
	readonly running: string
	/** Which text is compared with which, a line each. */
	readonly versions: readonly string[]
	/** What the marks mean, and how much changed. */
	readonly legend: { readonly added: string; readonly removed: string; readonly moved: string }
	readonly counts: string
	readonly meaning: {
		readonly head: string
		readonly groups: readonly {
			readonly head: string
			readonly changes: readonly { readonly text: string; readonly block: BlockId | null }[]
		}[]
	}
	readonly notes: MoveNotes
	/** The day, `YYYY-MM-DD`. */
	readonly date: string
}

const redlineStyle = `
ins { color: #0b57a4; text-decoration: underline; text-decoration-thickness: .7pt; text-underline-offset: 1.6pt }
del { color: #b3261e; text-decoration: line-through; text-decoration-thickness: .7pt }
del + ins { margin-left: .2em }
.moved { color: #1d6b3a; text-decoration: underline double; text-decoration-thickness: .5pt; text-underline-offset: 1.6pt }
del.moved { text-decoration: line-through double }
.move-note { color: #1d6b3a; font: 8pt 'Source Sans 3', 'Source Sans Pro', Calibri, Arial, sans-serif; white-space: nowrap }
h1, h2, h3, p, li, table, section { position: relative }
.marked::after { content: ''; position: absolute; left: -7mm; top: 2pt; bottom: 0; border-left: 1.2pt solid #141414 }
li.marked::after { left: calc(-7mm - 54pt) }
.items .items li.marked::after { left: calc(-7mm - 78pt) }
.indent.marked::after { left: calc(-7mm - 34pt) }
.pair .marked::after { left: -3mm }
.pair li.marked::after { left: calc(-3mm - 54pt) }
td.added, th.added { background: #eef4fb }
tr.added td { background: #eef4fb }
td.removed, th.removed, tr.removed td, tr.moved-away td { background: #fbf0ef }
.compared { margin: 6mm 0 0; padding: 4mm 5mm; border: .6pt solid #b8b8b8; font: 9.25pt/1.45 'Source Sans 3', 'Source Sans Pro', Calibri, Arial, sans-serif; hyphens: manual }
.compared p { margin: 0 }
.compared p + p { margin-top: 2pt }
.compared h2 { font-size: 10pt; margin: 9pt 0 0; padding: 0 }
.compared h3 { font-size: 9.25pt; margin: 6pt 0 0 }
.compared ul { margin: 1pt 0 0; padding-left: 12pt }
.compared li { overflow-wrap: anywhere }
.compared .key > * { margin-right: 10pt }
@media print { main { padding-left: 8mm } }
@media screen and (max-width: 640px) {
.marked::after, .indent.marked::after, .pair .marked::after { left: -3mm }
li.marked::after, .pair li.marked::after { left: calc(-3mm - 26pt) }
.items .items li.marked::after { left: calc(-3mm - 50pt) }
}
`

function meaningToHtml({ meaning }: RedlineFrame): string {
	if (meaning.groups.length === 0) return ''
	const groups = meaning.groups.map(({ head, changes }) => {
		const items = changes.map(({ text, block }) => {
			const words = escapeHtml(text)
			return `<li>${block === null ? words : `<a href="#${escapeHtml(block)}">${words}</a>`}</li>`
		})
		return `<h3>${escapeHtml(head)}</h3>\n<ul>\n${items.join('\n')}\n</ul>`
	})
	return `<h2>${escapeHtml(meaning.head)}</h2>\n${groups.join('\n')}`
}

/** A redline as one HTML file that needs nothing else: what changed in words, then the text of both versions with its marks. */
export function renderRedlineHtml(redline: Redline, frame: RedlineFrame): string {
	const { added, removed, moved } = frame.legend
	return [
		'<!doctype html>',
		`<html lang="${languageTag(redline.after.language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeHtml(frame.title)}</title>`,
		`<meta name="date" content="${escapeHtml(frame.date)}">`,
		`<style>${PAPER_STYLE}${redlineStyle}</style>`,
		'</head>',
		'<body>',
		'<main>',
		`<header><span></span><span>${escapeHtml(frame.running)}</span></header>`,
		'<section class="compared">',
		...frame.versions.map((line) => `<p>${escapeHtml(line)}</p>`),
		`<p>${escapeHtml(frame.counts)}</p>`,
		`<p class="key"><ins>${escapeHtml(added)}</ins> <del>${escapeHtml(removed)}</del> <span class="moved">${escapeHtml(moved)}</span></p>`,
		meaningToHtml(frame),
		'</section>',
		redlineToHtml(redline, frame.notes),
		`<footer><span>${escapeHtml(frame.title)}</span><span>${escapeHtml(frame.running)}</span></footer>`,
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n')
}
