import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Feed, parseFeed } from './parse-feed.ts';

function read(content: string | Buffer, hints: Parameters<typeof parseFeed>[1] = {}): Feed {
  const result = parseFeed(Buffer.from(content), hints);
  if ('error' in result) throw new Error(result.error.code);
  return result.feed;
}

function codeOf(content: string): string | undefined {
  const result = parseFeed(Buffer.from(content));
  return 'error' in result ? result.error.code : undefined;
}

const blog = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Reacties op: Winkel &amp; werkplaats</title><link>https://blog.example/</link>
<item><title><![CDATA[Door: Jan]]></title><link>/2024/03/fiets/#comment-7</link><dc:creator>Jan</dc:creator>
<pubDate>Tue, 05 Mar 2024 10:11:12 +0100</pubDate><guid isPermaLink="false">https://blog.example/?p=1#comment-7</guid>
<description>Kort</description><content:encoded><![CDATA[<p>De <a href="/x">ketting</a> kraakt &euro;5<script>alert(1)</script></p>]]></content:encoded></item>
</channel></rss>`;

describe('what it reads', () => {
  it('RSS with full content, relative links and its author', () => {
    expect(read(blog, { url: 'https://blog.example/comments/feed/' })).toEqual({
      title: 'Reacties op: Winkel & werkplaats',
      url: 'https://blog.example/',
      items: [
        {
          id: 'https://blog.example/?p=1#comment-7',
          title: 'Door: Jan',
          text: 'De ketting kraakt €5',
          html: '<p>De <a href="https://blog.example/x" target="_blank" rel="noopener noreferrer nofollow">ketting</a> kraakt €5</p>',
          url: 'https://blog.example/2024/03/fiets/#comment-7',
          author: { name: 'Jan' },
          publishedAt: new Date('2024-03-05T09:11:12Z'),
        },
      ],
    });
  });

  it('Atom with types, bases and inherited author', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/" xml:lang="nl">
      <title type="html">Een &lt;b>kop&lt;/b></title><author><name>Redactie</name></author>
      <entry><id>tag:1</id><title>1 &lt; 2</title><link rel="self" href="s"/><link href="e.html"/>
      <updated>2024-03-05T09:11:12Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Dag <a href="c">jij</a></div></content></entry></feed>`);
    expect(feed).toMatchObject({
      title: 'Een kop',
      language: 'nl',
      items: [
        {
          id: 'tag:1',
          title: '1 < 2',
          text: 'Dag jij',
          url: 'https://a.example/b/e.html',
          author: { name: 'Redactie' },
        },
      ],
    });
    expect(feed.items[0]!.html).toContain('href="https://a.example/b/c"');
  });

  it('RDF, whose items stand beside the channel, and an item without an id', () => {
    const rdf = (
      text: string,
    ) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>K</title></channel><item><title>T</title><description>${text}</description></item></rdf:RDF>`;
    expect(read(rdf('een')).items[0]!.id).toBe(read(rdf('een')).items[0]!.id);
    expect(read(rdf('een')).items[0]!.id).not.toBe(read(rdf('twee')).items[0]!.id);
  });

  it('JSON Feed', () => {
    const feed = read(
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":7,"url":"/a","content_html":"<p>Hoi</p>","authors":[{"name":"An"}],"date_published":"2024-03-05T09:11:12Z"},{"id":"b","title":3}]}',
      { url: 'https://j.example/f' },
    );
    expect(feed.items).toMatchObject([
      { id: '7', url: 'https://j.example/a', text: 'Hoi', author: { name: 'An' } },
      { id: 'b', text: '' },
    ]);
  });

  it('the charset that is true, not the one that is said', () => {
    const xml = (name: string) =>
      `<?xml version="1.0" encoding="${name}"?><rss><channel><title>Café “één” Łódź</title></channel></rss>`;
    for (const [said, written] of [
      ['iso-8859-2', 'iso-8859-2'],
      ['utf-8', 'utf-16le'],
      ['us-ascii', 'utf-8'],
      ['nonsense', 'utf-8'],
    ]) {
      expect(read(iconv.encode(xml(said!).replaceAll(/[“”]/g, '"'), written!)).title, written).toBe(
        'Café "één" Łódź',
      );
    }
    expect(read(iconv.encode('<rss><channel><title>“Café”</title></channel></rss>', 'win1252')).title).toBe(
      '“Café”',
    );
    expect(
      read(iconv.encode('<rss><channel><title>Łódź</title></channel></rss>', 'iso-8859-2'), {
        contentType: 'text/xml; charset=ISO-8859-2',
      }).title,
    ).toBe('Łódź');
  });
});

describe('what is broken', () => {
  it('still yields its items', () => {
    const broken =
      'noise<rss><channel><title>A & B</title><item><title>een <b>twee</title><link>http://x.example/?a=1&b=2</item><item><description><![CDATA[ open';
    expect(read(broken)).toMatchObject({
      title: 'A & B',
      items: [{ title: 'een twee', url: 'http://x.example/?a=1&b=2' }, { text: 'open' }],
    });
  });

  it('is refused when it is no feed', () => {
    expect(codeOf('')).toBe('feed.empty');
    expect(codeOf('<!DOCTYPE html><html><body>Hoi</body></html>')).toBe('feed.not-a-feed');
    expect(codeOf('{"a":')).toBe('feed.invalid-json');
    expect(codeOf('{"a":1}')).toBe('feed.not-a-feed');
    expect(codeOf('just words')).toBe('feed.not-a-feed');
    expect(codeOf(' '.repeat(21 * 1024 * 1024))).toBe('feed.too-large');
  });
});

describe('what is hostile', () => {
  it('refuses entities that multiply, keeps those that do not, and opens no files', () => {
    const layers = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
      '',
    );
    expect(
      codeOf(`<!DOCTYPE rss [<!ENTITY e0 "lol">${layers}]><rss><channel><title>&e9;</title></channel></rss>`),
    ).toBe('feed.entity-bomb');
    expect(
      codeOf(
        `<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]><rss><channel><title>&a;</title></channel></rss>`,
      ),
    ).toBe('feed.entity-bomb');
    const wide = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(10_000)}">]><rss><channel><title>${'&a;'.repeat(1000)}</title></channel></rss>`;
    expect(codeOf(wide)).toBe('feed.entity-bomb');
    const fine =
      '<!DOCTYPE rss [<!ENTITY shop "Winkel"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&shop; &x;</title></channel></rss>';
    expect(read(fine).title).toBe('Winkel &x;');
  });

  // Quadratic work on any of these takes minutes, which the runner's own limit ends.
  it.each([
    '<a>',
    '<rss><channel><item>',
    '<!--',
    '<![CDATA[',
    '<a b="',
    '</a>',
    '&amp',
    '<a <',
    '<!DOCTYPE x [',
    '&lt;div&gt;',
    '&lt;a b="',
  ])('reads %s without end in linear time', (bomb) => {
    const feed = read(`<rss><channel><item><description>${bomb.repeat(600_000 / bomb.length)}`);
    expect(feed.items.length).toBeGreaterThan(0);
  });
});
