import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bundleBytes, openBundle } from '../../../src/main/bundles/bundle-file'
import { sha256Of } from '../../../src/main/storage/attachment-store'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Bundle, BundledVersion } from '../../../src/shared/bundles/bundle'
import { externalBundle } from '../../../src/shared/bundles/external'
import { actionPlanSchema } from '../../../src/shared/sections/action-plan/schema'
import { chainedLine } from '../../../src/shared/versions/log-chain'
import { versionText } from '../../../src/shared/versions/version'
import { fullAgreement } from '../../helpers/full-agreement'

const SECRET = 'Xq7zx'
const AT = '2026-11-28T08:00:00Z'
const anchor = {
	language: 'de',
	block: 'legal.law',
	quote: '',
	before: '',
	after: '',
	text: '',
	start: 0,
	end: 0,
} as const

/** Fields of the plan that take no free text. */
const CLOSED =
	/^(?:id|mode|kind|asOf|trigger|nightNeed|chatbot|knowledgeBase|serviceKind|maintenance(?:Weekday|Start))$|Id$|Date$/

/** Every text of the plan that takes the secret has it. */
function secretPlan({ actionPlan }: Agreement): Agreement['actionPlan'] {
	const secret = (value: unknown, key = ''): unknown => {
		if (Array.isArray(value)) return value.map((item) => secret(item, key))
		if (typeof value === 'object' && value !== null)
			return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, secret(inner, name)]))
		return typeof value === 'string' && !CLOSED.test(key) ? SECRET : value
	}
	return actionPlanSchema.parse(secret(actionPlan))
}

/** Everything that must not go to the other side carries the secret. */
function reviewed(): Agreement {
	const full = fullAgreement()
	const comments = (text: string) => [{ id: 'c', author: 'Jana', at: AT, text }]
	const thread = { anchor, assignee: SECRET, resolved: null }
	const source = { file: `${SECRET}.docx`, sha256: '0'.repeat(64), untracked: false }
	const proposal = { author: 'Jana', at: AT, state: 'open', decided: null, kind: 'value', before: '' } as const
	return {
		...full,
		actionPlan: secretPlan(full),
		overrides: [
			...full.overrides.map((one) => ({ ...one, madeFrom: SECRET })),
			{ clause: 'action-plan.tasks', language: 'de', text: SECRET, madeFrom: SECRET },
		],
		translations: { ...full.translations, 'actionPlan.capacity.note': SECRET },
		review: {
			threads: [
				{ ...thread, id: 't1', visibility: 'external', comments: comments('For you'), source },
				{ ...thread, id: 't2', visibility: 'internal', comments: comments(SECRET) },
				{
					...thread,
					id: 't3',
					anchor: { ...anchor, block: 'action-plan.tasks' },
					visibility: 'external',
					comments: comments(SECRET),
				},
			],
			suggestions: [
				{ ...proposal, id: 's1', visibility: 'external', path: 'title', after: 'For you' },
				{ ...proposal, id: 's2', visibility: 'internal', path: 'title', after: SECRET },
				{ ...proposal, id: 's3', visibility: 'external', path: 'actionPlan.tasks.0.note', after: SECRET },
			],
			approvals: [{ id: 'a1', role: 'legal', name: SECRET, at: AT, contentHash: '0'.repeat(64), checklist: [] }],
			required: [SECRET],
			silenced: [
				{ ...{ id: 'q1', severity: 'info', rule: SECRET, path: '', values: {} }, reason: SECRET, by: SECRET, at: AT },
			],
		},
	}
}

function bundle(): Bundle {
	const agreement = reviewed()
	const hash = contentHash(publicAgreement(agreement))
	const version = (number: number): BundledVersion => {
		const made = { number, name: SECRET, note: SECRET, by: SECRET, at: AT, contentHash: hash, agreement }
		return { ...made, text: versionText(made) }
	}
	return {
		audience: 'internal',
		review: 'all',
		past: ['0123456789abcdef'],
		agreement,
		base: agreement,
		versions: [version(1), version(2), version(5)],
		log: `${chainedLine('', { at: AT, recipient: SECRET })}\n`,
		conflicts: [{ path: 'title', alternatives: [{ kind: 'value', value: SECRET }, { kind: 'absent' }] }],
	}
}

const pdf = strToU8('%PDF-1.7 a file of an annex')
const packed = { bundle: bundle(), attachments: new Map([[sha256Of(pdf), pdf]]) }
const whole = bundleBytes(packed, '0.1.0')

/** The bundle with parts changed; the manifest vouches for them unless it is one of them. */
function rebuilt(changes: Readonly<Record<string, Uint8Array | null>>, isVouched = true): Uint8Array {
	const parts = unzipSync(whole)
	for (const [name, part] of Object.entries(changes)) {
		if (part === null) delete parts[name]
		else parts[name] = new Uint8Array(part)
	}
	if (isVouched && !('manifest.json' in changes)) {
		const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString())
		const others = Object.entries(parts).filter(([name]) => name !== 'manifest.json')
		manifest.parts = Object.fromEntries(others.map(([name, part]) => [name, sha256Of(part)]))
		parts['manifest.json'] = strToU8(JSON.stringify(manifest))
	}
	return zipSync(parts)
}

async function refusal(bytes: Uint8Array): Promise<string> {
	const opened = await openBundle(bytes)
	return opened.kind === 'refused' ? `${opened.reason} ${opened.part}`.trim() : 'opened'
}

test('a bundle comes back whole, from the same bytes whenever it is packed', async () => {
	const opened = await openBundle(whole)
	expect(opened).toMatchObject({ kind: 'bundle', bundle: packed.bundle, logFault: null })
	if (opened.kind !== 'bundle') throw new Error('refused')
	expect([...opened.attachments.keys()]).toEqual([sha256Of(pdf)])
	expect(Buffer.compare(bundleBytes(packed, '0.1.0'), whole)).toBe(0)
})

test('a bundle for the other side holds what is external and not one word that is not, in none of its versions', async () => {
	const sent = bundle()
	const bytes = bundleBytes(
		{ bundle: externalBundle(sent, { review: 'external', isBaseKnown: true, outside: [] }), attachments: new Map() },
		'0.1.0',
	)
	const parts = unzipSync(bytes)
	expect(Object.keys(parts).sort()).toEqual([
		...['agreement.json', 'base.json', 'manifest.json', 'versions/1.json', 'versions/2.json', 'versions/5.json'],
	])
	for (const part of Object.values(parts)) expect(Buffer.from(part).includes(SECRET)).toBe(false)
	const opened = await openBundle(bytes)
	if (opened.kind !== 'bundle') throw new Error(opened.reason)
	const { agreement, audience, versions } = opened.bundle
	const { threads, suggestions } = agreement.review
	expect([audience, threads.map(({ id }) => id), suggestions.map(({ id }) => id)]).toEqual([
		...['external', ['t1'], ['s1']],
	])
	// What is left of a version is still the text that its hash names.
	expect(versions.map((version) => [version.name, contentHash(version.agreement)])).toEqual(
		sent.versions.map(({ number, contentHash: named }) => [`V${number}`, named]),
	)
})

test('what calls itself made for both sides brings nothing internal in, whatever stands in it', async () => {
	const sent = bundle()
	const bytes = bundleBytes({ bundle: { ...sent, audience: 'external' }, attachments: new Map() }, '0.1.0')
	const opened = await openBundle(bytes)
	if (opened.kind !== 'bundle') throw new Error(opened.reason)
	const { agreement, base, log } = opened.bundle
	const expected = externalBundle(sent, { review: 'external', isBaseKnown: true, outside: [] })
	expect([agreement, base, log]).toEqual([expected.agreement, expected.base, ''])
	expect(JSON.stringify([agreement, base]).includes(SECRET)).toBe(false)
})

test('a draft that the text grew out of goes outside only where it came from there', () => {
	const sent = { ...bundle(), base: { ...reviewed(), title: 'Earlier draft' } }
	const titles = [true, false].map(
		(isBaseKnown) => externalBundle(sent, { review: 'external', isBaseKnown, outside: [] }).base?.title,
	)
	expect(titles).toEqual(['Earlier draft', sent.agreement.title])
})

test('what was changed, added or taken away after packing is refused by its name', async () => {
	const other = strToU8('{}')
	const agreement = Buffer.from(unzipSync(whole)['agreement.json'] ?? [])
	const relabelled = Buffer.from(
		Buffer.from(unzipSync(whole)['versions/1.json'] ?? [])
			.toString()
			.replace(SECRET, 'Other'),
	)
	expect([
		await refusal(rebuilt({ 'agreement.json': other }, false)),
		await refusal(rebuilt({ 'log.jsonl': null }, false)),
		await refusal(rebuilt({ 'more.json': other })),
		await refusal(rebuilt({ '../evil.json': other })),
		await refusal(rebuilt({ 'versions/../../evil.json': other })),
		await refusal(rebuilt({ '/etc/passwd': other })),
		await refusal(rebuilt({ 'versions/2.json': strToU8('{"number":2}') })),
		await refusal(rebuilt({ 'versions/1.json': relabelled })),
		await refusal(rebuilt({ [`attachments/${'0'.repeat(64)}.pdf`]: pdf })),
		await refusal(rebuilt({ 'agreement.json': strToU8(agreement.toString().replace('{', '{"__proto__": {"x": 1},')) })),
		await refusal(rebuilt({ 'agreement.json': other })),
		await refusal(rebuilt({ 'conflicts.json': other })),
		await refusal(rebuilt({ 'base.json': strToU8(agreement.toString().replace('"id": "full"', '"id": "other"')) })),
	]).toEqual([
		'changed agreement.json',
		'changed log.jsonl',
		'changed more.json',
		'changed ../evil.json',
		'changed versions/../../evil.json',
		'changed /etc/passwd',
		'changed versions/2.json',
		'changed versions/1.json',
		`changed attachments/${'0'.repeat(64)}.pdf`,
		'damaged agreement.json',
		'damaged agreement.json',
		'damaged conflicts.json',
		'damaged base.json',
	])
})

test('what is no bundle, cut off, far too large once unpacked, or of a newer Pledge is refused by its reason', async () => {
	const manifest = JSON.parse(Buffer.from(unzipSync(whole)['manifest.json'] ?? []).toString())
	const newer = strToU8(JSON.stringify({ ...manifest, formatVersion: 2, parts: 'in another way' }))
	expect([
		await refusal(strToU8('Dear customer')),
		await refusal(new Uint8Array()),
		await refusal(whole.subarray(0, whole.length / 2)),
		await refusal(zipSync({ 'word/document.xml': strToU8('<a/>') })),
		await refusal(rebuilt({ 'agreement.json': new Uint8Array(8 * 1024 * 1024) }, false)),
		await refusal(rebuilt({ 'manifest.json': newer })),
		await refusal(rebuilt({ 'agreement.json': strToU8(JSON.stringify({ ...fullAgreement(), schemaVersion: 99 })) })),
	]).toEqual([
		'not-a-bundle',
		'not-a-bundle',
		'damaged',
		'not-a-bundle',
		'too-large',
		'too-new',
		'too-new agreement.json',
	])
})

test('a log that was changed before it was packed is told', async () => {
	const log = strToU8(bundle().log.replace(SECRET, 'Nobody'))
	expect(await openBundle(rebuilt({ 'log.jsonl': log }))).toMatchObject({ logFault: { line: 1, kind: 'changed' } })
})

test('a bundle of the first format still opens', async () => {
	const opened = await openBundle(readFileSync(join(import.meta.dirname, '../../fixtures/bundles/format-1.pledge')))
	if (opened.kind !== 'bundle') throw new Error(opened.reason)
	const { agreement, versions, base, conflicts } = opened.bundle
	expect([agreement.title, agreement.review.threads.length, versions.map(({ name }) => name)]).toEqual([
		...['Service agreement, first format', 1, ['Sent in November']],
	])
	expect([base?.title, conflicts.map(({ path }) => path), opened.attachments.size, opened.logFault]).toEqual([
		...['Service agreement, first format', ['legal.venue'], 1, null],
	])
})
