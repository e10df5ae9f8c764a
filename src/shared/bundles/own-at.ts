/** A key of a record may be called as something that every object has. */
export function ownAt(record: Readonly<Record<string, unknown>> | undefined, key: string): unknown {
	return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}
