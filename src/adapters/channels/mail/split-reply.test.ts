import { describe, expect, it } from 'vitest';
import { splitReply } from './split-reply.ts';

describe('what introduces a quote', () => {
  it.each([
    'Op 2 feb. 2015 om 05:28 heeft Winkel <info@example.org> het volgende geschreven:',
    'Op ma 3 mrt 2025 om 12:00 schreef Winkel <info@example.org>:',
    'Winkel <info@example.org> schreef op 3 maart 2025 12:00:',
    'On Mon, Feb 1, 2016 at 6:32 PM, Shop <\ninfo@example.org> wrote:',
    'Am 03.02.2016 um 15:35 schrieb Laden <info@example.org>:',
    'Le lun. 15 nov. 2021 à 19:42, Boutique <info@example.org>\na écrit :',
    'El jueves, 21 de noviembre de 2013, Tienda escribió:',
    'Il 26 marzo 2016 alle 13.16 Negozio <info@example.org> ha scritto:',
    'Em 2 de fevereiro de 2015 10:58, Loja <info@example.org> escreveu:',
    '在 2016年12月12日，下午8:45，店 <info@example.org> 写道：',
    '23 mar 2017 21:25 "Sklep" <info@example.org> napisał(a):',
    '---- On Wed, 24 Feb 2021 14:02:50 +0530 info@example.org wrote ----',
    '2017-02-05 13:29 GMT+02:00 Winkel <info@example.org>:',
    'Winkel via Forum wrote:',
    '\u202bבתאריך יום ב׳, 4 באפר׳ 2016 ב-10:00 מאת \u202aShop\u202c <\u202ainfo@example.org\u202c>:\u202c',
    '6 Nisan 2016 17:32 tarihinde Dükkan <info@example.org> şunu yazdı:',
    'Shop <info@example.org> ezt írta (időpont: 2016. ápr. 4., H, 10:00):',
    'Posted by winkel on 03/26/2016',
    'Den 3. mars 2025 kl. 12.00 skrev Butikk <info@example.org>:',
    'pe 20. lokakuuta 2017 klo 17.50 Kauppa <info@example.org> kirjoitti:',
    '20 окт. 2016 г. 19:37 пользователь "Магазин" <\ninfo@example.org> написал:',
    '2016年5月1日(日) 10:00 Shop <info@example.org>:',
    'Dne 3. 3. 2025 12:00 Obchod <info@example.org> napsal(a):',
    'Op 3/03/2025 om 12:00 schreef Winkel:',
    'Op maandag 3 maart 2025 12:00 schreef\nWinkel <info@example.org> het volgende:',
    'Op 3 mrt. 2025, om 12:00 heeft Winkel <info@example.org> het\nvolgende geschreven:',
    '*Von:* Laden [mailto:info@example.org]\n*Gesendet:* Montag, 3. März 2025 12:00\n*An:* Jan\n*Betreff:* Rad',
    '-------- Weitergeleitete Nachricht --------',
    '-----Ursprüngliche Nachricht-----',
    '----- Mail original -----',
    "-----Message d'origine-----",
    '-----Oorspronkelijk bericht-----',
    'Van: Winkel [mailto:info@example.org]\nVerzonden: maandag 5 december 2016 17:00\nAan: Jan\nOnderwerp: RE: fiets',
    '________________________________\nVon: Laden <info@example.org>\nGesendet: Montag\nAn: Jan\nBetreff: AW: Rad',
    '*De :* Boutique <info@example.org>\n*Envoyé :* lundi\n*À :* Jean\n*Objet :* vélo',
  ])('%s', (intro) => {
    expect(splitReply(`Dank je!\n\n${intro}\n\n> Gelukt?\n> Groet`)).toEqual({
      newText: 'Dank je!',
      quotedText: `${intro}\n\n> Gelukt?\n> Groet`,
      signature: '',
    });
    expect(splitReply(`Dank je!\n\n${intro}\n\nGelukt?`).newText).toBe('Dank je!');
  });

  it.each([
    'On the other hand, it wrote:',
    'Op 3 maart kocht ik een fiets. Die is nu stuk:',
    'I said: from: here to: there',
    'Van harte aanbevolen!',
    'He said it at 12:30. Then my boss wrote:',
  ])('but not %s', (line) => {
    expect(splitReply(`Hallo,\n${line}\neen lijst`).newText).toBe(`Hallo,\n${line}\neen lijst`);
  });
});

describe('signatures', () => {
  it.each([
    '--\nJan\n06-12345678',
    'Verzonden vanaf mijn iPhone',
    'Gesendet von Outlook für Android<https://aka.ms/x>',
    'Envoyé de mon iPad',
    'Sent from my Galaxy',
    'Sent from my Android device with K-9 Mail. Please excuse my brevity.',
    'Verstuurd vanaf mijn Samsung Galaxy-smartphone.',
    'Outlook voor iOS downloaden<https://aka.ms/x>',
    'Von meinem iPhone gesendet',
    '—————\nJan\nmail jan@example.org',
  ])('%s', (signature) => {
    expect(splitReply(`Mijn ketting kraakt.\n\n${signature}`)).toEqual({
      newText: 'Mijn ketting kraakt.',
      quotedText: '',
      signature,
    });
  });

  it.each([
    'Sent from my desk, is much easier than my phone.',
    'Met vriendelijke groet,\nJan',
    '-- first point\n-- second point',
    '```\n--\n> x\n```',
  ])('but not %s', (words) => {
    expect(splitReply(`Hallo\n${words}`).newText).toBe(`Hallo\n${words}`);
  });
});

describe('where the words stand', () => {
  it('keeps questions between answers', () => {
    const { newText, quotedText } = splitReply(
      'On 1 May 2024, at 10:00, A <a@example.org> wrote:\n> Hi\n\nyes\n\n> And B?\n\nno\n\n> Bye',
    );
    expect(newText).toBe('yes\n\n> And B?\n\nno');
    expect(quotedText).toBe('On 1 May 2024, at 10:00, A <a@example.org> wrote:\n> Hi\n\n> Bye');
  });

  it('takes a bare name for an introduction when a quote follows', () => {
    expect(splitReply('Ja\n\nJan schreef:\n> Kan het?').quotedText).toBe('Jan schreef:\n> Kan het?');
    expect(splitReply('Dit is wat Jan schreef:\nhet kan').newText).toBe('Dit is wat Jan schreef:\nhet kan');
  });

  it('reads a forward and a bare quote as what was sent', () => {
    expect(
      splitReply(
        '---------- Forwarded message ----------\nFrom: A <a@example.org>\nDate: Thu\nSubject: S\n\nBody',
      ).newText,
    ).toBe('Body');
    expect(splitReply('> only this').newText).toBe('> only this');
    expect(splitReply('')).toEqual({ newText: '', quotedText: '', signature: '' });
  });

  it('keeps every line of any mixture', () => {
    const pool = [
      'Hallo',
      '',
      '> quote',
      '--',
      '____',
      'Sent from my iPhone',
      'On 1 May 2024, A <a@b.nl> wrote:',
      'From: a',
      'To: b',
      'Subject: c',
      'Date: d',
      '```',
      'Jan> x',
      'wrote:',
      '<',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let round = 0; round < 500; round++) {
      const lines = Array.from({ length: next() % 14 }, () => pool[next() % pool.length]!);
      const { newText, quotedText, signature } = splitReply(lines.join('\n'));
      const kept = [newText, quotedText, signature]
        .flatMap((text) => text.split('\n'))
        .filter((line) => line !== '');
      expect(kept.sort()).toEqual(lines.filter((line) => line !== '').sort());
    }
  });

  // Patterns that backtrack take minutes on these, which the runner's own limit ends.
  it.each([
    'On 1 May 2024, ',
    '> ',
    'wrote: ',
    'From: a\n',
    '```\n',
    'Jan> \n',
    '<',
    '-',
    ' ',
    'A1 <a@b.cd> wrote:\n',
  ])('reads %j without end', (line) => {
    for (const body of [line.repeat(200_000 / line.length), `${line}\n`.repeat(5000)]) {
      const { newText, quotedText, signature } = splitReply(body);
      expect(`${newText}${quotedText}${signature}`.replace(/\s/g, '').length).toBe(
        body.replace(/\s/g, '').length,
      );
    }
  });
});
