export const badPlugins = [];
