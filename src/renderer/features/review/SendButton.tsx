import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { useBundleStore } from '../../stores/bundle-store'

/** The agreement as one file for an e-mail, in which somebody else can comment and suggest. */
export function SendButton() {
	const t = useT('bundles')
	const id = useAgreement((agreement) => agreement.id)
	return (
		<Tooltip label={t('send')}>
			<ActionIcon aria-label={t('send')} onClick={() => useBundleStore.getState().send(id)}>
				<IconMail size={16} stroke={1.6} />
			</ActionIcon>
		</Tooltip>
	)
}
