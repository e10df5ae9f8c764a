import type { ContractLanguage } from '../../../shared/outline/block'
import { buildOutline } from '../../../shared/outline/build'
import { numberText } from '../../../shared/outline/format'
import { outlineToText } from '../../../shared/outline/to-text'
import { type OutlineEase, outlineEase, type PartEase } from '../../../shared/reading-ease/outline-ease'
import type { ReadingEase } from '../../../shared/reading-ease/reading-ease'
import { customerViewOutline } from '../../../shared/sheets/customer-view/outline'
import { withTermHolidays } from '../../prepare-agreement'
import { translator } from '../../words/messages'
import { choice, requirePositionals } from '../arguments'
import { EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { readAgreement } from '../read-agreement'

/** `pledge explain`: what an agreement promises its customer, in plain words, and how easy it reads. */
export const explainCommand: Command = {
	usage: ['AGREEMENT [--language de|en] [--json]'],
	options: { language: { takes: 'de|en' } },
	run: async (context) => {
		const { args, io, json, t, resolve, shown, printJson, printLine } = context
		const [file = ''] = requirePositionals(args, ['AGREEMENT'])
		const path = resolve(file)
		const agreement = await withTermHolidays(await readAgreement({ path, shown: shown(path) }))
		const language = languageOf(context, agreement.parties)
		const options = { state: 'draft', date: io.today(), version: null } as const
		const plain = customerViewOutline({ agreement, language, options })
		const text = outlineToText(plain)
		const ease = { plain: outlineEase(plain), contract: outlineEase(buildOutline(agreement, language)) }
		if (json) {
			printJson({ language, title: agreement.title, text, readingEase: easeData(ease) })
			return EXIT.fine
		}
		printLine(text)
		const say = translator(t.language, 'explain')
		const figures = ({ score, level }: ReadingEase) => ({
			score: numberText(score, t.language),
			level: say(`level.${level}`),
		})
		if (ease.plain.whole !== null) printLine(say('line.plain', figures(ease.plain.whole)))
		if (ease.contract.whole !== null) printLine(say('line.contract', figures(ease.contract.whole)))
		const { hardest } = ease.contract
		if (hardest !== null) printLine(say('line.hardest', { part: partName(hardest), ...figures(hardest.ease) }))
		printLine(say(`source.${language}`))
		return EXIT.fine
	},
}

function languageOf(
	{ args }: CommandContext,
	parties: { readonly language: ContractLanguage | 'de+en'; readonly governingLanguage: ContractLanguage },
): ContractLanguage {
	const { language, governingLanguage } = parties
	const own = language === 'de+en' ? governingLanguage : language
	const wished = choice(args, 'language', ['de', 'en'], own)
	if (language !== 'de+en' && wished !== language) throw usageError(`export.language.${language}`, { wished })
	return wished
}

function partName({ number, heading }: PartEase): string {
	return number === null ? heading : `${number} ${heading}`
}

function easeData({ plain, contract }: { readonly plain: OutlineEase; readonly contract: OutlineEase }) {
	const sections = contract.parts.map(({ id, section, number, heading, ease }) => ({
		id,
		section,
		number,
		heading,
		...ease,
	}))
	return { plain: plain.whole, contract: contract.whole, sections, hardest: contract.hardest?.id ?? null }
}
