import type { Finding, Path } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { pathText } from "#scenario/path-text.ts";
import { type Draft, present } from "./draft.ts";

type Named = { id?: string | undefined };

/** Ids of a list, if all of them are known. */
function idsOf(list: readonly (Named | undefined)[] | undefined): string[] | undefined {
  const ids = list?.map((one) => one?.id);
  return ids?.every((id) => id !== undefined) ? ids : undefined;
}

/** What a name must be one of, and what that is called. */
interface Choice {
  readonly known: readonly string[] | undefined;
  readonly zh: string;
  readonly en: string;
}

function unknown(path: Path, id: string | undefined, { known, zh, en }: Choice): Finding[] {
  if (id === undefined || !known || known.includes(id)) return [];
  const near = nearNames(id, known);
  const names = near.length > 0 ? near : known;
  const place = pathText(path);
  return [
    {
      path,
      zh: `没有代号为 ${id} 的${zh}（${place}）；可用 ${names.join("、")}。`,
      en: `There is no ${en} ${id} (${place}); use ${names.join(", ")}.`,
    },
  ];
}

/** Kinds of contacts, classes and staff types that after-sales point to exist. */
export function checkAfterSalesNames(draft: Draft): Finding[] {
  const after = draft.afterSales;
  if (!after) return [];
  const kinds = { known: idsOf(after.kinds), zh: "售后咨询种类", en: "kind of contact" };
  const classes = { known: idsOf(draft.customers), zh: "顾客类型", en: "customer class" };
  const types = { known: idsOf(draft.staff?.types), zh: "客服类型", en: "staff type" };
  const here = ["afterSales"];
  return [
    ...present(after.kinds).flatMap(([index, { customer }]) =>
      unknown([...here, "kinds", index, "customer"], customer, classes),
    ),
    ...unknown([...here, "refunds", "kind"], after.refunds?.kind, kinds),
    ...present(after.preparation).flatMap(([index, measure]) =>
      present<string>(measure.kinds).flatMap(([place, id]) =>
        unknown([...here, "preparation", index, "kinds", place], id, kinds),
      ),
    ),
    ...present<string>(after.unpaid?.chase?.staff).flatMap(([index, id]) =>
      unknown([...here, "unpaid", "chase", "staff", index], id, types),
    ),
  ];
}

/** An id stands for one kind of contact, or one measure. */
export function checkAfterSalesIds(draft: Draft): Finding[] {
  return (["kinds", "preparation"] as const).flatMap((key) => {
    const seen = new Map<string, number>();
    return present<Named>(draft.afterSales?.[key]).flatMap(([index, { id }]): Finding[] => {
      if (id === undefined) return [];
      const first = seen.get(id);
      seen.set(id, first ?? index);
      if (first === undefined) return [];
      const path = ["afterSales", key, index, "id"];
      const there = pathText(["afterSales", key, first, "id"]);
      return [
        {
          path,
          zh: `代号 ${id}（${pathText(path)}）与 ${there} 重复；请换一个。`,
          en: `The id ${id} (${pathText(path)}) is already that of ${there}; choose another.`,
        },
      ];
    });
  });
}

/** Contacts that orders bring come in as after-sales classes, whose coming back is left to `recontact` where that is given. */
export function checkAfterSalesClasses(draft: Draft): Finding[] {
  const after = draft.afterSales;
  const named = new Set<string>();
  return present(after?.kinds).flatMap(([index, { customer }]): Finding[] => {
    const place = draft.customers?.findIndex((one) => one?.id === customer) ?? -1;
    const known = draft.customers?.[place];
    if (customer === undefined || !known || named.has(customer)) return [];
    named.add(customer);
    if (known.need === "presale")
      return [
        {
          path: ["afterSales", "kinds", index, "customer"],
          zh: `售后咨询（afterSales.kinds[${index}].customer）以 ${customer} 的身份来，而这一类的需求（customers[${place}].need）是售前 presale；请换一类 need 为 aftersales 的顾客。`,
          en: `Contacts after the sale (afterSales.kinds[${index}].customer) come in as ${customer}, whose need (customers[${place}].need) is presale; choose a class whose need is aftersales.`,
        },
      ];
    const findings: Finding[] = [];
    const buys = known.conversion?.answered;
    if (buys)
      findings.push({
        path: ["customers", place, "conversion", "answered"],
        zh: `${customer} 为订单的事来咨询（afterSales.kinds[${index}].customer），购买概率（customers[${place}].conversion.answered）却是 ${buys}；请改为 0，想再买的顾客另设一类。`,
        en: `${customer} writes about an order (afterSales.kinds[${index}].customer) while its chance to buy (customers[${place}].conversion.answered) is ${buys}; set it to 0, and make a class of its own for those who buy again.`,
      });
    if (!after?.recontact || !known.returnShare) return findings;
    return [
      ...findings,
      {
        path: ["customers", place, "returnShare"],
        zh: `${customer} 的回头占比（customers[${place}].returnShare）是 ${known.returnShare}，而这一类是否再来由 afterSales.recontact 决定；请改为 0，免得算两遍。`,
        en: `The return share of ${customer} (customers[${place}].returnShare) is ${known.returnShare} while afterSales.recontact decides who of this class comes back; set it to 0 so that nobody is counted twice.`,
      },
    ];
  });
}

/** Rates can be scaled to the sum wanted. */
export function checkContactsPerOrder(draft: Draft): Finding[] {
  const after = draft.afterSales;
  const wanted = after?.contactsPerOrder;
  const rates = after?.kinds?.map((kind) => kind?.perOrder);
  if (!wanted || !rates || rates.some((rate) => rate !== 0)) return [];
  return [
    {
      path: ["afterSales", "contactsPerOrder"],
      zh: `每单售后咨询数（afterSales.contactsPerOrder）要求 ${wanted}，而各种咨询的发生率（kinds[].perOrder）都是 0，没有比例可缩放；请至少写一个大于 0 的发生率。`,
      en: `Contacts per order (afterSales.contactsPerOrder) are to be ${wanted} while the rates of all kinds (kinds[].perOrder) are 0, so there is nothing to scale; give at least one rate above 0.`,
    },
  ];
}

/** A chase comes before the order is closed, and is prompt at its earliest. */
export function checkChase(draft: Draft): Finding[] {
  const { closeAfter, chase } = draft.afterSales?.unpaid ?? {};
  const { by, after, prompt } = chase ?? {};
  if (by === undefined || by === "nobody" || after === undefined) return [];
  const findings: Finding[] = [];
  const path = ["afterSales", "unpaid", "chase"];
  if (closeAfter !== undefined && after >= closeAfter)
    findings.push({
      path: [...path, "after"],
      zh: `催付（afterSales.unpaid.chase.after）在下单后 ${after} 秒，而订单 ${closeAfter} 秒（closeAfter）就关闭了；请让催付早于关单。`,
      en: `Orders are chased (afterSales.unpaid.chase.after) after ${after} s and closed (closeAfter) after ${closeAfter} s; chase them earlier than that.`,
    });
  if (prompt !== undefined && prompt < after)
    findings.push({
      path: [...path, "prompt"],
      zh: `及时的界限（afterSales.unpaid.chase.prompt）是 ${prompt} 秒，比催付的时刻 after ${after} 秒还早，没有一单算及时；请写不小于 after 的数。`,
      en: `A chase is prompt (afterSales.unpaid.chase.prompt) within ${prompt} s while none is due before ${after} s (after), so none would be; give at least the time of \`after\`.`,
    });
  return findings;
}
