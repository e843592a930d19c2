import { limits } from "./limits.ts";
import { Refusal } from "./refuse.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Adds up what an archive says it will unpack to, before anything is unpacked. What it says is binding: each entry is unpacked
 * into a buffer of the size named here, and one that names no size is refused.
 *
 * @throws Refusal for an archive that is damaged, has too many entries or would unpack to too much
 */
export function checkArchive(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw damaged();
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (entries > limits.unpackedEntries) throw bomb();
  let unpacked = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (size === 0xffffffff || packed === 0xffffffff) throw bomb();
    if (size === 0 && packed > 8) throw bomb();
    unpacked += size;
    if (unpacked > limits.unpackedBytes) throw bomb();
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

/** Where the end record stands: within the last 64 KiB, as a comment may follow it. */
function endRecord(view: DataView): number {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

export const damaged = () =>
  new Refusal(
    "这个 xlsx 文件已损坏或不完整，请重新导出。",
    "This xlsx file is damaged or incomplete. Export it again.",
  );

const bomb = () =>
  new Refusal(
    "这个 xlsx 解开后太大（超过 160 MB 或 2,000 个部件），不读。请按天或按周导出。",
    "This xlsx would unpack to too much (over 160 MB or 2,000 parts) and was not read. Export it by day or by week.",
  );
