import type { Outline } from '../../shared/outline/block'
import { escapeHtml, languageTag, outlineToHtml } from '../../shared/outline/to-html'
import { fingerprint, logoWords, type RenderOptions } from './render-options'

/**
 * A narrow screen: the languages stand below each other clause by clause, and a row of three columns and more is read from top to bottom,
 * each value behind its column's head, so that nothing has to be pushed sideways.
 */
function phoneStyle(screen: string): string {
	const wide = 'table:has(td[data-head])'
	return `${screen} {
main, main:has(.pair) { padding: 8mm 5mm }
h1, .pair h1, .pair .title { font-size: 17pt; margin-top: 8mm }
header span, footer span { min-width: 0; overflow-wrap: anywhere }
.draft { font-size: 22vw }
.pair { grid-template-columns: minmax(0, 1fr) }
.pair > div + div { margin: 5pt 0 4pt; padding-left: 8pt; border-left: 1.5pt solid #d8d8d8 }
.items li { margin-left: 26pt }
h2.article, .clause { padding-left: 0 }
.article .number, .clause .number { min-width: 0; margin-left: 0; padding-right: 4pt }
.indent { margin-left: 0 }
table.indent { width: 100% }
.signature { display: block; width: auto; margin-right: 0 }
th:first-child { min-width: 9.5em }
${wide}, ${wide} :is(caption, tbody, tr, td) { display: block }
${wide} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
${wide} tr { padding: 4pt 0; border-bottom: .4pt solid #b8b8b8 }
${wide} td { padding: 1pt 0; border: 0; text-align: left }
${wide} td:first-child { font-weight: 600 }
${wide} td[data-head]:not(:empty)::before { content: attr(data-head) ": "; color: #5c5c5c }
${wide} tr:has(td:first-child:empty) td:nth-child(2)::before { content: none }
}
`
}

/** The paper of the PDF as far as a browser can: same measures, thin rules, hanging numbers. No scripts, nothing loaded from elsewhere. */
export const PAPER_STYLE = `
:root { color-scheme: light }
body { margin: 0; background: #fff; color: #141414; font: 10.5pt/1.4 'Source Serif 4', 'Source Serif Pro', Cambria, Georgia, serif }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm }
.pair > div { min-width: 0 }
.pair h1, .pair .title { font-size: 16pt; font-weight: 600; line-height: 1.28; margin: 14mm 0 3mm; hyphens: manual }
main { max-width: 160mm; margin: 0 auto; padding: 20mm 8mm; overflow-wrap: break-word; hyphens: auto }
header, footer { color: #5c5c5c; font-size: 8pt; display: flex; justify-content: space-between; gap: 8mm; flex-wrap: wrap }
main:has(.pair) { max-width: 210mm }
footer { border-top: .4pt solid #b8b8b8; margin-top: 12mm; padding-top: 2mm }
h1 { font-size: 21pt; line-height: 1.28; font-weight: 600; margin: 14mm 0 3mm; hyphens: manual }
h2 { font-size: 13pt; font-weight: 600; margin: 22pt 0 0; break-after: avoid }
h3 { font-size: 11pt; font-weight: 600; margin: 14pt 0 0; break-after: avoid }
p { margin: 7pt 0 0; orphans: 2; widows: 2 }
b, strong, dfn { font-weight: 600; font-style: normal }
.subtitle { font-size: 11.5pt; color: #333 }
.contents { margin: 10mm 0; break-after: page }
.contents p { font-weight: 600 }
.contents ol, ol.items { list-style: none; margin: 0; padding: 0 }
.contents a, p a, td a, li a { color: inherit; text-decoration: none }
.contents a:hover, p a:hover, td a:hover, li a:hover { text-decoration: underline }
.article .number, .clause .number { display: inline-block; min-width: 34pt; margin-left: -34pt }
h2.article, .clause { padding-left: 34pt }
.contents li { padding-left: 34pt; text-indent: -34pt }
.contents .number { display: inline-block; min-width: 30pt; padding-right: 4pt; text-indent: 0 }
.annex .number { padding-right: 4pt }
.items li { margin: 3.5pt 0 0 54pt }
.items li.margin { margin-left: 20pt }
.items .items li { margin-left: 24pt }
.items .number { display: inline-block; min-width: 20pt; margin-left: -20pt }
.items .items .number { min-width: 24pt; margin-left: -24pt }
.indent { margin-left: 34pt }
.note { font-size: 9pt; font-style: italic; color: #333 }
mark { background: #fff1c2; color: inherit }
table { width: 100%; border-collapse: collapse; font-size: 9.25pt; margin: 9pt 0 6pt; border-block: .8pt solid #333 }
table.indent { width: calc(100% - 34pt) }
caption { text-align: left; font-style: italic; color: #333; padding-bottom: 3pt }
th, td { text-align: left; vertical-align: top; overflow-wrap: anywhere; padding: 3.6pt 5pt 4.2pt; border-bottom: .4pt solid #b8b8b8 }
th { font-weight: 600; border-bottom: .6pt solid #333 }
th:first-child, td:first-child { padding-left: 0 }
th:last-child, td:last-child { padding-right: 0 }
.right { text-align: right }
.bar { display: block; position: relative; height: 7pt; margin-top: 2.5pt; background: #f1f1f1 }
.bar b { display: block; height: 100%; background: #5c5c5c }
.bar i { position: absolute; top: -1.5pt; bottom: -1.5pt; width: 1pt; margin-left: -.5pt; background: #000 }
tr, .signature { break-inside: avoid }
.signature { display: inline-block; width: 46%; margin: 24pt 3% 0 0; vertical-align: top }
.signature dl { margin: 0 }
.signature dl div { display: flex; align-items: flex-end; min-height: 30pt; gap: 6pt }
.signature dt { width: 60pt; font-size: 8.5pt; color: #5c5c5c }
.signature dd { flex: 1; margin: 0; min-height: 15pt; border-bottom: .5pt solid #5c5c5c }
.signatory { font-weight: 600; margin: 0 }
.draft { position: fixed; inset: 0; overflow: hidden; display: grid; place-items: center; z-index: -1; font-size: 90pt; font-weight: 600; color: #f1f1f1 }
.draft::before { rotate: -50deg }
@page { size: A4; margin: 25mm }
@media print { main { max-width: none; padding: 0 } .break { break-before: page } }
${phoneStyle('@media screen and (max-width: 640px)')}`

const sans = "font-family: 'Source Sans 3', 'Source Sans Pro', Calibri, 'Segoe UI', Arial, sans-serif"

/** What the house changes of the paper. */
function houseStyle({ brand, fontSet }: RenderOptions): string {
	const rules = [
		...(fontSet === 'source-sans-3' ? [`body { ${sans} }`] : []),
		...(brand?.accent ? [`h1, h2, h3 { color: ${brand.accent} }`] : []),
		...(brand?.line ? [`footer { border-color: ${brand.line} }`] : []),
		...(brand?.logo ? ['.logo { max-width: 62mm; max-height: 13mm }'] : []),
		...(brand?.footer ? ['.house { flex-basis: 100% }'] : []),
	]
	return rules.map((rule) => `${rule}\n`).join('')
}

function logoHtml({ brand }: RenderOptions, words: string): string {
	const logo = brand?.logo
	if (logo === null || logo === undefined) return '<span></span>'
	return `<img class="logo" alt="${escapeHtml(words)}" src="data:image/${logo.format};base64,${logo.base64}">`
}

/** The watermark comes from CSS, so that it is not part of the text. */
function watermarkStyle(text: string): string {
	// A CSS string: quotes, backslashes and the tag's own end are written as code points.
	const words = Array.from(text, (letter) =>
		/[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `,
	)
	return `.draft::before { content: "${words.join('')}" }`
}

/** The outline as one HTML file that needs nothing else. */
export function renderHtml(outline: Outline, options: RenderOptions): string {
	const { watermark } = outline.words
	const words = fingerprint(options)
	const house = options.brand?.footer ? `<span class="house">${escapeHtml(options.brand.footer)}</span>` : ''
	const hash = words === null ? '' : `<span>${escapeHtml(words)}</span>`
	return [
		'<!doctype html>',
		`<html lang="${languageTag(outline.language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${escapeHtml(outline.title)}</title>`,
		`<meta name="date" content="${escapeHtml(options.date)}">`,
		`<style>${PAPER_STYLE}${houseStyle(options)}${watermark === null ? '' : watermarkStyle(watermark)}</style>`,
		'</head>',
		'<body>',
		...(watermark === null ? [] : ['<div class="draft" aria-hidden="true"></div>']),
		'<main>',
		`<header>${logoHtml(options, logoWords(options))}<span>${escapeHtml(outline.runningState)}</span></header>`,
		outlineToHtml(outline),
		`<footer><span>${escapeHtml(outline.runningTitle)}</span>${hash}${house}</footer>`,
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n')
}
