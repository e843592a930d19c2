import type { PointerEvent, ReactNode } from "react";
import { figure, limitShort, money, percent, plain } from "#ui/format/figure.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { useWords } from "#ui/text/use-words.ts";
import type { DayTotals } from "./day-figures.ts";

interface RowProps {
  readonly totals: DayTotals;
  readonly outcome: string;
  readonly onAsk: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly children: ReactNode;
}

/** A row: what it shows on the left, the plot, the whole day on the right. */
function DayRow(props: {
  name: string;
  keys: ReactNode;
  total: ReactNode;
  under: ReactNode;
  outcome: string;
  /** Drawn from the plan: it is never out of date. */
  isGiven?: boolean;
  onAsk: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  children: ReactNode;
}) {
  return (
    <div className={props.isGiven ? "day-row given" : "day-row"}>
      <div className="day-key">
        {props.name}
        <small>{props.keys}</small>
      </div>
      <div className="day-plot" onPointerUp={props.onAsk}>
        {props.children}
      </div>
      <div className="day-total">
        <NumberButton outcome={props.outcome} className="plain-number">
          <span className="unseen">{props.name} </span>
          {props.total}
        </NumberButton>
        <small>{props.under}</small>
      </div>
    </div>
  );
}

export function DemandRow({ totals, bin, ...row }: RowProps & { bin: string }) {
  const { t, language } = useWords();
  return (
    <DayRow
      {...row}
      isGiven
      name={t("day.demand")}
      keys={
        <>
          <span className="key">{bin}</span>
          <Key shape="demand" name={t("day.toPeople")} />
          <Key shape="bot" name={t("day.byBot")} />
        </>
      }
      total={
        <FigureText
          figure={{ value: plain(language, totals.contacts), unit: t("day.unitPeople") }}
        />
      }
      under={t("day.byBotTotal", { count: Math.round(totals.byBot) })}
    />
  );
}

export function StaffRow({ totals, planned, ...row }: RowProps & { planned: number }) {
  const { t, language } = useWords();
  const missing = Math.round(totals.missingHours);
  const [hours, worked] = [plain(language, planned), plain(language, totals.dutyHours)];
  return (
    <DayRow
      {...row}
      name={t("day.staff")}
      keys={
        <>
          <Key shape="duty" name={t("day.onDuty")} />
          <Key shape="needed" name={t("day.needed")} />
        </>
      }
      total={<FigureText figure={{ value: worked, unit: t("day.unitHours") }} />}
      under={
        <>
          {planned > 0 && hours !== worked ? (
            <span className="under-line" title={t("edit.plannedWhy", { planned: hours, worked })}>
              {t("edit.planned", { planned: hours, worked })}
            </span>
          ) : null}
          {missing > 0
            ? t("day.missingHours", { count: missing })
            : t(totals.missingHours > 0 ? "day.missingLess" : "day.noneMissing")}
        </>
      }
    />
  );
}

export function MissedRow({
  totals,
  limit,
  platform,
  platformHours,
  ...row
}: RowProps & { limit: number; platform: string; platformHours: string }) {
  const { t, language } = useWords();
  const asPlatform = figure(language, totals.platform, totals.platformUnit);
  return (
    <DayRow
      {...row}
      name={t("day.missed", { limit: limitShort(language, limit) })}
      keys={t("day.missedUnit")}
      total={percent(language, totals.missed)}
      under={
        <>
          <NumberButton outcome={platform} className="plain-number">
            {t("day.asPlatform")} <FigureText figure={asPlatform} />
          </NumberButton>
          {platformHours === "" ? null : <span className="platform-hours">{platformHours}</span>}
        </>
      }
    />
  );
}

export function LostRow({ totals, bin, ...row }: RowProps & { bin: string }) {
  const { t, language } = useWords();
  const share = totals.lostShare;
  return (
    <DayRow
      {...row}
      name={t("day.lost")}
      keys={bin}
      total={<FigureText figure={money(language, totals.lost)} />}
      under={Number.isNaN(share) ? null : t("day.lostShare", { share: percent(language, share) })}
    />
  );
}

/** A sample of a mark and what it stands for. */
function Key({ shape, name }: { shape: "demand" | "bot" | "duty" | "needed"; name: string }) {
  return (
    <span className="key">
      <i className={`key-${shape}`} aria-hidden="true" />
      {name}
    </span>
  );
}
