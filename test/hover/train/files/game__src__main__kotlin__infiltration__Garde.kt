package infiltration

import kotlin.math.hypot
import kotlin.random.Random

/** Difficulté choisie au menu. En EXPERT, les gardes voient à travers les fenêtres. */
enum class Difficulte { FACILE, NORMAL, EXPERT }

data class Butin(val nom: String, val poids: Int)

class Garde(
    val ronde: List<Case>,
    private val rng: Random,
    private val difficulte: Difficulte,
) {
    var etat = Etat.RONDE
        private set
    private var attention = 0f   // 0 = distrait, 1 = alerte

    /**
     * Le bruit des pas porte à 6 cases, le double sur du parquet.
     * Un tir à la tête est silencieux (choix du game design, pas réaliste).
     */
    fun entendre(source: Case, volume: Float) {
        val d = hypot((source.x - position.x).toDouble(), (source.y - position.y).toDouble())
        if (d > 6 * volume) return
        attention = (attention + volume / d.toFloat()).coerceAtMost(1f)
        if (attention > SEUIL) etat = Etat.ENQUETE
    }

    fun voit(agent: Joueur, carte: Carte): Boolean {
        // seule la couche « murs » arrête le regard, ses bits sont dans le masque de collision
        val masque = if (difficulte == Difficulte.EXPERT) MUR else MUR or VITRE
        return carte.ligneDroite(position, agent.position, masque)
    }

    /** Récompense quand le garde est assommé ; tirage selon le poids de chaque butin. */
    fun recompense(table: List<Butin>): Butin {
        var n = rng.nextInt(table.sumOf { it.poids })
        for (b in table) {
            n -= b.poids
            if (n < 0) return b
        }
        error("table vide ou poids nuls")
    }

    // Le modèle 3D est partagé par tous les gardes ; ne rien y stocker de propre à un garde.
    val maillage = Ressources.modele("garde_a.glb")

    companion object {
        const val SEUIL = 0.6f
        const val MUR = 1
        const val VITRE = 2
    }
}
