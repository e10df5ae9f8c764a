import type { MeaningWords } from '../../../shared/compare/meaning-words'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { meaningWordsOf } from '../../app/meaning-words'
import { useFindingWords } from '../../components/findings/use-finding-words'
import { useRoleName } from '../../components/review/use-role-name'
import { wishWords } from '../../components/review/wish-words'
import type { IncomingBundle } from '../../stores/bundle-store'
import classes from './bundles.module.css'

type Said = IncomingBundle['said'][number]

type Props = { readonly said: readonly Said[]; readonly ours: IncomingBundle['ours'] }

/** What was said on the other side, by whom, on which words. */
export function SaidList({ said, ours }: Props) {
	const t = useT('bundles')
	const nameOf = useRoleName()
	const format = useFormat()
	const words = meaningWordsOf(useUiLanguage())
	const finding = useFindingWords()
	const textOf = (one: Said) => {
		if (one.kind === 'approval' || one.kind === 'required') return nameOf(one.text)
		if (one.kind === 'assigned' && one.text === '') return t('said.nobody')
		if ('silence' in one) {
			const found = finding.knows(one.silence) ? finding.what(one.silence) : ''
			return [found, one.text].filter((text) => text !== '').join('\n')
		}
		return wordsOf(one, ours, words)
	}
	return (
		<ul className={classes.said}>
			{said.map((one) => (
				<li key={`${one.kind} ${one.id}`}>
					<p>
						{one.author !== '' && <strong>{one.author} </strong>}
						{t(`said.${one.kind}`)}
						{one.at !== '' && <time dateTime={one.at}>{format.dateTime(one.at)}</time>}
					</p>
					{quoteOf(one) !== '' && <q>{shortened(quoteOf(one))}</q>}
					{textOf(one) !== '' && <p className={classes.saidText}>{textOf(one)}</p>}
				</li>
			))}
		</ul>
	)
}

/** What a value was is said with what it would be. */
function quoteOf(said: Said): string {
	return 'suggestion' in said && said.suggestion.kind === 'value' ? '' : said.quote
}

function wordsOf(said: Said, ours: Props['ours'], words: MeaningWords): string {
	if (!('suggestion' in said)) return said.text
	const { suggestion } = said
	const wish = suggestion.kind === 'value' ? wishWords(ours, suggestion, words) : `→ ${suggestion.replacement}`
	return said.text === '' ? wish : `${wish}\n${said.text}`
}

const SHOWN_LETTERS = 200

function shortened(text: string): string {
	return text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS).trimEnd()} …`
}
