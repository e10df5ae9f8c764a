import { SECTIONS } from '../../../shared/agreement/section-list'
import { useAgreementStore } from '../../stores/agreement-store'

/** In what both sides read and write nothing is internal. */
export function useShownSections(): readonly (typeof SECTIONS)[number][] {
	const isShared = useAgreementStore((state) => state.bundle?.audience === 'external')
	return isShared ? SECTIONS.filter(({ id }) => id !== 'action-plan') : SECTIONS
}
