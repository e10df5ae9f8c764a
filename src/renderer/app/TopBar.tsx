import { ActionIcon, Button, Divider, Menu, SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core'
import {
	IconArrowBackUp,
	IconArrowForwardUp,
	IconChevronDown,
	IconListCheck,
	IconMessages,
	IconUpload,
} from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import type { Agreement } from '../../shared/agreement/schema'
import { DocumentBar } from '../components/frame/DocumentBar'
import { useAgreement, useAgreementStore } from '../stores/agreement-store'
import { toDo, useChecks } from '../stores/checks'
import { useLayoutStore } from '../stores/layout-store'
import { openExport } from '../stores/open-export'
import { contractLanguages, usePaperLanguage } from '../stores/paper-language'
import type { AgreementView } from '../stores/route-store'
import { useRouteStore } from '../stores/route-store'
import { EXPORT, SWITCHED, VIEWS } from './features'
import { useT } from './i18n'
import { SaveNote } from './SaveNote'
import { TitleField } from './TitleField'
import classes from './TopBar.module.css'

export function TopBar({ view }: { readonly view: AgreementView }) {
	const t = useT('app')
	const navigate = useRouteStore((state) => state.navigate)
	const customer = useAgreement((agreement) => agreement.parties.customer.name)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	return (
		<DocumentBar
			back={{ label: t('top.back'), onClick: () => void navigate({ name: 'agreements' }) }}
			title={<TitleField />}
			detail={customer ?? t('top.noCustomer')}
			badge={t('top.draft')}
			state={isReadOnly ? <span className={classes.note}>{t('top.readOnly')}</span> : <SaveNote />}
		>
			{!isReadOnly && <UndoButtons />}
			<ViewSwitch view={view} />
			<PaperLanguage />
			<CheckButton />
			{VIEWS.review !== undefined && <ReviewButton isShown={view === 'review'} />}
			{EXPORT !== null && (
				<Button leftSection={<IconUpload size={16} stroke={1.6} />} onClick={openExport}>
					{t('top.export')}
				</Button>
			)}
		</DocumentBar>
	)
}

export function UndoButtons() {
	const t = useT('app')
	const { undo, redo } = useAgreementStore.getState()
	const canUndo = useAgreementStore((state) => state.steps.past.length > 0)
	const canRedo = useAgreementStore((state) => state.steps.future.length > 0)
	return (
		<>
			<Tooltip label={t('top.undo')}>
				<ActionIcon aria-label={t('top.undo')} disabled={!canUndo} onClick={undo} variant="transparent">
					<IconArrowBackUp size={16} stroke={1.6} />
				</ActionIcon>
			</Tooltip>
			<Tooltip label={t('top.redo')}>
				<ActionIcon aria-label={t('top.redo')} disabled={!canRedo} onClick={redo} variant="transparent">
					<IconArrowForwardUp size={16} stroke={1.6} />
				</ActionIcon>
			</Tooltip>
			<Divider orientation="vertical" className={classes.divider} />
		</>
	)
}

function ViewSwitch({ view }: { readonly view: AgreementView }) {
	const t = useT('app')
	const setView = useRouteStore((state) => state.setView)
	const isSwitched = SWITCHED.some((one) => one === view)
	return (
		<SegmentedControl
			aria-label={t('top.view')}
			// In the review none of them is chosen.
			value={isSwitched ? view : ''}
			onChange={(chosen) => chosen !== '' && setView(chosen)}
			data={SWITCHED.map((value) => ({ value, label: t(`top.view.${value}`) }))}
		/>
	)
}

export function PaperLanguage() {
	const t = useT('app')
	const shown = usePaperLanguage()
	const languages = useAgreement(useShallow(contractLanguages))
	const change = useLayoutStore((state) => state.change)
	if (languages.length < 2) return null
	return (
		<Menu position="bottom-end">
			<Menu.Target>
				<Button
					variant="subtle"
					color="gray"
					fw={500}
					aria-label={t('top.paperLanguage')}
					rightSection={<IconChevronDown size={14} stroke={1.6} />}
				>
					{t(`language.${shown}`)}
				</Button>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label>{t('top.paperLanguage')}</Menu.Label>
				{languages.map((language) => (
					<Menu.Item key={language} onClick={() => change({ paperLanguage: language })}>
						{t(`language.${language}`)}
					</Menu.Item>
				))}
			</Menu.Dropdown>
		</Menu>
	)
}

function CheckButton() {
	const t = useT('app')
	const checks = toDo(useChecks())
	const side = useLayoutStore((state) => (state.isSideShown ? state.side : null))
	const show = useLayoutStore((state) => state.show)
	const setView = useRouteStore((state) => state.setView)
	const hasErrors = checks.some((check) => check.severity === 'error')
	return (
		<Button
			variant="default"
			aria-pressed={side === 'check'}
			leftSection={<IconListCheck size={16} stroke={1.6} />}
			rightSection={
				checks.length > 0 && (
					<span className={classes.count} data-errors={hasErrors || undefined}>
						{checks.length} <VisuallyHidden>{t('top.check.points', { count: checks.length })}</VisuallyHidden>
					</span>
				)
			}
			onClick={() => {
				setView('edit')
				show(side === 'check' ? 'sections' : 'check')
			}}
		>
			{t('top.check')}
		</Button>
	)
}

function ReviewButton({ isShown }: { readonly isShown: boolean }) {
	const t = useT('app')
	const setView = useRouteStore((state) => state.setView)
	const open = useAgreement(openCount)
	return (
		<Button
			variant="default"
			aria-pressed={isShown}
			data-pressed={isShown || undefined}
			className={classes.toggle ?? ''}
			leftSection={<IconMessages size={16} stroke={1.6} />}
			rightSection={
				open > 0 && (
					<span className={classes.count}>
						{open} <VisuallyHidden>{t('top.review.open')}</VisuallyHidden>
					</span>
				)
			}
			onClick={() => setView(isShown ? 'edit' : 'review')}
		>
			{t('top.review')}
		</Button>
	)
}

/** Threads and suggestions that wait for somebody. */
function openCount({ review }: Agreement): number {
	const threads = review.threads.filter(({ resolved }) => resolved === null).length
	return threads + review.suggestions.filter(({ state }) => state === 'open').length
}
