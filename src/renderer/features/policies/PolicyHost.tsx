import { Button, Modal } from '@mantine/core'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { type ChosenPolicies, usePolicyStore } from '../../stores/policy-store'
import { PolicyForm } from './PolicyForm'
import classes from './policies.module.css'

/** A policy of a desk or a monitor that is about to be taken into the open agreement. */
export function PolicyHost() {
	const t = useT('policies')
	const app = useT('app')
	const { chosen, close } = usePolicyStore()
	const agreement = useAgreementStore((state) => state.agreement)
	if (chosen === null || agreement === null) return null
	return (
		<Modal
			opened
			onClose={close}
			size="min(960px, 96vw)"
			title={t(chosen.kind === 'read' ? 'window.title' : 'window.refused')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			{chosen.kind === 'read' ? (
				<PolicyForm files={chosen} agreement={agreement} onClose={close} />
			) : (
				<Refused chosen={chosen} onClose={close} />
			)}
		</Modal>
	)
}

type RefusedProps = { readonly chosen: Extract<ChosenPolicies, { kind: 'refused' }>; readonly onClose: () => void }

function Refused({ chosen: { file, code, values }, onClose }: RefusedProps) {
	const t = useT('policies')
	const app = useT('app')
	return (
		<>
			<p>{t('window.why', { file, problem: t(`refused.${code}`, values) })}</p>
			<p className={classes.second}>{t('window.kept')}</p>
			<div className={classes.foot}>
				<Button variant="default" data-autofocus onClick={onClose}>
					{app('common.close')}
				</Button>
			</div>
		</>
	)
}
