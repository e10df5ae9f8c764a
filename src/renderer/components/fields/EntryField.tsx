import { TextInput } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Entry } from './entry/entry'
import { FieldFrame, type FrameProps } from './FieldFrame'
import classes from './fields.module.css'
import { useBoundEntry } from './use-bound'

type Props<T> = FrameProps & {
	readonly entry: Entry<T>
	/** What an empty text stands for; null (a blank) unless said; undefined refuses it. */
	readonly empty?: T | null | undefined
	readonly placeholder?: string
	readonly right?: ReactNode
	readonly rightWidth?: number
	readonly figure?: boolean
}

function TypedField<T>(props: Props<T>) {
	const { entry, placeholder, right, rightWidth, figure = false, ...frame } = props
	const { field, typed } = useBoundEntry(props.path, entry, 'empty' in props ? props.empty : null)
	return (
		<FieldFrame {...frame} error={typed.error}>
			{({ id, describedBy }) => (
				<TextInput
					id={id}
					className={figure ? (classes.figure ?? '') : ''}
					value={typed.text}
					readOnly={field.readOnly}
					error={typed.error !== null}
					aria-describedby={describedBy}
					placeholder={placeholder ?? ''}
					rightSection={right}
					{...(rightWidth === undefined ? {} : { rightSectionWidth: rightWidth })}
					onChange={(event) => typed.type(event.currentTarget.value)}
					onFocus={field.focused}
					onBlur={typed.leave}
					onKeyDown={typed.onKeyDown}
				/>
			)}
		</FieldFrame>
	)
}

/** A typed value in one line: durations, shares, money, dates, counts, text. Drawn again only when its own value changes. */
// `memo` forgets the type parameter; the props are the same.
export const EntryField = memo(TypedField) as typeof TypedField
