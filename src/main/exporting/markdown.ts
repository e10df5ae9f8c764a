import type { Outline } from '../../shared/outline/block'
import { outlineToMarkdown } from '../../shared/outline/to-markdown'
import { fingerprint, type RenderOptions } from './render-options'

/** The outline as Markdown; state and hash, which stand in the margins on paper, follow the text. */
export function renderMarkdown(outline: Outline, options: RenderOptions): string {
	const words = fingerprint(options)
	const hash = words === null ? '' : ` · \`${words}\``
	return `${outlineToMarkdown(outline)}\n---\n\n${outline.runningState}${hash}\n`
}
