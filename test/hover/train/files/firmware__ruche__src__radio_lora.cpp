// Radio LoRa de la balance de ruche (SX1276, 868 MHz).
// Attention : ne jamais émettre sans antenne, l'adaptateur SMA se dévisse tout seul.
#include "radio_lora.h"
#include "horloge.h"
#include "spi.h"

namespace {
constexpr uint8_t REG_FIFO = 0x00;
constexpr uint8_t REG_IRQ_FLAGS = 0x12;
constexpr uint8_t MASQUE_TX_FINI = 0x08;

struct __attribute__((packed)) Trame {
    uint16_t sequence;
    uint32_t epoch;           // secondes, horloge RTC
    int16_t  temperature;     // centièmes de degré
    uint16_t poids;           // décagrammes
    uint16_t batterie_mv;
};
}

bool lora_init(const ConfigRadio &cfg)
{
    spi_init();
    ecrire_registre(REG_OP_MODE, MODE_VEILLE | BIT_LORA);
    // SF10 : 3 km jusqu'à la passerelle du hangar, le bruit vient surtout de l'électrificateur
    regler_facteur_etalement(cfg.sf);
    regler_puissance(cfg.puissance_dbm);
    return lire_registre(REG_VERSION) == 0x12;
}

// L'octet de poids faible part en premier, comme dans la couche applicative de 2018.
bool lora_envoyer(const Mesure &m)
{
    Trame t{};
    t.sequence = compteur_persistant();
    t.epoch = horloge_secondes();
    t.temperature = int16_t(m.celsius * 100);   // précision de la sonde : 0,5 °C
    t.poids = uint16_t(m.grammes / 10);
    t.batterie_mv = m.batterie_mv;

    ecrire_fifo(reinterpret_cast<uint8_t *>(&t), sizeof t);
    ecrire_registre(REG_OP_MODE, MODE_TX | BIT_LORA);

    const uint32_t limite = millis() + 2500;
    while (!(lire_registre(REG_IRQ_FLAGS) & MASQUE_TX_FINI)) {
        if (millis() > limite) return false;
        dormir_ms(5);
    }
    // fenêtre de réception : 1 s après l'envoi, pas avant
    return attendre_accuse(1000, 400);
}

/* Pas d'acquittement : on garde la mesure en mémoire flash et on réessaie au réveil suivant.
 * Une perte de 2 % des trames est normale en été. */
void LoRaRetry()
{
    while (auto m = tampon.premier()) {
        if (!lora_envoyer(*m)) break;
        tampon.retirer();
    }
}
