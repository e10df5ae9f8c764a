import { Modal } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { findingsOf } from '../../../shared/findings/run'
import type { ExportProps } from '../../app/features'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { Checklist } from './Checklist'
import { checklistOf } from './checklist'
import { Done } from './Done'
import classes from './ExportDialog.module.css'
import { ExportFoot } from './ExportFoot'
import { ExportLog } from './ExportLog'
import { ExportWishes } from './ExportWishes'
import { folderOf } from './folder-name'
import { useExport, type Wishes } from './use-export'

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
	const [wishes, setWishes] = useState<Wishes>(() => ({
		audience: 'external',
		state: 'draft',
		formats: ['pdf', 'docx'],
		recipient: agreement.parties.customer.name ?? '',
		date: today(),
		profile: agreement.signatures.profile,
		folder: '',
	}))
	const { state, log, logFault, run, again } = useExport()
	const lastFolder = folderOf(log?.[0]?.files[0]?.path ?? '')
	useEffect(() => {
		if (lastFolder !== '') setWishes((now) => (now.folder === '' ? { ...now, folder: lastFolder } : now))
	}, [lastFolder])
	// Found by the main process as well; it refuses whatever this list should miss.
	const findings = useMemo(() => findingsOf(agreement), [agreement])
	const checklist = useMemo(() => checklistOf(state.kind === 'refused' ? state.findings : findings), [state, findings])
	const change = (part: Partial<Wishes>) => {
		if (state.kind === 'refused' || state.kind === 'failed') again()
		setWishes((now) => ({ ...now, ...part }))
	}
	if (state.kind === 'done')
		return <Done entry={state.entry} warnings={state.warnings} onAgain={again} onClose={onClose} />
	return (
		<>
			<div className={classes.columns}>
				<ExportWishes wishes={wishes} isBusy={state.kind === 'running'} onChange={change} />
				<div className={classes.right}>
					<Checklist checklist={checklist} wishes={wishes} onLeave={onClose} />
					<ExportLog log={log} fault={logFault} />
				</div>
			</div>
			<ExportFoot
				wishes={wishes}
				state={state}
				blockingCount={checklist.blockingCount}
				onFolder={(folder) => change({ folder })}
				onRun={(as, folder) => void run({ ...wishes, state: as, folder })}
			/>
		</>
	)
}

/** The reader's own day. */
function today(): string {
	const now = new Date()
	const two = (part: number) => String(part).padStart(2, '0')
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
