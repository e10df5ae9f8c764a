import { Autocomplete, Button, Group, Loader, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useT } from '../../app/i18n'
import { useObjectiveName } from '../../components/fields/objective-name'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useAnswer } from '../../stores/use-answer'
import classes from './TicketClock.module.css'
import { TicketTrace } from './TicketTrace'

type Props = {
	readonly objective: Objective
	readonly historyId: string
	readonly opened: boolean
	readonly onClose: () => void
}

/** The clock of a single ticket: found by its number, told stretch by stretch. */
export function TicketClock({ objective, historyId, opened, onClose }: Props) {
	const t = useT('realism')
	const app = useT('app')
	const name = useObjectiveName()
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			size={640}
			title={
				<>
					<span className={classes.title}>{t('clock.title')}</span>
					<span className={classes.subtitle}>{name(objective)}</span>
				</>
			}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<Content objective={objective} historyId={historyId} />
		</Modal>
	)
}

function Content({ objective, historyId }: Pick<Props, 'objective' | 'historyId'>) {
	const t = useT('realism')
	const [typed, setTyped] = useState('')
	const [ticketId, setTicketId] = useState<string | null>(null)
	const [isOpen, setOpen] = useState(false)
	const ask = (id: string) => {
		setOpen(false)
		setTicketId(id)
	}
	const search = useMemo(() => (typed.trim() === '' ? null : { historyId, text: typed.trim() }), [historyId, typed])
	const found = useAnswer(search, (question) => call('histories:find-tickets', question))
	const question = useMemo(
		() => (ticketId === null ? null : { objectiveId: objective.id, historyId, ticketId }),
		[objective.id, historyId, ticketId],
	)
	const { answer, isPending } = useAnswer(question, askClock)
	return (
		<>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					if (typed.trim() !== '') ask(typed.trim())
				}}
			>
				<Group align="flex-end" gap="sm" wrap="nowrap">
					<Autocomplete
						className={classes.search ?? ''}
						label={t('clock.search')}
						value={typed}
						data={found.answer ?? []}
						// What was found already matches; Mantine would match it again by its own rules.
						filter={({ options }) => options}
						maxDropdownHeight={200}
						data-autofocus
						onChange={setTyped}
						onOptionSubmit={ask}
						dropdownOpened={isOpen}
						onDropdownOpen={() => setOpen(true)}
						onDropdownClose={() => setOpen(false)}
					/>
					<Button type="submit" disabled={typed.trim() === ''}>
						{t('clock.show')}
					</Button>
				</Group>
			</form>
			<div className={classes.result} aria-live="polite" aria-busy={isPending}>
				{ticketId === null && <p className={classes.second}>{t('clock.hint')}</p>}
				{ticketId !== null && answer === null && isPending && <Loader size={16} aria-label={t('clock.running')} />}
				{ticketId !== null && answer === null && !isPending && <p>{t('clock.failed')}</p>}
				{ticketId !== null && answer !== null && (
					<TicketTrace ticketId={ticketId} objective={objective} answer={answer} />
				)}
			</div>
		</>
	)
}

type Question = { readonly objectiveId: string; readonly historyId: string; readonly ticketId: string }

async function askClock(question: Question) {
	const { agreement } = useAgreementStore.getState()
	return agreement === null ? null : call('histories:ticket-clock', { agreement, ...question })
}
