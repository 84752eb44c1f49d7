/** A word with the particle that its last sound asks for: `2월 8일을`, `제24호를`, `A4로`. */

/** Particles by whether the word ends in a consonant. */
export type Particle = '을' | '은' | '이' | '과' | '으로';

const afterVowel: Readonly<Record<Particle, string>> = { 을: '를', 은: '는', 이: '가', 과: '와', 으로: '로' };

/** Last sounds: none, ㄹ, another consonant; null where nobody can say how the word is read. */
type Sound = 'vowel' | 'ㄹ' | 'consonant' | null;

/** The word and its particle; both forms where nobody can say how the word is read (`은(는)`). */
export function withJosa(word: string, particle: Particle): string {
  return word + josa(word, particle);
}

/** The particle alone, for a word that stands in quotes before it. */
export function josa(word: string, particle: Particle): string {
  const sound = lastSound(word.replace(/[^\p{L}\p{N}]+$/u, ''));
  const vowel = afterVowel[particle];
  if (sound === null) return particle === '으로' ? '(으)로' : `${particle}(${vowel})`;
  if (sound === 'vowel' || (particle === '으로' && sound === 'ㄹ')) return vowel;
  return particle;
}

function lastSound(word: string): Sound {
  const last = word.normalize('NFC').at(-1) ?? '';
  const code = last.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28;
    return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant';
  }
  // Letters of a word are read together, as nobody can tell by a rule: `table`, `bold`.
  return sounds.get(last) ?? null;
}

/** Digits and letters as they are read one by one: 영 일 이 삼 사 오 육 칠 팔 구, 에이 … 제트. */
const sounds: ReadonlyMap<string, Sound> = new Map([
  ...each('2459ABCDEFGHIJKOPQSTUVWXYZ', 'vowel'),
  ...each('178LR', 'ㄹ'),
  ...each('036MN', 'consonant'),
]);

function each(signs: string, sound: Sound): readonly (readonly [string, Sound])[] {
  return signs.split('').map((sign) => [sign, sound] as const);
}
