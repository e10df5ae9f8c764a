import type { AppInfo } from '../../shared/ipc/shapes'
import type { NounHandlers } from './noun-handlers'

export function appHandlers(info: () => AppInfo): Pick<NounHandlers<'app'>, 'app:info'> {
	return { 'app:info': info }
}
