import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OpenOutcome } from '../../shared/ipc/shapes'
import { Banner } from '../components/frame/Banner'
import { SentencePage } from '../components/frame/SentencePage'
import { call } from '../ipc/api'
import { useAgreementStore } from '../stores/agreement-store'
import { useLayoutStore } from '../stores/layout-store'
import { openExport } from '../stores/open-export'
import type { AgreementView } from '../stores/route-store'
import { useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { BrokenPage } from './BrokenPage'
import { errorText } from './error-text'
import { EXPORT, PREVIEW } from './features'
import { useT, useUiLanguage } from './i18n'
import { SuggestingBanner } from './SuggestingBanner'
import { TopBar } from './TopBar'
import { ViewStage } from './ViewStage'

type Opening = OpenOutcome | { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: unknown }

/** An agreement of the workspace: opened by its id, then shown in the chosen way. */
export function AgreementFrame({ id, view }: { readonly id: string; readonly view: AgreementView }) {
	const t = useT('app')
	const language = useUiLanguage()
	const opening = useOpening(id)
	const openId = useAgreementStore((state) => state.agreement?.id)
	const [isRestoredRead, setRestoredRead] = useState(false)
	const isExportOpen = useLayoutStore((state) => state.isExportOpen)
	const isPreviewOpen = useLayoutStore((state) => state.isPreviewOpen)
	const change = useLayoutStore((state) => state.change)

	if (opening.kind === 'failed') {
		return (
			<SentencePage title={t('open.failed.title')} text={errorText(opening.error, language)}>
				<BackButton />
			</SentencePage>
		)
	}
	if (opening.kind === 'broken') {
		return (
			<BrokenPage outcome={opening}>
				<BackButton />
			</BrokenPage>
		)
	}
	if (opening.kind === 'too-new' && opening.agreement === null) {
		return (
			<SentencePage title={t('open.tooNewUnreadable.title')} text={t('open.tooNewUnreadable')}>
				<BackButton />
			</SentencePage>
		)
	}
	if (openId !== id) return null

	const restoredFrom = opening.kind === 'opened' ? opening.restoredFrom : null
	return (
		<>
			<TopBar view={view} />
			{opening.kind === 'too-new' && <Banner kind="lock">{t('open.tooNew')}</Banner>}
			{restoredFrom !== null && !isRestoredRead && (
				<Banner kind="warning" onClose={() => setRestoredRead(true)}>
					{t('open.restored', { file: restoredFrom })}
				</Banner>
			)}
			<SuggestingBanner />
			<ViewStage view={view} />
			{/* The dialog waits behind the pages that were asked for in it. */}
			{EXPORT !== null && (
				<EXPORT opened={isExportOpen && !isPreviewOpen} onClose={() => change({ isExportOpen: false })} />
			)}
			{PREVIEW !== null && (
				<PREVIEW opened={isPreviewOpen} onClose={() => change({ isPreviewOpen: false })} onExport={openExport} />
			)}
		</>
	)
}

function useOpening(id: string): Opening {
	const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
	const load = useAgreementStore((state) => state.load)
	const workspace = useSettingsStore((state) => state.info?.readOnly?.reason ?? null)
	useEffect(() => {
		let isWanted = true
		setOpening({ kind: 'loading' })
		call('agreements:open', { id }).then(
			(outcome) => {
				if (!isWanted) return
				if (outcome.kind === 'opened') load(outcome.agreement, { readOnly: workspace, savedAt: outcome.savedAt })
				if (outcome.kind === 'too-new' && outcome.agreement !== null) {
					load(outcome.agreement, { readOnly: 'too-new', savedAt: null })
				}
				setOpening(outcome)
			},
			(error: unknown) => isWanted && setOpening({ kind: 'failed', error }),
		)
		return () => {
			isWanted = false
		}
	}, [id, load, workspace])
	return opening
}

function BackButton() {
	const t = useT('app')
	const navigate = useRouteStore((state) => state.navigate)
	return (
		<Button variant="default" onClick={() => void navigate({ name: 'agreements' })}>
			{t('open.back')}
		</Button>
	)
}
