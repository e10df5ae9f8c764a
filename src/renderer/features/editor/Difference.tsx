import type { ComponentProps } from 'react'
import { useT } from '../../app/i18n'
import { WordRedline } from '../../components/marked/WordRedline'

/** What two texts differ in; where it is nothing, that is said, for a text without marks may be either of them. */
export function Difference(props: ComponentProps<typeof WordRedline>) {
	const t = useT('clauses')
	return props.before === props.after ? <p>{t('compare.same')}</p> : <WordRedline {...props} />
}
