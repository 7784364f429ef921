// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { packedFile } from './packed-file.ts';

/** A file as a browser has it; the browser of the other tests cannot stream one. */
const blobOf = (text: string): Promise<Blob> => new Response(text).blob();

describe('a file on its way', () => {
  it('is packed where the browser can, to the same file again', async () => {
    const text = '<Child/>'.repeat(10_000);
    const { body, encoding } = await packedFile(await blobOf(text));
    expect(encoding).toBe('gzip');
    expect(body.size).toBeLessThan(text.length / 20);
    expect(await new Response(body.stream().pipeThrough(new DecompressionStream('gzip'))).text()).toBe(text);
  });

  it('goes as it is where the browser cannot', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const file = await blobOf('<Child/>');
    expect(await packedFile(file)).toEqual({ body: file, encoding: undefined });
    vi.unstubAllGlobals();
  });
});
