import { ActionIcon, Title, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftExpand, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useContext, useRef } from 'react'
import { SECTIONS } from '../../../shared/agreement/section-list'
import { useT } from '../../app/i18n'
import { Catch } from '../../components/frame/Catch'
import { CrashNote } from '../../components/frame/CrashNote'
import { StandingPart } from '../../components/frame/standing-part'
import { useLayoutStore } from '../../stores/layout-store'
import { ownIdOf } from '../../stores/places'
import { useRouteStore } from '../../stores/route-store'
import classes from './FormPane.module.css'
import { OwnForm } from './OwnForm'
import { SectionForm } from './SectionForm'
import { useRevealedField } from './use-revealed-field'

/** The form of the section in sight. */
export function FormPane() {
	const app = useT('app')
	const section = useRouteStore(({ route }) => (route.name === 'agreement' ? route.section : 'parties'))
	const pane = useRef<HTMLElement>(null)
	useRevealedField(pane)
	const standing = useContext(StandingPart)
	const known = SECTIONS.find((one) => one.id === section)
	const ownId = ownIdOf(section)
	if (standing < 0.5) return null
	return (
		<main
			ref={pane}
			className={classes.pane}
			data-pane=""
			key={section}
			{...(known === undefined ? {} : { 'aria-label': app(`section.${known.id}`) })}
		>
			<Catch of={section} instead={(again) => <CrashNote again={again} />}>
				{known !== undefined && (
					<>
						<Head section={known.id} />
						<SectionForm section={known.id} />
					</>
				)}
				{ownId !== null && <OwnForm id={ownId} tools={<PaneTools />} />}
			</Catch>
		</main>
	)
}

function Head({ section }: { readonly section: string }) {
	const t = useT('editor')
	const app = useT('app')
	return (
		<header className={classes.head}>
			<div>
				<Title order={1}>{app(`section.${section}`)}</Title>
				<p className={classes.intro}>{t(`intro.${section}`)}</p>
			</div>
			<PaneTools />
		</header>
	)
}

/** Panes that are hidden come back from here. */
function PaneTools() {
	const t = useT('editor')
	const isSideShown = useLayoutStore((state) => state.isSideShown)
	const isPaperShown = useLayoutStore((state) => state.isPaperShown)
	const change = useLayoutStore((state) => state.change)
	if (isSideShown && isPaperShown) return null
	return (
		<div className={classes.tools}>
			{!isSideShown && (
				<Tooltip label={t('pane.side.show')}>
					<ActionIcon aria-label={t('pane.side.show')} onClick={() => change({ isSideShown: true, side: 'sections' })}>
						<IconLayoutSidebarLeftExpand size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
			)}
			{!isPaperShown && (
				<Tooltip label={t('pane.paper.show')}>
					<ActionIcon aria-label={t('pane.paper.show')} onClick={() => change({ isPaperShown: true })}>
						<IconLayoutSidebarRightExpand size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
			)}
		</div>
	)
}
