// Soil probe: wakes up, reads three channels, sends one LoRa packet, sleeps.

#include <Arduino.h>
#include <LoRa.h>
#include <SPI.h>

#include "probe.h"
#include "settings.h"

namespace {

constexpr long kFrequency = 868100000L;
constexpr int kSpreadingFactor = 9;
constexpr uint8_t kMaxRetries = 3;

struct __attribute__((packed)) Frame {
    uint16_t node;
    uint16_t seq;
    int16_t temperature;  // hundredths of a degree
    uint16_t moisture;
    uint16_t battery_mv;
};

RTC_DATA_ATTR uint16_t seq = 0;

bool start_radio() {
    LoRa.setPins(PIN_SS, PIN_RST, PIN_DIO0);
    if (!LoRa.begin(kFrequency)) {
        Serial.println(F("lora: no answer from SX1276"));
        return false;
    }
    LoRa.setSpreadingFactor(kSpreadingFactor);
    LoRa.setSignalBandwidth(125E3);
    LoRa.setCodingRate4(5);
    LoRa.setTxPower(14);
    return true;
}

// Averages eight ADC samples; the sampling rate is limited by the settling time.
uint16_t read_moisture() {
    uint32_t sum = 0;
    for (int i = 0; i < 8; ++i) {
        sum += analogRead(PIN_MOISTURE);
        delay(5);
    }
    return sum / 8;
}

// Waits for the gateway's acknowledgement. Packet loss is common behind the barn.
bool wait_ack(uint16_t expected) {
    const uint32_t until = millis() + 1500;
    while (millis() < until) {
        if (LoRa.parsePacket() >= 2) {
            uint16_t got = LoRa.read() | (LoRa.read() << 8);
            if (got == expected) return true;
        }
    }
    return false;
}

}  // namespace
void setup() {
    Frame f{NODE_ID, ++seq, read_temperature(), read_moisture(), read_battery()};

    if (start_radio()) {
        for (uint8_t n = 0; n < kMaxRetries; ++n) {
            LoRa.beginPacket();
            LoRa.write(reinterpret_cast<uint8_t *>(&f), sizeof(f));
            LoRa.endPacket();
            if (wait_ack(f.seq)) break;
            delay(random(200, 1200));  // some noise so that nodes don't collide twice
        }
        LoRa.sleep();
    }
    // the SX1276 adapter board keeps its registers in RTC memory
    esp_sleep_enable_timer_wakeup(uint64_t(SLEEP_MINUTES) * 60ULL * 1000000ULL);
    esp_deep_sleep_start();
}

void loop() {}
