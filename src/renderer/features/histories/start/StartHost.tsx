import { useStartStore } from '../../../stores/start-store'
import { AskDialog } from './AskDialog'
import { ProposalDialog } from './ProposalDialog'

/** A start from a client's data, over whatever page it was asked for on. */
export function StartHost() {
	const step = useStartStore((state) => state.step)
	switch (step.kind) {
		case 'closed':
			return null
		case 'asking':
			return <AskDialog historyId={step.historyId} agreementId={step.agreementId} />
		case 'proposing':
			return <ProposalDialog key={`${step.historyId} ${step.agreementId}`} {...step} />
	}
}
