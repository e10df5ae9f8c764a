import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ItemList } from '../../../shared/sections/question-group'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { type ReferenceKind, useReferences } from '../fields/references'
import { useCurrentItem } from './current-item'
import classes from './sections.module.css'

const KIND: Readonly<Record<ItemList, ReferenceKind>> = {
	'services.items': 'service',
	'serviceHours.calendars': 'calendar',
}

type Props = {
	readonly list: ItemList
	readonly itemId: string | undefined
	/** The first of the forms about an item lets the reader choose; those below follow. */
	readonly chooses?: boolean
	readonly children: (path: string) => ReactNode
}

/** Shows a form for one item of a list; with several items and none given, tabs choose. */
export function ItemScope({ list, itemId, chooses = false, children }: Props) {
	const t = useT('sections')
	const items = useReferences(KIND[list])
	const current = useCurrentItem((state) => state.current[list])
	const choose = useCurrentItem((state) => state.choose)
	const revealed = useAgreementStore((state) => state.reveal?.path ?? '')
	const asked = revealed.startsWith(`${list}.`) ? revealed.split('.')[2] : undefined
	const known = (id: string | undefined) => (items.some((item) => item.value === id) ? id : undefined)
	const shown = itemId ?? known(current) ?? known(asked) ?? items[0]?.value
	if (shown === undefined) return <p>{t(`none.${list}`)}</p>
	return (
		<>
			{itemId === undefined && items.length > 1 && !chooses && (
				<p className={classes.caption}>{items.find((item) => item.value === shown)?.label}</p>
			)}
			{itemId === undefined && items.length > 1 && chooses && (
				<Tabs value={shown} onChange={(id) => id !== null && choose(list, id)} mb={16}>
					<Tabs.List>
						{items.map((item) => (
							<Tabs.Tab key={item.value} value={item.value}>
								{item.label}
							</Tabs.Tab>
						))}
					</Tabs.List>
				</Tabs>
			)}
			<div key={shown}>{children(`${list}.${shown}`)}</div>
		</>
	)
}
