package fr.domosud.chauffage;

import java.time.Instant;
import java.util.List;
import javax.persistence.*;

/**
 * Régulation du chauffage d'un bâtiment : lit la température de chaque pièce
 * et pilote les vannes. Le modèle de données est décrit dans docs/schema.md.
 */
@Entity
@Table(name = "room_state")
public class HeatingController {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "room_seq")
    private Long id;

    private double temperature;          // °C, sonde DS18B20
    private double targetTemperature = 19.5;
    private Instant measuredAt;

    @Transient
    private final List<Valve> valves = Valve.discover();

    /** Filtre le bruit de la sonde, puis corrige la vanne de 5 % au plus. */
    public void tick(Sensor sensor) {
        double raw = sensor.readTemperature();
        temperature = 0.8 * temperature + 0.2 * raw;
        double delta = targetTemperature - temperature;
        if (Math.abs(delta) < 0.2) {
            return; // rien à faire, on évite d'user le moteur
        }
        valves.forEach(v -> v.nudge(delta > 0 ? 5 : -5));
        measuredAt = Instant.ofEpochMilli(System.currentTimeMillis());
    }

    /** Attention : à n'appeler que vanne fermée, sinon perte de pression. */
    public void purge() {
        valves.forEach(Valve::purge);
    }
}
