import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Agreement } from '../../../shared/agreement/schema'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import type { Option } from './entry/choice'
import { useObjectiveName } from './objective-name'

export type ReferenceKind = 'calendar' | 'service' | 'objective' | 'stakeholder'

const LISTS: Readonly<
	Record<Exclude<ReferenceKind, 'objective'>, (agreement: Agreement) => readonly { readonly id: string }[]>
> = {
	calendar: (agreement) => agreement.serviceHours.calendars,
	service: (agreement) => agreement.services.items,
	stakeholder: (agreement) => agreement.roles.stakeholders,
}

/** What can be referred to, by id, with the name a reader knows it by. */
export function useReferences(kind: ReferenceKind): readonly Option[] {
	const t = useT('fields')
	const objectiveName = useObjectiveName()
	// Ids and names in turn: all else that is typed into an item leaves the list as it was.
	const flat = useAgreement(
		useShallow((agreement) =>
			kind === 'objective'
				? agreement.objectives.items.flatMap((one) => [one.id, objectiveName(one)])
				: LISTS[kind](agreement).flatMap((item, index) => [
						item.id,
						nameOf(item) ?? t(`unnamed.${kind}`, { number: index + 1 }),
					]),
		),
	)
	return useMemo(
		() => flat.flatMap((value, index) => (index % 2 === 0 ? [{ value, label: flat[index + 1] ?? value }] : [])),
		[flat],
	)
}

/** A person without a name is known by the function. */
function nameOf(item: object): string | null {
	// Everything that is referred to has a name; people also have a function.
	const { name, function: role } = item as { name?: string | null; function?: string | null }
	return [name, role].find((part) => part !== null && part !== undefined && part.trim() !== '') ?? null
}
