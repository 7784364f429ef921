import { describe, expect, it } from 'vitest';
import { createXmlReader } from './xml-reader.ts';

const readXml = (...parts: readonly string[]) => {
  const told: string[] = [];
  const reader = createXmlReader({
    open: (name, line) => told.push(`<${name} ${line}`),
    close: () => told.push('>'),
    text: (part, line) => told.push(`${JSON.stringify(part)} ${line}`),
    attribute: (name) => told.push(`@${name}`),
  });
  for (const part of parts) reader.write(part);
  reader.end('');
  return { told, failure: reader.failure };
};

describe('the XML reader', () => {
  it('tells names without prefixes, texts, attributes and lines', () => {
    expect(readXml('<x:a\n b="1"\n>t\n<c/>', 'u&amp;v<![CDATA[<]]></x:a>\n')).toEqual({
      told: ['<a 1', '@b', '"t\\n" 3', '<c 4', '>', '"u&v" 4', '"<" 4', '>'],
      failure: null,
    });
  });

  it('stops telling at the first failure, even within one piece', () => {
    const { told, failure } = readXml('<a>\n<b></c><d/></a>');
    expect(told).toEqual(['<a 1', '"\\n" 1', '<b 2']);
    expect(failure).toMatchObject({ code: 'tag-mismatch', line: 2 });
  });

  it('refuses a document type before anything in it is read', () => {
    expect(readXml('<!DOCTYPE a [<!ENTITY lol "lol">]><a>&lol;</a>')).toMatchObject({
      told: [],
      failure: { code: 'doctype-refused', line: 1, column: 9 },
    });
  });

  it('does not expand one entity into more', () => {
    expect(readXml('<a>&amp;amp;</a>').told).toEqual(['<a 1', '"&amp;" 1', '>']);
    expect(readXml('<a>&constructor;</a>').failure).toMatchObject({ code: 'entity-refused' });
    expect(readXml('<a>&__proto__;</a>').failure).toMatchObject({ code: 'entity-refused' });
  });

  it('allows 32 levels and not 33', () => {
    expect(readXml('<a>'.repeat(32) + '</a>'.repeat(32)).failure).toBeNull();
    expect(readXml('<a>'.repeat(33)).failure).toMatchObject({ code: 'xml-too-deep' });
  });

  it('allows attributes with names of the language', () => {
    expect(readXml('<a hasOwnProperty="1" __proto__="2" constructor="3"/>')).toMatchObject({
      told: ['<a 1', '@hasOwnProperty', '@__proto__', '@constructor', '>'],
      failure: null,
    });
  });
});
