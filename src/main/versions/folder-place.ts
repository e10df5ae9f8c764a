import { readLog } from '../storage/log-file'
import { addVersion, listVersions, type VersionPlace } from '../storage/version-files'
import type { Place } from './make-version'

/** Versions and log in a folder that nobody else is writing to. */
export function folderPlace(place: VersionPlace): Place {
	return {
		readLog: () => readLog(place.logFile),
		versions: {
			list: () => listVersions(place),
			add: (_id, version) => addVersion(place, version),
			alone: (_id, run) => run(),
		},
	}
}
