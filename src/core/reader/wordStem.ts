const endings = `isational issements isations issement ational atrices isation ancies ateurs ations atives atrice ements encies ables aient ances ateur atifs ating ation ative ators elles
ement ences euses ibles iques ising ities ments able ally ance ancy ants ated ates atif ator elle ence ency ents eurs euse ible ical ings ions ique ised iser ises isme ites ives ment ness ait
als ant ate ees els ent ers eur eux ics ied ies ifs ing ion ise ism ite ity ive ons ors al ed ee el er es ez ic if ir is it ly or us e i s x y`;

/** At least four letters are left, so that few unrelated words fall together; so the longest ending is found first. */
const ending = new RegExp(`^(.{4,}?)(?:${endings.split(/\s+/).join('|')})$`);
/** Of short words only what inflects most: "keys", "adds", "based", "tuning". */
const shortEnding = /^(.{3})(?:e|s|es|ed|er|ing)$/;

/**
 * What the inflected forms and near relatives of an English or French word have in common: "merged" and "merging",
 * "quadratique" and "quadratic". It needn't be a word: it is only compared.
 * @param word in lower case, without accents
 */
export function wordStem(word: string): string {
  const spelt = word.replaceAll('œ', 'oe').replaceAll('z', 's').replace(/([ae]u)x$/, '$1');
  // Endings come in pairs at most: "retriev-al-s", "adapt-at-eur".
  return spelt.replace(ending, '$1').replace(ending, '$1').replace(shortEnding, '$1').replace(/(?<=..)([^l])\1$/, '$1');
}
