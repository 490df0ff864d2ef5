import { describe, expect, it } from 'vitest';
import { readDate } from '../read-date.ts';
import { guessDateOrder, guessMapping } from './guess-mapping.ts';
import { mapRecord } from './map-record.ts';
import { parseMapping } from './mapping.ts';
import { previewFile } from './preview-file.ts';

describe('readDate', () => {
  const readable: [unknown, string][] = [
    ['2015-02-24', '2015-02-24T00:00:00.000Z'],
    ['2015-02-24T11:15:59.25Z', '2015-02-24T11:15:59.250Z'],
    ['2015-02-24 11:15:59 -0800', '2015-02-24T19:15:59.000Z'],
    ['2015-02-24T11:15:59+01:00', '2015-02-24T10:15:59.000Z'],
    ['24-02-2015', '2015-02-24T00:00:00.000Z'],
    ['24-2-15 9:05', '2015-02-24T09:05:00.000Z'],
    ['24/02/2015 23:59', '2015-02-24T23:59:00.000Z'],
    ['24 februari 2015 om 11.15 uur', '2015-02-24T11:15:00.000Z'],
    ['di 24 feb. 2015', '2015-02-24T00:00:00.000Z'],
    ['Tue, 24 Feb 2015 11:15:59 +0100 (CET)', '2015-02-24T10:15:59.000Z'],
    ['Tue Feb 24 11:15:59 +0000 2015', '2015-02-24T11:15:59.000Z'],
    ['February 24, 2015 3:05 PM', '2015-02-24T15:05:00.000Z'],
    [1424776559, '2015-02-24T11:15:59.000Z'],
    ['1424776559000', '2015-02-24T11:15:59.000Z'],
    ['42059', '2015-02-24T00:00:00.000Z'],
    ['20150224', '2015-02-24T00:00:00.000Z'],
  ];
  it.each(readable)('reads %s', (value, iso) => {
    expect(readDate(value)?.toISOString()).toBe(iso);
  });

  it.each(['2015-02-30', '31-04-2015', '2015-13-01', '24-02-2015 25:00', 'gisteren', '', '99', '0000-00-00'])(
    'refuses %s',
    (value) => {
      expect(readDate(value)).toBeUndefined();
    },
  );

  it('uses the zone and the order it is told', () => {
    expect(readDate('24-02-2015 12:00', { zone: 'Europe/Amsterdam' })?.toISOString()).toBe(
      '2015-02-24T11:00:00.000Z',
    );
    expect(readDate('02/03/2015', { order: 'mdy' })?.toISOString()).toBe('2015-02-03T00:00:00.000Z');
    expect(guessDateOrder({ occurredAt: 'd' }, [{ d: '02/03/2015' }, { d: '02/24/2015' }])).toBe('mdy');
  });
});

describe('mapRecord', () => {
  const mapping = { text: 'bericht', id: 'nr', occurredAt: 'datum', author: 'klant' };

  it('maps fields', () => {
    const record = { nr: 7, bericht: ' Stuk ', datum: '24-02-2015', klant: 'Jan <Jan@Example.org>' };
    expect(mapRecord(record, mapping)).toEqual({
      item: {
        externalId: '7',
        text: 'Stuk',
        occurredAt: new Date('2015-02-24T00:00:00Z'),
        author: { name: 'Jan', email: 'jan@example.org' },
      },
    });
  });

  it('says why a row cannot be heard', () => {
    expect(mapRecord({ bericht: ' ' }, mapping)).toEqual({ rejected: { code: 'row.no-text', params: {} } });
    expect(mapRecord({ bericht: 'x', datum: '2015-02-30' }, mapping)).toEqual({
      rejected: { code: 'row.date-unreadable', params: { value: '2015-02-30' } },
    });
    expect(mapRecord({ bericht: 'x'.repeat(100_001) }, mapping)).toMatchObject({
      rejected: { code: 'row.text-too-long', params: { length: 100_001 } },
    });
  });

  it('gives the same row the same id and another row another', () => {
    const id = (bericht: string) => {
      const heard = mapRecord({ bericht }, mapping);
      return 'item' in heard ? heard.item.externalId : '';
    };
    expect(id('a')).toBe(id('a'));
    expect(id('a')).not.toBe(id('b'));
  });

  it('reaches into nested records but not into prototypes', () => {
    expect(mapRecord({ user: { words: 'hoi' } }, { text: 'user.words' })).toMatchObject({
      item: { text: 'hoi' },
    });
    expect(mapRecord({ a: 'x' }, { text: 'constructor.name' })).toMatchObject({
      rejected: { code: 'row.no-text' },
    });
  });
});

describe('mappings', () => {
  it('reads one as written', () => {
    expect(parseMapping('text=text, id=a=b')).toEqual({ mapping: { text: 'text', id: 'a=b' } });
    expect(parseMapping('text')).toMatchObject({ rejected: { code: 'mapping.unreadable' } });
    expect(parseMapping('texd=a')).toMatchObject({ rejected: { code: 'mapping.unknown-field' } });
    expect(parseMapping('id=a')).toMatchObject({ rejected: { code: 'mapping.no-text' } });
  });

  it('guesses one from Dutch and English headers', () => {
    expect(
      guessMapping(['Klantnaam', 'E-mailadres', 'Datum', 'Toelichting', 'Onderwerp', 'Bestelnummer']),
    ).toEqual({
      author: 'Klantnaam',
      authorEmail: 'E-mailadres',
      occurredAt: 'Datum',
      text: 'Toelichting',
      title: 'Onderwerp',
      order: 'Bestelnummer',
    });
    expect(guessMapping(['a', 'b'], [{ a: '1', b: 'Een lange zin' }])).toEqual({ text: 'b' });
  });

  it('previews a file', async () => {
    async function* bytes() {
      yield Buffer.from('id,text,time\n1,hi,2015-02-24 11:15:59 -0800\n2,"x\n');
    }
    expect(await previewFile(bytes())).toMatchObject({
      mapping: { id: 'id', text: 'text', occurredAt: 'time' },
      samples: [{ row: 1, heard: { item: { externalId: '1' } } }],
      rejected: [{ row: 2, code: 'row.unbalanced-quotes' }],
    });
  });
});
