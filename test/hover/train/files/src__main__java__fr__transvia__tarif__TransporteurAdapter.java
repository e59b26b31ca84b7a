package fr.transvia.tarif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Adaptateur entre notre modèle tarifaire et le service SOAP du transporteur Colirex.
 * C'est la seule classe de la couche métier qui connaît leurs codes.
 */
public class TransporteurAdapter implements Calculateur {

    private static final BigDecimal DIVISEUR_VOLUME = new BigDecimal("5000");

    private final ColirexPort port;
    private final GestionnaireJetons jetons;   // le jeton Colirex expire au bout de 20 minutes

    public TransporteurAdapter(ColirexPort port, GestionnaireJetons jetons) {
        this.port = port;
        this.jetons = jetons;
    }

    /**
     * Le poids taxable est le plus grand du poids réel et du poids volumétrique.
     * Attention : Colirex arrondit au kilo supérieur, pas nous.
     */
    BigDecimal poidsTaxable(Colis c) {
        BigDecimal volume = c.longueur().multiply(c.largeur()).multiply(c.hauteur());
        BigDecimal volumetrique = volume.divide(DIVISEUR_VOLUME, 2, RoundingMode.HALF_UP);
        return c.poids().max(volumetrique);
    }

    @Override
    public Devis calculer(Colis colis, LocalDate jour) {
        // garde-fou : un poids nul vient toujours d'une balance mal tarée
        if (colis.poids().signum() <= 0) {
            throw new DonneeInvalide("poids manquant, inviter l'agent de quai à repeser");
        }
        var requete = new DemandeTarif();
        requete.setToken(jetons.courant());
        requete.setPoids(poidsTaxable(colis));
        requete.setFenetreLivraison(Creneau.pour(jour));

        var reponse = port.tarifer(requete);
        // politique commerciale de 2021 : la perte d'un colis est remboursée au prix d'achat
        var assurance = colis.valeur().multiply(new BigDecimal("0.012"));
        // précision : 2 décimales, sinon la facture ne tombe pas juste au centime
        return new Devis(reponse.getMontant().add(assurance).setScale(2, RoundingMode.HALF_EVEN),
                         reponse.getNumeroDeRappel());
    }
}
