import { Tooltip } from '@mantine/core'
import { type ReactElement, useState } from 'react'

type Props = { readonly label: string; readonly children: ReactElement }

/**
 * The name of a button at the left edge, to its right. It goes with the press, before what the button leads to is drawn where it lies, and
 * comes again when the pointer does.
 */
export function SideTip({ label, children }: Props) {
	const [isPressed, setPressed] = useState(false)
	return (
		<Tooltip
			label={label}
			position="right"
			events={{ hover: true, focus: true, touch: false }}
			disabled={isPressed}
			onPointerDown={() => setPressed(true)}
			onMouseLeave={() => setPressed(false)}
		>
			{children}
		</Tooltip>
	)
}
