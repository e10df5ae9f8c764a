import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ClauseBlock, ContractLanguage } from '../../../shared/outline/block'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import classes from './WordingEditor.module.css'
import { houseWording, withOverride } from './wording'

type Props = { readonly clause: ClauseBlock; readonly language: ContractLanguage; readonly onClose: () => void }

/** Stands on the paper in place of the clause; the words keep their type. */
export function WordingEditor({ clause, language, onClose }: Props) {
	const t = useT('editor')
	const app = useT('app')
	const edit = useAgreementStore((state) => state.edit)
	const [text, setText] = useState(() => initialText(clause, language))
	const place = { clause: clause.id, language }
	const keep = () => {
		if (edit('undo.override', (open) => withOverride(open, place, text.trim())) === 'changed') onClose()
	}
	return (
		<div className={classes.editor} lang={language}>
			<span className={classes.number}>{clause.number}</span>
			<div className={classes.words}>
				<Textarea
					classNames={{ input: classes.input }}
					aria-label={t('wording.label', { number: clause.number })}
					autosize
					autoFocus
					maxLength={50_000}
					value={text}
					onChange={(event) => setText(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Escape') onClose()
						if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
					}}
				/>
				<div className={classes.deeds}>
					<Button className={classes.cancel} variant="default" onClick={onClose}>
						{app('common.cancel')}
					</Button>
					<Button disabled={text.trim() === ''} onClick={keep}>
						{t('wording.keep')}
					</Button>
				</div>
			</div>
		</div>
	)
}

/** An own wording goes on from itself; a first one starts from the house wording with its points. */
function initialText(clause: ClauseBlock, language: ContractLanguage): string {
	const { agreement } = useAgreementStore.getState()
	if (agreement === null) return ''
	const own = agreement.overrides.find((one) => one.clause === clause.id && one.language === language)
	return own?.text ?? houseWording(agreement, clause.id, language).whole
}
