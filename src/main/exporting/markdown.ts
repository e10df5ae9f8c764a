import type { Outline } from '../../shared/outline/block'
import { outlineToMarkdown } from '../../shared/outline/to-markdown'
import type { RenderOptions } from './render-options'

/** The outline as Markdown; state and hash, which stand in the margins on paper, follow the text. */
export function renderMarkdown(outline: Outline, options: RenderOptions): string {
	const hash = options.hash === null ? '' : ` · SHA-256 \`${options.hash}\``
	return `${outlineToMarkdown(outline)}\n---\n\n${outline.runningState}${hash}\n`
}
