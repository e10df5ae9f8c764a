import { describe, expect, it } from 'vitest'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { everything, planPolicy, withPolicy } from '../../../src/shared/policies/apply-policy'
import { readPolicyJson, readPolicyYaml } from '../../../src/shared/policies/read-policy'
import { writeFreshdesk, writeFreshservice, writeZendesk } from '../../../src/shared/policies/write-desk'
import { writeOpenSlo } from '../../../src/shared/policies/write-openslo'

const agreement = hansenSample('en')
const DESKS = { freshdesk: writeFreshdesk, freshservice: writeFreshservice, zendesk: writeZendesk }

describe('a policy that Pledge wrote', () => {
	it.each(['freshdesk', 'freshservice', 'zendesk'] as const)(
		'for %s reads back without a change of the agreement',
		(format) => {
			const { policy } = DESKS[format]({ agreement, serviceId: null })
			const read = readPolicyJson(JSON.parse(JSON.stringify(policy)))
			expect(read).toMatchObject({ kind: 'policies', format })
			const [first] = read.kind === 'policies' ? read.policies : []
			if (first === undefined) throw new Error('nothing was read')
			expect(first.objectives.length).toBeGreaterThan(3)
			// What a desk calls resolution may be our restoration: only what is promised under both names comes back as it was.
			const responses = first.objectives.flatMap(({ objective }, index) =>
				objective.metric === 'first-response' ? [index] : [],
			)
			const choice = { ...everything(first), objectives: new Set(responses) }
			const { changes } = planPolicy({ agreement, policy: first, calendars: [], choice })
			expect(changes.map(({ kind }) => kind)).toEqual(responses.map(() => 'same'))
		},
	)

	it('as OpenSLO brings every promise back as it was, but for its calendar', () => {
		const { yaml, notes } = writeOpenSlo({ agreement, serviceId: null })
		const read = readPolicyYaml(yaml)
		const back =
			read.kind === 'policies'
				? read.policies.flatMap(({ objectives }) => objectives.map(({ objective }) => objective))
				: []
		const promised = agreement.objectives.items.filter(({ kind }) => kind === 'promise')
		const plain = (one: (typeof promised)[number]) => ({
			...one,
			serviceId: null,
			calendarId: one.calendarId === null ? null : 'x',
		})
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
		expect(back.map(plain).sort(byId)).toEqual(promised.map(plain).sort(byId))
		expect(notes.map(({ code }) => code)).toEqual(['hours-lost'])
	})

	it('leaves out what OpenSLO cannot say, and says so', () => {
		const [first] = agreement.objectives.items
		if (first === undefined) throw new Error('the sample has objectives')
		const absolute = { ...agreement, objectives: { ...agreement.objectives, items: [{ ...first, share: 1_000_000 }] } }
		const { yaml, notes } = writeOpenSlo({ agreement: absolute, serviceId: null })
		expect([yaml.includes('kind: "SLO"'), notes[0]?.code]).toEqual([false, 'hundred'])
	})
})

describe('taking a policy into an agreement', () => {
	const policy = {
		name: 'x',
		sla_target: { priority_4: { respond_within: 600, resolve_within: 7_200, business_hours: true } },
	}

	it('changes what is promised for the same thing and keeps all that a desk does not know', () => {
		const read = readPolicyJson(policy)
		const [first] = read.kind === 'policies' ? read.policies : []
		if (first === undefined) throw new Error('nothing was read')
		const input = { agreement, policy: first, calendars: [], choice: everything(first) }
		const plan = planPolicy(input)
		const response = plan.changes.find(({ objective }) => objective.metric === 'first-response')
		expect(response).toMatchObject({ kind: 'changed', objective: { value: 600 } })
		const after = withPolicy(input)
		const changed = after.objectives.items.find(({ id }) => id === response?.objective.id)
		const {
			value: _value,
			calendarId: _calendar,
			...kept
		} = agreement.objectives.items.find(({ id }) => id === changed?.id) ?? {}
		expect(changed).toMatchObject(kept)
		expect(after.actionPlan).toBe(agreement.actionPlan)
	})

	it('asks for the share that is said, and brings its own hours', () => {
		const read = readPolicyJson(policy)
		const hours = readPolicyJson({
			name: 'Office',
			time_zone: 'Berlin',
			business_hours: { monday: { start_time: '8:00 am', end_time: '5:00 pm' } },
		})
		const [first] = read.kind === 'policies' ? read.policies : []
		if (first === undefined || hours.kind !== 'hours') throw new Error('nothing was read')
		const bare = { ...agreement, objectives: { ...agreement.objectives, items: [] } }
		const choice = { ...everything(first), sharePpm: 950_000 }
		const after = withPolicy({ agreement: bare, policy: first, calendars: hours.calendars, choice })
		const added = after.serviceHours.calendars.at(-1)
		expect(added?.name).toBe('Office')
		expect(after.objectives.items.map(({ metric, share, calendarId }) => [metric, share, calendarId])).toEqual([
			['first-response', 950_000, added?.id],
			['resolution', 950_000, added?.id],
		])
	})
})
