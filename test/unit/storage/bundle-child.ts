import { join } from 'node:path'
import { build } from 'vite'

/** Builds a script of this folder for plain Node, into `outDir`, and returns its path. */
export async function bundleChild(name: string, outDir: string): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'silent',
		ssr: { noExternal: true },
		build: {
			ssr: join(import.meta.dirname, `${name}.ts`),
			outDir,
			emptyOutDir: false,
			minify: false,
			rollupOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
		},
	})
	return join(outDir, `${name}.mjs`)
}
