import { getAt, removeAt, setAt } from '../../../shared/agreement/edit'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { Choice } from '../../../shared/bundles/choice'
import { plainPathOf, wordingAt } from '../../../shared/bundles/merge-shape'
import { compareAgreements, type MeantChange } from '../../../shared/compare/compare-agreements'
import { nameOf } from '../../../shared/compare/entry-name'
import type { MeaningWords } from '../../../shared/compare/meaning-words'
import { objectiveWords, quoted, valueWords } from '../../../shared/compare/value-words'
import { wordsOf } from '../../../shared/outline/marked-text'
import type { IncomingBundle } from '../../stores/bundle-store'

type Field = IncomingBundle['fields'][number]

/** Fields that are read and chosen as one, in words. */
export type IncomingGroup = {
	readonly key: string
	readonly subject: string
	/** How it would change: `60 min → 30 min`. */
	readonly difference: string
	/** What stands here and what somebody else wants there; empty for a thing without a name. */
	readonly mine: string
	readonly theirs: readonly string[]
	readonly isConflict: boolean
	readonly choices: readonly Choice[]
	readonly paths: readonly string[]
}

/** What a bundle would change, in the words and the order of every comparison of agreements. */
export function incomingGroups(
	{ ours, theirs, fields }: IncomingBundle,
	words: MeaningWords,
): readonly IncomingGroup[] {
	const changes = compareAgreements(ours, theirs, words)
	const groups = new Map<string, Field[]>()
	for (const field of fields) {
		const change = changes.find((one) => isOf(field, one))
		const key = change?.path ?? field.path
		groups.set(key, [...(groups.get(key) ?? []), field])
	}
	const inOrder = [...changes.map(({ path }) => path), ...groups.keys()]
	return [...new Set(inOrder)].flatMap((key) => {
		const members = groups.get(key)
		return members === undefined ? [] : [groupOf(key, members, { ours, theirs, changes, words })]
	})
}

function isOf(field: Field, change: MeantChange): boolean {
	const wording = wordingAt(field.path)
	if (wording !== null) return change.field.startsWith('overrides.') && change.block === wording.clause
	const path = plainPathOf(field.path)
	return change.path === path || change.path.startsWith(`${path}.`) || path.startsWith(`${change.path}.`)
}

type Context = Pick<IncomingBundle, 'ours' | 'theirs'> & {
	readonly changes: readonly MeantChange[]
	readonly words: MeaningWords
}

function groupOf(key: string, members: readonly Field[], context: Context): IncomingGroup {
	const { ours, theirs, changes, words } = context
	const [first] = members
	const found = changes.filter((change) => members.some((field) => isOf(field, change)))
	const own = found.length > 0 || first === undefined ? found : wishedChanges(first, context)
	const [change] = own
	const choices = (['mine', 'theirs', 'suggestion'] as const).filter((one) =>
		members.every((field) => field.choices.includes(one)),
	)
	const subject = own.length > 0 ? [...new Set(own.map((one) => one.subject))].join(', ') : (first?.path ?? key)
	return {
		key,
		subject,
		difference: own.map((one) => one.difference).join('; '),
		mine: sideWords(first, change, { agreement: ours, value: first?.mine, words }),
		theirs: wishesOf(first).map((value) => sideWords(first, change, { agreement: theirs, value, words })),
		isConflict: members.some(({ isConflict }) => isConflict),
		choices,
		paths: members.map(({ path }) => path),
	}
}

/** What a field would change that stands in no agreement yet, as wishes do that nobody has decided between. */
function wishedChanges(field: Field, { ours, words }: Context): readonly MeantChange[] {
	const wording = wordingAt(field.path)
	if (wording !== null) {
		const { clause, language } = wording
		const others = ours.overrides.filter((one) => one.clause !== clause || one.language !== language)
		const wished = [...others, { clause, language, text: wordingOf(field.theirs), madeFrom: '' }]
		return compareAgreements(ours, { ...ours, overrides: wished }, words)
	}
	const path = plainPathOf(field.path)
	const outcome = field.theirs === undefined ? removeAt(ours, path) : setAt(ours, path, field.theirs)
	return outcome.kind === 'changed' ? compareAgreements(ours, outcome.agreement, words) : []
}

function wishesOf(field: Field | undefined): readonly unknown[] {
	return field?.alternatives ?? [field?.theirs]
}

type Side = { readonly agreement: IncomingBundle['ours']; readonly value: unknown; readonly words: MeaningWords }

/** A value in the words of its field; wording by hand as it stands. */
function sideWords(
	field: Field | undefined,
	change: MeantChange | undefined,
	{ agreement, value, words }: Side,
): string {
	if (field !== undefined && wordingAt(field.path) !== null) return wordingOf(value)
	if (value === undefined) return words.compare('removed')
	if (change === undefined || change.kind !== 'changed') return entryWords(value, change, words)
	const place = { path: change.path, field: change.field, agreement }
	// A change of several fields is read whole.
	const isPart = field !== undefined && plainPathOf(field.path) !== change.path
	return valueWords(isPart ? getAt(agreement, change.path) : value, place, words)
}

function wordingOf(value: unknown): string {
	const [text, whole] = Array.isArray(value) ? value : []
	if (typeof text === 'string') return wordsOf({ text, ...(isMarked(whole) ? { marked: true } : {}) })
	const inner = typeof value === 'object' && value !== null && 'wording' in value ? value.wording : null
	return Array.isArray(inner) ? wordingOf(inner) : ''
}

const isMarked = (whole: unknown): boolean =>
	typeof whole === 'object' && whole !== null && 'marked' in whole && whole.marked === true

/** Something that came or went, as comparisons call it; empty where it has no name. */
function entryWords(value: unknown, change: MeantChange | undefined, words: MeaningWords): string {
	if (typeof value !== 'object' || value === null) return quoted(String(value), words)
	// The field says what it is.
	if (change?.field === 'objectives.items.*') return objectiveWords(value as Objective, words)
	const name = nameOf(value)
	return name === null ? '' : quoted(name.text, words)
}
