import { expect, it } from 'vitest'
import { blockIdOfBookmark, bookmarkNames, shortenedBookmarks } from '../../../src/main/exporting/docx-bookmarks'
import { richOutline } from '../../helpers/rich-outline'

function namesOf(...ids: readonly string[]): ReadonlyMap<string, string> {
	const blocks = ids.map(
		(id) => ({ id, section: 's', path: null, kind: 'paragraph', indent: 0, style: 'body', inlines: [] }) as const,
	)
	return bookmarkNames({ ...richOutline(), blocks })
}

it('reads every name back as the id it was made of', () => {
	const ids = ['a.b', 'a-b', 'a_b', 'a.-b', 'a-.b', 'a_.h', 'a.h', 'a-h', '9.x', 'a__b', 'a..b']
	const names = namesOf(...ids)
	expect([...names.values()].map(blockIdOfBookmark)).toEqual(ids)
	expect(new Set(names.values()).size).toBe(ids.length)
})

it('keeps to what Word allows: letters, digits, underscores, 40 signs, told apart without case', () => {
	const long = `objectives.items.${'x'.repeat(60)}`
	const names = namesOf('Ab', 'aB', long, `${long}y`)
	const all = [...names.values()]
	expect(all.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([])
	expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(4)
	expect(shortenedBookmarks(names).map(({ id }) => id)).toEqual(['aB', long, `${long}y`])
})

it('does not take names of others for ours', () => {
	expect(['_Toc123', '_GoBack', 'b_a_b', 'h_00'].map(blockIdOfBookmark)).toEqual([null, null, null, null])
})
