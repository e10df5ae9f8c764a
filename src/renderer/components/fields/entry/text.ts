import { type Entry, refused, taken } from './entry'

/** Text as it was typed; only its length can be refused. */
export function textEntry(maxLength: number): Entry<string> {
	return {
		show: (value) => value,
		read: (text) => (text.length > maxLength ? refused('too-long', { max: maxLength }) : taken(text)),
	}
}
