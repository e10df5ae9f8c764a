import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Outline } from '../../shared/outline/block'
import { colour, twips } from './docx-styles'
import { watermarkRun } from './docx-watermark'
import { textArea } from './page-geometry'

const rightTab = [{ type: TabStopType.RIGHT, position: twips(textArea.width) }]

/** "Seite {page} von {pages}" as runs with Word's page fields. */
function pageRuns(words: string): TextRun[] {
	const parts = words.split(/(\{pages?\})/g).filter((part) => part !== '')
	return parts.map((part) => {
		if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] })
		return part === '{pages}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part)
	})
}

/** Title left (not on the first page, which shows it large), state right, the watermark behind the page. */
export function pageHeader(outline: Outline, isFirst: boolean): Header {
	const { watermark } = outline.words
	return new Header({
		children: [
			new Paragraph({
				style: 'Header',
				tabStops: rightTab,
				...(isFirst
					? {}
					: { border: { bottom: { style: BorderStyle.SINGLE, size: 3, color: colour.rule, space: 4 } } }),
				children: [
					new TextRun({ children: [...(isFirst ? [] : [outline.runningTitle]), new Tab(), outline.runningState] }),
					...(watermark === null ? [] : [watermarkRun(watermark, isFirst ? 1 : 2)]),
				],
			}),
		],
	})
}

export function pageFooter(outline: Outline, words: string | null): Footer {
	return new Footer({
		children: [
			new Paragraph({
				style: 'Footer',
				tabStops: rightTab,
				children: [
					...(words === null ? [] : [new TextRun({ text: words, size: 13 })]),
					new TextRun({ children: [new Tab()] }),
					...pageRuns(outline.words.pageOf),
				],
			}),
		],
	})
}
