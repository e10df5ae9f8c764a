import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../../../app/i18n'
import classes from '../sections.module.css'

/** Says on every part of the plan that it never leaves the house. */
export function Internal({ children }: { readonly children: ReactNode }) {
	const t = useT('sections')
	return (
		<>
			<p className={classes.internal}>
				<IconLock size={14} stroke={1.6} aria-hidden />
				{t('internal')}
			</p>
			{children}
		</>
	)
}
