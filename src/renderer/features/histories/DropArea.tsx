import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../../app/i18n'
import { fileKind, openFile } from '../../app/open-file'
import { pathOfFile } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { NO_OPTIONS, useImportStore } from '../../stores/import-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './import.module.css'

/** Files can be dropped anywhere: exports, which in an open agreement speak for it, and contracts to be checked. */
export function DropArea() {
	const t = useT('histories')
	const verify = useT('verify')
	const bundles = useT('bundles')
	const [over, setOver] = useState<'documents' | 'files' | 'exports' | null>(null)
	const title = useAgreementStore((state) => state.agreement?.title)
	useEffect(() => {
		const onDrag = (event: DragEvent) => {
			if (!bringsFiles(event)) return
			// Without this the window would try to open the file.
			event.preventDefault()
			const isInside = event.type !== 'dragleave' || event.relatedTarget !== null
			setOver(isInside ? broughtBy(event) : null)
		}
		const onDrop = (event: DragEvent) => {
			if (!bringsFiles(event)) return
			event.preventDefault()
			setOver(null)
			takeDropped([...(event.dataTransfer?.files ?? [])])
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
	if (over === null) return null
	const exports = title === undefined ? t('drop') : t('drop.agreement', { title })
	return (
		<div className={classes.drop}>
			<div className={classes.dropNote}>
				<IconFileImport size={24} stroke={1.6} aria-hidden />
				{over === 'documents' ? verify('drop') : over === 'files' ? bundles('drop') : exports}
			</div>
		</div>
	)
}

function bringsFiles(event: DragEvent): boolean {
	return event.dataTransfer?.types.includes('Files') ?? false
}

const DOCUMENTS = ['application/pdf']
/** A bundle has no type that systems know. */
const OPENED = ['', 'text/markdown', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']

/** As far as the system says while they are still held. */
function broughtBy(event: DragEvent): 'documents' | 'files' | 'exports' {
	const types = [...(event.dataTransfer?.items ?? [])].map(({ type }) => type)
	const areAll = (known: readonly string[]) => types.length > 0 && types.every((type) => known.includes(type))
	return areAll(DOCUMENTS) ? 'documents' : areAll(OPENED) ? 'files' : 'exports'
}

function takeDropped(files: readonly File[]): void {
	const [first] = files
	if (first === undefined) return
	// Text may be a table of tickets; a contract as text is opened from the list of papers.
	const areOurs = files.every(({ name }) => fileKind(name) !== 'other' && !/\.txt$/i.test(name))
	if (!areOurs || !openFile(pathOfFile(first))) importDropped(files)
}

function importDropped(files: readonly File[]): void {
	if (useSettingsStore.getState().info?.readOnly != null) return
	const paths = files.map(pathOfFile).filter((path) => path !== '')
	const { agreement, readOnly } = useAgreementStore.getState()
	const agreementId = readOnly === null ? (agreement?.id ?? null) : null
	if (paths.length > 0) void useImportStore.getState().start({ paths, agreementId, options: NO_OPTIONS })
}
