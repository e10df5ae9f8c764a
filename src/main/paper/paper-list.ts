import type { Thread } from '../../shared/agreement/review'
import { wordingKey } from '../../shared/findings/finding'
import { sentenceValues, type TextFinding } from '../../shared/findings/wording/text-finding'
import { lineOf, type Paper } from '../../shared/paper/paper'
import { locate } from '../../shared/review/locate'
import { printedTexts } from '../../shared/review/printed-texts'
import type { Translate } from '../words/messages'

type Words = {
	/** Of the `papers` area. */
	readonly t: Translate
	/** Of the rules, in `findings`. */
	readonly say: Translate
	readonly dateTime: (iso: string) => string
	/** Lines of a Word document are its paragraphs. */
	readonly lineKey: 'list.line' | 'list.paragraph'
}

type Said = {
	/** Of its file. */
	readonly name: string
	readonly threads: readonly Thread[]
	readonly findings: readonly TextFinding[]
}

/** All that was said about a paper and found in it, in the order of the paper, as Markdown that reads well as it stands. */
export function paperList(
	{ name, threads, findings }: Said,
	paper: Paper,
	{ t, say, dateTime, lineKey }: Words,
): string {
	const printed = printedTexts(paper.outline)
	const placed = threads.map((thread) => {
		const located = locate(thread.anchor, printed)
		const at = located.kind === 'detached' ? null : located.at
		const start = located.kind === 'detached' ? 0 : located.start
		return {
			thread,
			order: at?.order ?? Number.MAX_SAFE_INTEGER,
			line: at === null ? null : lineOf(paper, at.address, start),
		}
	})
	placed.sort((a, b) => a.order - b.order)
	const place = (line: number | null) => (line === null ? t('list.noPlace') : t(lineKey, { line: String(line) }))
	const lines = [
		`# ${oneLine(t('list.title', { title: paper.outline.title }))}`,
		'',
		oneLine(t('list.file', { name })),
		'',
	]
	lines.push(`## ${t('list.comments', { count: threads.length })}`, '')
	for (const { thread, line } of placed) {
		lines.push(`- **${place(line)}** “${escaped(thread.anchor.quote)}”`)
		for (const { author, at, text } of thread.comments)
			lines.push(`  - ${escaped(author)}, ${dateTime(at)}: ${escaped(text)}`)
		if (thread.resolved !== null) lines.push(`  - ${t('list.resolved', { name: escaped(thread.resolved.by) })}`)
	}
	lines.push('', `## ${t('list.findings', { count: findings.length })}`, '')
	for (const finding of findings) {
		const { at, start, end } = finding
		const words = escaped(say(wordingKey(finding), sentenceValues(finding)))
		lines.push(`- **${place(lineOf(paper, at.address, start))}** “${escaped(at.text.slice(start, end))}”: ${words}`)
	}
	return `${lines.join('\n')}\n`
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
}

/** A stranger's words are words and no marks. */
function escaped(text: string): string {
	return oneLine(text).replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
