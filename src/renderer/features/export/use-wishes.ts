import { create } from 'zustand'
import type { ExportRequest } from '../../../shared/ipc/shapes'
import { useAgreement } from '../../stores/agreement-store'

export type Wishes = Omit<ExportRequest, 'agreement' | 'profile'> & {
	readonly profile: NonNullable<ExportRequest['profile']>
}

/** What Word shows of the review: nothing in a final, and nothing internal for the other side, whatever was chosen before. */
export function carriedReview(wishes: Wishes): NonNullable<Wishes['review']> {
	const { review = 'none', state, audience, formats, language } = wishes
	if (state === 'final' || language !== undefined || !formats.includes('docx')) return 'none'
	return review === 'all' && audience === 'external' ? 'external' : review
}

/** The request that the choices make: a final has both languages, whatever was chosen before. */
export function requestOf({ language, ...wishes }: Wishes): Wishes {
	return language === undefined || wishes.state === 'final' ? wishes : { ...wishes, language }
}

/** The version that Word shows what is new since; a final shows its own text alone. */
export function shownSince({ since = null, state, formats, language }: Wishes): number | null {
	return state === 'final' || language !== undefined || !formats.includes('docx') ? null : since
}

type State = {
	/** Whose choices they are; of another agreement nothing is kept. */
	readonly agreementId: string
	readonly chosen: Partial<Wishes>
	readonly choose: (agreementId: string, part: Partial<Wishes>) => void
}

const useChosen = create<State>()((set) => ({
	agreementId: '',
	chosen: {},
	choose: (agreementId, part) =>
		set((now) => ({ agreementId, chosen: now.agreementId === agreementId ? { ...now.chosen, ...part } : part })),
}))

/** What is to be exported: what the user chose for this agreement, and for the rest what lies near. The dialog and the preview share it. */
export function useWishes(): readonly [Wishes, (part: Partial<Wishes>) => void] {
	const id = useAgreement((agreement) => agreement.id)
	const recipient = useAgreement((agreement) => agreement.parties.customer.name ?? '')
	const profile = useAgreement((agreement) => agreement.signatures.profile)
	const hasBoth = useAgreement((agreement) => agreement.parties.language === 'de+en')
	const { agreementId, chosen, choose } = useChosen()
	const wishes: Wishes = {
		...{ audience: 'external', state: 'draft', formats: ['pdf', 'docx'], folder: '' },
		...{ recipient, profile, date: today() },
		...(agreementId === id ? chosen : {}),
	}
	// Once the agreement has one language only, there is none to choose.
	if (!hasBoth) delete (wishes as { language?: unknown }).language
	return [wishes, (part) => choose(id, part)]
}

/** The reader's own day. */
function today(): string {
	const now = new Date()
	const two = (part: number) => String(part).padStart(2, '0')
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
