import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { APPROVAL_ROLES, REVIEW_LIMITS } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { CHECKLISTS, isKnownRole, suggestedRoles } from '../../../shared/review/approvals'
import { withReview } from '../../../shared/review/with-review'
import { useT } from '../../app/i18n'
import { useRoleName } from '../../components/review/use-role-name'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import classes from './VersionsPane.module.css'

/** Without whose approval there is no final, and what each looks at. Any other role can be named. */
export function RequiredRoles() {
	const t = useT('review')
	// Not as it was settled: a box that is ticked shows it at once.
	const required = useAgreement((agreement) => agreement.review.required)
	const [own, setOwn] = useState('')
	const name = useRoleName()
	const roles = [...new Set<string>([...APPROVAL_ROLES, ...required])]
	const role = own.trim()
	const canAdd = role !== '' && required.length < REVIEW_LIMITS.required && !required.includes(role)
	const add = () => {
		if (!canAdd) return
		requireRoles([...required, role])
		setOwn('')
	}
	return (
		<Popover position="bottom-end" trapFocus width={320} shadow="md">
			<Popover.Target>
				<Button variant="subtle">{t('approvals.required')}</Button>
			</Popover.Target>
			<Popover.Dropdown>
				<Checkbox.Group
					label={t('approvals.required')}
					description={t('approvals.required.hint')}
					value={[...required]}
					onChange={(chosen) => requireRoles(roles.filter((one) => chosen.includes(one)))}
				>
					<div className={classes.required}>
						{roles.map((one) => (
							<Checkbox
								key={one}
								value={one}
								label={name(one)}
								description={isKnownRole(one) ? t('approvals.points', { count: CHECKLISTS[one].length }) : undefined}
							/>
						))}
					</div>
				</Checkbox.Group>
				<form
					className={classes.ownRole}
					onSubmit={(event) => {
						event.preventDefault()
						add()
					}}
				>
					<TextInput
						label={t('approvals.ownRole')}
						placeholder={t('approvals.ownRole.example')}
						maxLength={100}
						value={own}
						onChange={(event) => setOwn(event.currentTarget.value)}
					/>
					<Button type="submit" variant="default" disabled={!canAdd}>
						{t('approvals.addRole')}
					</Button>
				</form>
			</Popover.Dropdown>
		</Popover>
	)
}

/** Nobody has to approve: what is usual for this kind of agreement takes one click. */
export function SuggestedRoles({ agreement }: { readonly agreement: Agreement }) {
	const t = useT('review')
	const name = useRoleName()
	const roles = suggestedRoles(agreement)
	return (
		<div className={classes.suggested}>
			<p className={classes.hint}>{t('approvals.suggested', { roles: roles.map(name).join(', ') })}</p>
			<Button variant="default" onClick={() => requireRoles(roles)}>
				{t('approvals.require')}
			</Button>
		</div>
	)
}

function requireRoles(required: readonly string[]): void {
	useAgreementStore
		.getState()
		.edit('undo.required', (agreement) => withReview(agreement, (review) => ({ ...review, required: [...required] })))
}
