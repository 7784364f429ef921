interface ImportMetaEnv {
  /** True under the development server and in tests; replaced by `false` in a build. */
  readonly DEV: boolean;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}
