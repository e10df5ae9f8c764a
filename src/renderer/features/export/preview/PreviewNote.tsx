import { Anchor, Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { errorText } from '../../../app/error-text'
import { useT, useUiLanguage } from '../../../app/i18n'
import { WarningMark } from '../../../components/FindingMarks'
import classes from './PreviewLayer.module.css'
import type { Preview } from './use-preview'

type Props = {
	readonly preview: Preview
	readonly wished: 'draft' | 'final'
	/** Leads to what stands in the way of a final. */
	readonly onShow: () => void
}

/** What goes on with the pages: in their place while there are none, above them where they are no longer those of the choices. */
export function PreviewNote({ preview, wished, onShow }: Props) {
	const t = useT('preview')
	const language = useUiLanguage()
	const { shown, work, stop, again } = preview
	const retry = (
		<Button variant="default" size="compact-md" onClick={again}>
			{t('again')}
		</Button>
	)
	switch (work.kind) {
		case 'making':
			return (
				<Note isAlone={shown === null} role="status">
					<Loader size={16} aria-hidden />
					<span>{t(shown === null ? 'making' : 'making.again')}</span>
					<Button variant="subtle" size="compact-md" onClick={stop}>
						{t('stop')}
					</Button>
				</Note>
			)
		case 'stopped':
			return (
				<Note isAlone={shown === null} role="status">
					<span>{t(shown === null ? 'stopped' : 'stopped.old')}</span>
					{retry}
				</Note>
			)
		case 'failed':
			return (
				<Note isAlone={shown === null} role="alert">
					<WarningMark />
					<span>
						{errorText(work.error, language)} {shown !== null && t('failed.old')}
					</span>
					{retry}
				</Note>
			)
		case 'current':
			if (shown === null || wished === shown.state) return null
			return (
				<Note isAlone={false} role="status">
					<WarningMark />
					<span>{t('held')}</span>
					<Anchor component="button" type="button" size="sm" onClick={onShow}>
						{t('held.show')}
					</Anchor>
				</Note>
			)
	}
}

type NoteProps = { readonly isAlone: boolean; readonly role: 'status' | 'alert'; readonly children: ReactNode }

function Note({ isAlone, role, children }: NoteProps) {
	return (
		<div className={isAlone ? classes.alone : classes.note} role={role}>
			{children}
		</div>
	)
}
