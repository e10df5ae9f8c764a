import { describe, expect, it } from 'vitest'
import { getAt, insertAt, moveAt, removeAt, setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildRedline } from '../../../src/shared/compare/build-redline'
import { countFates, type Redline, type RedlineBlock, type RedlineSpan } from '../../../src/shared/compare/redline'
import type { Block, Outline } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { sideBySide } from '../../../src/shared/outline/side-by-side'
import { blockText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { leavesOf } from '../../../src/shared/playbooks/leaves'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { createRandom } from '../../../src/shared/realism/random'
import { fullAgreement } from '../../helpers/full-agreement'
import { redlineLines } from '../../helpers/redline-text'

function edited(agreement: Agreement, ...edits: readonly ((now: Agreement) => ReturnType<typeof setAt>)[]): Agreement {
	return edits.reduce((now, edit) => {
		const result = edit(now)
		if (result.kind !== 'changed') throw new Error(JSON.stringify(result))
		return result.agreement
	}, agreement)
}

const german = (agreement: Agreement) => buildOutline(agreement, 'de')
const redlineOf = (before: Agreement, after: Agreement) => buildRedline(german(before), german(after))

/** A block in the words of one of its versions, in the form of `blockText` without the number. */
function wordsOf({ content, block }: RedlineBlock, without: RedlineSpan['change']): string {
	const text = (spans: readonly RedlineSpan[]) =>
		spans.map(({ change, inline }) => (change === without ? '' : inline.text)).join('')
	const stands = (one: { readonly change: string }) => one.change !== without
	if (content.kind === 'text') {
		const parts = [text(content.title), text(content.spans)]
		return parts.filter((part) => part !== '').join(block.kind === 'title' ? '\n' : ' ')
	}
	if (content.kind === 'signature') {
		const lines = content.lines.filter(stands)
		return [
			text(content.heading),
			...lines.map(({ label, value }) => (value === null ? text(label) : `${text(label)}\t${text(value)}`.trim())),
		].join('\n')
	}
	const gone = without === 'removed' ? ['removed', 'moved-away'] : ['added', 'moved-here']
	const columns = content.columns.flatMap((column, at) => (stands(column) ? [at] : []))
	const rows = content.rows.filter(({ fate }) => !gone.includes(fate))
	return [
		...(text(content.caption) === '' ? [] : [text(content.caption)]),
		columns.map((at) => text(content.columns[at]!.head)).join('\t'),
		...rows.map(({ cells }) => columns.map((at) => text(cells[at]!)).join('\t')),
	].join('\n')
}

const unnumbered = (block: Block) =>
	blockText('number' in block ? { ...block, number: '' } : block).replace(/\t$/gmu, '')
/** Numbers that are counted anew, kinds of spaces: what may differ without being a change. */
const asRead = (text: string) =>
	text
		.replace(/(Artikel|Ziffer|Anlage|Article|Clause|Annex)\u00a0[A-Z]?\d+(\.\d+)?( [a-z]+\))*/gu, '$1')
		.replace(/(?<![\p{L}\p{N}])[ZO]\d+/gu, '#')
		.replace(/\s+/gu, ' ')

function expectBothVersions(redline: Redline): void {
	const { before, after, blocks } = redline
	const now = blocks.filter(({ fate }) => fate !== 'removed' && fate !== 'moved-away')
	expect(now.map(({ block }) => block.id)).toEqual(after.blocks.map(({ id }) => id))
	expect(now.map((one) => wordsOf(one, 'removed').replace(/\t$/gmu, ''))).toEqual(after.blocks.map(unnumbered))
	const old = blocks.filter(({ fate }) => fate !== 'added' && fate !== 'moved-here')
	expect(old.map(({ previous }) => previous?.id)).toEqual(before.blocks.map(({ id }) => id))
	const oldWords = old.map((one) =>
		asRead(wordsOf(one, one.fate === 'moved-away' || one.fate === 'removed' ? 'same' : 'added')),
	)
	expect(oldWords.map((words) => words.trim())).toEqual(before.blocks.map((block) => asRead(unnumbered(block)).trim()))
}

/** Values changed, entries removed and moved, at random places. */
function randomlyEdited(agreement: Agreement, seed: number): Agreement {
	const random = createRandom(seed).uniform
	let now = agreement
	for (let turn = 0; turn < 40; turn++) {
		const leaves = leavesOf(now)
		const [path, leaf] = leaves[Math.floor(random() * leaves.length)]!
		const parent = path.slice(0, path.lastIndexOf('.'))
		const list = parent.slice(0, parent.lastIndexOf('.'))
		const items: unknown = getAt(now, list)
		const how = random()
		const result =
			how < 0.2 && Array.isArray(items)
				? removeAt(now, parent)
				: how < 0.4 && Array.isArray(items)
					? moveAt(now, parent, Math.floor(random() * items.length))
					: typeof leaf === 'string'
						? setAt(now, path, random() < 0.5 ? `${leaf} und mehr` : leaf.split(' ').toReversed().join(' '))
						: typeof leaf === 'number'
							? setAt(now, path, leaf + 1)
							: null
		if (result?.kind === 'changed') now = result.agreement
	}
	return now
}

describe('redline', () => {
	it('says nothing of two equal agreements', () => {
		for (const { id } of PLAYBOOKS.slice(0, 2)) {
			const agreement = createFromPlaybook({ playbookId: id, language: 'de', id: 'a', today: '2027-01-01' })
			expect(redlineOf(agreement, structuredClone(agreement)).blocks.filter(({ fate }) => fate !== 'same')).toEqual([])
		}
	})

	it.each(PLAYBOOKS.map(({ id }) => id))('holds both versions whole, whatever was changed: %s', (playbookId) => {
		const agreement = createFromPlaybook({ playbookId, language: 'de', id: 'a', today: '2027-01-01' })
		const redline = redlineOf(agreement, randomlyEdited(agreement, 7))
		expect(redline.blocks.some(({ fate }) => fate !== 'same')).toBe(true)
		expectBothVersions(redline)
	})

	it('holds both versions whole where two languages stand side by side', () => {
		const agreement = fullAgreement()
		const both = (one: Agreement): Outline => sideBySide(buildOutline(one, 'de'), buildOutline(one, 'en'))
		expectBothVersions(buildRedline(both(agreement), both(randomlyEdited(agreement, 1))))
	})
})

describe('marked as a lawyer would', () => {
	const agreement = fullAgreement()
	const [first, second] = agreement.objectives.items
	if (first === undefined || second === undefined) throw new Error('two objectives are needed')

	it('shows a changed value in its place and nothing else', () => {
		const later = edited(agreement, (now) => setAt(now, 'parties.noticeMonths', 6))
		expect(redlineLines(redlineOf(agreement, later))).toEqual([
			'changed: 1.7 Kündigung. Jede Partei kann diese Vereinbarung mit einer Frist von [-3-]{+6+} Monaten zum Ende der jeweiligen ' +
				'Laufzeit kündigen. Das Recht zur Kündigung aus wichtigem Grund bleibt unberührt.',
		])
	})

	it('takes no new number for a change: of articles, clauses, references, objectives', () => {
		const later = edited(
			agreement,
			(now) => insertAt(now, 'objectives.items', { ...first, id: 'new', priority: 'P2' }, 0),
			(now) =>
				insertAt(now, 'ownArticles', {
					id: 'audit',
					after: 'parties',
					title: 'Prüfung',
					content: [{ kind: 'text', id: 't', text: 'Der Kunde darf prüfen.' }],
				}),
		)
		const redline = redlineOf(agreement, later)
		expect(countFates(redline)).toMatchObject({ removed: 0, moved: 0 })
		const lines = redlineLines(redline)
		expect(lines[0]).toBe('added: 2 {+Prüfung+}')
		expect(lines.filter((line) => line.includes('[-'))).toEqual([])
		const row = `\tadded: ${['Z1', 'Wiederherstellungszeit, Priorität 2', 'höchstens 4 Servicestunden'].map((cell) => `{+${cell}+}`).join(' | ')}`
		expect(lines.some((line) => line.startsWith(row))).toBe(true)
	})

	it('shows a moved article at both places, its words struck at the old one', () => {
		const later = edited(agreement, (now) => setAt(now, 'ownArticles.return.after', 'remedies'))
		const fates = redlineOf(agreement, later)
			.blocks.filter(({ fate }) => fate !== 'same')
			.map(({ fate, block }) => `${fate} ${block.id}`)
		expect(fates).toEqual([
			...['moved-here own.return', 'moved-here own.return.b1', 'moved-here own.return.b2'],
			...['moved-away own.return', 'moved-away own.return.b1', 'moved-away own.return.b2'],
		])
	})

	it('follows paragraphs of typed text by their words, as their ids only count them', () => {
		const typed = (text: string) => edited(agreement, (now) => setAt(now, 'ownArticles.return.content.0.text', text))
		const before = typed(
			'Der Anbieter gibt alle Daten zurück.\n\nKopien werden gelöscht.\n\nDie Löschung wird bestätigt.',
		)
		const after = typed(
			'Der Anbieter gibt alle Daten zurück.\n\nDer Kunde prüft sie innerhalb von zehn Werktagen.\n\nAlle Kopien werden gelöscht.\n\nDie Löschung wird bestätigt.',
		)
		expect(redlineLines(redlineOf(before, after))).toEqual([
			'added: 12.2 {+Der Kunde prüft sie innerhalb von zehn Werktagen.+}',
			'changed: 12.3 {+Alle +}Kopien werden gelöscht.',
		])
	})

	it('knows a service again that was entered anew under another id', () => {
		const { items } = agreement.services
		const renamed = {
			...agreement,
			services: { ...agreement.services, items: items.map((one, at) => (at === 0 ? { ...one, id: 'anew' } : one)) },
		}
		const redline = redlineOf(agreement, renamed)
		expect(
			redline.blocks
				.filter(({ block }) => block.section === 'services' && block.id.includes('anew'))
				.map(({ fate }) => fate),
		).not.toContain('added')
	})

	it('compares tables cell by cell, with rows by their words and a column put in', () => {
		const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
			edited(
				agreement,
				(now) => setAt(now, 'ownArticles.return.content.1.head', head),
				(now) => setAt(now, 'ownArticles.return.content.1.rows', rows),
			)
		const before = table(
			['Was', 'Wann'],
			[
				['Daten', '30 Tage'],
				['Geräte', '14 Tage'],
			],
		)
		const after = table(
			['Was', 'Wie', 'Wann'],
			[
				['Schlüssel', 'persönlich', '1 Tag'],
				['Daten', 'verschlüsselt', '30 Tage'],
				['Geräte', 'Spedition', '10 Tage'],
			],
		)
		expect(redlineLines(redlineOf(before, after))).toEqual([
			'changed: ',
			'\tWas | {+Wie+} | Wann',
			'\tadded: {+Schlüssel+} | {+persönlich+} | {+1 Tag+}',
			'\tchanged: Daten | {+verschlüsselt+} | 30 Tage',
			'\tchanged: Geräte | {+Spedition+} | [-14-]{+10+} Tage',
		])
	})
})
