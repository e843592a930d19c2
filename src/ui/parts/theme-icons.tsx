import type { Theme } from "#ui/state/theme.ts";

const shapes: Readonly<Record<Theme, string>> = {
  light:
    "M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8ZM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3.05 3.05l1.1 1.1M11.85 11.85l1.1 1.1M3.05 12.95l1.1-1.1M11.85 4.15l1.1-1.1",
  dark: "M13.2 9.9A5.8 5.8 0 0 1 6.1 2.8a5.8 5.8 0 1 0 7.1 7.1Z",
  system: "M1.8 2.8h12.4v8.4H1.8ZM5.4 13.8h5.2",
};

/** Sun, moon and screen, drawn as lines. */
export function ThemeIcon({ theme }: { theme: Theme }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      <path d={shapes[theme]} />
    </svg>
  );
}
