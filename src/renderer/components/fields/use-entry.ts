import { type KeyboardEvent, useState } from 'react'
import type { EditResult } from '../../../shared/agreement/edit'
import { useT } from '../../app/i18n'
import type { Entry, Read } from './entry/entry'

/** A text that could not be read yet, and the value it stood beside. */
type Draft = {
	readonly place: string
	readonly text: string
	readonly beside: string
	readonly refusedBySchema: boolean
}

/** Texts that were left unread, by place: they are there again when the form comes back. */
const leftUnread = new Map<string, Draft>()

type Options<T> = {
	readonly entry: Entry<T>
	readonly value: T | null | undefined
	readonly onChange: (value: T | null) => EditResult['kind']
	/** What an empty text stands for; undefined refuses it. */
	readonly empty?: T | null
	/** Names the place for a text that is left unread. */
	readonly place: string
}

/**
 * A typed value: text while it is typed, taken as soon as it can be read, shown in its plain form when the field is left.
 * What cannot be read stays as it was typed, with one sentence; Escape brings the last good value back.
 */
export function useEntry<T>({ entry, value, onChange, empty, place }: Options<T>) {
	const t = useT('fields')
	const [kept, setDraft] = useState<Draft | null>(null)
	// A field that now shows another place (the next row of a drawer) takes that place's text, not its own last one.
	const draft = kept !== null && kept.place === place ? kept : (leftUnread.get(place) ?? null)
	const [judged, setJudged] = useState(false)
	const judgedNow = judged || leftUnread.has(place)
	const known = fingerprint(value)
	const typing = draft !== null && draft.beside === known
	const text = typing ? draft.text : value === null || value === undefined ? '' : entry.show(value)
	const read = (typed: string): Read<T | null> => {
		if (typed.trim() !== '') return entry.read(typed)
		return empty === undefined ? { kind: 'refused', reason: 'needed', values: {} } : { kind: 'read', value: empty }
	}
	const refusal = (): string | null => {
		if (!typing || !judgedNow) return null
		if (draft.refusedBySchema) return t('refused.not-taken')
		const outcome = read(draft.text)
		return outcome.kind === 'refused' ? t(`refused.${outcome.reason}`, outcome.values) : null
	}
	const keep = (next: Draft | null) => {
		// A draft beside no value hides one that was left unread: the value shows again.
		setDraft(next ?? { place, text: '', beside: '', refusedBySchema: false })
		if (next === null) leftUnread.delete(place)
	}
	return {
		text,
		error: refusal(),
		type: (typed: string) => {
			const outcome = read(typed)
			if (outcome.kind === 'refused') return keep({ place, text: typed, beside: known, refusedBySchema: false })
			const isTaken = onChange(outcome.value) === 'changed'
			keep({ place, text: typed, beside: isTaken ? fingerprint(outcome.value) : known, refusedBySchema: !isTaken })
		},
		leave: () => {
			if (!typing) return
			const unread = draft.refusedBySchema || read(draft.text).kind === 'refused'
			setJudged(unread)
			if (unread) leftUnread.set(place, draft)
			else keep(null)
		},
		onKeyDown: (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || !typing) return
			event.stopPropagation()
			keep(null)
			setJudged(false)
		},
	}
}

/** Values are small: numbers, texts, the segments of a day. */
function fingerprint(value: unknown): string {
	return JSON.stringify(value) ?? 'undefined'
}
