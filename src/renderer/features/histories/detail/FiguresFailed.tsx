import { Alert, Button } from '@mantine/core'
import { errorText } from '../../../app/error-text'
import { useT, useUiLanguage } from '../../../app/i18n'

type Props = { readonly error: unknown; readonly again: () => void }

/** The columns of a history could not be read, or another error; what is known of it without them stays in the other tabs. */
export function FiguresFailed({ error, again }: Props) {
	const t = useT('histories')
	const language = useUiLanguage()
	return (
		<Alert color="red" title={t('figures.failed')}>
			{errorText(error, language)} {t('figures.failed.do')}
			<div>
				<Button variant="default" mt="sm" onClick={again}>
					{t('again')}
				</Button>
			</div>
		</Alert>
	)
}
