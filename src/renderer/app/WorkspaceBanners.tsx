import { useState } from 'react'
import { Banner } from '../components/frame/Banner'
import { useSettingsStore } from '../stores/settings-store'
import { useT } from './i18n'

/** What concerns the whole workspace: that it cannot be written, and files that could not be read. */
export function WorkspaceBanners() {
	const t = useT('app')
	const info = useSettingsStore((state) => state.info)
	const [isRead, setRead] = useState(false)
	if (info === null) return null
	const { readOnly, setAside, workspacePath } = info
	return (
		<>
			{readOnly?.reason === 'locked' && (
				<Banner kind="lock">
					{readOnly.holder === '' ? t('banner.lockedUnknown') : t('banner.locked', { holder: readOnly.holder })}
				</Banner>
			)}
			{readOnly?.reason === 'folder' && <Banner kind="lock">{t('banner.folder', { folder: workspacePath })}</Banner>}
			{setAside.length > 0 && !isRead && (
				<Banner kind="warning" onClose={() => setRead(true)}>
					{t('banner.setAside', { count: setAside.length })}
					<ul>
						{setAside.map(({ file, movedTo, restoredFrom }) => (
							<li key={file}>{t(setAsideKey(movedTo, restoredFrom), withoutNull({ file, movedTo, restoredFrom }))}</li>
						))}
					</ul>
				</Banner>
			)}
		</>
	)
}

function setAsideKey(movedTo: string | null, restoredFrom: string | null): string {
	if (movedTo === null) return restoredFrom === null ? 'banner.setAside.left' : 'banner.setAside.restored'
	return restoredFrom === null ? 'banner.setAside.moved' : 'banner.setAside.movedRestored'
}

function withoutNull(values: Readonly<Record<string, string | null>>): Record<string, string> {
	return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))
}
