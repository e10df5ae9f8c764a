import { SegmentedControl, Select } from '@mantine/core'
import { useRef } from 'react'
import { useField } from '../../stores/use-field'
import { useChoices } from '../fields/choices'
import { FieldFrame, type FrameProps } from '../fields/FieldFrame'

type Props = FrameProps & {
	readonly set: string
	readonly values: readonly string[]
	/** Fields of each kind when it is chosen for the first time. */
	readonly blank: Readonly<Record<string, object>>
	readonly segments?: boolean
}

/** Chooses the kind of a value that has other fields for each kind; going back to a kind brings its fields back. */
export function KindChoice({ set, values, blank, segments = true, ...frame }: Props) {
	const field = useField(frame.path)
	const options = useChoices(set, values)
	const earlier = useRef<Record<string, object>>({})
	// The path leads to a union told apart by `kind`.
	const value = field.value as { kind: string } | undefined
	const choose = (kind: string) => {
		if (value !== undefined) earlier.current[value.kind] = value
		field.set(earlier.current[kind] ?? { kind, ...blank[kind] })
	}
	const data = options.map((option) => ({ ...option }))
	return (
		<FieldFrame {...frame} path={`${frame.path}.kind`} group={segments}>
			{({ id, labelId }) =>
				segments ? (
					<SegmentedControl
						aria-labelledby={labelId}
						data={data}
						value={value?.kind ?? ''}
						readOnly={field.readOnly}
						onFocus={field.focused}
						onChange={choose}
						style={{ alignSelf: 'flex-start' }}
					/>
				) : (
					<Select
						id={id}
						data={data}
						value={value?.kind ?? null}
						readOnly={field.readOnly}
						allowDeselect={false}
						onFocus={field.focused}
						onChange={(kind) => kind !== null && choose(kind)}
					/>
				)
			}
		</FieldFrame>
	)
}
