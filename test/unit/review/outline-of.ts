import type { Block, Inline, Outline } from '../../../src/shared/outline/block'

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

/** An outline of plain paragraphs, and of one table for each list of cells. */
export function outlineOf(blocks: Readonly<Record<string, string | readonly (readonly string[])[]>>): Outline {
	return {
		language: 'en',
		title: '',
		runningTitle: '',
		runningState: '',
		words: { contents: '', pageOf: '', watermark: null, signatureHint: '' },
		hasContents: false,
		blocks: Object.entries(blocks).map(([id, content]): Block => {
			const common = { id, section: 'legal', path: null, indent: 0 } as const
			if (typeof content === 'string') return { ...common, kind: 'paragraph', style: 'body', inlines: words(content) }
			return {
				...common,
				kind: 'table',
				caption: null,
				columns: (content[0] ?? []).map((_, index) => ({ head: `Head ${index}`, align: 'left', width: 50 })),
				rows: content.map((cells, row) => ({ id: `${id}.row-${row + 1}`, path: null, cells: cells.map(words) })),
			}
		}),
	}
}
