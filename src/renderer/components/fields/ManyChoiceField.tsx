import { Checkbox } from '@mantine/core'
import { memo } from 'react'
import { useField } from '../../stores/use-field'
import { useChoices } from './choices'
import { FieldFrame, type FrameProps } from './FieldFrame'
import classes from './fields.module.css'

type Props = FrameProps & { readonly set: string; readonly values: readonly string[] }

/** Any of a few values, kept in the order in which they are offered. */
export const ManyChoiceField = memo(function ManyChoiceField({ set, values, ...frame }: Props) {
	const field = useField(frame.path)
	const options = useChoices(set, values)
	const chosen = Array.isArray(field.value) ? field.value.map(String) : []
	return (
		<FieldFrame {...frame} group>
			{({ labelId }) => (
				<fieldset aria-labelledby={labelId} className={`${classes.bareSet} ${classes.columns}`}>
					{options.map((option) => (
						<Checkbox
							key={option.value}
							label={option.label}
							size="xs"
							classNames={{ label: classes.choiceLabel ?? '', inner: classes.choiceBox ?? '' }}
							checked={chosen.includes(option.value)}
							disabled={field.readOnly}
							onFocus={field.focused}
							onChange={(event) => {
								const now = event.currentTarget.checked
								field.set(values.filter((value) => (value === option.value ? now : chosen.includes(value))))
							}}
						/>
					))}
				</fieldset>
			)}
		</FieldFrame>
	)
})
