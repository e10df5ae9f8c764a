import { Select } from '@mantine/core'
import { memo } from 'react'
import type { Window } from '../../../../shared/agreement/values/objective'
import { useField } from '../../../stores/use-field'
import { FieldFrame, type FrameProps } from '../../fields/FieldFrame'
import { useWindowText, windowKey, windowsWith } from './use-window-text'

/** The period an objective is judged over. */
export const WindowField = memo(function WindowField(frame: FrameProps) {
	const field = useField(frame.path)
	const text = useWindowText()
	// The path leads to a window; undefined for a moment after its objective was removed.
	const current = field.value as Window | undefined
	const windows = windowsWith(current)
	return (
		<FieldFrame {...frame}>
			{({ id, describedBy }) => (
				<Select
					id={id}
					aria-describedby={describedBy}
					data={windows.map((window) => ({ value: windowKey(window), label: text(window) }))}
					value={current === undefined ? null : windowKey(current)}
					allowDeselect={false}
					readOnly={field.readOnly}
					onFocus={field.focused}
					onChange={(key) => {
						const chosen = windows.find((window) => windowKey(window) === key)
						if (chosen !== undefined) field.set(chosen)
					}}
				/>
			)}
		</FieldFrame>
	)
})
