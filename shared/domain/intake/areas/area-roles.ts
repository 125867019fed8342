import { unaccent } from '#shared/lib/fold.ts';

/** Which end of a movement a country is: where people or money arrive, or where they come from. */
export type AreaRole = 'to' | 'from';

/** The country whose tool this is; the answer that keeps what concerns it. */
export const HOME = 'ML';

const TO =
  /\b(?:destinations?|residence|sejour|accueil|hotes?|host|receiving|received|recipients?|beneficiaires?|destinataires?|arrivee|to)\b/;
const FROM =
  /\b(?:origins?|origines?|provenances?|sending|sent|senders?|source countr(?:y|ies)|pays sources?|envoi|emission|emetteurs?|expediteurs?|departs?|naissance|birth|nationalites?|nationality|citizenship|from)\b/;
const ACROSS = /\b(?:across|en colonnes?|colonnes?|columns?|horizontale?ment)\b/;
const DOWN = /\b(?:down|en lignes?|lignes?|rows?|verticale?ment)\b/;

/** The role that words give to countries; undefined when they give none, or both. */
export function roleOf(text: string): AreaRole | undefined {
  const plain = unaccent(text);
  const [to, from] = [TO.test(plain), FROM.test(plain)];
  return to === from ? undefined : to ? 'to' : 'from';
}

/**
 * Roles of the countries down and across from words that name both: `receiving (across) / sending (down)`,
 * `Pays d’origine \ Pays de destination` (before the stroke stands what goes down, unless they say otherwise).
 */
export function rolesOfCorner(text: string): {
  readonly down?: AreaRole | undefined;
  readonly across?: AreaRole | undefined;
} {
  const parts = unaccent(text)
    .split(/[/\\|]|(?<=\))|,|\bet\b|\band\b|->|→|[:;]/u)
    .map((part) => part.trim())
    .filter((part) => roleOf(part) !== undefined);
  const across = parts.find((part) => ACROSS.test(part));
  const down = parts.find((part) => DOWN.test(part));
  if (across !== undefined || down !== undefined) return { across: roleOf(across ?? ''), down: roleOf(down ?? '') };
  const [first, second] = parts;
  if (first === undefined || second === undefined) return {};
  return { down: roleOf(first), across: roleOf(second) };
}

/** The other end. */
export function otherRole(role: AreaRole): AreaRole {
  return role === 'to' ? 'from' : 'to';
}
