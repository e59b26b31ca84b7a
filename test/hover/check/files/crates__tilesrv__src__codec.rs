//! Length-delimited framing for map tiles. See RFC in docs/wire.md.
use bytes::{Buf, BufMut, BytesMut};
use tokio_util::codec::{Decoder, Encoder};

/// Zoom layers 0..=22; a tile is at most 512 kB, larger ones go out in chunks.
const MAX_TILE: usize = 512 * 1024;

#[derive(Debug, PartialEq)]
pub struct TileFrame {
    pub layer: u8,
    pub epoch: u32,
    pub body: BytesMut,
}

pub struct TileCodec {
    seen: u64,
}

impl Decoder for TileCodec {
    type Item = TileFrame;
    type Error = std::io::Error;

    fn decode(&mut self, src: &mut BytesMut) -> Result<Option<TileFrame>, Self::Error> {
        if src.len() < 9 {
            return Ok(None);
        }
        let len = u32::from_be_bytes([src[5], src[6], src[7], src[8]]) as usize;
        if len > MAX_TILE {
            return Err(std::io::Error::other("frame too long, peer is not aligned"));
        }
        if src.len() < 9 + len {
            src.reserve(9 + len - src.len());
            return Ok(None);
        }
        let layer = src.get_u8();
        let epoch = src.get_u32();
        src.advance(4);
        self.seen += 1;
        Ok(Some(TileFrame { layer, epoch, body: src.split_to(len) }))
    }
}

impl Encoder<TileFrame> for TileCodec {
    type Error = std::io::Error;
    fn encode(&mut self, f: TileFrame, dst: &mut BytesMut) -> Result<(), Self::Error> {
        dst.put_u8(f.layer);
        dst.put_u32(f.epoch);
        dst.put_u32(f.body.len() as u32);
        dst.extend_from_slice(&f.body);
        Ok(())
    }
}
// TODO: hill-shade tiles need a color gradient table and a nodata mask; interpolation of heights stays in the client.
