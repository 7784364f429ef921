/** A file as it goes over the wire. */
export interface PackedFile {
  readonly body: Blob;
  readonly encoding: 'gzip' | undefined;
}

/** Packs a file where the browser can: XML goes through a slow line in a twentieth of the time. */
export const packedFile = async (file: Blob): Promise<PackedFile> => {
  if (typeof CompressionStream === 'undefined') return { body: file, encoding: undefined };
  const packed = file.stream().pipeThrough(new CompressionStream('gzip'));
  return { body: await new Response(packed).blob(), encoding: 'gzip' };
};
