import { useMemo } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import type { Option } from './entry/choice'
import { useObjectiveName } from './objective-name'

export type ReferenceKind = 'calendar' | 'service' | 'objective' | 'stakeholder'

const LISTS: Readonly<Record<ReferenceKind, (agreement: Agreement) => readonly { readonly id: string }[]>> = {
	calendar: (agreement) => agreement.serviceHours.calendars,
	service: (agreement) => agreement.services.items,
	objective: (agreement) => agreement.objectives.items,
	stakeholder: (agreement) => agreement.roles.stakeholders,
}

/** What can be referred to, by id, with the name a reader knows it by. */
export function useReferences(kind: ReferenceKind): readonly Option[] {
	const t = useT('fields')
	const list = useAgreement(LISTS[kind])
	const objectiveName = useObjectiveName()
	const objectives = useAgreement((agreement) => agreement.objectives.items)
	return useMemo(() => {
		if (kind === 'objective') return objectives.map((one) => ({ value: one.id, label: objectiveName(one) }))
		return list.map((item, index) => ({
			value: item.id,
			label: nameOf(item) ?? t(`unnamed.${kind}`, { number: index + 1 }),
		}))
	}, [kind, list, objectives, objectiveName, t])
}

/** A person without a name is known by the function. */
function nameOf(item: object): string | null {
	// Everything that is referred to has a name; people also have a function.
	const { name, function: role } = item as { name?: string | null; function?: string | null }
	return [name, role].find((part) => part !== null && part !== undefined && part.trim() !== '') ?? null
}
