import { memo } from 'react'
import { useT } from '../../app/i18n'
import { useField } from '../../stores/use-field'
import { OptionsField } from './ChoiceField'
import type { FrameProps } from './FieldFrame'
import { type ReferenceKind, useReferences } from './references'

type Props = FrameProps & { readonly to: ReferenceKind /** What null means here. */; readonly nullLabel: string }

/** Refers to something named elsewhere. A reference to what is gone stays visible and says so. */
export const ReferenceField = memo(function ReferenceField({ to, ...rest }: Props) {
	const t = useT('fields')
	const options = useReferences(to)
	const { value } = useField(rest.path)
	const isGone = typeof value === 'string' && !options.some((option) => option.value === value)
	const shown = isGone ? [...options, { value, label: t('reference.gone', { id: value }) }] : options
	return <OptionsField {...rest} options={shown} />
})
