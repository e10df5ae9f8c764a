import { useState } from 'react'
import { shallow } from 'zustand/shallow'

/** The list as it was while its items are the same ones: whoever compares lists by identity is not woken for nothing. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
	const [kept, keep] = useState(list)
	if (shallow(kept, list)) return kept
	keep(list)
	return list
}
