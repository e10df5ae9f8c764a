import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import type { Agreement } from '../../../shared/agreement/schema'
import { everything, joined, type PolicyChoice, planPolicy, withPolicy } from '../../../shared/policies/apply-policy'
import type { PolicyNote, ReadPolicy } from '../../../shared/policies/policy'
import { useT, useUiLanguage } from '../../app/i18n'
import { shareEntry } from '../../components/fields/entry/share'
import { useAgreementStore } from '../../stores/agreement-store'
import type { ChosenPolicies } from '../../stores/policy-store'
import { goToSection, useRouteStore } from '../../stores/route-store'
import { PolicyNotes } from './PolicyNotes'
import { PolicyRows } from './PolicyRows'
import classes from './policies.module.css'
import { usePlanText } from './use-plan-text'

const ALL = ''

type Files = Extract<ChosenPolicies, { kind: 'read' }>
type Props = { readonly files: Files; readonly agreement: Agreement; readonly onClose: () => void }

/** What would be taken of a policy and what not, one line each, and what taking it does; then one step that can be undone. */
export function PolicyForm({ files, agreement, onClose }: Props) {
	const t = useT('policies')
	const policies = useMemo(() => choicesOf(files), [files])
	const [index, setIndex] = useState(() => firstOf(policies))
	const policy = policies[index]
	if (policy === undefined) return null
	return (
		<>
			<p className={classes.second}>
				{t('window.from', { files: files.files.join(', '), format: t(`window.format.${files.format}`) })}
			</p>
			{policies.length > 1 && (
				<Select
					className={classes.field ?? ''}
					label={t('window.policy')}
					data={policies.map(({ name }, at) => ({
						value: String(at),
						label: name === '' ? t('window.unnamed') : name,
					}))}
					value={String(index)}
					allowDeselect={false}
					onChange={(value) => setIndex(Number(value))}
				/>
			)}
			<Choosing key={index} files={files} policy={policy} agreement={agreement} onClose={onClose} />
		</>
	)
}

/** Each policy of a desk by itself; all objectives of OpenSLO together, for a file is one description. */
function choicesOf({ format, policies }: Files): readonly ReadPolicy[] {
	// Optional fields arrive as the shapes have them.
	const read = policies as readonly ReadPolicy[]
	const all = format === 'openslo' && read.length > 1 ? joined(read) : null
	return all === null ? read : [all, ...read]
}

function firstOf(policies: readonly ReadPolicy[]): number {
	const usual = policies.findIndex(({ isActive, isDefault }) => isActive && isDefault)
	return Math.max(0, usual === -1 ? policies.findIndex(({ isActive }) => isActive) : usual)
}

type ChoosingProps = Props & { readonly policy: ReadPolicy }

function Choosing({ files, policy, agreement, onClose }: ChoosingProps) {
	const t = useT('policies')
	const app = useT('app')
	const [choice, setChoice] = useState<PolicyChoice>(() => everything(policy))
	const [isWrong, setWrong] = useState(false)
	const input = useMemo(
		() => ({ agreement, policy, calendars: files.calendars, choice }),
		[agreement, policy, files, choice],
	)
	const plan = useMemo(() => planPolicy(input), [input])
	const after = useMemo(() => withPolicy(input), [input])
	const text = usePlanText({ before: agreement, after, plan })
	const isWritable = useAgreementStore((state) => state.readOnly === null)
	const notes: readonly PolicyNote[] = [
		...(policy.isActive ? [] : [{ code: 'switched-off', values: {} }]),
		...files.notes,
		...policy.notes,
		...plan.notes,
	]
	const apply = () => {
		const outcome = useAgreementStore.getState().edit('undo.policy', (open) => {
			return { kind: 'changed', agreement: withPolicy({ ...input, agreement: open }) } as const
		})
		if (outcome !== 'changed') return
		onClose()
		useRouteStore.getState().setView('edit')
		goToSection('objectives')
		notifications.show({
			autoClose: 12_000,
			closeButtonProps: { 'aria-label': app('common.close') },
			message: text === null ? t('window.nothing') : t('window.done', { changes: text }),
		})
	}
	return (
		<>
			<Wishes
				agreement={agreement}
				policy={policy}
				choice={choice}
				onChoose={setChoice}
				isWrong={isWrong}
				onWrong={setWrong}
			/>
			<PolicyRows policy={policy} plan={plan} choice={choice} onChoose={setChoice} />
			<PolicyNotes notes={notes} />
			<div className={classes.foot}>
				<p aria-live="polite">{text === null ? t('window.nothing') : t('window.does', { changes: text })}</p>
				<Button variant="default" onClick={onClose}>
					{app('common.cancel')}
				</Button>
				<Button disabled={text === null || isWrong || !isWritable} onClick={apply}>
					{t('window.apply')}
				</Button>
			</div>
		</>
	)
}

type WishesProps = {
	readonly agreement: Agreement
	readonly policy: ReadPolicy
	readonly choice: PolicyChoice
	readonly onChoose: (choice: PolicyChoice) => void
	/** Whether what is typed as the share is none. */
	readonly isWrong: boolean
	readonly onWrong: (isWrong: boolean) => void
}

/** What a file does not say: the service, and the share of cases. */
function Wishes({ agreement, policy, choice, onChoose, isWrong, onWrong }: WishesProps) {
	const t = useT('policies')
	const sections = useT('sections')
	const language = useUiLanguage()
	const entry = useMemo(() => shareEntry(language), [language])
	const [typed, setTyped] = useState('')
	const { items } = agreement.services
	const hasShares = policy.objectives.some(({ objective }) => objective.share === 1_000_000)
	const type = (text: string) => {
		setTyped(text)
		const read = text.trim() === '' ? null : entry.read(text)
		const ppm = read?.kind === 'read' && read.value > 0 ? read.value : null
		onWrong(read !== null && ppm === null)
		onChoose({ ...choice, sharePpm: ppm })
	}
	return (
		<div className={classes.wishes}>
			{items.length > 0 && (
				<Select
					label={t('window.service')}
					data={[
						...items.map(({ id, name }) => ({ value: id, label: name ?? id })),
						{ value: ALL, label: sections('all-services') },
					]}
					value={choice.serviceId ?? ALL}
					allowDeselect={false}
					onChange={(id) => onChoose({ ...choice, serviceId: id === ALL ? null : id })}
				/>
			)}
			{hasShares && (
				<TextInput
					label={t('window.share')}
					placeholder={t('window.share.none')}
					value={typed}
					error={isWrong && t('window.share.wrong')}
					onChange={(event) => type(event.currentTarget.value)}
				/>
			)}
			{policy.levels.length > 0 && (
				<Checkbox
					className={classes.levels ?? ''}
					label={t('window.levels', { count: policy.levels.length })}
					checked={choice.withLevels}
					onChange={(event) => onChoose({ ...choice, withLevels: event.currentTarget.checked })}
				/>
			)}
		</div>
	)
}
