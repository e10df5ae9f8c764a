import path from 'node:path'
import { whyKey, wordingKey } from '../../../shared/findings/finding'
import { textFindings } from '../../../shared/findings/wording/run'
import { sentenceValues, type TextFinding } from '../../../shared/findings/wording/text-finding'
import { lineOf, type Paper } from '../../../shared/paper/paper'
import { MAX_WORD_BYTES } from '../../importing-word/read-word'
import { readPaper } from '../../paper/read-paper'
import { type Translate, translator } from '../../words/messages'
import { choice, requirePositionals } from '../arguments'
import { CliError, EXIT } from '../cli-error'
import type { Command } from '../command'
import { readInput } from '../read-input'

/** `pledge read`: what the wording rules say of anybody's text. */
export const readCommand: Command = {
	usage: ['PAPER.docx|.md|.txt [--language de|en] [--json]'],
	options: { language: { takes: 'de|en' } },
	run: async ({ args, json, t, resolve, shown, printJson, printLine }) => {
		const [file = ''] = requirePositionals(args, ['PAPER.docx|.md|.txt'])
		const language = args.has('language') ? choice(args, 'language', ['de', 'en'] as const, 'en') : null
		const at = resolve(file)
		const bytes = await readInput({ path: at, shown: shown(at) }, MAX_WORD_BYTES)
		const read = await readPaper(bytes, path.basename(at), language)
		if (read.kind !== 'paper') throw new CliError(EXIT.input, `read.${read.kind}`, { file: shown(at) })
		const { paper } = read
		const say = translator(t.language, 'findings')
		const findings = textFindings(paper.outline).map((finding) => told(finding, paper, say))
		if (json) {
			printJson({ language: paper.language, findings })
			return EXIT.fine
		}
		printLine(t(`read.language.${paper.language}`))
		const place = bytes[0] === 0x50 && bytes[1] === 0x4b ? 'read.paragraph' : 'read.line'
		for (const { line, message, why } of findings)
			printLine(`  ${t(place, { line: String(line), message: why === null ? message : `${message} ${why}` })}`)
		if (findings.length === 0) printLine(t('read.none'))
		return EXIT.fine
	},
}

function told(finding: TextFinding, paper: Paper, say: Translate) {
	const { rule, severity, at, start, end } = finding
	const why = whyKey({ rule })
	return {
		rule,
		severity,
		quote: at.text.slice(start, end),
		line: lineOf(paper, at.address, start),
		message: say(wordingKey(finding), sentenceValues(finding)),
		why: say.has(why) ? say(why) : null,
	}
}
