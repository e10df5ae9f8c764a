import { SegmentedControl, Select } from '@mantine/core'
import { memo, useRef } from 'react'
import { getAt } from '../../../shared/agreement/edit'
import { useAgreementStore } from '../../stores/agreement-store'
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
export const KindChoice = memo(function KindChoice({ set, values, blank, segments = true, ...frame }: Props) {
	const kindField = useField(`${frame.path}.kind`)
	const options = useChoices(set, values)
	const earlier = useRef<Record<string, object>>({})
	const current = typeof kindField.value === 'string' ? kindField.value : null
	const choose = (kind: string) => {
		const { agreement, set: setValue } = useAgreementStore.getState()
		// The path leads to a union told apart by `kind`; its other fields are read only now, so that typing in them draws nothing here.
		const value = getAt(agreement, frame.path) as { kind: string } | undefined
		if (value !== undefined) earlier.current[value.kind] = value
		setValue(frame.path, earlier.current[kind] ?? { kind, ...blank[kind] })
	}
	const focused = () => useAgreementStore.getState().setFocusPath(frame.path)
	const data = options.map((option) => ({ ...option }))
	return (
		<FieldFrame {...frame} path={`${frame.path}.kind`} group={segments}>
			{({ id, labelId }) =>
				segments ? (
					<SegmentedControl
						aria-labelledby={labelId}
						data={data}
						value={current ?? ''}
						readOnly={kindField.readOnly}
						onFocus={focused}
						onChange={choose}
						style={{ alignSelf: 'flex-start' }}
					/>
				) : (
					<Select
						id={id}
						data={data}
						value={current}
						readOnly={kindField.readOnly}
						allowDeselect={false}
						onFocus={focused}
						onChange={(kind) => kind !== null && choose(kind)}
					/>
				)
			}
		</FieldFrame>
	)
})
