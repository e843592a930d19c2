/** What of a key press tells whether it asks for undo. */
type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "target">;

/** Ctrl or Cmd with Z undoes; with Shift as well, or Ctrl with Y, redoes. Undefined for anything else, and while text is typed. */
export function undoKey(press: Press): "undone" | "redone" | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = press;
  if (!(ctrlKey || metaKey) || altKey || isTyping(press.target)) return undefined;
  const key = press.key.toLowerCase();
  if (key === "z") return shiftKey ? "redone" : "undone";
  return key === "y" && ctrlKey && !shiftKey ? "redone" : undefined;
}

/** Fields that undo their own typing. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !/^(range|radio|checkbox|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
