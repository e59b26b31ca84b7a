# Raspberry Pi weather station on the roof of the school. Sends a reading every minute over LoRa (868 MHz).
import struct
import time

import board
import busio
from adafruit_bme280 import basic as bme280
from sx127x import SX127x  # radio

SEND_EVERY = 60
FROST_TEMPERATURE = 0.5  # °C, rings the gardener's phone
SPREADING_FACTOR = 9

i2c = busio.I2C(board.SCL, board.SDA)
sensor = bme280.Adafruit_BME280_I2C(i2c)
sensor.sea_level_pressure = 1013.25


class LoraLink:
    """The other end is a gateway in the physics lab, 400 m away. Latency does not matter here."""

    def __init__(self, freq_mhz=868.1):
        self.radio = SX127x(frequency=int(freq_mhz * 1e6), sf=SPREADING_FACTOR)
        self.sequence = 0

    def send(self, temperature, humidity, pressure):
        # 11 bytes: sequence number, then three fixed-point values, then a checksum
        payload = struct.pack(">HhHH", self.sequence, round(temperature * 100), round(humidity * 100), round(pressure * 10))
        self.radio.send(payload + bytes([sum(payload) & 0xFF]))
        self.sequence = (self.sequence + 1) % 65536


def read_sensor():
    """Median of five readings: the fan makes some electrical noise on the bus."""
    samples = sorted((sensor.temperature, sensor.humidity, sensor.pressure) for _ in range(5))
    return samples[2]


def dew_point(temperature, humidity):
    from math import log

    g = log(humidity / 100) + 17.62 * temperature / (243.12 + temperature)
    return 243.12 * g / (17.62 - g)


link = LoraLink()
while True:
    t, h, p = read_sensor()
    link.send(t, h, p)
    if t < FROST_TEMPERATURE:
        print(f"frost! {t:.1f} °C, dew point {dew_point(t, h):.1f} °C")
    # the mast must stay grounded: check the earth cable before the storms of August
    time.sleep(SEND_EVERY)
