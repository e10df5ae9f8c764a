import { useViewportSize } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { useLayoutStore } from '../../stores/layout-store'
import { useRouteStore } from '../../stores/route-store'
import { CheckPane } from './CheckPane'
import classes from './Editor.module.css'
import { FindPane } from './FindPane'
import { FoldedSections } from './FoldedSections'
import { FormPane } from './FormPane'
import { InsertDialog } from './InsertDialog'
import { PaperPane } from './PaperPane'
import { SectionsPane } from './SectionsPane'

/** Below this width the section list folds, so that the paper keeps its 500 px. */
const FOLD_BELOW_PX = 1400
/** Three panes on a window narrower than this leave the paper less than it should have. */
const NARROW_PX = 1200
const SECTIONS_PX = 240
const TOOL_PX = 296
const RAIL_PX = 56
const FOLDED_PX = 64
/** The form's part of the window, as 624 px are of 1440. */
const FORM_SHARE = 0.433
/** What its tables take with German words in them; more than its share where the paper leaves it. */
const FORM_PX = 660
const PAPER_PX = 500

/** The panes scroll inside themselves, under their heads. */
const NO_SCROLL = { overflow: 'hidden' } as const

/** Sections, the form of one of them, and the paper: three panes to be sized and hidden. */
export function Editor() {
	const t = useT('editor')
	useSectionOfReveal()
	const { width } = useViewportSize()
	const side = useLayoutStore((state) => state.side)
	const isSideShown = useLayoutStore((state) => state.isSideShown)
	const isPaperShown = useLayoutStore((state) => state.isPaperShown)
	const isInsertOpen = useLayoutStore((state) => state.isInsertOpen)
	const change = useLayoutStore((state) => state.change)
	const [isUnfolded, setUnfolded] = useState(false)
	// The size is known only after the first drawing.
	if (width === 0) return null
	const isFolded = side === 'sections' && width < FOLD_BELOW_PX && !isUnfolded
	const sidePx = side === 'sections' ? SECTIONS_PX : TOOL_PX
	const besidePaperPx = width - RAIL_PX - PAPER_PX - (isFolded ? FOLDED_PX : sidePx)
	const formPx = Math.max(Math.round(width * FORM_SHARE), Math.min(FORM_PX, besidePaperPx))

	return (
		<div className={classes.editor}>
			{isSideShown && isFolded && <FoldedSections onUnfold={() => setUnfolded(true)} />}
			<Group orientation="horizontal" className={classes.group}>
				{isSideShown && !isFolded && (
					<>
						<Panel
							key={side}
							id={side}
							defaultSize={sidePx}
							minSize={180}
							maxSize={480}
							groupResizeBehavior="preserve-pixel-size"
							className={classes.side}
							style={NO_SCROLL}
						>
							{side === 'sections' && (
								<SectionsPane {...(width < FOLD_BELOW_PX ? { onFold: () => setUnfolded(false) } : {})} />
							)}
							{side === 'check' && <CheckPane />}
							{side === 'find' && <FindPane />}
						</Panel>
						<Separator className={classes.separator} aria-label={t('pane.size.side')} />
					</>
				)}
				<Panel id="form" defaultSize={formPx} minSize={360} className={classes.form} style={NO_SCROLL}>
					<FormPane />
				</Panel>
				{isPaperShown && (
					<>
						<Separator className={classes.separator} aria-label={t('pane.size.paper')} />
						<Panel id="paper" minSize={width < NARROW_PX ? 280 : 400} className={classes.paper} style={NO_SCROLL}>
							<PaperPane />
						</Panel>
					</>
				)}
			</Group>
			{/* Here, for the list that it is opened from may fold away. */}
			{isInsertOpen && <InsertDialog onClose={() => change({ isInsertOpen: false })} />}
		</div>
	)
}

/** Whoever asks for a field asks for its section too. */
function useSectionOfReveal(): void {
	const reveal = useAgreementStore((state) => state.reveal)
	const setSection = useRouteStore((state) => state.setSection)
	useEffect(() => {
		if (reveal !== null) setSection(reveal.section)
	}, [reveal, setSection])
}
