import { builtinModules } from 'node:module'
import path from 'node:path'
import { build } from 'vite'

/** Builds the command line for plain Node, into `outDir`, and returns its path. */
export async function bundleCli(outDir: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'silent',
		ssr: { noExternal: true },
		build: {
			ssr: path.join(import.meta.dirname, '../../../src/main/cli/index.ts'),
			outDir,
			emptyOutDir: false,
			minify: false,
			rollupOptions: {
				external: [/^node:/, ...builtinModules],
				output: { format: 'es', entryFileNames: 'cli.mjs', chunkFileNames: '[name]-[hash].mjs' },
			},
		},
	})
	return path.join(outDir, 'cli.mjs')
}
