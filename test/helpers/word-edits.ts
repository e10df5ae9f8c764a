import { endChanged } from './make-docx'

/** Edits of a paragraph's XML by hand. */

/** Ends the run within its words and goes on behind what is put in between. */
export const cut = (between: string) => `</w:t></w:r>${between}<w:r><w:t xml:space="preserve">`
export const replace = (from: string, between: string) => (xml: string) =>
	xml.replace(from, cut(between)).replaceAll('<w:t>', '<w:t xml:space="preserve">')

/** What Word does when the end of a paragraph is typed or taken away. */
export const withEnd = (how: 'ins' | 'del', author: string) => (xml: string) =>
	xml.replace('</w:pPr>', `${endChanged(how, author).replace(/<\/?w:pPr>/g, '')}</w:pPr>`)
/** Every run of a paragraph deleted, and its end. */
export const allDeleted = (xml: string) =>
	withEnd(
		'del',
		'Cy',
	)(xml).replace(
		/<w:r>.*?<\/w:r>/gs,
		(one) =>
			`<w:del w:id="9" w:author="Cy">${one.replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del>`,
	)
