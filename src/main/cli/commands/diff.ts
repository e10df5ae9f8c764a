import packageFile from '../../../../package.json'
import { parseDate } from '../../../shared/calendar/civil-date'
import { firstZoneOf } from '../../first-zone'
import { choice } from '../arguments'
import { CHECK_OPTIONS, checkOptionsOf, withHistories } from '../check-options'
import { EXIT, usageError } from '../cli-error'
import type { Command } from '../command'
import { readOldVersion } from '../compared'
import { readHistory } from '../history-options'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'

/** `pledge diff`: what changed from one agreement to another, in meaning and in words, and what follows from it. */
export const diffCommand: Command = {
	usage: ['OLD NEW [--html F] [--docx F] [--audience external|internal] [--date DATE] [--history F ...] [--json]'],
	options: {
		html: { takes: 'F' },
		docx: { takes: 'F' },
		audience: { takes: 'external|internal' },
		date: { takes: 'YYYY-MM-DD' },
		...CHECK_OPTIONS,
	},
	run: async (context) => {
		const { args, io, resolve, shown, language } = context
		const { files, histories } = withHistories(args, ['OLD', 'NEW'])
		const [oldFile = '', newFile = ''] = files
		const [oldPath, newPath] = [resolve(oldFile), resolve(newFile)]
		const audience = choice(args, 'audience', ['external', 'internal'] as const, 'external')
		const date = args.one('date') ?? io.today()
		if (parseDate(date) === null) throw usageError('export.date', { value: date })
		const html = args.one('html')
		const docx = args.one('docx')
		if (html !== null && docx !== null && resolve(html) === resolve(docx))
			throw usageError('output.twice', { file: docx })
		for (const output of [html, docx])
			if (output !== null && [oldPath, newPath, ...histories.map(resolve)].includes(resolve(output)))
				throw usageError('output.isInput', { file: output })
		const { base: before, name, words } = await readOldVersion({ path: oldPath, shown: shown(oldPath) })
		const after = await readAgreement({ path: newPath, shown: shown(newPath) })
		const options = checkOptionsOf(context, after)
		const history = histories.length === 0 ? null : await readHistory(context, histories, firstZoneOf(after))
		const [{ diffData, diffJson }, { diffLines }] = await Promise.all([import('../diff-data'), import('../diff-text')])
		const data = await diffData({ before, after, history, options, audience, language, date })
		if (html !== null) {
			const { diffHtml } = await import('../diff-html')
			const path = resolve(html)
			await writeOutput({ path, shown: shown(path) }, diffHtml(data, { before, after }, { date, audience }))
		}
		if (docx !== null) {
			const [{ comparisonPayload }, { renderFromPayload }, { houseLookOf }] = await Promise.all([
				import('../../exporting/comparison'),
				import('../../exporting/render-payload'),
				import('../house-look'),
			])
			const path = resolve(docx)
			const said = { before: words, after: null }
			const wishes = {
				name,
				said,
				date,
				audience,
				look: await houseLookOf(newPath),
				pledgeVersion: packageFile.version,
			}
			const payload = await comparisonPayload({ before, after, ...wishes })
			await writeOutput({ path, shown: shown(path) }, await renderFromPayload(payload, 'docx'))
		}
		if (context.json) {
			const side = (file: string, agreement: typeof before, hash: string) => ({ file, agreement, hash })
			context.printJson(
				diffJson(data, {
					before: side(shown(oldPath), before, data.hashes.before),
					after: side(shown(newPath), after, data.hashes.after),
				}),
			)
		} else {
			for (const line of diffLines(context.t, data, { before, after })) context.printLine(line)
			for (const output of [html, docx])
				if (output !== null) context.printLine(`\n${context.t('diff.written', { file: shown(resolve(output)) })}`)
		}
		return EXIT.fine
	},
}
