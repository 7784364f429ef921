import { z } from 'zod';

/** Vite's list of what it built: each module that became a file, and the files that one imports at once. */
export const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

export type Manifest = z.infer<typeof manifestSchema>;

/** The script files that are fetched when these modules are, each once: the modules and all they import at once. */
export const scriptFiles = (manifest: Manifest, modules: readonly string[]): string[] => {
  const needed = new Set(modules);
  const files = new Set<string>();
  for (const module of needed) {
    const built = manifest[module];
    if (built === undefined) throw new Error(`Nothing was built for ${module}`);
    if (built.file.endsWith('.js')) files.add(built.file);
    for (const next of built.imports ?? []) needed.add(next);
  }
  return [...files];
};

/** The screens of the web app: the modules that are fetched when somebody goes there. */
export const screensOf = (manifest: Manifest): string[] =>
  Object.keys(manifest).filter((module) => module.endsWith('-screen.tsx'));
