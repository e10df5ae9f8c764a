import type { Redline, RedlineBlock, RedlineSpan } from '../../src/shared/compare/redline'

/** `kept [-removed-]{+added+}`, with plain spaces. */
export function markedSpans(spans: readonly RedlineSpan[]): string {
	const parts: { change: RedlineSpan['change']; text: string }[] = []
	for (const { change, inline } of spans) {
		const last = parts.at(-1)
		if (last?.change === change) last.text += inline.text
		else parts.push({ change, text: inline.text })
	}
	return parts
		.map(({ change, text }) => (change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`))
		.join('')
		.replaceAll('\u00a0', ' ')
}

function contentLines({ content }: RedlineBlock): string[] {
	if (content.kind === 'text')
		return [[markedSpans(content.title), markedSpans(content.spans)].filter((part) => part !== '').join(' ')]
	if (content.kind === 'signature')
		return [
			markedSpans(content.heading),
			...content.lines.map(({ label, value }) => `${markedSpans(label)}\t${markedSpans(value ?? [])}`),
		]
	return [
		markedSpans(content.caption),
		content.columns.map(({ head }) => markedSpans(head)).join(' | '),
		...content.rows.map(({ fate, cells }) => `${fate}: ${cells.map(markedSpans).join(' | ')}`),
	]
}

/** What changed, a block a line: its fate, its number today, its words; of tables the rows that changed. */
export function redlineLines({ blocks }: Redline): string[] {
	return blocks
		.filter(({ fate }) => fate !== 'same')
		.flatMap((one) => {
			const number = 'number' in one.block && one.block.number !== null ? `${one.block.number} ` : ''
			const [first, ...rest] = contentLines(one)
			return [
				`${one.fate}: ${number}${first}`,
				...rest.filter((line) => !line.startsWith('same: ')).map((line) => `\t${line}`),
			]
		})
}
