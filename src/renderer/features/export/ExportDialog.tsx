import { Modal } from '@mantine/core'
import { useMemo } from 'react'
import { findingsOf } from '../../../shared/findings/run'
import { reviewHindrances } from '../../../shared/review/final-hindrances'
import type { ExportProps } from '../../app/features'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { useLayoutStore } from '../../stores/layout-store'
import { Checklist } from './Checklist'
import { checklistOf } from './checklist'
import { Done } from './Done'
import classes from './ExportDialog.module.css'
import { ExportFoot } from './ExportFoot'
import { ExportLog } from './ExportLog'
import { ExportWishes } from './ExportWishes'
import { folderOf } from './folder-name'
import { useContentHash } from './use-content-hash'
import { useExport } from './use-export'
import { useWishes, type Wishes } from './use-wishes'

/** Who is it for, draft or final, which files; what stands in the way of a final; afterwards the files. */
export function ExportDialog({ opened, onClose }: ExportProps) {
	const t = useT('export')
	const app = useT('app')
	const title = useAgreement((agreement) => agreement.title)
	const customer = useAgreement((agreement) => agreement.parties.customer.name)
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			size={840}
			padding={0}
			classNames={{ header: classes.header ?? '', body: classes.body ?? '', content: classes.content ?? '' }}
			closeButtonProps={{ 'aria-label': app('common.close') }}
			title={
				<>
					<span className={classes.title}>{t('title')}</span>
					<span className={classes.subtitle}>
						{[title === '' ? app('top.untitled') : title, ...(customer === null ? [] : [customer])].join(', ')}
					</span>
				</>
			}
		>
			<Content onClose={onClose} />
		</Modal>
	)
}

function Content({ onClose }: { readonly onClose: () => void }) {
	const agreement = useAgreement((open) => open)
	const [wishes, choose] = useWishes()
	const { state, log, logFault, run, cancel, again } = useExport()
	const { change: lay } = useLayoutStore.getState()
	const lastFolder = folderOf(log?.[0]?.files[0]?.path ?? '')
	const folder = wishes.folder === '' ? lastFolder : wishes.folder
	// Found by the main process as well; it refuses whatever this list should miss.
	const hash = useContentHash(agreement)
	const findings = useMemo(() => [...findingsOf(agreement), ...reviewHindrances(agreement, hash)], [agreement, hash])
	const checklist = useMemo(() => checklistOf(state.kind === 'refused' ? state.findings : findings), [state, findings])
	const change = (part: Partial<Wishes>) => {
		if (state.kind === 'refused' || state.kind === 'failed' || state.kind === 'cancelled') again()
		choose(part)
	}
	if (state.kind === 'done')
		return <Done entry={state.entry} warnings={state.warnings} onAgain={again} onClose={onClose} />
	return (
		<>
			<div className={classes.columns}>
				<ExportWishes wishes={wishes} isBusy={state.kind === 'running'} onChange={change} />
				<div className={classes.right}>
					<Checklist checklist={checklist} wishes={wishes} onLeave={onClose} />
					<ExportLog log={log} fault={logFault} onLeave={onClose} />
				</div>
			</div>
			<ExportFoot
				wishes={{ ...wishes, folder }}
				state={state}
				blockingCount={checklist.blockingCount}
				onFolder={(folder) => change({ folder })}
				onRun={(as, folder) => void run({ ...wishes, state: as, folder })}
				onCancel={cancel}
				onPreview={() => lay({ isPreviewOpen: true })}
			/>
		</>
	)
}
