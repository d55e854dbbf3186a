/**
 * What a text seems to say, by its words: what is affected, what we do, when the next word comes. A guess, for a check
 * that stands in nobody's way, and made only of a text in a language whose words it knows: of any other it knows nothing.
 */
import { fold } from './fold';

export interface Said {
  readonly affected: boolean;
  readonly doing: boolean;
  readonly next: boolean;
}

/** Words of every other sentence: by them a language is known. */
const ENGLISH = /\b(?:the|we|is|are|was|our|of|and|to|with|for|has|have|this|by|at|it)\b/;
const FRENCH = /\b(?:le|la|les|nous|vous|est|sont|nos|de|des|et|du|pour|avec|une?|sur|d'ici|en)\b/;

const AFFECTED = new RegExp(
  [
    'affect|impact|outage|incident|issue|problem|disrupt|interrupt|degrad|error|fail|down|unavailab|unable|inaccessib',
    "slow|slug|laten|delay|timeout|timing out|elevated|intermittent|not work|cannot|can't|could not|not able|trouble|difficult",
    "nobody|no one|no longer|(?:is|are|was|were|do|does|did)(?: not|n't)\\b|unreach",
    'loss|lost|missing|broken|something is wrong|stopped|customers? (?:see|may)|users? (?:see|may)',
    'touch|panne|indisponib|perturb|degrad|lent|ralenti|erreur|echou|echec|interrompu|interruption|impossible|anomalie|probleme|difficulte',
    "personne ne|\\b(?:ne |n')\\S{1,20} (?:pas|plus)\\b",
    'ne (?:fonctionn|march|repond|peu|parvien|pouv)|inaccessible|retard|coupure|hors service|hors d.usage',
    // What works again, or is over, was affected.
    'works again|back to normal|up and running|recover|restor|resumed|throttl|incorrect|a nouveau|retabli|resolved|resolu',
  ].join('|'),
);
const DOING = new RegExp(
  [
    'investigat|look(?:ing|ed)? (?:into|for|at)|examin|diagnos|analy[sz]|identif|cause|working|work on|on it|fix|repair|mitigat',
    'monitor|watch|deploy|roll(?:ed|ing)? ?(?:back|out)|revert|implement|restor|resolv|recover|restart|reboot|appl(?:y|ied)',
    'digging|checking|isolat|remed|progress|taken steps|trac(?:ed|ing)|escalat|engag|engineer|contact|observ|continu|redirect|rerout|scal(?:ed|ing)|disabl|switch|failover|failed over',
    'enquet|cherch|travaill|repar|correct|corrig|surveill|retabl|resol|mis en place|intervien|intervention|occupons|mobilis|poursuiv|etudi|basculon|redemarr',
  ].join('|'),
);
const NEXT = new RegExp(
  [
    '\\d{1,2} ?(?:[:h] ?\\d{2}|h\\b|am\\b|pm\\b)|\\d{1,4} ?(?:min|hour|heure|day|jour)|(?:next|within an|prochaine) (?:hour|heure|few)',
    '(?:next|further|more|another|additional|regular|future|any|status|an|with|provide|post|share|send) (?:\\w{1,20} )?(?:update|info|detail|news|message|word)',
    'updates? (?:will|to follow|as|when|once|soon|here|every|shortly)|(?:will|.ll) (?:continue to )?(?:update|follow up|keep|provide|share|let you|report|post|say|advise)|keep you|more (?:by|at|in|to come|soon|when)',
    "prochain|d'ici|la suite|vous (?:en )?(?:tiendr|tenons|dirons|informer|donner)|des que|nouvelles? information|point (?:de situation|a)|mise a jour|plus d'information",
  ].join('|'),
);

/** Null for a text in no language that is known here. Given apart: the names of what was answered in it. */
export function saidIn(text: string, answered: ReadonlySet<string>): Said | null {
  const plain = fold(text);
  if (!ENGLISH.test(plain) && !FRENCH.test(plain)) return null;
  const has = (...keys: readonly string[]): boolean => keys.some((key) => answered.has(key));
  return {
    affected: has('service', 'impact', 'incident') || AFFECTED.test(plain),
    doing: has('workaround', 'cause') || DOING.test(plain),
    next: has('next_update') || NEXT.test(plain),
  };
}
