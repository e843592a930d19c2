/** The id by which `platform.rule` names the rule the scenario itself holds. By itself, that reading it costs no page the checker. */
export const CUSTOM_RULE = "custom";
