import type { ComponentType } from 'react'
import { AgreementsPage } from '../features/agreements/AgreementsPage'
import { DropArea } from '../features/histories/DropArea'
import type { AgreementView } from '../stores/route-store'
import { late } from './late'

export type AgreementProps = {
	readonly id: string
	readonly view: AgreementView
	/** Of a bundle that is worked in by itself; null for an agreement of the workspace. */
	readonly file: string | null
}

export type PageName = 'agreements' | 'papers' | 'histories' | 'clauses' | 'settings'

/** What the rail leads to. What is not in here has no button, no command and no key. */
export const PAGES: Readonly<Partial<Record<PageName, ComponentType>>> = {
	agreements: AgreementsPage,
	papers: late(async () => (await import('../features/papers/PapersPage')).PapersPage),
	histories: late(async () => (await import('../features/histories/HistoriesPage')).HistoriesPage),
	clauses: late(async () => (await import('../features/clauses/ClausesPage')).ClausesPage),
	settings: late(async () => (await import('../features/settings/SettingsPage')).SettingsPage),
}

/** The ways to work on an open agreement, those of the switch first; the review has a button of its own, the challenges are reached from the check. */
export const SWITCHED = ['guided', 'edit', 'realism'] as const satisfies readonly AgreementView[]

export const VIEWS: Readonly<Partial<Record<AgreementView, ComponentType>>> = {
	guided: late(async () => (await import('../features/guided/GuidedPage')).GuidedPage),
	edit: late(async () => (await import('../features/editor/Editor')).Editor),
	realism: late(async () => (await import('../features/realism/RealismPage')).RealismPage),
	review: late(async () => (await import('../features/review/ReviewPage')).ReviewPage),
	challenges: late(async () => (await import('../features/challenges/ChallengesPage')).ChallengesPage),
	deviations: late(async () => (await import('../features/deviations/DeviationsPage')).DeviationsPage),
	renewal: late(async () => (await import('../features/renewal/RenewalPage')).RenewalPage),
	'customer-view': late(async () => (await import('../features/customer-view/CustomerViewPage')).CustomerViewPage),
}

type Overlays = readonly (readonly [name: string, Overlay: ComponentType])[]

/** Shown over every page: what may happen anywhere in the window, such as a file dropped into it. */
export const OVERLAYS: Overlays = [['drop', DropArea]]

/** The same for what follows from it, such as a draft from a client's data. */
export const LATER_OVERLAYS: Overlays = [
	['import', late(async () => (await import('../features/histories/ImportHost')).ImportHost)],
	['start', late(async () => (await import('../features/histories/start/StartHost')).StartHost)],
	['verify', late(async () => (await import('../features/verify/VerifyDialog')).VerifyDialog)],
	['bundle', late(async () => (await import('../features/bundles/BundleHost')).BundleHost)],
	['papers', late(async () => (await import('../features/papers/PapersHost')).PapersHost)],
	['policy', late(async () => (await import('../features/policies/PolicyHost')).PolicyHost)],
	['renew', late(async () => (await import('../features/renewal/RenewHost')).RenewHost)],
]

/** One contract of somebody else's. */
export const PAPER: ComponentType<{ readonly id: string }> = late(
	async () => (await import('../features/papers/PaperPage')).PaperPage,
)

export type ExportProps = { readonly opened: boolean; readonly onClose: () => void }

export const EXPORT: ComponentType<ExportProps> | null = late(
	async () => (await import('../features/export/ExportDialog')).ExportDialog,
)

export type PreviewProps = {
	readonly opened: boolean
	readonly onClose: () => void
	/** On to the export of what is shown. */
	readonly onExport: () => void
}

export const PREVIEW: ComponentType<PreviewProps> | null = late(
	async () => (await import('../features/export/preview/PreviewLayer')).PreviewLayer,
)
