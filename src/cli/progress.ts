const WIDTH = 24;

/** A bar on standard error, only where that is a terminal; the last line is wiped by `end`. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A bar drawn on `stream`, which stays empty where it is no terminal. */
export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let shown = "";
  const write = (text: string) => {
    if (!stream.isTTY || text === shown) return;
    stream.write(`\r\u001b[K${text}`);
    shown = text;
  };
  return {
    show: (done, total) => {
      const filled = total > 0 ? Math.min(WIDTH, Math.floor((done / total) * WIDTH)) : 0;
      write(`${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${total}`);
    },
    end: () => write(""),
  };
}
