import type { EditResult } from '../../../shared/agreement/edit'
import { useAgreementStore } from '../../stores/agreement-store'
import { useField } from '../../stores/use-field'
import type { Entry } from './entry/entry'
import { useEntry } from './use-entry'

/** A typed value of the open agreement. */
export function useBoundEntry<T>(path: string, entry: Entry<T>, empty: T | null | undefined) {
	const field = useField(path)
	const agreementId = useAgreementStore((state) => state.agreement?.id ?? '')
	const typed = useEntry<T>({
		entry,
		// The path of a field leads to the type its entry reads; the schema checked it.
		value: field.value as T | null | undefined,
		onChange: (value): EditResult['kind'] => field.set(value),
		...(empty === undefined ? {} : { empty }),
		place: `${agreementId}:${path}`,
	})
	return { field, typed }
}
