import { SegmentedControl, Select } from '@mantine/core'
import { memo } from 'react'
import { useField } from '../../stores/use-field'
import { useChoices } from './choices'
import type { Option } from './entry/choice'
import { FieldFrame, type FrameProps } from './FieldFrame'

type OptionsProps = FrameProps & {
	readonly options: readonly Option[]
	/** The value may be null: the list offers it under this label. */
	readonly nullLabel?: string
	readonly segments?: boolean
	readonly searchable?: boolean
	readonly placeholder?: string
	/** Turns the chosen text into what is stored, e.g. a number. */
	readonly toValue?: (choice: string) => unknown
}

const NOTHING = '\u0000'

/** One of a few values. Segments where two or three short ones are; else a list one can type in. */
export const OptionsField = memo(function OptionsField(props: OptionsProps) {
	const { options, nullLabel, segments = false, searchable = false, placeholder, toValue, ...frame } = props
	const field = useField(frame.path)
	const all = nullLabel === undefined ? options : [{ value: NOTHING, label: nullLabel }, ...options]
	const current = field.value === null || field.value === undefined ? NOTHING : String(field.value)
	const choose = (choice: string) => field.set(choice === NOTHING ? null : (toValue?.(choice) ?? choice))
	return (
		<FieldFrame {...frame} group={segments}>
			{({ id, labelId, describedBy }) =>
				segments ? (
					<SegmentedControl
						aria-labelledby={labelId}
						data={all.map((option) => ({ ...option }))}
						value={current}
						readOnly={field.readOnly}
						onChange={(choice) => {
							field.focused()
							choose(choice)
						}}
						onFocus={field.focused}
						style={{ alignSelf: 'flex-start' }}
					/>
				) : (
					<Select
						id={id}
						aria-describedby={describedBy}
						data={all.map((option) => ({ ...option }))}
						value={all.some((option) => option.value === current) ? current : null}
						allowDeselect={false}
						searchable={searchable || all.length > 12}
						readOnly={field.readOnly}
						placeholder={placeholder ?? ''}
						onChange={(choice) => choice !== null && choose(choice)}
						onFocus={field.focused}
						maxDropdownHeight={320}
					/>
				)
			}
		</FieldFrame>
	)
})

type ChoiceProps = Omit<OptionsProps, 'options'> & {
	/** Names the words: `choice.<set>.<value>`. */
	readonly set: string
	readonly values: readonly string[]
}

export const ChoiceField = memo(function ChoiceField({ set, values, ...rest }: ChoiceProps) {
	return <OptionsField {...rest} options={useChoices(set, values)} />
})
