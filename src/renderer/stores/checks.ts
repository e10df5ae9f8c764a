import { useDeferredValue } from 'react'
import type { Agreement } from '../../shared/agreement/schema'
import { SECTIONS } from '../../shared/agreement/section-list'
import type { ContractLanguage } from '../../shared/outline/block'
import { useAgreement, useAgreementStore } from './agreement-store'
import { blanksOf } from './blanks'
import { useLayoutStore } from './layout-store'
import { outlineOf } from './outline'
import { paperLanguageOf, usePaperLanguage } from './paper-language'
import { useRouteStore } from './route-store'

/** Something that still stands between the draft and a contract: an open question, or what a rule found. */
export type Check = {
	readonly id: string
	readonly severity: 'error' | 'warning' | 'info' | 'open'
	readonly place: string
	readonly path: string
	/** For an open question what the paper prints in its place; for a finding the rule. */
	readonly text: string
	readonly values: Readonly<Record<string, string | number>>
}

export type PlaceCount = { readonly open: number; readonly errors: number; readonly warnings: number }

const NOTHING: PlaceCount = { open: 0, errors: 0, warnings: 0 }

/** In the order of the sections, so that going from one to the next is going through the agreement. */
export function checksOf(agreement: Agreement, language: ContractLanguage): readonly Check[] {
	const blanks = blanksOf(outlineOf(agreement, language)).map(
		({ path, place, text }): Check => ({ id: `open ${path}`, severity: 'open', place, path, text, values: {} }),
	)
	return [...blanks].sort((a, b) => orderOf(a.place) - orderOf(b.place))
}

export function useChecks(): readonly Check[] {
	const language = usePaperLanguage()
	return checksOf(useDeferredValue(useAgreement((agreement) => agreement)), language)
}

export function countsByPlace(checks: readonly Check[]): ReadonlyMap<string, PlaceCount> {
	const counts = new Map<string, PlaceCount>()
	for (const { place, severity } of checks) {
		const before = counts.get(place) ?? NOTHING
		counts.set(place, {
			open: before.open + (severity === 'open' ? 1 : 0),
			errors: before.errors + (severity === 'error' ? 1 : 0),
			warnings: before.warnings + (severity === 'warning' ? 1 : 0),
		})
	}
	return counts
}

/** The check after the field with the focus, from the start again behind the last; null where nothing is left. */
export function nextCheck(checks: readonly Check[], focusPath: string | null, step: 1 | -1): Check | null {
	const current = checks.findIndex((check) => check.path === focusPath)
	if (current < 0) return (step === 1 ? checks[0] : checks.at(-1)) ?? null
	return checks[(current + step + checks.length) % checks.length] ?? null
}

/** Shows the field of the next check in the free editor. */
export function goToNextCheck(step: 1 | -1): void {
	const { agreement, focusPath, revealField } = useAgreementStore.getState()
	if (agreement === null) return
	const language = paperLanguageOf(agreement, useLayoutStore.getState().paperLanguage)
	const next = nextCheck(checksOf(agreement, language), focusPath, step)
	if (next === null) return
	useRouteStore.getState().setView('edit')
	revealField(next.path)
}

function orderOf(place: string): number {
	const index = SECTIONS.findIndex((section) => section.id === place)
	return index < 0 ? SECTIONS.length : index
}
