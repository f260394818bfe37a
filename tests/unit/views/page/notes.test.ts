import { describe, expect, test } from 'vitest';
import { NoteBook } from '../../../../src/views/page/notes.ts';
import { contextOf, foundOf, written } from '../../../support/papers.ts';
import { record } from '../../../support/records.ts';

const context = contextOf([
  record('programme', 'cable', {
    statements: [
      ...['route', 'new'].map((id) => ({ id, aspect: 'purpose', says: 'So.', from: 'gazette-2024#3' })),
      {
        id: 'ice',
        aspect: 'purpose',
        says: 'So.',
        from: 'gazette-2024#3',
        inferred: { why: 'So.', inputs: ['route'] },
      },
    ],
  }),
  record('programme', 'tug', {
    statements: [{ id: 'pull', aspect: 'purpose', says: 'So.', from: ['herald#7', 'gazette-2024#27'] }],
  }),
  record('organisation', 'ministry', { name: 'Ministry of Tides' }),
  record('source', 'gazette-2024', { name: 'Gazette of 2024', published: '2024-05-02', publisher: 'ministry' }),
  record('source', 'herald', { name: 'Herald' }),
]);
const gazette = (...paragraphs: number[]) => ({ source: 'gazette-2024', paragraphs });
const herald = (...paragraphs: number[]) => ({ source: 'herald', paragraphs });

describe('marks', () => {
  test('are numbered in the order in which they are first cited, one for the same paragraphs', () => {
    const notes = new NoteBook(context);
    const numbers = [[gazette(3), herald(1)], [gazette(4)], [gazette(3)], [gazette(3, 4)], [herald(1)]].map(
      (evidence) => notes.cite(evidence, []).map(({ number }) => number),
    );
    expect(numbers).toEqual([[1, 2], [3], [1], [4], [2]]);
  });

  test('lead to their note; the first of a note is where the way back leads', () => {
    const notes = new NoteBook(context);
    expect(notes.cite([gazette(3)], [])).toEqual([{ number: 1, href: '#note_1', label: 'Note 1', id: 'ref_1' }]);
    expect(notes.cite([gazette(3)], [])).toEqual([{ number: 1, href: '#note_1', label: 'Note 1' }]);
    expect(notes.cite([], [])).toEqual([]);
  });
});

describe('the head of a source’s notes, which its card shows', () => {
  const head = (data: Readonly<Record<string, unknown>>, quoted = false) => {
    const own = contextOf([record('source', 'gazette-2024', data)], {
      quoted: new Map(quoted ? [['gazette-2024', new Map([[3, ['Ice.']]])]] : []),
    });
    const notes = new NoteBook(own);
    notes.cite([gazette(3)], []);
    return notes.groups().map(({ date, words }) => [date, written(words)]);
  };

  test('says whose account it is, where its record does', () => {
    expect(head({})).toEqual([['undated, in English', 'The text lies at the desk.']]);
    expect(head({ account: 'own' })).toEqual([['undated, in English, own account', 'The text lies at the desk.']]);
    expect(head({ account: 'press', published: '2024-05' })[0]?.[0]).toBe('May 2024, in English, press account');
  });

  test('says where its words can be read: at the desk, in the original, on its own page where rights allow it', () => {
    const url = 'https://gazette.example/1';
    expect(head({ url })[0]?.[1]).toBe(`The text lies at the desk. [The original](${url})`);
    expect(head({ rights: { quote: 'full' } }, true)[0]?.[1]).toBe(
      '[Its words, where they may be quoted](/sources/gazette-2024/#section_resting)',
    );
  });
});

describe('what stands in the margin', () => {
  test('names the source where it is not that of the note above, by an earlier note where that is near, and shows each note once', () => {
    const notes = new NoteBook(context);
    const cited = [[gazette(3)], [gazette(4, 5)], [herald(1)], [gazette(3), gazette(9)]].flatMap((evidence) =>
      notes.beside(notes.cite(evidence, [])).map(({ side }) => side),
    );
    expect(cited).toEqual(['1 Gazette of 2024, ¶3', '2 ¶4–5', '3 Herald, ¶1', undefined, '4 as 1, ¶9']);
  });

  test('names a source again once the name is eight notes away', () => {
    const notes = new NoteBook(context);
    const side = (evidence: ReturnType<typeof herald>) => notes.beside(notes.cite([evidence], []))[0]?.side;
    expect(side(gazette(1))).toBe('1 Gazette of 2024, ¶1');
    for (const paragraph of [2, 3, 4, 5, 6, 7]) side(herald(paragraph));
    expect(side(gazette(8))).toBe('8 as 1, ¶8');
    side(herald(9));
    expect(side(gazette(10))).toBe('10 Gazette of 2024, ¶10');
  });

  test('waits for running text: what a table cited before is shown beside the sentence that cites it next', () => {
    const notes = new NoteBook(context);
    notes.cite([herald(1)], []);
    const shown = [[gazette(3)], [herald(1)]].flatMap((evidence) =>
      notes.beside(notes.cite(evidence, [])).map(({ side }) => side),
    );
    expect(shown).toEqual(['2 Gazette of 2024, ¶3', '1 Herald, ¶1']);
  });
});

describe('notes', () => {
  test('are grouped by source, the one cited first coming first, and lead to its paragraphs', () => {
    const notes = new NoteBook(context);
    notes.cite([herald(7), gazette(27, 28, 30)], []);
    notes.cite([herald(1)], []);
    const [first, second] = notes.groups();
    expect(first).toMatchObject({
      source: { text: 'Herald', href: '/sources/herald/' },
      publisher: undefined,
      date: 'undated, in English',
      sets: [
        {
          standing: 'Not looked up yet:',
          notes: [
            { number: 1, id: 'note_1', back: '#ref_1', paragraphs: { text: '¶7', href: '/sources/herald/#p_7' } },
            { number: 3, id: 'note_3', back: '#ref_3', paragraphs: { text: '¶1' } },
          ],
        },
      ],
    });
    expect(second).toMatchObject({ publisher: { text: 'Ministry of Tides' }, date: '2 May 2024, in English' });
    expect(
      second &&
        written([second.source, ...second.sets.flatMap(({ notes }) => notes.map(({ paragraphs }) => paragraphs))]),
    ).toBe('[Gazette of 2024](/sources/gazette-2024/)[¶27–28, 30](/sources/gazette-2024/#p_27)');
  });

  test('name the language of their source', () => {
    const notes = new NoteBook(contextOf([record('source', 'heraldo', { published: '2024-05-02', language: 'es' })]));
    notes.cite([{ source: 'heraldo', paragraphs: [1] }], []);
    expect(notes.groups()[0]?.date).toBe('2 May 2024, in Spanish');
  });

  test('of one source stand apart by what was done about their claims', () => {
    const claims = foundOf(context.site, {
      'cable.route': 'found',
      'cable.ice': 'found',
    });
    const notes = new NoteBook({ ...context, claims });
    const numbers = ['cable.route', 'cable.ice', 'cable.new', 'cable.route'].map((claim) =>
      notes.cite([gazette(3)], [claim]).map(({ number }) => number),
    );
    expect(numbers).toEqual([[1], [2], [3], [1]]);
    expect(notes.groups()[0]?.sets.map(({ standing, notes }) => [standing, notes.map(({ number }) => number)])).toEqual(
      [
        ['Found by machine, not read yet:', [1]],
        ['Inferred by the desk, found by machine, not read yet:', [2]],
        ['Not looked up yet:', [3]],
      ],
    );
  });

  test('told from several claims stand as the weakest of them', () => {
    const claims = foundOf(context.site, {
      'cable.route': 'found',
      'cable.ice': 'found',
    });
    const notes = new NoteBook({ ...context, claims });
    notes.cite([gazette(3)], ['cable.route', 'cable.ice']);
    notes.cite([gazette(4)], ['cable.route', 'cable.new']);
    expect(notes.groups()[0]?.sets.map(({ standing }) => standing)).toEqual([
      'Inferred by the desk, found by machine, not read yet:',
      'Not looked up yet:',
    ]);
  });

  test('there are none where nothing is cited', () => {
    expect(new NoteBook(context).groups()).toEqual([]);
  });
});

describe('how to say aloud what rests on a note', () => {
  const said = (cite: (notes: NoteBook) => unknown) => {
    const notes = new NoteBook(context);
    cite(notes);
    return notes.groups().flatMap(({ sets }) => sets.map(({ say }) => say));
  };

  test('names its publisher and the month', () => {
    expect(said((notes) => notes.cite([gazette(3)], ['cable.route']))).toEqual([
      '{words}, according to Ministry of Tides in May 2024.',
    ]);
  });

  test('names the source where nobody is known to have published it, and no date where it has none', () => {
    expect(said((notes) => notes.cite([herald(1)], []))).toEqual(['{words}, according to “Herald”.']);
  });

  test('is the desk’s own word where the desk inferred or counted it', () => {
    expect(said((notes) => notes.cite([gazette(3)], ['cable.ice']))).toEqual([
      `{words} (inferred by ${context.site.settings.publisher.name} from Ministry of Tides in May 2024).`,
    ]);
    expect(said((notes) => notes.citeAs([gazette(3)], { found: 'none', made: 'counted' }))[0]).toMatch(
      /^\{words\} \(counted by .* from Ministry of Tides in May 2024\)\.$/,
    );
  });
});
