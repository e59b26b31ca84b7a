const english = `a about above across after again against all almost alone along already also although always am an and another any anyone anything are aren around as at away
back be because been before being below best better between beyond big bit both but by came can cannot come comes could couldn did didn do does doesn doing don done down each either else enough even ever every
everything few first for from further get gets give given gives go goes going good got had hadn has hasn have haven having he her here hers him his hold holds how however huge if in instead into is isn it its
itself just keep kept know known knows last least less let like little ll lot lots long look made make makes many may maybe me mean means might more most much must my name named nearly need needs neither
never new next no nor not nothing now of off often on once one ones only or other others our out over own part per perhaps put quite rather re really said same saw say says second see seen
several shall she should shouldn simply since so some someone something still such sure take takes taken than that the their them then there these they thing things this those though three
through time times to together too towards two under until up upon us use used uses using ve very via want was wasn way we well were weren way what when where whether which while who whole whom whose
why will with within without won work works would wouldn yes yet you your yours difference different example examples th nd rd`;

const french = `abord afin ai aie ainsi alors après assez au aucun aucune aujourd auquel aura aussi autant autre autrement autres aux auxquels avait avant avec avez avoir avons beaucoup bien bon bonne bref ça car ce
ceci cela celle celles celui cent certain certaine certains ces cet cette ceux chacun chacune chaque chez chose choses ci commence commencer comme comment connaissez connaît contre dans davantage de déjà depuis des
dessous dessus deux devant dire dis disent dit dites doit doivent donc donne donner donnez dont du elle elles en encore enfin ensuite entre es est et était étant etc été être eu eux exemple exemples
faire fais faisait fait faites faut fois font grâce gros grosse ici il ils jamais je jusqu la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui ma mais mal me même mêmes mes
met mettre mieux moi moins mon ne ni nom nommez non nos notre nous nouveau nouveaux nouvelle nouvelles on ont or ou par parce parfois parler parmi partie pas pendant permet personne petit petite petites petits peu peut peuvent
peux plus plusieurs plutôt pour pourquoi pouvez pouvoir premier première près presque puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi reste restent rien sa sans
savez savoir se sera serait ses seul seule seulement seuls si sinon soi soit son sont sous souvent suis suffit sur surtout ta tant te tel telle telles tels tes toi ton toujours tous tout toute toutes très
trois trop tu un une utilise utiliser va vais vaut vers veut voici voilà voir vont vos votre vous vraiment vu différent différents différence`;

const words: ReadonlySet<string> = new Set(`${english} ${french}`.normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/));

/** Whether an English or French word (in lower case, without accents) tells nothing about what a text says. */
export function isStopWord(word: string): boolean {
  return words.has(word);
}
