import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../../app/i18n'
import { pathOfFile } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { NO_OPTIONS, useImportStore } from '../../stores/import-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './import.module.css'

/** Files can be dropped anywhere; in an open agreement they speak for it. */
export function DropArea() {
	const t = useT('histories')
	const [isOver, setOver] = useState(false)
	const title = useAgreementStore((state) => state.agreement?.title)
	useEffect(() => {
		const onDrag = (event: DragEvent) => {
			if (!bringsFiles(event)) return
			// Without this the window would try to open the file.
			event.preventDefault()
			setOver(event.type !== 'dragleave' || event.relatedTarget !== null)
		}
		const onDrop = (event: DragEvent) => {
			if (!bringsFiles(event)) return
			event.preventDefault()
			setOver(false)
			importDropped([...(event.dataTransfer?.files ?? [])])
		}
		window.addEventListener('dragenter', onDrag)
		window.addEventListener('dragover', onDrag)
		window.addEventListener('dragleave', onDrag)
		window.addEventListener('drop', onDrop)
		return () => {
			window.removeEventListener('dragenter', onDrag)
			window.removeEventListener('dragover', onDrag)
			window.removeEventListener('dragleave', onDrag)
			window.removeEventListener('drop', onDrop)
		}
	}, [])
	if (!isOver) return null
	return (
		<div className={classes.drop}>
			<div className={classes.dropNote}>
				<IconFileImport size={24} stroke={1.6} aria-hidden />
				{title === undefined ? t('drop') : t('drop.agreement', { title })}
			</div>
		</div>
	)
}

function bringsFiles(event: DragEvent): boolean {
	return event.dataTransfer?.types.includes('Files') ?? false
}

function importDropped(files: readonly File[]): void {
	if (useSettingsStore.getState().info?.readOnly != null) return
	const paths = files.map(pathOfFile).filter((path) => path !== '')
	const { agreement, readOnly } = useAgreementStore.getState()
	const agreementId = readOnly === null ? (agreement?.id ?? null) : null
	if (paths.length > 0) void useImportStore.getState().start({ paths, agreementId, options: NO_OPTIONS })
}
