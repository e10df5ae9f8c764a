import { useContext } from 'react'
import { useT } from '../../app/i18n'
import classes from './fields.module.css'
import { HelpText } from './HelpText'
import { HelpPlace } from './help-place'
import { useQuestion } from './use-question'

type Props = { readonly path: string; readonly name?: string }

/** Help of an editor that has no label row of its own: folded under it. */
export function HelpFold({ path, name }: Props) {
	const t = useT('fields')
	const place = useContext(HelpPlace)
	const { help } = useQuestion(path, name ?? null)
	if (help === null || place === 'outside') return null
	return (
		<details className={classes.helpFold}>
			<summary>{t('help.open')}</summary>
			<HelpText help={help} />
		</details>
	)
}
