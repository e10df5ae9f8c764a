import type { Outline } from '../../shared/outline/block'
import type { RenderOptions } from './render-options'

/** `id` is the option of the command line (`--pdf F`), `extension` has no dot. */
export type ExportFormat = {
	readonly id: 'pdf' | 'docx' | 'html' | 'md'
	readonly extension: string
	readonly mediaType: string
	render(outline: Outline, options: RenderOptions): Promise<Uint8Array>
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Every way the outline leaves the app, in the order the export page offers them. What makes the files is loaded with the first of them: it
 * takes longer than all else that the program loads when it starts, and whoever only asks for the endings needs none of it.
 */
export const exportFormats: readonly ExportFormat[] = [
	{
		id: 'pdf',
		extension: 'pdf',
		mediaType: 'application/pdf',
		render: async (outline, options) => (await import('./pdf')).renderPdf(outline, options),
	},
	{
		id: 'docx',
		extension: 'docx',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		render: async (outline, options) => (await import('./docx')).renderDocx(outline, options),
	},
	{
		id: 'html',
		extension: 'html',
		mediaType: 'text/html',
		render: async (outline, options) => encoded((await import('./html')).renderHtml(outline, options)),
	},
	{
		id: 'md',
		extension: 'md',
		mediaType: 'text/markdown',
		render: async (outline, options) => encoded((await import('./markdown')).renderMarkdown(outline, options)),
	},
]
