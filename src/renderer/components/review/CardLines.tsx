import classes from './Margin.module.css'
import type { useLevelCards } from './use-level-cards'

type Props = {
	readonly lines: ReturnType<typeof useLevelCards>['lines']
	/** Id of the card that stands level with its words. */
	readonly first: string | null
}

/** Lines that lead from the words of the paper to their cards in the margin. */
export function CardLines({ lines, first }: Props) {
	return (
		<svg className={classes.lines} aria-hidden>
			{lines.map(({ id, from, to, tone }) => (
				<path
					key={id}
					d={`M3 ${from} L14 ${from} L22 ${to}`}
					data-tone={tone}
					data-chosen={id === first || undefined}
				/>
			))}
		</svg>
	)
}
