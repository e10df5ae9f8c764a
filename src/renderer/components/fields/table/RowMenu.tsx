import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useT } from '../../../app/i18n'

type Props = {
	readonly number: number
	readonly isFirst: boolean
	readonly isLast: boolean
	readonly onDuplicate: () => void
	readonly onMove: (by: -1 | 1) => void
	readonly onRemove: () => void
}

const icon = { size: 16, stroke: 1.6 } as const

export function RowMenu({ number, isFirst, isLast, onDuplicate, onMove, onRemove }: Props) {
	const t = useT('fields')
	return (
		<Menu position="bottom-end">
			<Menu.Target>
				<ActionIcon aria-label={t('table.row-menu', { number })} onClick={(event) => event.stopPropagation()}>
					<IconDots {...icon} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown onClick={(event) => event.stopPropagation()}>
				<Menu.Item leftSection={<IconCopy {...icon} />} onClick={onDuplicate}>
					{t('table.duplicate')}
				</Menu.Item>
				<Menu.Item leftSection={<IconArrowUp {...icon} />} disabled={isFirst} onClick={() => onMove(-1)}>
					{t('table.up')}
				</Menu.Item>
				<Menu.Item leftSection={<IconArrowDown {...icon} />} disabled={isLast} onClick={() => onMove(1)}>
					{t('table.down')}
				</Menu.Item>
				<Menu.Item leftSection={<IconTrash {...icon} />} onClick={onRemove}>
					{t('table.remove')}
				</Menu.Item>
			</Menu.Dropdown>
		</Menu>
	)
}
