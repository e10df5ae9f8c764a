import { Button, Modal } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { useState } from 'react'
import type { SectionId } from '../../../shared/agreement/section-list'
import { useT } from '../../app/i18n'
import { CatchUntilEdit } from '../../components/frame/CatchUntilEdit'
import { Paper } from '../../components/paper/Paper'
import { useAgreementStore } from '../../stores/agreement-store'
import { useOutline } from '../../stores/outline'
import { usePaperLanguage } from '../../stores/paper-language'
import classes from './SmallPaper.module.css'

/** The clause that is being written, small and alive; a click shows the contract large. */
export function SmallPaper({ section }: { readonly section: SectionId }) {
	const t = useT('guided')
	const app = useT('app')
	const [isLarge, setLarge] = useState(false)
	return (
		<aside className={classes.pane} aria-label={t('paper')}>
			<p className={classes.head}>{t('paper')}</p>
			<div className={classes.small}>
				<CatchUntilEdit>
					<Live section={section} size="small" />
				</CatchUntilEdit>
			</div>
			<Button
				className={classes.more ?? ''}
				variant="subtle"
				color="gray"
				fw={400}
				leftSection={<IconArrowsMaximize size={14} stroke={1.6} />}
				onClick={() => setLarge(true)}
			>
				{t('paper.large')}
			</Button>
			<Modal
				opened={isLarge}
				onClose={() => setLarge(false)}
				size={880}
				padding={0}
				title={t('paper')}
				classNames={{
					header: classes.largeHead ?? '',
					content: classes.largeContent ?? '',
					body: classes.largeBody ?? '',
				}}
				closeButtonProps={{ 'aria-label': app('common.close') }}
			>
				<Live section={section} size="reading" onVisit={() => setLarge(false)} />
			</Modal>
		</aside>
	)
}

type LiveProps = {
	readonly section: SectionId
	readonly size: 'small' | 'reading'
	readonly onVisit?: () => void
}

function Live({ section, size, onVisit }: LiveProps) {
	const t = useT('guided')
	const editor = useT('editor')
	const language = usePaperLanguage()
	const outline = useOutline(language, section === 'action-plan' ? 'internal' : 'external')
	const focusPath = useAgreementStore((state) => state.focusPath)
	const revealField = useAgreementStore((state) => state.revealField)
	return (
		<Paper
			outline={outline}
			label={t('paper')}
			overriddenLabel={editor('wording.mark')}
			focusPath={focusPath}
			showId={outline.blocks.find((block) => block.section === section)?.id ?? null}
			size={size}
			onVisit={(path) => {
				if (path === null) return
				onVisit?.()
				revealField(path)
			}}
		/>
	)
}
