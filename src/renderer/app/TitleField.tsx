import { Tooltip } from '@mantine/core'
import { useField } from '../stores/use-field'
import { useT } from './i18n'
import classes from './TitleField.module.css'

/** The title as a quiet field: it looks like a heading until it is pointed at. */
export function TitleField() {
	const t = useT('app')
	const field = useField('title')
	const title = typeof field.value === 'string' ? field.value : ''
	return (
		<Tooltip label={title} disabled={title.length < 40}>
			<span className={classes.frame} data-path="title" data-text={title === '' ? t('top.untitled') : title}>
				<input
					className={classes.input}
					aria-label={t('top.title')}
					placeholder={t('top.untitled')}
					value={title}
					maxLength={300}
					readOnly={field.readOnly}
					onFocus={field.focused}
					onChange={(event) => field.set(event.currentTarget.value)}
					onKeyDown={(event) => {
						if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
					}}
				/>
			</span>
		</Tooltip>
	)
}
