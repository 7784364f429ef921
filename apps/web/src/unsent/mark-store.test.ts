import { beforeEach, describe, expect, it } from 'vitest';
import { createMarkStore } from './mark-store.ts';
import { ben, idOf, marcus, sampleUnsent } from './samples.test-support.ts';
import { readStored, writeStored } from './stored-mark.ts';

const priya = idOf(700);
const tom = idOf(701);
const store = createMarkStore(() => localStorage);

beforeEach(() => localStorage.clear());

describe('createMarkStore', () => {
  it('gives back what a reload would find, in the order it was made (S3)', () => {
    const later = sampleUnsent({ mark: { markId: idOf(2), personId: marcus }, wasSent: true });
    const earlier = sampleUnsent();
    expect(store.write(priya, [], [later, earlier])).toBe(true);
    expect(store.read(priya)).toEqual([earlier, later]);
  });

  it('keeps the marks of each member of staff apart', () => {
    store.write(priya, [], [sampleUnsent()]);
    expect(store.read(tom)).toEqual([]);
    store.write(tom, [], [sampleUnsent({ mark: { markId: idOf(2) } })]);
    expect(store.countAll()).toBe(2);
  });

  it('takes out what has gone, and leaves what another tab has put there', () => {
    const mine = sampleUnsent();
    store.write(priya, [], [mine]);
    store.write(priya, [], [sampleUnsent({ mark: { markId: idOf(2), personId: marcus } })]);
    store.write(priya, [mine], []);
    expect(store.read(priya).map(({ mark }) => mark.markId)).toEqual([idOf(2)]);
  });

  it('keeps ids, codes and times, and no word that was typed (ASVS 14.3.3)', () => {
    const typed = sampleUnsent({
      mark: {
        code: 'could-not-attend',
        reasonCode: 'health',
        note: 'Ben Ashworth is at St Mary’s',
        supersedes: { markId: idOf(9), reason: 'Marcus told me' },
      },
    });
    store.write(priya, [], [typed]);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/Ashworth|Mary|Marcus/);
    const [kept] = store.read(priya);
    expect(kept).toMatchObject({ hasLostWords: true, mark: { reasonCode: 'health', supersedes: { markId: idOf(9) } } });
    expect(kept?.mark.note).toBeUndefined();
    expect(ben).toBe(kept?.mark.personId);
  });

  it('says so where the browser keeps nothing', () => {
    const none = createMarkStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(none.write(priya, [], [sampleUnsent()])).toBe(false);
    expect(none.read(priya)).toEqual([]);
    expect(none.countAll()).toBe(0);
  });
});

describe('readStored', () => {
  it.each(['', 'null', '{}', '{"sessionId":1,"mark":{}}', '{"sessionId":"a","mark":{"markId":1}}', 'not json'])(
    'passes over what this page did not write: %s',
    (text) => {
      expect(readStored(text)).toBeUndefined();
    },
  );

  it('reads what it wrote', () => {
    const unsent = sampleUnsent({ wasSent: true, isCorrection: true });
    expect(readStored(writeStored(unsent))).toEqual(unsent);
  });

  it('begins a mark again that lost the words it cannot go without', () => {
    const unsent = sampleUnsent({ wasSent: true, mark: { code: 'attended-not-engaged', note: 'Looked at his phone' } });
    expect(readStored(writeStored(unsent))).toMatchObject({ wasSent: false, hasLostWords: true });
  });
});
