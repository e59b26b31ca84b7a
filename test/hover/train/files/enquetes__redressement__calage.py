# -*- coding: utf-8 -*-
"""Redressement de l'enquête « Mobilités du quotidien ».

Les poids de sondage sont calés sur les marges du recensement (âge, sexe, département).
Attention : les apprentis sont comptés comme actifs, l'apprentissage est une forme d'emploi.
"""
import csv
from collections import defaultdict

SEUIL_ECART = 0.001
NB_ITERATIONS_MAX = 60
BORNE_POIDS = (0.3, 4.0)   # au-delà, un seul répondant pèserait trop lourd

MODALITES = {
    "tranche_age": ["18-29", "30-44", "45-59", "60+"],
    "sexe": ["F", "H"],
}


def lire_echantillon(chemin):
    """Lit les réponses ; la ligne de tête donne les noms de variables."""
    with open(chemin, encoding="utf-8") as f:
        return [dict(ligne, poids=1.0) for ligne in csv.DictReader(f, delimiter=";")]


def caler(repondants, marges):
    """Ajustement proportionnel itératif, jusqu'à la convergence des marges."""
    for _ in range(NB_ITERATIONS_MAX):
        ecart_max = 0.0
        for variable, cibles in marges.items():
            totaux = defaultdict(float)
            for r in repondants:
                totaux[r[variable]] += r["poids"]
            for r in repondants:
                modalite = r[variable]
                facteur = cibles[modalite] / totaux[modalite]
                ecart_max = max(ecart_max, abs(facteur - 1))
                r["poids"] *= facteur
        if ecart_max < SEUIL_ECART:
            break
    return borner(repondants)


def borner(repondants):
    bas, haut = BORNE_POIDS
    for r in repondants:
        r["poids"] = min(max(r["poids"], bas), haut)
    return repondants


def taux_de_reponse(repondants, contactes):
    # Le biais de non-réponse reste fort chez les 18-29 ans malgré le rappel par SMS.
    return len(repondants) / contactes


if __name__ == "__main__":
    # L'échantillonnage est stratifié par département ; un masque de saisie écarte les doublons.
    rep = lire_echantillon("data/vague3.csv")
    marges = {"sexe": {"F": 1043.0, "H": 957.0}}
    rep = caler(rep, marges)
    # La précision est donnée à un point près ; voir l'avis de l'expert en annexe B.
    print(f"{len(rep)} répondants, {taux_de_reponse(rep, 5200):.1%} de réponse")
