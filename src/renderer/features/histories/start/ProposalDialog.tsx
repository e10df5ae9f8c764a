import { Alert, Button, Loader, Modal, Select } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Agreement } from '../../../../shared/agreement/schema'
import type { ProposalShape } from '../../../../shared/ipc/what-if-shapes'
import { mostPromisedService, type ProposalChoice, planProposal } from '../../../../shared/realism/apply-proposal'
import { errorText, tellError } from '../../../app/error-text'
import { useT, useUiLanguage } from '../../../app/i18n'
import { translator } from '../../../app/messages'
import { call } from '../../../ipc/api'
import { useAgreementStore } from '../../../stores/agreement-store'
import { useHistoriesStore } from '../../../stores/histories-store'
import { goToSection, useRouteStore } from '../../../stores/route-store'
import { useStartStore } from '../../../stores/start-store'
import { CONFIDENCE } from '../../../stores/verdict-store'
import { DoubtList } from './DoubtList'
import { HoursPart } from './HoursPart'
import { ObjectivesPart } from './ObjectivesPart'
import { PlanSentence } from './PlanSentence'
import { PrioritiesPart } from './PrioritiesPart'
import classes from './start.module.css'

type Props = { readonly historyId: string; readonly agreementId: string }

/** What a history proposes for the open agreement, part by part, with what each would replace. */
export function ProposalDialog({ historyId, agreementId }: Props) {
	const t = useT('histories')
	const close = useStartStore((state) => state.close)
	const agreement = useAgreementStore((state) => state.agreement)
	const isWritable = useAgreementStore((state) => state.readOnly === null)
	const title = agreement?.id === agreementId ? t('start.title', { title: agreement.title }) : t('start')
	return (
		<Modal
			opened
			onClose={close}
			size="min(1120px, 96vw)"
			title={title}
			closeButtonProps={{ 'aria-label': t('close') }}
		>
			{agreement?.id !== agreementId && <Waiting />}
			{agreement?.id === agreementId && !isWritable && <p>{t('start.read-only')}</p>}
			{agreement?.id === agreementId && isWritable && <Proposed historyId={historyId} agreement={agreement} />}
		</Modal>
	)
}

function Waiting() {
	const t = useT('histories')
	return (
		<div className={classes.waiting}>
			<Loader size={20} />
			<p role="status">{t('start.waiting')}</p>
		</div>
	)
}

const ALL_SERVICES = ''

type ProposedProps = { readonly historyId: string; readonly agreement: Agreement }

function Proposed({ historyId, agreement }: ProposedProps) {
	const t = useT('histories')
	const sections = useT('sections')
	const language = useUiLanguage()
	const [serviceId, setServiceId] = useState(() => mostPromisedService(agreement))
	const service = agreement.services.items.find(({ id }) => id === serviceId) ?? null
	const [answer, setAnswer] = useState<ProposalShape | null>(null)
	const [error, setError] = useState<unknown>(null)
	const contractLanguage = agreement.parties.language === 'en' ? 'en' : 'de'
	const serviceName = service?.name ?? null
	// As it stands when asked: taking a proposal changes the agreement and asks for no other one.
	const agreementRef = useRef(agreement)
	agreementRef.current = agreement
	useEffect(() => {
		let isWanted = true
		setAnswer(null)
		setError(null)
		call('histories:propose', {
			historyId,
			confidence: CONFIDENCE,
			calendarName: translator(contractLanguage, 'histories')('start.calendar-name'),
			service: serviceId === null ? null : { id: serviceId, name: serviceName },
			agreement: agreementRef.current,
		}).then(
			(proposal) => isWanted && setAnswer(proposal),
			(failure: unknown) => isWanted && setError(failure),
		)
		return () => {
			isWanted = false
		}
	}, [historyId, contractLanguage, serviceId, serviceName])
	return (
		<>
			{agreement.services.items.length > 0 && (
				<Select
					className={classes.service ?? ''}
					label={t('start.service')}
					data={[
						...agreement.services.items.map(({ id, name }) => ({ value: id, label: name ?? id })),
						{ value: ALL_SERVICES, label: sections('all-services') },
					]}
					value={serviceId ?? ALL_SERVICES}
					allowDeselect={false}
					onChange={(id) => setServiceId(id === ALL_SERVICES ? null : id)}
				/>
			)}
			{error !== null && (
				<Alert color="red" title={t('start.failed')}>
					{errorText(error, language)}
				</Alert>
			)}
			{answer === null && error === null && <Waiting />}
			{answer !== null && <Choosing historyId={historyId} agreement={agreement} proposal={answer} />}
		</>
	)
}

type ChoosingProps = ProposedProps & { readonly proposal: ProposalShape }

function Choosing({ historyId, agreement, proposal }: ChoosingProps) {
	const t = useT('histories')
	const app = useT('app')
	const close = useStartStore((state) => state.close)
	const [choice, setChoice] = useState<ProposalChoice>(() => firstChoice(agreement, proposal))
	const plan = useMemo(() => planProposal(agreement, proposal, choice), [agreement, proposal, choice])
	const changes = plan.changes.filter(({ kind }) => kind !== 'objective-same')
	const { result } = plan
	const apply = () => {
		if (result.kind !== 'changed') return
		useAgreementStore.getState().edit('undo.propose', () => result)
		close()
		useRouteStore.getState().setView('edit')
		goToSection('objectives')
		void speakFor(historyId, agreement.id).catch(tellError)
	}
	return (
		<>
			<div className={classes.parts}>
				<div className={classes.pair}>
					<HoursPart agreement={agreement} proposal={proposal} choice={choice} onChoose={setChoice} />
					<PrioritiesPart agreement={agreement} proposal={proposal} choice={choice} onChoose={setChoice} />
				</div>
				<ObjectivesPart proposal={proposal} choice={choice} changes={plan.changes} onChoose={setChoice} />
				<DoubtList doubts={proposal.doubts} />
			</div>
			<div className={classes.foot}>
				<PlanSentence changes={changes} result={result} />
				<Button variant="default" onClick={close}>
					{app('common.cancel')}
				</Button>
				<Button disabled={changes.length === 0 || result.kind !== 'changed'} onClick={apply}>
					{t('start.apply')}
				</Button>
			</div>
		</>
	)
}

/** A calendar with the same week needs no other; an only one is replaced; of several none is touched unasked. */
function firstChoice({ serviceHours: { calendars } }: Agreement, proposal: ProposalShape): ProposalChoice {
	const same = calendars.find(
		({ timeZone, weekly }) =>
			timeZone === proposal.calendar?.timeZone && JSON.stringify(weekly) === JSON.stringify(proposal.calendar.weekly),
	)
	const into = same ?? (calendars.length === 1 ? calendars[0] : undefined)
	return {
		hours: into === undefined ? { kind: 'add' } : { kind: 'replace', calendarId: into.id },
		priorities: true,
		objectiveIds: proposal.objectives.map(({ objective }) => objective.id),
	}
}

/** A history that spoke for nobody speaks for the agreement it was used for. */
async function speakFor(historyId: string, agreementId: string): Promise<void> {
	const { histories, attach } = useHistoriesStore.getState()
	if (histories?.find(({ id }) => id === historyId)?.agreementId === null) await attach(historyId, agreementId)
}
