import { Button } from '@mantine/core'
import { useT } from '../../app/i18n'
import { SentencePage } from './SentencePage'

export function CrashNote({ again }: { readonly again: () => void }) {
	const t = useT('app')
	return (
		<SentencePage title={t('crash.title')} text={t('crash.text')}>
			<Button variant="default" onClick={again}>
				{t('crash.again')}
			</Button>
		</SentencePage>
	)
}
