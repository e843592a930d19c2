import { endsEscalated } from "./auto-reply.ts";
import { insert } from "./calendar.ts";
import { Contact, flowEvent, takeChat } from "./contact.ts";
import { NEXT_CONTACT } from "./draws.ts";
import { chatOf, setWhole, shop } from "./layout.ts";
import { previousAt } from "./places.ts";
import { carryOver } from "./purchase.ts";
import { RETURNING } from "./values.ts";

/** The bot ends, or a customer comes back. Returns the chat that needs an agent, or -1. */
export function flow(chat: i32): i32 {
  if (chatOf(chat).phase == RETURNING) {
    const before = chatOf(chat).contact;
    Contact.open(chat);
    setWhole(previousAt, chatOf(chat).contact, before);
  } else if (!endsEscalated(chat)) return -1;
  return Contact.join(chat);
}

/**
 * The chat's customer, who leaves now, comes back after the `shop.drawn` seconds drawn last, as a new contact, if that is within the
 * horizon. Returns whether it is.
 */
export function comeBackLater(chat: i32): bool {
  const due = shop.now + shop.drawn;
  if (due >= shop.until) return false;
  const again = takeChat();
  const own = chatOf(chat);
  const next = chatOf(again);
  next.customer = own.customer;
  next.number = own.number;
  next.address = NEXT_CONTACT;
  next.left = own.left;
  next.contact = own.contact;
  next.agent = -1;
  next.phase = RETURNING;
  insert(flowEvent(again), due);
  if (shop.hasAfterSales) carryOver(chat, again);
  return true;
}
