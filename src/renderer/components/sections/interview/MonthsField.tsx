import { Checkbox } from '@mantine/core'
import { useFormat } from '../../../app/format'
import { useField } from '../../../stores/use-field'
import { FieldFrame } from '../../fields/FieldFrame'
import classes from '../../fields/fields.module.css'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Any months of the year, kept in their order as numbers from 1. */
export function MonthsField({ path }: { readonly path: string }) {
	const field = useField(path)
	const format = useFormat()
	const chosen = Array.isArray(field.value) ? field.value.map(Number) : []
	return (
		<FieldFrame path={path} group>
			{({ labelId }) => (
				<fieldset aria-labelledby={labelId} className={`${classes.bareSet} ${classes.months}`}>
					{MONTHS.map((month) => (
						<Checkbox
							key={month}
							label={format.monthName(month)}
							size="xs"
							classNames={{ label: classes.choiceLabel ?? '', inner: classes.choiceBox ?? '' }}
							checked={chosen.includes(month)}
							disabled={field.readOnly}
							onFocus={field.focused}
							onChange={(event) => {
								const now = event.currentTarget.checked
								field.set(MONTHS.filter((one) => (one === month ? now : chosen.includes(one))))
							}}
						/>
					))}
				</fieldset>
			)}
		</FieldFrame>
	)
}
