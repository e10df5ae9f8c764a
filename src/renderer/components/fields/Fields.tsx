import type { ReactNode } from 'react'
import classes from './fields.module.css'

/** A grid of twelve columns that folds to one where the pane is narrow. */
export function Fields({ children }: { readonly children: ReactNode }) {
	return (
		<div className={classes.container}>
			<div className={classes.grid}>{children}</div>
		</div>
	)
}
