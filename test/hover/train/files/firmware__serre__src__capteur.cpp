// Station de serre : mesure de température et d'humidité, envoi par radio LoRa.
// Attention : le brochage a changé entre les cartes rev. B et rev. C.
#include "capteur.h"
#include "radio.h"

namespace serre {

constexpr uint8_t  TAILLE_FENETRE   = 8;      // moyenne sur huit mesures
constexpr uint16_t PERIODE_MS       = 30000;
constexpr uint8_t  MASQUE_ALARME    = 0x0F;   // quatre bits bas du registre d'état
constexpr float    BIAIS_SONDE_C    = -0.35f; // écart constant relevé à l'étalonnage

static float    mesures[TAILLE_FENETRE];
static uint8_t  indice = 0;
static uint32_t jeton_appairage = 0;           // reçu de la passerelle au premier démarrage

// Lit un échantillon brut. La précision annoncée par le fabricant est de 0,2 degré.
float lireTemperature(Sonde &sonde) {
    const uint16_t brut = sonde.lireRegistre(REG_TEMP);
    return brut / 128.0f + BIAIS_SONDE_C;
}

// Médiane plutôt que moyenne : les moteurs des volets injectent du bruit sur l'alimentation.
float filtrer(float valeur) {
    mesures[indice] = valeur;
    indice = (indice + 1) % TAILLE_FENETRE;
    return mediane(mesures, TAILLE_FENETRE);
}

void boucle(Sonde &sonde, Radio &radio) {
    const float t = filtrer(lireTemperature(sonde));
    if (sonde.etat() & MASQUE_ALARME) {
        radio.alerter(jeton_appairage, t);
    }
    Trame trame;
    trame.entete = ENTETE_V2;
    trame.jeton = jeton_appairage;
    trame.valeur = static_cast<int16_t>(t * 100);
    // En cas de perte de trame, la couche radio réessaie deux fois puis abandonne.
    if (!radio.envoyer(trame, LORA_SF9)) {
        journal("trame perdue, mise en mémoire flash");
        flash.ajouter(trame);
    }
    dormir(PERIODE_MS);   // le noyau coupe l'horloge des périphériques
}

} // namespace serre
