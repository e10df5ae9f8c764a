import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconLayoutSidebarLeftCollapse, IconLock } from '@tabler/icons-react'
import type { SectionId } from '../../../shared/agreement/section-list'
import { useT } from '../../app/i18n'
import { FindingMarks } from '../../components/FindingMarks'
import { goToNextCheck } from '../../stores/check-walk'
import { countsByPlace, type PlaceCount, toDo, useChecks } from '../../stores/checks'
import { useLayoutStore } from '../../stores/layout-store'
import { goToSection, useRouteStore } from '../../stores/route-store'
import { OwnParts } from './OwnParts'
import classes from './SectionsPane.module.css'
import { useShownSections } from './use-shown-sections'

/** The sections with what is still open or found in each, and the user's own articles and annexes. */
export function SectionsPane({ onFold }: { readonly onFold?: () => void }) {
	const t = useT('editor')
	const app = useT('app')
	const checks = useChecks()
	const counts = countsByPlace(checks)
	const openCount = checks.filter((check) => check.severity === 'open').length
	const change = useLayoutStore((state) => state.change)
	const sections = useShownSections()
	return (
		<nav className={classes.pane} data-pane="" aria-label={t('sections')}>
			<div className={classes.head}>
				<h2>{t('sections')}</h2>
				<span className={classes.total}>{openCount > 0 && t('open', { count: openCount })}</span>
				<Tooltip label={t(onFold === undefined ? 'pane.side.hide' : 'pane.side.fold')}>
					<ActionIcon
						size={24}
						variant="transparent"
						aria-label={t(onFold === undefined ? 'pane.side.hide' : 'pane.side.fold')}
						onClick={onFold ?? (() => change({ isSideShown: false }))}
					>
						<IconLayoutSidebarLeftCollapse size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
			</div>
			<div className={classes.scroll}>
				<ul className={classes.list}>
					{sections.map(({ id }, index) => (
						<li key={id} className={id === 'action-plan' ? classes.internal : undefined}>
							<SectionRow id={id} number={index + 1} name={app(`section.${id}`)} count={counts.get(id) ?? null} />
						</li>
					))}
				</ul>
				<OwnParts counts={counts} />
			</div>
			{toDo(checks).length > 0 && (
				<UnstyledButton className={classes.next} onClick={() => goToNextCheck(1)}>
					<span>{t('next')}</span>
					<Kbd>F8</Kbd>
				</UnstyledButton>
			)}
		</nav>
	)
}

type RowProps = {
	readonly id: SectionId
	readonly number: number
	readonly name: string
	readonly count: PlaceCount | null
}

function SectionRow({ id, number, name, count }: RowProps) {
	const t = useT('editor')
	const isCurrent = useRouteStore(({ route }) => route.name === 'agreement' && route.section === id)
	return (
		<UnstyledButton className={classes.row} aria-current={isCurrent || undefined} onClick={() => goToSection(id)}>
			<span className={classes.number}>{number}</span>
			<span className={classes.name}>{name}</span>
			<span className={classes.state}>
				{id === 'action-plan' && (
					<>
						<IconLock size={14} stroke={1.6} aria-hidden /> {t('internal')}
					</>
				)}
				{id !== 'action-plan' && count === null && (
					<IconCheck size={16} stroke={1.6} role="img" aria-label={t('done')} />
				)}
				{count !== null && (
					<>
						{count.open > 0 && <span>{t('open', { count: count.open })}</span>}
						<FindingMarks errors={count.errors} warnings={count.warnings} />
					</>
				)}
			</span>
		</UnstyledButton>
	)
}
