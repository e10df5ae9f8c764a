import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ImportHost } from '../../../src/renderer/features/histories/ImportHost'
import { RealismPage } from '../../../src/renderer/features/realism/RealismPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { NO_OPTIONS, useImportStore } from '../../../src/renderer/stores/import-store'
import { verdictReportSchema } from '../../../src/shared/ipc/shapes'
import { type Answers, agreement, built, history, judging, openAgreement, show, world } from '../realism/realism-world'

const named = {
	...history,
	words: {
		priorities: [{ word: 'Sofort', rows: 12, priority: 0 }],
		services: [{ word: 'Website', rows: 7 }],
	},
}
const [service] = agreement.services.items
const origin: Answers = {
	...judging,
	'histories:list': () => [named],
	'histories:origin': () => ({ paths: ['/a/log.csv'], options: { ...NO_OPTIONS, timeZone: 'UTC' } }),
}

beforeEach(openAgreement)

afterEach(() => {
	cleanup()
	act(() => {
		useAgreementStore.getState().discard()
		useImportStore.getState().close()
	})
})

it('a promise that is silent for a service says which ones the history names, and asks what they mean', async () => {
	world({
		...origin,
		'histories:judge': async (args) => {
			const report = verdictReportSchema.parse(await judging['histories:judge']?.(args))
			const reasons = [{ code: 'service-not-found' as const, values: { serviceId: service?.id ?? '' } }]
			return {
				...report,
				verdicts: report.verdicts.map((verdict) => ({
					...verdict,
					...{ verdict: 'not enough data' as const, passProbability: null, suggested: null, windows: [], reasons },
				})),
			}
		},
	})
	show(<RealismPage />)
	await built()
	expect(await screen.findByText('The history names Website.')).toBeTruthy()
	fireEvent.click(screen.getByText('Say what they mean'))
	await waitFor(() => expect(useImportStore.getState().state).toMatchObject({ kind: 'words', history: named }))
})

it('words that nobody knows are said, and the files are read again by that', async () => {
	const bridge = world({ ...origin, 'histories:import': () => ({ kind: 'imported', history: named }) })
	show(<ImportHost />)
	await act(() => useImportStore.getState().askWords(named))
	const choose = async (word: string, option: string) => {
		fireEvent.click(await screen.findByRole('combobox', { name: `What “${word}” means` }))
		fireEvent.click(await screen.findByRole('option', { name: option }))
	}
	await choose('Sofort', 'P1')
	await choose('Website', service?.name ?? '')
	fireEvent.click(screen.getByRole('button', { name: 'Read again' }))
	await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'histories:import')).toBe(true))
	expect(bridge.calls.find(({ channel }) => channel === 'histories:import')?.args).toMatchObject({
		paths: ['/a/log.csv'],
		replaces: 'h1',
		options: { timeZone: 'UTC', mapValue: { 'priority:Sofort': 'P1', 'service:Website': service?.id } },
	})
})
