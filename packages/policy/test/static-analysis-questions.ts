// What the 200 cases of the static-analysis corpus ask. The files hold the policies; the question is in the recorded title.

/** What a case asks of its policies: whether one request can meet all, or whether the first allows no more than the second. */
export type Question = 'overlap' | 'contained' | 'none';

const contained = [
  'ODRL310',
  'ODRL312',
  'ODRL332',
  'ODRL350',
  'ODRL368',
  'ODRL410',
  'ODRL414',
  'ODRL434',
  'ODRL448',
  'ODRL468',
  'ODRL650',
  'ODRL652',
  'ODRL654',
  'ODRL656',
  'ODRL852',
  'ODRL854',
  'KGC902',
];

/** Values that only the title of a case, or a comment in its file, gives: what was asked for, or what had happened. */
export const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ODRL770: { absoluteSizeHeight: '800' },
  ODRL774: { absoluteSizeWidth: '1500', absoluteSizeHeight: '900' },
  ODRL776: { absoluteSizeWidth: '1200' },
  ODRL838: { meteredTime: 'P7D', elapsedTime: 'P8D' },
  ODRL840: { meteredTime: 'P9D' },
  ODRL842: { delayPeriod: 'P0D' },
};

/** Cases about the calculus of their authors: its verdicts, endpoints, domains, axioms, and how it grows. */
const aboutCalculus = [
  'ODRL610',
  'ODRL612',
  'ODRL614',
  'ODRL616',
  'ODRL626',
  'ODRL640',
  'ODRL642',
  'ODRL644',
  'ODRL646',
  'ODRL664',
  'ODRL708',
  'ODRL710',
  'ODRL712',
  'ODRL714',
  'ODRL720',
  'ODRL722',
  'ODRL724',
  'ODRL726',
  'ODRL728',
  'ODRL730',
  'ODRL732',
  'ODRL734',
  'ODRL736',
  'ODRL750',
  'ODRL752',
  'ODRL754',
  'ODRL764',
  'KGC806',
  'KGC808',
  'KGC812',
  'KGC910',
];

/** Cases that rest on what their files do not hold: their constraints, a registry of languages. */
const notInFile = ['ODRL506', 'ODRL718', 'ODRL738', 'KGC602'];

/** The question of a case; `none` where it asks nothing about requests. */
export function questionOf(id: string): Question {
  if (aboutCalculus.includes(id) || notInFile.includes(id)) return 'none';
  return contained.includes(id) ? 'contained' : 'overlap';
}

/**
 * Where the records and the engine part. They take an operand on which a policy is silent as unknown (and as no limit in
 * ODRL822, 824 and 870); in ODRL a rule without constraint is not limited (Information Model 2.6), and requests show it.
 */
export const contested: Readonly<Record<string, string>> = {
  ODRL654: 'not-contained',
  ODRL656: 'contained',
  ODRL864: 'satisfiable',
};

/** Cases that stay unknown, by what is not understood or not known. */
export const undecided: Readonly<Record<string, readonly string[]>> = {
  'that lengths begin at zero, which no profile says': ['ODRL512', 'ODRL762'],
  'a logical constraint that is not written as ODRL': ['KGC710'],
  'anchors of intervals, a property of no profile': ['ODRL816', 'ODRL818', 'ODRL820', 'ODRL826'],
  'andSequence, which one moment cannot show': ['ODRL828', 'ODRL830', 'ODRL868'],
};
