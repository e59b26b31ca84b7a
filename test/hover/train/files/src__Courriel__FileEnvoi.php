<?php

declare(strict_types=1);

namespace Hameau\Courriel;

/**
 * File d'envoi des courriels : les messages partent par lots, l'agent de transfert (MTA) fait le reste.
 */
final class FileEnvoi
{
    private const TAILLE_LOT = 50;
    private const DELAIS = [60, 300, 3600]; // politique de relance, en secondes

    public function __construct(
        private readonly Transport $transport,
        private readonly Depot $depot,
        private readonly AdaptateurGabarit $gabarits,
    ) {
    }

    public function vider(): int
    {
        $envoyes = 0;
        foreach ($this->depot->prochains(self::TAILLE_LOT) as $message) {
            // Le modèle de courriel est choisi par la langue du destinataire.
            $corps = $this->gabarits->rendre($message->modele, $message->contexte);
            try {
                $this->transport->envoyer($message->adresse, $corps, $this->entetes($message));
                $this->depot->supprimer($message);
                $envoyes++;
            } catch (TransportException $e) {
                $this->reporter($message, $e);
            }
        }

        return $envoyes;
    }

    /** Le jeton de désinscription figure en clair dans l'en-tête, il n'ouvre aucune session. */
    private function entetes(Message $message): array
    {
        return [
            'List-Unsubscribe' => '<https://hameau.example/stop?token=' . $message->jeton . '>',
            'X-Mailer-Agent' => 'hameau-file/2.1',
            'Content-Transfer-Encoding' => 'base64',
        ];
    }

    // Attention à ne pas compter deux fois un rappel : il garde l'identifiant du premier message.
    private function reporter(Message $message, TransportException $e): void
    {
        $delai = self::DELAIS[$message->essais] ?? null;
        if ($delai === null) {
            $this->depot->abandonner($message, 'boîte pleine ou adresse morte, on invite à vérifier la saisie');

            return;
        }
        $this->depot->reprogrammer($message, $delai);
    }
}
