import { ActionIcon, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconLayoutSidebarLeftExpand, IconLock } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { FindingMarks, OpenMark } from '../../components/FindingMarks'
import { SideTip } from '../../components/frame/SideTip'
import { countsByPlace, type PlaceCount, useChecks } from '../../stores/checks'
import { goToSection, useRouteStore } from '../../stores/route-store'
import classes from './FoldedSections.module.css'
import { useShownSections } from './use-shown-sections'

/** The section list on a narrow window: number and the worst that is open; names come with the pointer or the focus. */
export function FoldedSections({ onUnfold }: { readonly onUnfold: () => void }) {
	const t = useT('editor')
	const app = useT('app')
	const counts = countsByPlace(useChecks())
	const sections = useShownSections()
	const section = useRouteStore(({ route }) => (route.name === 'agreement' ? route.section : null))
	return (
		<nav className={classes.pane} data-pane="" aria-label={t('sections')}>
			<SideTip label={t('pane.side.unfold')}>
				<ActionIcon className={classes.unfold} aria-label={t('pane.side.unfold')} onClick={onUnfold}>
					<IconLayoutSidebarLeftExpand size={16} stroke={1.6} />
				</ActionIcon>
			</SideTip>
			<ul className={classes.list}>
				{sections.map(({ id }, index) => (
					<li key={id}>
						<SideTip label={app(`section.${id}`)}>
							<UnstyledButton
								className={classes.row}
								aria-current={section === id || undefined}
								onClick={() => goToSection(id)}
							>
								<span className={classes.number}>{index + 1}</span>
								<VisuallyHidden>{app(`section.${id}`)}</VisuallyHidden>
								{id === 'action-plan' ? (
									<IconLock size={12} stroke={1.6} aria-hidden />
								) : (
									<Worst count={counts.get(id) ?? null} />
								)}
							</UnstyledButton>
						</SideTip>
					</li>
				))}
			</ul>
		</nav>
	)
}

function Worst({ count }: { readonly count: PlaceCount | null }) {
	const t = useT('editor')
	if (count === null)
		return <IconCheck className={classes.done} size={14} stroke={1.6} role="img" aria-label={t('done')} />
	if (count.errors > 0) return <FindingMarks errors={count.errors} warnings={0} />
	if (count.open > 0) {
		return (
			<span className={classes.open} title={t('open', { count: count.open })}>
				<OpenMark /> {count.open}
			</span>
		)
	}
	return <FindingMarks errors={0} warnings={count.warnings} />
}
