import { useCallback } from 'react'
import { type EditResult, getAt } from '../../shared/agreement/edit'
import { useAgreementStore } from './agreement-store'

export type Field = {
	/** undefined where the path leads nowhere, as for a moment after its list item was removed. */
	readonly value: unknown
	/** `invalid` when the schema refuses the value; the agreement stays as it was. */
	readonly set: (value: unknown) => EditResult['kind']
	readonly readOnly: boolean
	/** To be called when the field gets the focus: the paper shows its clause. */
	readonly focused: () => void
}

/** One value of the open agreement by its path (`objectives.items.p1-response.value`). */
export function useField(path: string): Field {
	const value = useAgreementStore((state) => (state.agreement === null ? undefined : getAt(state.agreement, path)))
	const readOnly = useAgreementStore((state) => state.readOnly !== null)
	const setValue = useAgreementStore((state) => state.set)
	const setFocusPath = useAgreementStore((state) => state.setFocusPath)
	const set = useCallback((next: unknown) => setValue(path, next), [setValue, path])
	const focused = useCallback(() => setFocusPath(path), [setFocusPath, path])
	return { value, set, readOnly, focused }
}
