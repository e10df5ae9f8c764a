import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { ErrorMark, OpenMark, WarningMark } from '../../components/FindingMarks'
import { useAgreementStore } from '../../stores/agreement-store'
import { type Check, goToCheck, useChecks } from '../../stores/checks'
import { useLayoutStore } from '../../stores/layout-store'
import classes from './CheckPane.module.css'
import { useCheckPlace, useCheckText } from './use-check-text'

const ORDER = ['error', 'open', 'warning', 'info'] as const

/** All that still stands between the draft and a contract, the worst first; each line leads to its field. */
export function CheckPane() {
	const t = useT('editor')
	const app = useT('app')
	const checks = useChecks()
	const show = useLayoutStore((state) => state.show)
	return (
		<section className={classes.pane} aria-label={app('top.check')}>
			<div className={classes.head}>
				<h2>{app('top.check')}</h2>
				<ActionIcon size={24} variant="transparent" aria-label={app('common.close')} onClick={() => show('sections')}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			</div>
			<div className={classes.scroll}>
				{checks.length === 0 && <p className={classes.clear}>{t('check.clear')}</p>}
				{ORDER.map((severity) => (
					<CheckGroup
						key={severity}
						severity={severity}
						checks={checks.filter((check) => check.severity === severity)}
					/>
				))}
			</div>
		</section>
	)
}

type GroupProps = { readonly severity: Check['severity']; readonly checks: readonly Check[] }

function CheckGroup({ severity, checks }: GroupProps) {
	const t = useT('editor')
	if (checks.length === 0) return null
	return (
		<section>
			<h3 className={classes.groupHead}>
				<Mark severity={severity} />
				{t(`check.${severity}`, { count: checks.length })}
			</h3>
			<ul className={classes.list}>
				{checks.map((check) => (
					<li key={check.id}>
						<CheckRow check={check} />
					</li>
				))}
			</ul>
		</section>
	)
}

function CheckRow({ check }: { readonly check: Check }) {
	const text = useCheckText()
	const where = useCheckPlace()
	const isCurrent = useAgreementStore((state) => state.focusPath === check.path)
	return (
		<UnstyledButton className={classes.row} aria-current={isCurrent || undefined} onClick={() => goToCheck(check)}>
			<span className={classes.text}>{text(check)}</span>
			<span className={classes.where}>{where(check)}</span>
		</UnstyledButton>
	)
}

function Mark({ severity }: { readonly severity: Check['severity'] }) {
	if (severity === 'error') return <ErrorMark />
	return severity === 'warning' ? <WarningMark /> : <OpenMark />
}
