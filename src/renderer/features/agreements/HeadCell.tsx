import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import classes from './HeadCell.module.css'
import type { Sort } from './rows'

type Props = {
	readonly label: string
	readonly isRight: boolean
	readonly sorted: Sort['direction'] | null
	readonly onSort: () => void
}

export function HeadCell({ label, isRight, sorted, onSort }: Props) {
	const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
	return (
		<th scope="col" aria-sort={sorted ?? 'none'} className={isRight ? classes.right : undefined}>
			<UnstyledButton className={classes.button} data-sorted={sorted ?? undefined} onClick={onSort}>
				{label}
				{sorted !== null && <Arrow size={14} stroke={1.6} aria-hidden />}
			</UnstyledButton>
		</th>
	)
}
