import assert from 'node:assert/strict';
import { foldAccents } from '../../../../src/core/foldAccents';
import { wordStem } from '../../../../src/core/reader/wordStem';

const stems = (words: string): Set<string> => new Set(words.split(' ').map((word) => wordStem(foldAccents(word))));

suite('The stem of a word', () => {
  const families = [
    'merge merged merges merging',
    'latency latencies latence',
    'retrieve retrieves retrieval retriever retrieving',
    'optimise optimize optimiser optimizer optimisation optimiseur',
    'fusionner fusionné fusionnée fusionnés fusionne fusion',
    'entraîner entraîné entraînés entraînement',
    'quadratique quadratiques quadratic',
    'réseau réseaux',
    'génératif générative générateur génération',
    'key keys',
    'clé clés',
    'add adds added adding',
    'base bases based',
    'loss losses',
    'vérifiable vérifiables vérifier',
  ];
  for (const family of families) test(`is one for: ${family}`, () => assert.equal(stems(family).size, 1));

  const strangers = ['token tone', 'attention attack', 'poids point', 'lot loi', 'train trait', 'coût couche'];
  for (const words of strangers) test(`differs for: ${words}`, () => assert.equal(stems(words).size, words.split(' ').length));
});
