import { isKnownRole } from '../../../shared/review/approvals'
import { useT } from '../../app/i18n'

/** How a role is called; one that somebody named is called so. */
export function useRoleName(): (role: string) => string {
	const roles = useT('approval')
	return (role) => (isKnownRole(role) ? roles(`role.${role}`) : role)
}
