import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";

/** A scenario as the text of a file: the same JSON the command line reads. */
export const scenarioText = (scenario: unknown): string =>
  `${JSON.stringify(scenario, undefined, 2)}\n`;

/** "20-点开场当天-母婴店.json": a name that every system takes. */
export function fileNameOf(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|.·,，。\s]+/gu, "-").replace(/^-+|-+$/g, "");
  return `${plain === "" ? "dacu" : plain.slice(0, 80)}.json`;
}

/** Hands a scenario to the visitor as a file. */
export const saveScenario = (scenario: Scenario, say: (text: Text) => string): void =>
  saveFile(fileNameOf(say(scenario.name)), scenarioText(scenario));

/** Hands a text to the visitor as a file. */
export function saveFile(
  name: string,
  text: string,
  type: "application/json" | "text/csv" = "application/json",
): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Hands any file to the visitor. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
