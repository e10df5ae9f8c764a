import type { ReactNode } from 'react'
import classes from './Card.module.css'

type Props = {
	readonly isChosen: boolean
	/** Resolved or decided. */
	readonly isClosed?: boolean
	readonly className?: string | undefined
	/** Who says what, for whoever points at it where it is drawn small. */
	readonly hint: string
	readonly onChoose: () => void
	readonly children: ReactNode
}

/** One card of a margin; a click on it chooses it. */
export function ItemCard({ isChosen, isClosed = false, className, hint, onChoose, children }: Props) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: N, F8, the lists and the paper choose by key
		<article
			className={className === undefined ? classes.card : `${classes.card} ${className}`}
			data-chosen={isChosen || undefined}
			data-closed={isClosed || undefined}
			data-hint={hint}
			aria-current={isChosen || undefined}
			onClick={() => isChosen || onChoose()}
		>
			{children}
		</article>
	)
}
