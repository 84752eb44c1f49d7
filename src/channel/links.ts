/** Addresses in texts: what BAND makes tappable, and what KakaoTalk does not take in a message. */
import type { ContactContext } from '../markup/context.ts';
import type { TemplateContext, TemplateValue } from '../markup/template.ts';

/** Longest address that is worth its place in a post. */
const longest = 300;

/** Whom to ask, as a post shows it: a whole web address, which alone can be tapped. */
export function inPost(contacts: readonly ContactContext[]): readonly ContactContext[] {
  return contacts.map((contact) =>
    isWeb(contact) && contact.주소.length <= longest ? { ...contact, 표시: contact.주소, 큐알: '' } : contact,
  );
}

/**
 * Whom to ask, as a message may show it: phones and numbers of 고용24. Addresses of pages and mail give way
 * to `instead`.
 */
export function inMessage(
  contacts: readonly ContactContext[],
  instead: readonly ContactContext[],
): readonly ContactContext[] {
  const kept = contacts.filter(({ 표시, 큐알 }) => 큐알 === '' && 표시.replaceAll(link, '') === 표시);
  return kept.length > 0 ? kept : instead;
}

const isWeb = ({ 주소 }: ContactContext): boolean => /^https?:/i.test(주소);

/** What stands where a link stood. */
export const omitted = '(링크 생략)';

/** Anything that a service may take for a link: an address with its scheme, of mail, or a bare domain. */
const link =
  /(?:https?:\/\/|www\.)[^\s,()<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[a-z0-9가-힣-]{1,63}\.){1,5}(?:com|net|org|kr|io|me|ly|gl|shop|store|site|app|biz|info|한국)(?![\w-])(?:\/[^\s,()<>"']*)?/gi;

/** Every text of `value` with `(링크 생략)` where a link stood. */
export function withoutLinks<T extends TemplateContext>(value: T): T {
  return unlinked(value) as T;
}

function unlinked(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return value.replaceAll(link, omitted);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: TemplateValue) => unlinked(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unlinked(item)]));
}
