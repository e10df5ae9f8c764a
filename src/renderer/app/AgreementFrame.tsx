import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { BundleOpenedReply } from '../../shared/ipc/bundle-shapes'
import type { OpenOutcome } from '../../shared/ipc/shapes'
import { Banner } from '../components/frame/Banner'
import { SentencePage } from '../components/frame/SentencePage'
import { call } from '../ipc/api'
import { type ReadOnlyReason, useAgreementStore } from '../stores/agreement-store'
import { useLayoutStore } from '../stores/layout-store'
import { openExport } from '../stores/open-export'
import { useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { resumeSuggesting } from '../stores/suggesting'
import { BrokenPage } from './BrokenPage'
import { BundleBanners } from './BundleBanners'
import { BundleBar } from './BundleBar'
import { errorText } from './error-text'
import { type AgreementProps, EXPORT, PREVIEW } from './features'
import { useT, useUiLanguage } from './i18n'
import { SuggestingBanner, tellResumed } from './SuggestingBanner'
import { TopBar } from './TopBar'
import { ViewStage } from './ViewStage'

type Refused = Extract<BundleOpenedReply, { kind: 'refused' }>
type Opening =
	| OpenOutcome
	| Refused
	| { readonly kind: 'loading' }
	| { readonly kind: 'failed'; readonly error: unknown }

/** An agreement of the workspace, opened by its id, or one in the file of a bundle; then shown in the chosen way. */
export function AgreementFrame({ id, view, file }: AgreementProps) {
	const t = useT('app')
	const bundles = useT('bundles')
	const language = useUiLanguage()
	const opening = useOpening(id, file)
	const isOpen = useAgreementStore((state) => state.agreement?.id === id && (state.bundle === null) === (file === null))
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
	if (opening.kind === 'refused') {
		return (
			<SentencePage title={t('open.failed.title')} text={bundles(`refused.${opening.reason}`)}>
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
	if (!isOpen) return null

	const restoredFrom = opening.kind === 'opened' ? opening.restoredFrom : null
	return (
		<>
			{file === null ? <TopBar view={view} /> : <BundleBar view={view} />}
			<BundleBanners />
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

function useOpening(id: string, file: string | null): Opening {
	const [opening, setOpening] = useState<Opening>({ kind: 'loading' })
	const workspace = useSettingsStore((state) => state.info?.readOnly?.reason ?? null)
	useEffect(() => {
		let isWanted = true
		const shown = file === null ? null : shownAlready(id, file)
		if (shown !== null) return setOpening(shown)
		setOpening({ kind: 'loading' })
		const asked = file === null ? call('agreements:open', { id }) : call('bundles:open', { path: file })
		asked.then(
			(outcome) => {
				if (!isWanted) return
				if (outcome.kind === 'bundle') {
					setOpening(bundleOpened(outcome, file ?? ''))
					return
				}
				loadOpened(outcome, workspace)
				setOpening(outcome)
				if (outcome.kind === 'opened' && workspace === null)
					void resumeSuggesting(id).then(tellResumed, () => undefined)
			},
			(error: unknown) => isWanted && setOpening({ kind: 'failed', error }),
		)
		return () => {
			isWanted = false
		}
	}, [id, file, workspace])
	return opening
}

/** A bundle that was saved elsewhere goes on as it is, with its steps to undo. */
function shownAlready(id: string, file: string): Opening | null {
	const { agreement, bundle, saveState } = useAgreementStore.getState()
	if (agreement?.id !== id || bundle?.path !== file) return null
	return {
		kind: 'opened',
		agreement,
		savedAt: saveState.kind === 'saved' ? (saveState.at ?? '') : '',
		restoredFrom: null,
	}
}

function loadOpened(outcome: OpenOutcome | Refused, workspace: ReadOnlyReason | null): void {
	const { load } = useAgreementStore.getState()
	if (outcome.kind === 'opened') load(outcome.agreement, { readOnly: workspace, savedAt: outcome.savedAt })
	if (outcome.kind === 'too-new' && outcome.agreement !== null)
		load(outcome.agreement, { readOnly: 'too-new', savedAt: null })
}

/** The workspace has no part in it: a bundle can be worked in where the workspace can only be read. */
function bundleOpened(outcome: Extract<BundleOpenedReply, { kind: 'bundle' }>, path: string): Opening {
	const { agreement, audience, about, canWrite, isLogChanged, savedAt } = outcome
	const bundle = { path, audience, about, canWrite, isLogChanged }
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt, bundle })
	return { kind: 'opened', agreement, savedAt, restoredFrom: null }
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
