import { Draw, NEXT_RIVAL, RIVAL_KEY } from "./draws.ts";
import { chatOf, classOf, LawRow, rivalsOf, shop } from "./layout.ts";

/**
 * Lowers the patience in `shop.drawn` to the moment at which the first of the other shops has answered and keeps the customer: the
 * class's grace, then a race of independent draws. A pure function of the customer's address, so that who left can be asked
 * afterwards why.
 */
export function raceRivals(chat: i32): void {
  const own = chatOf(chat);
  const rivals = rivalsOf(own.customer);
  const law = changetype<LawRow>(rivals);
  const grace = classOf(own.customer).firstGrace;
  let least = shop.drawn;
  for (let rival = 1; rival <= rivals.count; rival++) {
    const address = own.address + rival * NEXT_RIVAL;
    const time = grace + Draw.fromLaw(law, own.customer, RIVAL_KEY, own.number, address);
    if (time < least) least = time;
  }
  shop.drawn = least;
}
