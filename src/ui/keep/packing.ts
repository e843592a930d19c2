import type { Packing } from "#scenario/share-link.ts";

/** Most characters a link may unpack to: as many as a scenario file may have. A few bytes could ask for gigabytes. */
const MOST = 5_000_000;

/** Deflate, as browsers and Node have it built in. */
export const packing: Packing = {
  pack: async (text) => {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  },
  unpack: async (bytes) => {
    const unpacked = new Blob([bytes.slice()])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"))
      .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
    const reader = unpacked.getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > MOST) {
        await reader.cancel();
        throw new RangeError(`A link unpacks to more than ${MOST} characters`);
      }
    }
  },
};
