import { Textarea } from '@mantine/core'
import { memo } from 'react'
import { textEntry } from './entry/text'
import { FieldFrame, type FrameProps } from './FieldFrame'
import { useBoundEntry } from './use-bound'

const text = textEntry(50_000)

type Props = FrameProps & { readonly placeholder?: string; readonly rows?: number; readonly empty?: string | null }

/** Text of one or more paragraphs; grows with what is typed. */
export const LongTextField = memo(function LongTextField({ placeholder, rows = 2, empty = null, ...frame }: Props) {
	const { field, typed } = useBoundEntry(frame.path, text, empty)
	return (
		<FieldFrame {...frame} error={typed.error}>
			{({ id, describedBy }) => (
				<Textarea
					id={id}
					autosize
					minRows={rows}
					value={typed.text}
					readOnly={field.readOnly}
					error={typed.error !== null}
					aria-describedby={describedBy}
					placeholder={placeholder ?? ''}
					onChange={(event) => typed.type(event.currentTarget.value)}
					onFocus={field.focused}
					onBlur={typed.leave}
					onKeyDown={typed.onKeyDown}
				/>
			)}
		</FieldFrame>
	)
})
