import { app, type Session, session } from 'electron'
import { isOwnPage } from './protocol'

/** Must run before the app is ready. Even a request that slipped past the filter below finds no address. */
export function switchNetworkOff(devOrigin: string | null): void {
	app.commandLine.appendSwitch('disable-background-networking')
	app.commandLine.appendSwitch('disable-component-update')
	app.commandLine.appendSwitch('disable-domain-reliability')
	app.commandLine.appendSwitch('no-pings')
	app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
	if (devOrigin === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No requests but our own pages, no permissions, no downloads, no dictionaries. */
export function guardSession(target: Session = session.defaultSession): void {
	target.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url) }))
	target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
	target.setPermissionCheckHandler(() => false)
	target.setDevicePermissionHandler(() => false)
	target.on('will-download', (event) => event.preventDefault())
	target.setSpellCheckerEnabled(false)
}

/** For every page that could ever come to be: it stays where it is and opens nothing. */
export function guardContents(): void {
	app.on('web-contents-created', (_event, contents) => {
		contents.on('will-navigate', (event) => event.preventDefault())
		contents.on('will-redirect', (event) => event.preventDefault())
		contents.on('will-attach-webview', (event) => event.preventDefault())
		contents.setWindowOpenHandler(() => ({ action: 'deny' }))
	})
}

function mayRequest(url: string): boolean {
	return isOwnPage(url) || url.startsWith('data:') || url.startsWith('devtools:') || isDevelopmentSocket(url)
}

/** Hot reloading of the development server; its origin is trusted only there. */
function isDevelopmentSocket(url: string): boolean {
	return url.startsWith('ws:') && isOwnPage(url.replace('ws:', 'http:'))
}
