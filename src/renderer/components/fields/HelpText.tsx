import type { Guidance } from '../../app/guidance'
import { useT } from '../../app/i18n'
import classes from './fields.module.css'

type Props = { readonly help: Guidance; readonly id?: string }

/** Why a question matters, an example, a pitfall: three short parts beside the field they help. */
export function HelpText({ help, id }: Props) {
	const t = useT('fields')
	return (
		<dl className={classes.help} {...(id === undefined ? {} : { id })}>
			<dt>{t('help.why')}</dt>
			<dd>{help.why}</dd>
			<dt>{t('help.example')}</dt>
			<dd>{help.example}</dd>
			<dt>{t('help.pitfall')}</dt>
			<dd>{help.pitfall}</dd>
		</dl>
	)
}
