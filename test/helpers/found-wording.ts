import { textFindings } from '../../src/shared/findings/wording/run'
import type { ContractLanguage } from '../../src/shared/outline/block'
import { piecesOfMarkdown } from '../../src/shared/paper/from-markdown'
import { layPaper } from '../../src/shared/paper/paper'

/** What the wording rules find in a text in Markdown: `rule: words`, in print order. */
export function foundWording(text: string, language: ContractLanguage): readonly string[] {
	const { outline } = layPaper(piecesOfMarkdown(text), 'paper', language)
	return textFindings(outline).map(({ rule, at, start, end }) => `${rule}: ${at.text.slice(start, end)}`)
}
