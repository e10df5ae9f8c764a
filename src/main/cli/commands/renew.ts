import type { Agreement } from '../../../shared/agreement/schema'
import { parseDate } from '../../../shared/calendar/civil-date'
import { speakable } from '../../../shared/findings/speakable'
import type { History } from '../../../shared/history/history'
import { type RenewalFacts, type RenewalPoint, renewalPoints } from '../../../shared/renewal/points'
import { renewed } from '../../../shared/renewal/renew'
import { firstZoneOf } from '../../first-zone'
import { withTermHolidays } from '../../prepare-agreement'
import { toJsonText } from '../../storage/adapter'
import { translator } from '../../words/messages'
import { objectiveLabel, targetWords } from '../../words/objective-words'
import { CHECK_OPTIONS, checkOptionsOf, withHistories } from '../check-options'
import { EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { readHistory } from '../history-options'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'

/** `pledge renew`: last year's agreement as this year's draft, with a list of what to go through. */
export const renewCommand: Command = {
	usage: ['OLD [--from DATE] [--history F ...] -o FILE [--json]'],
	options: {
		from: { takes: 'YYYY-MM-DD' },
		...CHECK_OPTIONS,
		output: { takes: 'FILE', short: 'o' },
	},
	run: async (context) => {
		const { args, io, resolve, shown, t } = context
		const { files, histories } = withHistories(args, ['OLD'])
		const [file = ''] = files
		const output = args.one('output')
		if (output === null) throw usageError('usage.required', { option: '-o FILE' })
		const from = args.one('from')
		if (from !== null && parseDate(from) === null) throw usageError('export.date', { value: from })
		const [path, target] = [resolve(file), resolve(output)]
		if (path === target) throw usageError('output.isInput', { file: output })
		const old = await readAgreement({ path, shown: shown(path) })
		const history = histories.length === 0 ? null : await readHistory(context, histories, firstZoneOf(old))
		const today = io.today()
		const next = await withTermHolidays(renewed(old, { id: io.newId(), from, today }))
		const points = renewalPoints(old, next, await factsOf(context, old, history), today)
		await writeOutput({ path: target, shown: shown(target) }, toJsonText(next), { keepBackup: true })
		const words = points.map((one) => ({ ...one, message: pointWords(context, one, next) }))
		if (context.json) context.printJson({ file: shown(target), id: next.id, title: next.title, points: words })
		else {
			context.printLine(t('new.written', { file: shown(target) }))
			for (const { message } of words) context.printLine(`- ${message}`)
		}
		return EXIT.fine
	},
}

const NOTHING: RenewalFacts = { atStart: [], today: [], creditsMinor: null, paid: [] }

/** The promises judged twice by the same history: as it stood when the term began, and as it stands. */
async function factsOf(context: CommandContext, old: Agreement, history: History | null): Promise<RenewalFacts> {
	if (history === null) return NOTHING
	const { checkData } = await import('../../evidence/check-data')
	const options = checkOptionsOf(context, old)
	const request = { agreement: old, printed: old, history, withFigures: false, language: context.language }
	const now = checkData({ ...request, options })
	const start = parseDate(old.parties.effectiveDate ?? '')
	const then = start === null ? null : checkData({ ...request, options: { ...options, asOf: start * 86_400 } })
	const paid = (now.history?.summary.breaches?.years ?? []).map(({ year, breaches, credits }) => ({
		...{ year, count: breaches },
		amountMinor: credits.find(({ currency }) => currency === old.parties.currency)?.minor ?? null,
	}))
	return { atStart: then?.verdicts ?? [], today: now.verdicts, creditsMinor: now.credits?.total?.mean ?? null, paid }
}

function pointWords({ t, language }: CommandContext, { code, values }: RenewalPoint, agreement: Agreement): string {
	const say = translator(language, 'renewal')
	const objective = agreement.objectives.items.find(({ id }) => id === values.objective)
	const verdict = (word: string | number | undefined) => (word === undefined ? {} : say(`verdict.${word}`))
	const proposed = values.proposedValue
	const more =
		objective === undefined || typeof proposed !== 'number'
			? ''
			: ` ${say('proposal', { target: targetWords(t, { ...objective, value: proposed }) })}`
	const said = say(code, {
		...speakable(values, language, agreement.parties.currency),
		...(objective === undefined ? {} : { objective: objectiveLabel(t, objective, agreement) }),
		...(values.before === undefined
			? {}
			: { before: String(verdict(values.before)), now: String(verdict(values.now)) }),
	})
	return said + more
}
