import { Button } from '@mantine/core'
import { useState } from 'react'
import { Banner } from '../components/frame/Banner'
import { useAgreementStore } from '../stores/agreement-store'
import { joinBundle, saveBundleAs } from '../stores/bundle-file'
import classes from './BundleBanners.module.css'
import { tellError } from './error-text'
import { useFormat } from './format'
import { useT } from './i18n'

/** What there is to know of the file that is worked in: who sent it with which words, and what keeps it from being saved. */
export function BundleBanners() {
	const bundle = useAgreementStore((state) => state.bundle)
	if (bundle === null) return null
	return (
		<>
			<SaveProblem />
			{bundle.isLogChanged && <LogBanner />}
			<Letter key={bundle.about.sent?.at ?? ''} />
		</>
	)
}

/** Nothing in the window is lost while one of these stands. */
function SaveProblem() {
	const t = useT('bundles')
	const canWrite = useAgreementStore((state) => state.bundle?.canWrite !== false)
	const code = useAgreementStore(({ saveState }) => (saveState.kind === 'error' ? saveState.code : null))
	const saveAs = (
		<Button variant="default" size="compact-sm" onClick={() => void saveBundleAs().catch(tellError)}>
			{t('saveAs')}
		</Button>
	)
	if (code === 'changed-outside') {
		return (
			<Banner kind="warning">
				<div className={classes.row}>
					<span>{t('changedOutside')}</span>
					<Button size="compact-sm" onClick={() => void joinBundle().catch(tellError)}>
						{t('join')}
					</Button>
					{saveAs}
				</div>
			</Banner>
		)
	}
	if (code === null && canWrite) return null
	return (
		<Banner kind="lock">
			<div className={classes.row}>
				<span>{t(code === null || code === 'read-only' ? 'readOnly' : 'cannotSave')}</span>
				{saveAs}
			</div>
		</Banner>
	)
}

function LogBanner() {
	const t = useT('bundles')
	return <Banner kind="warning">{t('logChanged')}</Banner>
}

/** Who sent it, and what they ask; read once. */
function Letter() {
	const t = useT('bundles')
	const format = useFormat()
	const [isRead, setRead] = useState(false)
	const { sent } = useAgreementStore((state) => state.bundle?.about) ?? {}
	const isExternal = useAgreementStore((state) => state.bundle?.audience === 'external')
	if (isRead) return null
	const by = sent?.by ?? ''
	const head =
		sent == null || by === '' ? t('letter.nobody') : t('letter', { name: by, when: format.dateTime(sent.at) })
	return (
		<Banner kind="letter" onClose={() => setRead(true)}>
			{head} {t(isExternal ? 'letter.external' : 'letter.internal')}
			{sent != null && sent.note !== '' && <p className={classes.note}>{sent.note}</p>}
		</Banner>
	)
}
