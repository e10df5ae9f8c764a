import { useMemo } from 'react'
import { useT } from '../../app/i18n'
import type { Option } from './entry/choice'

/** The words for the values of a choice: `choice.<set>.<value>` of the sections area. */
export function useChoices(set: string, values: readonly string[]): readonly Option[] {
	const t = useT('sections')
	return useMemo(() => values.map((value) => ({ value, label: t(`choice.${set}.${value}`) })), [t, set, values])
}
