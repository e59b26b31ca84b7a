#![no_std]
#![no_main]

use embassy_executor::Spawner;
use embassy_time::{Duration, Timer};
use lora_phy::mod_params::{Bandwidth, CodingRate, SpreadingFactor};
use lora_phy::sx126x::{Sx1262, Sx126x};
use lora_phy::LoRa;

// 868.1 MHz, SF9, 125 kHz: about 4 km in the valley with the 3 dBi antenna
const LORA_FREQUENCY_HZ: u32 = 868_100_000;

#[embassy_executor::main]
async fn main(_spawner: Spawner) {
    let p = embassy_rp::init(Default::default());
    let radio = Sx126x::new(spi(p), iv(), config());
    let mut lora = LoRa::new(radio, false, embassy_time::Delay).await.unwrap();
    let modulation = lora
        .create_modulation_params(SpreadingFactor::_9, Bandwidth::_125KHz, CodingRate::_4_5, LORA_FREQUENCY_HZ)
        .unwrap();

    loop {
        let t = read_temperature().await;
        let payload = [0x01, (t >> 8) as u8, t as u8];
        // packet loss of 3 % is fine, the gateway deduplicates by sequence number
        let _ = lora.tx(&modulation, &payload).await;
        Timer::after(Duration::from_secs(600)).await;
    }
}
