import { type Agreement, emptyAgreement } from '../../src/shared/agreement/schema'
import type { AddressEntry } from '../../src/shared/agreement/workspace'
import { plainLook } from '../../src/shared/brand/brand'
import type { CallResult, ChannelName, Handlers, PledgeBridge } from '../../src/shared/ipc/channel'
import { contract } from '../../src/shared/ipc/contract'
import { AppError, type ErrorCode } from '../../src/shared/ipc/errors'
import type { AgreementSummary, AppInfo, OpenOutcome, PlaybookSummary, Settings } from '../../src/shared/ipc/shapes'
import type { KeptWishes } from '../../src/shared/ipc/wishes-shape'
import type { Benchmark } from '../../src/shared/realism/benchmark'

type C = typeof contract

export type FakeWorld = {
	readonly agreements?: readonly Agreement[]
	/** Rows of the list that have no agreement behind them, for long lists. */
	readonly summaries?: readonly AgreementSummary[]
	/** What `agreements:open` says instead, by id. */
	readonly opening?: Readonly<Record<string, OpenOutcome>>
	readonly playbooks?: readonly PlaybookSummary[]
	readonly newFrom?: (playbook: string, id: string) => Agreement
	readonly addresses?: readonly AddressEntry[]
	readonly benchmarks?: readonly Benchmark[]
	/** Left from a sitting that ended before they became suggestions. */
	readonly wishes?: KeptWishes
	readonly settings?: Partial<Settings>
	readonly info?: Partial<AppInfo>
	/** Answers of single channels, before all others. */
	readonly handlers?: Partial<Handlers<C>>
}

export type FakeBridge = PledgeBridge & {
	/** Every call in order. */
	readonly calls: { readonly channel: string; readonly args: unknown }[]
	readonly emit: (event: string, payload: unknown) => void
	/** Makes a channel fail until it is called with null. */
	readonly fail: (channel: ChannelName<C>, code: ErrorCode | null, detail?: string) => void
	readonly stored: ReadonlyMap<string, Agreement>
	readonly keptWishes: ReadonlyMap<string, KeptWishes>
}

const SAVED_AT = '2026-11-23T20:42:00.000Z'

/** A main process in memory: arguments are parsed as the real one does, the clock stands still. */
export function fakeBridge(world: FakeWorld = {}): FakeBridge {
	const stored = new Map((world.agreements ?? []).map((agreement) => [agreement.id, agreement]))
	const deleted = new Map<string, Agreement>()
	const wishes = new Map(world.wishes === undefined ? [] : [[world.wishes.base.id, world.wishes]])
	const failures = new Map<string, AppError>()
	const listeners = new Map<string, Set<(payload: unknown) => void>>()
	const calls: { channel: string; args: unknown }[] = []
	let settings: Settings = { language: 'en', colorScheme: 'light', userName: 'Jana Petersen', ...world.settings }
	let look = plainLook
	let addresses = [...(world.addresses ?? [])]
	let benchmarks = [...(world.benchmarks ?? [])]
	let made = 0

	const known = (id: string): Agreement => {
		const agreement = stored.get(id)
		if (agreement === undefined) throw new AppError('not-found', id)
		return agreement
	}
	const add = (agreement: Agreement) => {
		stored.set(agreement.id, agreement)
		return { id: agreement.id }
	}
	const newId = () => `made-${++made}`

	const handlers: Partial<Handlers<C>> = {
		'app:info': () => ({
			version: '0.1.0',
			systemLocale: 'en-GB',
			workspacePath: '/home/jana/Pledge',
			workspaceName: 'Nordlicht',
			readOnly: null,
			setAside: [],
			...world.info,
		}),
		'app:flushed': () => ({}),
		'bundles:save': () => ({ savedAt: SAVED_AT }),
		'settings:get': () => settings,
		'settings:set': (next) => {
			settings = next
			return settings
		},
		'agreements:list': () => [...[...stored.values()].map(summaryOf), ...(world.summaries ?? [])],
		'agreements:create': ({ playbook, language, title }) => {
			const fresh = (world.newFrom ?? ((_: string, id: string) => emptyAgreement(id)))(playbook, newId())
			return add({ ...fresh, title: title ?? fresh.title, parties: { ...fresh.parties, language } })
		},
		'agreements:add-sample': () =>
			add((world.newFrom ?? ((_: string, id: string) => emptyAgreement(id)))('sample', 'sample')),
		'agreements:open': ({ id }) =>
			world.opening?.[id] ?? { kind: 'opened', agreement: known(id), savedAt: SAVED_AT, restoredFrom: null },
		'agreements:save': ({ agreement }) => {
			stored.set(agreement.id, agreement)
			return { savedAt: SAVED_AT }
		},
		'agreements:duplicate': ({ id, title }) => add({ ...known(id), id: newId(), title }),
		'agreements:delete': ({ id }) => {
			deleted.set(id, known(id))
			stored.delete(id)
			return {}
		},
		'agreements:restore': ({ id }) => {
			const agreement = deleted.get(id)
			if (agreement === undefined) throw new AppError('not-found', id)
			add(agreement)
			return {}
		},
		'agreements:note-verdicts': () => ({}),
		'wishes:keep': ({ id, wishes: kept }) => {
			if (kept === null) wishes.delete(id)
			else wishes.set(id, kept)
			return {}
		},
		'wishes:read': ({ id }) => ({ wishes: wishes.get(id) ?? null }),
		'playbooks:list': () => [...(world.playbooks ?? [])],
		'playbooks:save-own': () => ({ id: newId() }),
		'playbooks:delete-own': () => ({}),
		'look:get': () => look,
		'look:set': (asked) => {
			look = asked
			return look
		},
		'look:choose-logo': () => ({ kind: 'closed' }),
		'addresses:list': () => addresses,
		'addresses:save': (entry) => {
			addresses = [...addresses.filter(({ id }) => id !== entry.id), entry]
			return {}
		},
		'addresses:delete': ({ id }) => {
			addresses = addresses.filter((entry) => entry.id !== id)
			return {}
		},
		'benchmarks:list': () => benchmarks,
		'benchmarks:save': (benchmark) => {
			const at = benchmarks.findIndex(({ id }) => id === benchmark.id)
			benchmarks = at < 0 ? [...benchmarks, benchmark] : benchmarks.map((one, i) => (i === at ? benchmark : one))
			return {}
		},
		'benchmarks:delete': ({ id }) => {
			benchmarks = benchmarks.filter((one) => one.id !== id)
			return {}
		},
		'histories:list': () => [],
		'export:log': () => [],
		'log:check': () => ({ fault: null }),
		'versions:list': () => ({ versions: [], logFault: null }),
		...world.handlers,
	}

	return {
		calls,
		stored,
		keptWishes: wishes,
		invoke: async (channel, args) => {
			calls.push({ channel, args })
			const failure = failures.get(channel)
			if (failure !== undefined) return { ok: false, code: failure.code, detail: failure.detail }
			const handler = handlers[channel as ChannelName<C>]
			if (handler === undefined) return { ok: false, code: 'bad-request', detail: channel }
			try {
				const parsed = contract[channel as ChannelName<C>].args.parse(args)
				// The handler of a channel takes what the schema of the same channel parsed.
				const value = await (handler as (args: unknown) => unknown)(parsed)
				return { ok: true, value: value as CallResult<C, ChannelName<C>> }
			} catch (error) {
				if (error instanceof AppError) return { ok: false, code: error.code, detail: error.detail }
				return { ok: false, code: 'bad-request', detail: String(error) }
			}
		},
		on: (event, listener) => {
			const all = listeners.get(event) ?? new Set()
			listeners.set(event, all.add(listener))
			return () => all.delete(listener)
		},
		pathOfFile: () => '',
		emit: (event, payload) => {
			for (const listener of listeners.get(event) ?? []) listener(payload)
		},
		fail: (channel, code, detail = '') => {
			if (code === null) failures.delete(channel)
			else failures.set(channel, new AppError(code, detail))
		},
	}
}

function summaryOf(agreement: Agreement): AgreementSummary {
	const fees = agreement.services.items.map((service) => service.monthlyFeeMinor).filter((fee) => fee !== null)
	return {
		id: agreement.id,
		title: agreement.title,
		customer: agreement.parties.customer.name,
		provider: agreement.parties.provider.name,
		language: agreement.parties.language,
		kind: agreement.parties.kind,
		changedAt: SAVED_AT,
		nextReview: null,
		yearlyValueMinor: fees.length === 0 ? null : fees.reduce((sum, fee) => sum + fee, 0) * 12,
		currency: agreement.parties.currency,
		blanks: 0,
		errors: 0,
		warnings: 0,
		reviewState: 'draft',
		version: null,
		tooNew: false,
	}
}
