import type { CommandEntry } from '../command'

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
	{ name: 'playbooks', load: async () => (await import('./playbooks')).playbooksCommand },
	{ name: 'new', load: async () => (await import('./new')).newCommand },
	{ name: 'schema', load: async () => (await import('./schema')).schemaCommand },
	{ name: 'validate', load: async () => (await import('./validate')).validateCommand },
	{ name: 'check', load: async () => (await import('./check')).checkCommand },
	{ name: 'history', load: async () => (await import('./history')).historyCommand },
	{ name: 'clock', load: async () => (await import('./clock')).clockCommand },
	{ name: 'credits', load: async () => (await import('./credits')).creditsCommand },
	{ name: 'export', load: async () => (await import('./export')).exportCommand },
	{ name: 'diff', load: async () => (await import('./diff')).diffCommand },
	{ name: 'review', load: async () => (await import('./review')).reviewCommand },
	{ name: 'approve', load: async () => (await import('./approve')).approveCommand },
	{ name: 'deviations', load: async () => (await import('./deviations')).deviationsCommand },
	{ name: 'explain', load: async () => (await import('./explain')).explainCommand },
	{ name: 'read', load: async () => (await import('./read')).readCommand },
	{ name: 'renew', load: async () => (await import('./renew')).renewCommand },
	{ name: 'plan', load: async () => (await import('./plan')).planCommand },
	{ name: 'policy', load: async () => (await import('./policy')).policyCommand },
	{ name: 'bundle', load: async () => (await import('./bundle')).bundleCommand },
	{ name: 'verify', load: async () => (await import('./verify')).verifyCommand },
]
