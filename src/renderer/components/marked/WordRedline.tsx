import { wordDiff } from '../../../shared/compare/word-diff'
import classes from './redline.module.css'

type Props = { readonly before: string; readonly after: string; readonly lang: string; readonly label: string }

/** What one text says otherwise than another, word by word. */
export function WordRedline({ before, after, lang, label }: Props) {
	const edits = wordDiff(before, after)
	return (
		// biome-ignore lint/a11y/useSemanticElements: it groups words, not fields
		<div className={classes.redline} lang={lang} role="group" aria-label={label}>
			{edits.map(({ kind, before: old, after: now }) => {
				const key = `${kind} ${old.start} ${now.start}`
				if (kind === 'equal') return <span key={key}>{after.slice(now.start, now.end)}</span>
				if (kind === 'added') return <ins key={key}>{after.slice(now.start, now.end)}</ins>
				return <del key={key}>{before.slice(old.start, old.end)}</del>
			})}
		</div>
	)
}
