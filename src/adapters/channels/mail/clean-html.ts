import sanitize from 'sanitize-html';
import { isTooDeep, stripTags } from '../too-deep.ts';

export interface CleanHtmlOptions {
  /** Address that relative links start from. */
  url?: string;
  /** Where the picture of a Content-ID is served from, if it came with the message. */
  pictureOf?: (contentId: string) => string | undefined;
  /** Leave pictures from elsewhere in place. Off: fetching one tells its sender who read what and when. */
  remotePictures?: boolean;
}

export interface CleanHtml {
  html: string;
  /** How many pictures from elsewhere were taken out; their address stays in `data-blocked-src`. */
  blocked: number;
}

const COLOR = [/^#[0-9a-f]{3,8}$/i, /^[a-z]{3,20}$/i, /^rgba?\([\d\s.,%]{5,40}\)$/i];
const LENGTH = [/^-?\d{1,4}(\.\d{1,3})?(px|em|rem|pt|%|in|cm)?$/];

/**
 * HTML of a stranger made safe to show: a list of allowed elements, attributes and styles, no scripts, forms,
 * frames or remote loads. Links open elsewhere and tell the other side nothing about where they were.
 */
export function cleanHtml(html: string, options: CleanHtmlOptions = {}): CleanHtml {
  if (isTooDeep(html)) return { html: sanitize(stripTags(html), { allowedTags: [] }), blocked: 0 };
  let blocked = 0;
  const clean = sanitize(html, {
    allowedTags: [
      ...sanitize.defaults.allowedTags,
      'img',
      'del',
      'ins',
      'center',
      'font',
      'figure',
      'figcaption',
      'details',
      'summary',
    ],
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', 'align', 'valign'],
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height', 'data-blocked-src'],
      font: ['color', 'size'],
      td: ['colspan', 'rowspan', 'width', 'bgcolor'],
      th: ['colspan', 'rowspan', 'width', 'bgcolor'],
      table: ['width', 'cellpadding', 'cellspacing', 'border', 'bgcolor'],
      ol: ['start', 'type'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    allowedStyles: {
      '*': {
        color: COLOR,
        'background-color': COLOR,
        'font-weight': [/^(bold|normal|[1-9]00)$/],
        'font-style': [/^(italic|normal)$/],
        'font-size': LENGTH,
        'text-align': [/^(left|right|center|justify)$/],
        'text-decoration': [/^(underline|line-through|none)$/],
        'margin-left': LENGTH,
        'padding-left': LENGTH,
        width: LENGTH,
      },
    },
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'head'],
    nestingLimit: 200,
    transformTags: {
      a: (tagName, { href, ...rest }) => {
        const target = absoluteUrl(href, options.url);
        return {
          tagName,
          attribs: {
            ...rest,
            ...(target && { href: target, target: '_blank', rel: 'noopener noreferrer nofollow' }),
          },
        };
      },
      img: (tagName, { src, ...rest }) => {
        const picture = pictureSource(src, options);
        if (picture.blocked) blocked++;
        return { tagName, attribs: { ...rest, ...picture.attributes } };
      },
    },
  });
  return { html: clean.trim(), blocked };
}

function pictureSource(
  src: string | undefined,
  options: CleanHtmlOptions,
): { blocked: boolean; attributes: Record<string, string> } {
  if (!src) return { blocked: false, attributes: {} };
  const id = /^cid:(.+)$/i.exec(src.trim())?.[1];
  if (id) {
    const served = options.pictureOf?.(decodeId(id));
    return { blocked: false, attributes: served ? { src: served } : {} };
  }
  // SVG can hold scripts; the raster kinds cannot.
  if (/^data:image\/(png|jpe?g|gif|webp);base64,/i.test(src)) return { blocked: false, attributes: { src } };
  const url = absoluteUrl(src, options.url);
  if (!url || /^data:/i.test(url)) return { blocked: false, attributes: {} };
  return options.remotePictures
    ? { blocked: false, attributes: { src: url } }
    : { blocked: true, attributes: { 'data-blocked-src': url } };
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign: the id is meant as it stands.
    return id;
  }
}

/** Absolute address, or what was written when it cannot be resolved; undefined for nothing. */
export function absoluteUrl(written: string | undefined, url: string | undefined): string | undefined {
  const trimmed = written?.trim();
  if (!trimmed) return undefined;
  if (!url || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || !URL.canParse(trimmed, url)) return trimmed;
  return new URL(trimmed, url).href;
}
