import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useRoleName } from '../../components/review/use-role-name'
import type { IncomingBundle } from '../../stores/bundle-store'
import classes from './bundles.module.css'

type Said = IncomingBundle['said'][number]

/** What was said on the other side, by whom, on which words. */
export function SaidList({ said }: { readonly said: readonly Said[] }) {
	const t = useT('bundles')
	const nameOf = useRoleName()
	const format = useFormat()
	const textOf = (one: Said) => (one.kind === 'approval' ? nameOf(one.text) : wordsOf(one))
	return (
		<ul className={classes.said}>
			{said.map((one) => (
				<li key={`${one.kind} ${one.id}`}>
					<p>
						<strong>{one.author}</strong> {t(`said.${one.kind}`)}
						{one.at !== '' && <time dateTime={one.at}>{format.dateTime(one.at)}</time>}
					</p>
					{one.quote !== '' && <q>{shortened(quoteOf(one))}</q>}
					{textOf(one) !== '' && <p className={classes.saidText}>{textOf(one)}</p>}
				</li>
			))}
		</ul>
	)
}

/** A value is named by its path; what it wishes says enough. */
function quoteOf(said: Said): string {
	return 'suggestion' in said && said.suggestion.kind === 'value' ? String(said.suggestion.before ?? '–') : said.quote
}

function wordsOf(said: Said): string {
	if (!('suggestion' in said)) return said.text
	const { suggestion } = said
	const wish = suggestion.kind === 'value' ? String(suggestion.after ?? '–') : suggestion.replacement
	return said.text === '' ? `→ ${wish}` : `→ ${wish}\n${said.text}`
}

const SHOWN_LETTERS = 200

function shortened(text: string): string {
	return text.length <= SHOWN_LETTERS ? text : `${text.slice(0, SHOWN_LETTERS).trimEnd()} …`
}
