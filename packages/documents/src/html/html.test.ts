import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, fixedMarkup, html } from './html.ts';

describe('html', () => {
  it('escapes every value, between tags and in attributes', () => {
    expect(html`<p title="${'"x"'}">${`<b>&'`}</p>`.markup).toBe('<p title="&quot;x&quot;">&lt;b&gt;&amp;&#39;</p>');
  });

  it('nests markup and lists, and writes nothing for null and false', () => {
    expect(html`<ul>${[1, 2].map((item) => html`<li>${item}</li>`)}</ul>${null}${false}`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
    expect(html`${fixedMarkup('<hr>')}`.markup).toBe('<hr>');
  });

  it('refuses an object that only looks like markup', () => {
    expect(() => html`${{ markup: '<script>' }}`).toThrow('not-markup');
  });

  it('takes out control signs, lone surrogates and signs that turn the direction of writing', () => {
    expect(escapeHtml('a\u0000b\u202ec\u2066d\ud800e\nf')).toBe('abcd\ufffde\nf');
  });

  it('lets no sign of markup through, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
      }),
    );
  });
});
