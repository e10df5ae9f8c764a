import type { Verdict } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import classes from './verdict.module.css'

export type VerdictWord = Verdict['verdict']

/** Disc, half disc, diamond or dashed ring: the shape alone tells the verdict. Decorative; a word stands beside it. */
export function VerdictMark({ verdict, size = 12 }: { readonly verdict: VerdictWord; readonly size?: number }) {
	return (
		<svg
			className={classes.mark}
			viewBox="0 0 12 12"
			width={size}
			height={size}
			data-verdict={keyOf(verdict)}
			aria-hidden="true"
		>
			{shapeOf(verdict)}
		</svg>
	)
}

function shapeOf(verdict: VerdictWord) {
	switch (verdict) {
		case 'realistic':
			return <circle cx="6" cy="6" r="5" fill="currentColor" />
		case 'tight':
			return (
				<>
					<circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.2" />
					<path d="M6 1.6a4.4 4.4 0 0 0 0 8.8Z" fill="currentColor" />
				</>
			)
		case 'unrealistic':
			return <path d="M6 .4 11.6 6 6 11.6 .4 6Z" fill="currentColor" />
		case 'not enough data':
			return (
				<circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.1 1.5" />
			)
	}
}

/** `not enough data` has blanks in it; keys have none. */
export function keyOf(verdict: VerdictWord): string {
	return verdict.replaceAll(' ', '-')
}

type LabelProps = {
	readonly verdict: VerdictWord
	/** In place of the word alone, as "2 tight". */
	readonly children?: string
}

/** Mark and word, as in tables and lists. */
export function VerdictLabel({ verdict, children }: LabelProps) {
	const t = useT('realism')
	return (
		<span className={classes.label} data-verdict={keyOf(verdict)}>
			<VerdictMark verdict={verdict} />
			{children ?? t(`word.${keyOf(verdict)}`)}
		</span>
	)
}
