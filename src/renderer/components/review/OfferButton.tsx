import { Button, Kbd } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
	readonly label: string
	/** The letter that does the same. */
	readonly letter: string
	readonly icon: ReactNode
	readonly onClick: () => void
}

/** What can be done with the selected words, which stay selected while it is pressed. */
export function OfferButton({ label, letter, icon, onClick }: Props) {
	return (
		<Button
			variant="default"
			leftSection={icon}
			rightSection={<Kbd>{letter}</Kbd>}
			onMouseDown={(event) => event.preventDefault()}
			onClick={onClick}
		>
			{label}
		</Button>
	)
}
