import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { goToInterview } from '../../../stores/open-interview'

/** Leads to the interview, the first time or again with the answers that were given. */
export function InterviewEntry() {
	const t = useT('interview')
	const kind = useAgreement((agreement) => agreement.actionPlan.interviews.kind)
	const id = useAgreement((agreement) => agreement.id)
	return (
		<Button
			variant="default"
			mb={16}
			leftSection={<IconMessages size={16} stroke={1.6} />}
			onClick={() => goToInterview(id)}
		>
			{t(kind === null ? 'start' : 'again')}
		</Button>
	)
}
