import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { PreviewFile } from '../../../../shared/ipc/preview-shapes'
import { isInternalSheet } from '../../../../shared/sheets/sheet-list'
import type { PreviewProps } from '../../../app/features'
import { useT } from '../../../app/i18n'
import { PagesBar } from '../../../components/pages/PagesBar'
import { PdfPages } from '../../../components/pages/PdfPages'
import { usePages } from '../../../components/pages/use-pages'
import { useAgreement } from '../../../stores/agreement-store'
import { useWishes } from '../use-wishes'
import { PreviewChoices } from './PreviewChoices'
import classes from './PreviewLayer.module.css'
import { PreviewNote } from './PreviewNote'
import { usePreview } from './use-preview'

/** The pages as they would leave, over the whole window. */
export function PreviewLayer({ opened, onClose, onExport }: PreviewProps) {
	const t = useT('preview')
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			fullScreen
			withCloseButton={false}
			padding={0}
			radius={0}
			attributes={{ content: { 'aria-label': t('title') } }}
			classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
		>
			<Content onClose={onClose} onExport={onExport} />
		</Modal>
	)
}

function Content({ onClose, onExport }: Omit<PreviewProps, 'opened'>) {
	const t = useT('preview')
	const app = useT('app')
	const title = useAgreement((agreement) => agreement.title)
	const [wishes, change] = useWishes()
	const [chosen, setFile] = useState<PreviewFile>('pdf')
	const file = wishes.audience === 'external' && isInternalSheet(chosen) ? 'pdf' : chosen
	const preview = usePreview(file, wishes)
	const { shown, work } = preview
	const pages = usePages(shown?.pdf ?? null, shown?.file ?? '')
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the pages work from everywhere in the dialog
		<div className={classes.layer} onKeyDown={pages.onKeyDown}>
			<header className={classes.head}>
				<Tooltip label={t('back')}>
					<ActionIcon aria-label={t('back')} onClick={onClose}>
						<IconArrowLeft size={16} stroke={1.6} />
					</ActionIcon>
				</Tooltip>
				<div className={classes.name}>
					<h1>{t('title')}</h1>
					<span>{title === '' ? app('top.untitled') : title}</span>
				</div>
				{shown !== null && <PagesBar pages={pages} />}
				<div className={classes.end}>
					<Button leftSection={<IconUpload size={16} stroke={1.6} />} onClick={onExport}>
						{t('export')}
					</Button>
				</div>
			</header>
			<div className={classes.columns}>
				<PreviewChoices file={file} onFile={setFile} wishes={wishes} onChange={change} />
				<main className={classes.main}>
					<PreviewNote preview={preview} wished={wishes.state} onShow={onExport} />
					<PdfPages pdf={shown?.pdf ?? null} pages={pages} isOld={work.kind !== 'current'} />
				</main>
			</div>
		</div>
	)
}
