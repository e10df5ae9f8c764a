import type { ComponentType } from 'react'
import { AgreementsPage } from '../features/agreements/AgreementsPage'
import { BundleHost } from '../features/bundles/BundleHost'
import { ChallengesPage } from '../features/challenges/ChallengesPage'
import { ClausesPage } from '../features/clauses/ClausesPage'
import { CustomerViewPage } from '../features/customer-view/CustomerViewPage'
import { DeviationsPage } from '../features/deviations/DeviationsPage'
import { Editor } from '../features/editor/Editor'
import { ExportDialog } from '../features/export/ExportDialog'
import { PreviewLayer } from '../features/export/preview/PreviewLayer'
import { GuidedPage } from '../features/guided/GuidedPage'
import { HistoriesPage } from '../features/histories/HistoriesPage'
import { ImportHost } from '../features/histories/ImportHost'
import { StartHost } from '../features/histories/start/StartHost'
import { PaperPage } from '../features/papers/PaperPage'
import { PapersHost } from '../features/papers/PapersHost'
import { PapersPage } from '../features/papers/PapersPage'
import { PolicyHost } from '../features/policies/PolicyHost'
import { RealismPage } from '../features/realism/RealismPage'
import { RenewalPage } from '../features/renewal/RenewalPage'
import { RenewHost } from '../features/renewal/RenewHost'
import { ReviewPage } from '../features/review/ReviewPage'
import { SettingsPage } from '../features/settings/SettingsPage'
import { VerifyDialog } from '../features/verify/VerifyDialog'
import type { AgreementView } from '../stores/route-store'

export type PageName = 'agreements' | 'papers' | 'histories' | 'clauses' | 'settings'

/** What the rail leads to. What is not in here has no button, no command and no key. */
export const PAGES: Readonly<Partial<Record<PageName, ComponentType>>> = {
	agreements: AgreementsPage,
	papers: PapersPage,
	histories: HistoriesPage,
	clauses: ClausesPage,
	settings: SettingsPage,
}

/** The ways to work on an open agreement, those of the switch first; the review has a button of its own, the challenges are reached from the check. */
export const SWITCHED = ['guided', 'edit', 'realism'] as const satisfies readonly AgreementView[]

export const VIEWS: Readonly<Partial<Record<AgreementView, ComponentType>>> = {
	guided: GuidedPage,
	edit: Editor,
	realism: RealismPage,
	review: ReviewPage,
	challenges: ChallengesPage,
	deviations: DeviationsPage,
	renewal: RenewalPage,
	'customer-view': CustomerViewPage,
}

/** Shown over every page: what may happen anywhere in the window, such as a file dropped into it, or a draft from a client's data. */
export const OVERLAYS: readonly ComponentType[] = [
	ImportHost,
	StartHost,
	VerifyDialog,
	BundleHost,
	PapersHost,
	PolicyHost,
	RenewHost,
]

/** One contract of somebody else's. */
export const PAPER: ComponentType<{ readonly id: string }> = PaperPage

export type ExportProps = { readonly opened: boolean; readonly onClose: () => void }

export const EXPORT: ComponentType<ExportProps> | null = ExportDialog

export type PreviewProps = {
	readonly opened: boolean
	readonly onClose: () => void
	/** On to the export of what is shown. */
	readonly onExport: () => void
}

export const PREVIEW: ComponentType<PreviewProps> | null = PreviewLayer
