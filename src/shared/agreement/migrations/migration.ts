/** One step from a version to the next. Pure; takes and gives plain JSON, for the old shape has no type any more. */
export type Migration = {
	readonly from: number
	readonly to: number
	readonly migrate: (old: Readonly<Record<string, unknown>>) => Record<string, unknown>
}
