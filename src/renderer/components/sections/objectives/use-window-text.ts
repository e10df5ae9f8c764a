import { useCallback } from 'react'
import type { Window } from '../../../../shared/agreement/values/objective'
import { useT } from '../../../app/i18n'

/** `Monat`, `2 Monate`, `3 Monate rollierend`. */
export function useWindowText(): (window: Window) => string {
	const t = useT('sections')
	return useCallback(
		(window) => {
			const length = t(`window.${window.unit}`, { count: window.count })
			return window.kind === 'rolling' ? t('window.rolling', { length }) : length
		},
		[t],
	)
}

const PRESETS: readonly Window[] = [
	{ kind: 'calendar', unit: 'month', count: 1 },
	{ kind: 'calendar', unit: 'month', count: 2 },
	{ kind: 'calendar', unit: 'quarter', count: 1 },
	{ kind: 'calendar', unit: 'half-year', count: 1 },
	{ kind: 'calendar', unit: 'year', count: 1 },
	{ kind: 'rolling', unit: 'month', count: 3 },
	{ kind: 'rolling', unit: 'month', count: 6 },
	{ kind: 'rolling', unit: 'month', count: 12 },
]

/** The usual windows, and the one that is chosen where it is another. */
export function windowsWith(current: Window | undefined): readonly Window[] {
	const isKnown = current === undefined || PRESETS.some((preset) => windowKey(preset) === windowKey(current))
	return isKnown ? PRESETS : [...PRESETS, current]
}

export function windowKey({ kind, unit, count }: Window): string {
	return `${kind}/${unit}/${count}`
}
