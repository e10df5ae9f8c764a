import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFileSearch, IconLayoutSidebarRightCollapse, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { Block, Outline } from '../../../shared/outline/block'
import { useT } from '../../app/i18n'
import { CatchUntilEdit } from '../../components/frame/CatchUntilEdit'
import { Paper } from '../../components/paper/Paper'
import { useAgreementStore } from '../../stores/agreement-store'
import { goToCheck } from '../../stores/check-walk'
import { useLayoutStore } from '../../stores/layout-store'
import { useOutline } from '../../stores/outline'
import { usePaperLanguage } from '../../stores/paper-language'
import { ownIdOf } from '../../stores/places'
import { useRouteStore } from '../../stores/route-store'
import classes from './PaperPane.module.css'
import { SecondText } from './SecondText'
import { usePaperNotes } from './use-paper-notes'
import { WordingBar } from './WordingBar'
import { WordingEditor } from './WordingEditor'
import { isWorded } from './wording'

export function PaperPane() {
	const t = useT('editor')
	const explain = useT('explain')
	const change = useLayoutStore((state) => state.change)
	const isInternal = useRouteStore(({ route }) => route.name === 'agreement' && route.section === 'action-plan')
	return (
		<>
			<div className={classes.head}>
				<h2>{t('paper')}</h2>
				{isInternal && <span className={classes.note}>{t('paper.internal')}</span>}
				<Tooltip label={explain('open')}>
					<ActionIcon
						className={classes.first}
						variant="transparent"
						aria-label={explain('open')}
						onClick={() => useRouteStore.getState().setView('customer-view')}
					>
						<IconUserQuestion size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
				<Tooltip label={t('paper.preview')}>
					<ActionIcon
						variant="transparent"
						aria-label={t('paper.preview')}
						onClick={() => change({ isPreviewOpen: true })}
					>
						<IconFileSearch size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
				<Tooltip label={t('pane.paper.hide')}>
					<ActionIcon
						variant="transparent"
						aria-label={t('pane.paper.hide')}
						onClick={() => change({ isPaperShown: false })}
					>
						<IconLayoutSidebarRightCollapse size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
			</div>
			<CatchUntilEdit>
				<LivePaper isInternal={isInternal} />
			</CatchUntilEdit>
		</>
	)
}

function LivePaper({ isInternal }: { readonly isInternal: boolean }) {
	const t = useT('editor')
	const language = usePaperLanguage()
	const outline = useOutline(language, isInternal ? 'internal' : 'external')
	const focusPath = useAgreementStore((state) => state.focusPath)
	const revealField = useAgreementStore((state) => state.revealField)
	const section = useRouteStore(({ route }) => (route.name === 'agreement' ? route.section : ''))
	const clauseId = useLayoutStore((state) => state.clauseId)
	const change = useLayoutStore((state) => state.change)
	const { notes, checkOn } = usePaperNotes(language, isInternal ? 'internal' : 'external')
	const [editedId, setEditedId] = useState<string | null>(null)
	const pointed = outline.blocks.find((block) => block.id === clauseId)
	const edited = outline.blocks.find((block) => block.id === editedId)
	return (
		<>
			<Paper
				outline={outline}
				label={t('paper')}
				overriddenLabel={t('wording.mark')}
				notes={notes}
				onNote={(blockId) => {
					const check = checkOn(blockId)
					if (check === null) return
					useLayoutStore.getState().show('check')
					goToCheck(check)
				}}
				focusPath={focusPath}
				showId={firstBlockOf(outline, section)}
				markId={focusPath?.startsWith('overrides.') === true ? clauseId : null}
				onVisit={(path, id) => {
					change({ clauseId: id })
					if (path !== null) revealField(path)
				}}
				{...(edited?.kind === 'clause'
					? {
							instead: {
								blockId: edited.id,
								node: (
									<WordingEditor
										key={edited.id}
										clause={edited}
										language={language}
										onClose={() => setEditedId(null)}
									/>
								),
							},
						}
					: {})}
			/>
			<SecondText />
			{isWorded(pointed) && editedId === null && (
				<WordingBar block={pointed} language={language} onEdit={() => setEditedId(pointed.id)} />
			)}
		</>
	)
}

/** Where a section begins on the paper; null where nothing of it is printed. */
function firstBlockOf(outline: Outline, section: string): string | null {
	const ownId = ownIdOf(section)
	const isFirst = ({ id, section: printedBy }: Block) =>
		ownId === null ? printedBy === section : id === `own.${ownId}` || id === `own-annex.${ownId}`
	return outline.blocks.find(isFirst)?.id ?? null
}
