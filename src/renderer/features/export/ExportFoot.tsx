import { Anchor, Button, Progress } from '@mantine/core'
import { IconFileSearch, IconFolder } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { errorText, tellError } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { call } from '../../ipc/api'
import classes from './ExportDialog.module.css'
import { shortFolder } from './folder-name'
import type { ExportState } from './use-export'
import type { Wishes } from './use-wishes'

type Props = {
	readonly wishes: Wishes
	readonly state: ExportState
	readonly blockingCount: number
	readonly onFolder: (folder: string) => void
	readonly onRun: (as: Wishes['state'], folder: string) => void
	readonly onCancel: () => void
	readonly onPreview: () => void
}

/** Where the files go and the deed; what keeps it from being done is said here. */
export function ExportFoot({ wishes, state, blockingCount, onFolder, onRun, onCancel, onPreview }: Props) {
	const t = useT('export')
	const language = useUiLanguage()
	const choose = async () => {
		const folder = await call('export:choose-folder', {})
		if (folder !== null) onFolder(folder)
		return folder
	}
	const isBusy = state.kind === 'running'
	const isBlocked = blockingCount > 0 && wishes.state === 'final'
	const isReady = wishes.formats.length > 0 && !isBusy
	const hint = hintKey(wishes, isBlocked)
	// Without a folder the deed asks for one first, and goes on once it is named.
	const run = async (as: Wishes['state']) => {
		const folder = wishes.folder === '' ? await choose() : wishes.folder
		if (folder !== null) onRun(as, folder)
	}
	const foot = useKeptFocus(state.kind)
	return (
		<div ref={foot} tabIndex={-1} className={classes.foot}>
			<div className={classes.where}>
				{isBusy ? (
					<>
						<Progress
							value={state.total === 0 ? 0 : (state.done / state.total) * 100}
							aria-label={t('running.label')}
							className={classes.progress ?? ''}
						/>
						<span aria-live="polite">
							{t('running', { done: Math.min(state.done + 1, state.total), total: state.total, file: state.file })}
						</span>
					</>
				) : (
					<>
						<span className={classes.folder} title={wishes.folder}>
							<IconFolder size={16} stroke={1.6} aria-hidden />
							{wishes.folder === '' ? t('folder.none') : shortFolder(wishes.folder)}
							<Anchor component="button" type="button" size="sm" onClick={() => void choose().catch(tellError)}>
								{t(wishes.folder === '' ? 'folder.choose' : 'folder.change')}
							</Anchor>
						</span>
						{state.kind === 'failed' && (
							<span className={classes.failure} role="alert">
								{state.file !== '' && `${state.file}: `}
								{errorText(state.error, language)} {t('failed.kept')}
							</span>
						)}
						{state.kind === 'refused' && (
							<span className={classes.failure} role="alert">
								{t('refused')}
							</span>
						)}
						{state.kind === 'cancelled' && <span role="status">{t('cancelled')}</span>}
						{state.kind === 'asking' && hint !== null && (
							<span className={classes.hint}>{t(hint, { count: blockingCount })}</span>
						)}
					</>
				)}
			</div>
			{isBusy ? (
				<Button variant="default" onClick={onCancel}>
					{t('cancel')}
				</Button>
			) : (
				<>
					<Button variant="default" leftSection={<IconFileSearch size={16} stroke={1.6} />} onClick={onPreview}>
						{t('preview')}
					</Button>
					{isBlocked && (
						<Button variant="default" disabled={!isReady} onClick={() => void run('draft').catch(tellError)}>
							{t('run.draft')}
						</Button>
					)}
					<Button disabled={!isReady || isBlocked} onClick={() => void run(wishes.state).catch(tellError)}>
						{t(`run.${wishes.state}`)}
					</Button>
				</>
			)}
		</div>
	)
}

/** The button that was pressed goes while the files are made: the focus stays here, or Tab would lead out of the dialog. */
function useKeptFocus(kind: ExportState['kind']) {
	const foot = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (kind !== 'asking' && document.activeElement === document.body) foot.current?.focus()
	}, [kind])
	return foot
}

function hintKey(wishes: Wishes, isBlocked: boolean): string | null {
	if (wishes.formats.length === 0) return 'hint.formats'
	return isBlocked ? 'hint.blocked' : null
}
