// Words that say what sort of place a name belongs to and are left out as often as they are written.
import { fold } from './fold.js';

/** Words of Latin script; they stand apart, so they are known as words wherever they stand. */
const words = new Set(
  [
    'province',
    'city',
    'state',
    'region',
    'prefecture',
    'municipality',
    'changwat',
    'khoueng',
    'khaeng',
    'khet',
    'krong',
  ]
    .concat(['tinh', 'tp', 'sheng', 'shi', 'kingdom', 'republic', 'the', 'of'])
    .map((word) => fold(word).key),
);

/** Words of two parts. */
const phrases = ['thanh pho', 'union territory', 'autonomous region'].map((phrase) => fold(phrase).words);

/** Written together with the name, before it in Thai, Lao and Khmer, behind it in Burmese and Chinese. */
const before = ['จังหวัด', 'ประเทศ', 'เมือง', 'ແຂວງ', 'ປະເທດ', 'ນະຄອນຫຼວງ', 'ເມືອງ', 'ខេត្ត', 'ប្រទេស', 'រាជធានី', 'ក្រុង'].map(
  (word) => fold(word).key,
);
const behind = ['ပြည်နယ်', 'တိုင်းဒေသကြီး', 'တိုင်း', 'နိုင်ငံ', 'မြို့', '自治区', '省', '市', '府', '邦', '县'].map(
  (word) => fold(word).key,
);

/** Where phrases stand in a list of words, those words are gone. */
function withoutPhrases(all: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const phrase = phrases.find((parts) => parts.every((part, index) => all[at + index] === part));
    if (phrase) at += phrase.length - 1;
    else left.push(all[at] as string);
  }
  return left;
}

/** The part of a folded name that stays without such words, as from and to in its key; nothing where it has none. */
export function nameWithinDesignators(name: { key: string; words: readonly string[] }): string | undefined {
  const left = withoutPhrases(name.words).filter((word) => !words.has(word));
  let core = left.join('');
  const first = before.find((word) => core.startsWith(word));
  if (first !== undefined) core = core.slice(first.length);
  const last = behind.find((word) => core.endsWith(word));
  if (last !== undefined) core = core.slice(0, -last.length);
  const least = /^\p{Script=Han}+$/u.test(core) ? 1 : 2;
  return core === name.key || Array.from(core).length < least ? undefined : core;
}
