import { expect, it } from 'vitest'
import { blockIdOfBookmark, bookmarkNames, shortenedBookmarks } from '../../../../src/main/exporting/word/bookmarks'
import { richOutline } from '../../../helpers/rich-outline'

function namesOf(...ids: readonly string[]): ReadonlyMap<string, string> {
	const blocks = ids.map(
		(id) => ({ id, section: 's', path: null, kind: 'paragraph', indent: 0, style: 'body', inlines: [] }) as const,
	)
	return bookmarkNames({ ...richOutline(), blocks })
}

it('reads every name back as the id it was made of', () => {
	const ids = [
		'services.desk-scope',
		'Ab.C',
		'a-B',
		'a.u',
		'a.-h',
		'a.-9',
		'a-.b',
		'a_.h',
		'a_b',
		'9.x',
		'a__b',
		'x..y',
	]
	const names = namesOf(...ids)
	expect([...names.values()].map(blockIdOfBookmark)).toEqual(ids)
	expect(new Set(names.values()).size).toBe(ids.length)
})

it('reads the ids of a contract: they are short words with dots and hyphens', () => {
	expect(namesOf('parties.recital-request.server-operation').get('parties.recital-request.server-operation')).toBe(
		'b_parties_recitalRequest_serverOperation',
	)
})

it('keeps to what Word allows: letters, digits, underscores, 40 signs, told apart without case', () => {
	const long = `objectives.items.${'x'.repeat(60)}`
	const names = namesOf('ab', 'a-b', 'a..u', 'a_', long, `${long}y`)
	const all = [...names.values()]
	expect(all.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([])
	expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(6)
	expect(shortenedBookmarks(names).map(({ id }) => id)).toEqual(['a-b', 'a..u', long, `${long}y`])
})

it('does not take names of others for ours', () => {
	expect(['_Toc123', '_GoBack', 'b_a-b', 'h_00'].map(blockIdOfBookmark)).toEqual([null, null, null, null])
})
