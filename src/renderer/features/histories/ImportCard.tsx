import { Button, Progress } from '@mantine/core'
import { errorText, tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { type ImportState, useImportStore } from '../../stores/import-store'
import { fileName } from './file-name'
import classes from './import.module.css'

type Shown = Extract<ImportState, { kind: 'running' | 'refused' | 'failed' }>

/** Progress with a way out, or why a file could not be read; it stays in the corner, so work can go on. */
export function ImportCard({ state }: { readonly state: Shown }) {
	const t = useT('histories')
	const language = useUiLanguage()
	const close = useImportStore((store) => store.close)
	if (state.kind === 'running') return <Running state={state} />
	const text =
		state.kind === 'failed'
			? errorText(state.error, language)
			: t(t.has(`refused.${state.refusal.reason}`) ? `refused.${state.refusal.reason}` : 'refused.other', {
					file: fileName(state.refusal.file),
					line: state.refusal.line ?? 0,
					reason: state.refusal.reason,
				})
	return (
		<section className={classes.card} role="alert">
			<h2>{t('refused.title')}</h2>
			<p>{text}</p>
			<div className={classes.deeds}>
				<Button variant="default" onClick={close}>
					{t('close')}
				</Button>
			</div>
		</section>
	)
}

function Running({ state }: { readonly state: Extract<Shown, { kind: 'running' }> }) {
	const t = useT('histories')
	const format = useFormat()
	const cancel = useImportStore((store) => store.cancel)
	const { progress, wish } = state
	const part = progress === null || progress.totalBytes === 0 ? null : progress.readBytes / progress.totalBytes
	const name = fileName(wish.paths[0] ?? '')
	return (
		<section className={classes.card} aria-label={t('running.title')}>
			<h2>
				{wish.paths.length > 1 ? t('running.files', { count: wish.paths.length }) : t('running.file', { file: name })}
			</h2>
			<Progress
				value={part === null ? 100 : part * 100}
				animated={part === null}
				aria-label={t('running.title')}
				my={8}
			/>
			<div className={classes.deeds}>
				<span aria-live="polite">
					{part !== null && format.percent(part)}
					{progress?.rows != null && `, ${t('rows', { count: progress.rows })}`}
				</span>
				<Button variant="default" onClick={() => void cancel().catch(tellError)}>
					{t('cancel')}
				</Button>
			</div>
		</section>
	)
}
