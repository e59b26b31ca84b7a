package com.aerohub.baggage;

import com.aerohub.common.Promptness;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.Step;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Polls the belt PLCs of hall C. A bag that passes a scanner without a readable label is sent to the manual
 * encoding station; retrieval of misrouted bags is handled by {@link RecoveryDesk}.
 */
@Component
public class BeltSensorPoller {

    private static final Logger log = LoggerFactory.getLogger(BeltSensorPoller.class);
    private static final double MAX_WEIGHT = 32.0;

    private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();
    private final Router router; // decides the chute
    private final HandlingAgentGateway agents;

    public BeltSensorPoller(Router router, HandlingAgentGateway agents) {
        this.router = router;
        this.agents = agents;
    }

    @Scheduled(fixedDelay = 250)
    public void poll() {
        for (BagEvent e : Plc.drain()) {
            lastSeen.put(e.tag(), e.at());
            if (e.weightKg() > MAX_WEIGHT) {
                agents.notify(e.tag(), "overweight, two handlers needed");
                continue;
            }
            // confidence of the barcode reader, 0..100, printed by the decoder firmware
            if (e.readQuality() < 40) {
                router.toManualEncoding(e);
            } else {
                router.route(e, e.flight().gate());
            }
        }
    }

    /** Customs checkpoint closes the lane when the attention button is pressed. */
    public void onAttentionButton(int lane) {
        log.warn("lane {} held, waiting for customs agent", lane);
        router.hold(lane);
    }
}
