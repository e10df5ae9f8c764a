import { getAt } from '../../../shared/agreement/edit'
import type { Agreement } from '../../../shared/agreement/schema'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import type { Check } from '../../stores/checks'
import { fieldKey } from '../fields/field-key'
import { useObjectiveName } from '../fields/objective-name'
import { useFindingWords } from './use-finding-words'

/** The sentence of a check: what a rule found in the reader's language, or the name of the field that is still open. */
export function useCheckText(): (check: Pick<Check, 'severity' | 'finding' | 'values' | 'path'>) => string {
	const words = useFindingWords()
	const sections = useT('sections')
	return ({ severity, finding, values, path }) => {
		if (severity !== 'open') return words.what(finding)
		const label = `label.${fieldKey(path)}`
		if (sections.has(label)) return sections(label)
		const printed = String(values.label ?? '')
		return printed.charAt(0).toLocaleUpperCase() + printed.slice(1)
	}
}

/** Where a field is: its section, and the names of the things around it ("Services · Service Desk"). */
export function useCheckPlace(): (check: Pick<Check, 'path' | 'place'> & Partial<Pick<Check, 'values'>>) => string {
	const t = useT('editor')
	const app = useT('app')
	const agreement = useAgreement((open) => open)
	const objectiveName = useObjectiveName()
	return ({ path, place, values }) => {
		const section = place.startsWith('own:') ? t('own') : app(`section.${place}`)
		const objectiveId = path.startsWith('objectives.items.') ? path.split('.')[2] : values?.objective
		const objective = agreement.objectives.items.find((item) => item.id === objectiveId)
		const party = /^parties\.(provider|customer)\b/.exec(path)?.[1]
		const names = [
			party === undefined ? null : t(`party.${party}`),
			objective === undefined ? null : objectiveName(objective),
			...namesAlong(agreement, path),
		]
		return [section, ...names.filter((name) => name !== null)].join(' · ')
	}
}

/** Names of the list items on the way to a field, where they have one. */
function namesAlong(agreement: Agreement, path: string): string[] {
	const segments = path.split('.')
	return segments.flatMap((_, index) => {
		if (index === 0 || index === segments.length - 1) return []
		const value = getAt(agreement, segments.slice(0, index + 1).join('.'))
		if (typeof value !== 'object' || value === null || !('id' in value)) return []
		const { name, title, term, component, function: role } = value as Readonly<Record<string, unknown>>
		const known = [name, title, term, component, role].find((word) => typeof word === 'string' && word !== '')
		return typeof known === 'string' ? [known] : []
	})
}
