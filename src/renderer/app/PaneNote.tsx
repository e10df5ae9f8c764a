import { VisuallyHidden } from '@mantine/core'
import { useT } from './i18n'
import { usePaneStore } from './panes'

/** Tells whoever cannot see it which pane the focus went to. */
export function PaneNote() {
	const t = useT('app')
	const told = usePaneStore((state) => state.told)
	return (
		<VisuallyHidden role="status" data-pane-note="">
			{told !== null && t('pane.told', { name: told.name, number: told.number, count: told.count })}
		</VisuallyHidden>
	)
}
