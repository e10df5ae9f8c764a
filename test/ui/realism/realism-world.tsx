import { render, screen, waitFor, within } from '@testing-library/react'
import { expect, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { VerdictAside } from '../../../src/renderer/components/verdict/VerdictAside'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useHistoriesStore } from '../../../src/renderer/stores/histories-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useVerdictStore } from '../../../src/renderer/stores/verdict-store'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import {
	type HistorySummary,
	historySummarySchema,
	verdictReportSchema,
	verdictSchema,
} from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

export const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })
const [found] = agreement.objectives.items
if (found === undefined) throw new Error('the playbook has no objective')
export const first: Objective = found

export const history: HistorySummary = historySummarySchema.parse({
	id: 'h1',
	name: 'tickets.csv',
	agreementId: 'hansen',
	format: 'freshservice',
	importedAt: '2026-11-20T10:00:00Z',
	rows: 990,
	tickets: 990,
	outages: 0,
	timeZone: 'Europe/Berlin',
	range: { start: '2025-11-01', end: '2026-10-31' },
	columns: { createdAt: 'Created Time' },
	quality: [{ rule: 'duplicate-id', count: 6, examples: ['tickets.csv:7'] }],
})

/** Kept in nine of twelve months at 30 minutes and less, in all of them above. */
export function verdictFor({ id, metric, priority, value }: Objective) {
	const isHeld = value > 1_800
	return verdictSchema.parse({
		objectiveId: id,
		metric,
		priority,
		verdict: isHeld ? 'realistic' : 'unrealistic',
		windows: Array.from({ length: 12 }, (_, index) => ({
			start: `2026-${String(index + 1).padStart(2, '0')}-01T00:00:00+01:00`,
			end: '',
			complete: true,
			cases: 40,
			met: isHeld || index % 4 > 0 ? 40 : 30,
			pending: 0,
			attainment: isHeld || index % 4 > 0 ? 1 : 0.75,
			kept: isHeld || index % 4 > 0,
		})),
		timeZone: 'Europe/Berlin',
		attainment: 0.94,
		passProbability: isHeld ? { estimate: 0.97, low: 0.9, high: 1 } : { estimate: 0.71, low: 0.52, high: 0.86 },
		suggested: { value: 3_600, unit: 'seconds', share: 950_000, passProbability: null },
		expectedCredits: null,
		censored: 0,
		reasons: [],
		pooledQuantile: 1_500,
		histogram: { step: 300, counts: [100, 200, 120, 40, 10, 6, 2, 1, 1, 0, 0] },
	})
}

export const judging: NonNullable<FakeWorld['handlers']> = {
	'histories:list': () => [history],
	'histories:judge': ({ agreement: asked, historyId }) =>
		verdictReportSchema.parse({
			historyId,
			asOf: '2026-11-20T10:00:00Z',
			verdicts: asked.objectives.items.map(verdictFor),
		}),
}

export type Answers = NonNullable<FakeWorld['handlers']>

export function world(handlers: Answers = judging): FakeBridge {
	const bridge = fakeBridge({ agreements: [agreement], handlers })
	vi.stubGlobal('pledge', bridge)
	return bridge
}

/** An agreement whose first objective is a first response within 30 minutes, open in the realism view. */
export function openAgreement(): void {
	localStorage.clear()
	useSettingsStore.setState({ language: 'en' })
	useHistoriesStore.setState({ histories: null, error: null })
	useVerdictStore.setState({
		agreementId: null,
		state: 'no-history',
		judgement: new Map(),
		credits: null,
		progress: null,
		histories: [],
		chosenId: null,
	})
	useRouteStore.setState({ route: { name: 'agreement', id: 'hansen', view: 'realism', section: 'parties' } })
	const drafted = { ...first, value: 1_800, metric: 'first-response' as const, comparison: 'at-most' as const }
	const objectives = { ...agreement.objectives, items: [drafted, ...agreement.objectives.items.slice(1)] }
	useAgreementStore.getState().load({ ...agreement, objectives }, { readOnly: null, savedAt: null })
}

export const show = (page: React.ReactNode) =>
	render(
		<Providers isTest>
			<VerdictAside>{page}</VerdictAside>
		</Providers>,
	)
/** The whole page stands; asking for roles again and again while it is built takes seconds. */
export const built = () => waitFor(() => expect(document.querySelector('aside')).not.toBeNull())
export const sentence = () => within(screen.getByRole('main')).getByRole('heading', { level: 1 })
export const valueNow = () => useAgreementStore.getState().agreement?.objectives.items[0]?.value
