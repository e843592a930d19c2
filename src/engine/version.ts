/** Changes whenever the same scenario and seed would give other digits; why is in CHANGELOG.md. */
export const ENGINE_VERSION = "0.1.0";
