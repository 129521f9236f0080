import { dateTimeProblem } from '../checks/date-time.js';

/** What a format of dates and times describes. */
export type DateKind = 'date' | 'time' | 'dateTime';

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
type Token =
  | { readonly kind: 'field'; readonly field: Field; readonly least: number; readonly most: number }
  /** Parts of a second; with their point they may be left out. */
  | { readonly kind: 'fraction'; readonly most: number }
  | { readonly kind: 'zone'; readonly optional: boolean }
  | { readonly kind: 'text'; readonly text: string };

/** A format of dates and times, ready to read them. */
export type DateFormat = readonly Token[];

const fields: Readonly<Record<string, Token>> = {
  yyyy: { kind: 'field', field: 'year', least: 4, most: 4 },
  MM: { kind: 'field', field: 'month', least: 2, most: 2 },
  M: { kind: 'field', field: 'month', least: 1, most: 2 },
  dd: { kind: 'field', field: 'day', least: 2, most: 2 },
  d: { kind: 'field', field: 'day', least: 1, most: 2 },
  HH: { kind: 'field', field: 'hour', least: 2, most: 2 },
  mm: { kind: 'field', field: 'minute', least: 2, most: 2 },
  ss: { kind: 'field', field: 'second', least: 2, most: 2 },
};

/** The formats that are tried to say how a cell is written, most usual first. */
export const usualFormats: Readonly<Record<DateKind, readonly string[]>> = {
  date: ['yyyy-MM-dd', 'd.M.yyyy', 'd/M/yyyy', 'M/d/yyyy', 'd-M-yyyy', 'yyyyMMdd'],
  time: ['HH:mm:ss', 'HH:mm'],
  dateTime: [
    'yyyy-MM-ddTHH:mm:ss.SSSX',
    'yyyy-MM-ddTHH:mm:ss.SSS',
    'yyyy-MM-ddTHH:mm',
    'yyyy-MM-dd HH:mm:ss',
    'yyyy-MM-dd HH:mm:ssX',
    'yyyy-MM-dd HH:mm',
    'd.M.yyyy HH:mm:ss',
    'd.M.yyyy HH:mm',
    'd/M/yyyy HH:mm:ss',
    'd/M/yyyy HH:mm',
    'M/d/yyyy HH:mm:ss',
    'M/d/yyyy HH:mm',
    'd-M-yyyy HH:mm:ss',
    'd-M-yyyy HH:mm',
    'yyyyMMddTHHmmss',
  ],
};

/** The format of values whose column states none: ISO 8601, with or without a zone. */
export const standardFormats: Readonly<Record<DateKind, DateFormat>> = {
  date: [...(parseDateFormat('yyyy-MM-dd') ?? []), { kind: 'zone', optional: true }],
  time: [...(parseDateFormat('HH:mm:ss.SSSSSSSSS') ?? []), { kind: 'zone', optional: true }],
  dateTime: [...(parseDateFormat('yyyy-MM-ddTHH:mm:ss.SSSSSSSSS') ?? []), { kind: 'zone', optional: true }],
};

/**
 * Reads a format in the letters of Unicode (UAX 35), as far as CSVW uses them: "dd/MM/yyyy", "yyyy-MM-dd HH:mm:ssX".
 * `undefined` where it uses others.
 */
export function parseDateFormat(format: string): DateFormat | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < format.length; ) {
    const char = format[at] as string;
    let end = at + 1;
    while (end < format.length && format[end] === char && /[A-Za-z]/.test(char)) end += 1;
    const letters = format.slice(at, end);
    if (Object.hasOwn(fields, letters)) tokens.push(fields[letters] as Token);
    else if (/^\.S+$/.test(char + (format[end] ?? '')) && char === '.') {
      let last = end;
      while (format[last] === 'S') last += 1;
      tokens.push({ kind: 'fraction', most: last - end });
      end = last;
    } else if (/^[Xx]{1,3}$/.test(letters)) tokens.push({ kind: 'zone', optional: false });
    else if (/^[-/. :T,]$/.test(letters)) tokens.push({ kind: 'text', text: letters });
    else return undefined;
    at = end;
  }
  return tokens.length > 0 && tokens.length < 30 ? tokens : undefined;
}

/** Reads a date or time and writes it as ISO 8601; `undefined` where it is not written like this, or is not real. */
export function readDate(text: string, format: DateFormat, kind: DateKind): string | undefined {
  const found: Partial<Record<Field, string>> = {};
  let fraction = '';
  let zone = '';
  let at = 0;
  for (const token of format) {
    if (token.kind === 'text') {
      if (!text.startsWith(token.text, at)) return undefined;
      at += token.text.length;
    } else if (token.kind === 'field') {
      const digits = digitsAt(text, at, token.most);
      if (digits.length < token.least) return undefined;
      found[token.field] = digits;
      at += digits.length;
    } else if (token.kind === 'fraction') {
      const digits = text[at] === '.' ? digitsAt(text, at + 1, token.most) : '';
      if (digits !== '') fraction = `.${digits}`;
      at += fraction.length;
    } else {
      const [whole = '', sign, hours, minutes] = /^ ?(?:[Zz]|([+-])(\d\d):?(\d\d)?)$/.exec(text.slice(at)) ?? [];
      if (whole === '' && (!token.optional || at < text.length)) return undefined;
      zone = whole === '' ? '' : sign === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`;
      at = text.length;
    }
  }
  return at === text.length ? written(found, fraction, zone, kind) : undefined;
}

function written(
  { year, month = '1', day = '1', hour = '0', minute = '0', second = '0' }: Partial<Record<Field, string>>,
  fraction: string,
  zone: string,
  kind: DateKind,
): string | undefined {
  const two = (digits: string): string => digits.padStart(2, '0');
  const date = `${year ?? '2000'}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}${fraction}`;
  if (dateTimeProblem(`${date}T${time}${zone === '' ? 'Z' : zone}`) !== undefined) return undefined;
  if (kind === 'time') return `${time}${zone}`;
  // A zone of a whole day says nothing that NGSI-LD could keep.
  return year === undefined ? undefined : kind === 'date' ? date : `${date}T${time}${zone}`;
}

function digitsAt(text: string, at: number, most: number): string {
  let end = at;
  while (end < at + most && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  return text.slice(at, end);
}
