import { useMemo } from "react";
import { emptyScene, sceneAt } from "#experiments/film/scene.ts";
import { duration, inOne } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { filled } from "#ui/text/filled.ts";
import type { Reel } from "./controls.tsx";
import { peopleIn } from "./layout.ts";
import { StageCanvas } from "./stage.tsx";
import { useReplayWords, yuan } from "./words.ts";

const STILLS = 6;
const NOBODY: readonly number[] = [];

/** Moments spread over a film, each in the middle of its part. */
const stillMoments = ({ film }: Reel): readonly number[] =>
  Array.from(
    { length: STILLS },
    (_, i) => film.from + ((film.until - film.from) * (i + 0.5)) / STILLS,
  );

/** The film as a strip of pictures that do not move. */
export function Stills({ reels, limit }: { reels: readonly Reel[]; limit: number }) {
  const { text, secondText } = useReplayWords();
  const people = Math.max(...reels.map(({ film }) => peopleIn(film)));
  return (
    <section className="stills" aria-label={text.stills} data-picture={text.stills}>
      <p className="replay-note">{text.stillsNote}</p>
      {reels.map((reel) => (
        <ol key={reel.side.id}>
          {stillMoments(reel).map((at) => (
            <li key={at}>
              <p>
                <b>{reel.side.letter}</b> {secondText(at)}
              </p>
              <StageCanvas
                film={reel.film}
                partings={reel.partings}
                side={reel.side}
                limit={limit}
                followed={NOBODY}
                name=""
                still={at}
                rows={40}
                people={people}
              />
            </li>
          ))}
        </ol>
      ))}
      <SavePicture />
    </section>
  );
}

/** The film in words: what stands on the stage at six moments, in a table. */
export function TextTwin({ reels }: { reels: readonly Reel[] }) {
  const { text, language, secondText } = useReplayWords();
  const rows = useMemo(
    () =>
      reels.flatMap((reel) => {
        const scene = emptyScene(reel.film);
        return [...stillMoments(reel), reel.film.until].map((at) => {
          const { firsts, longestWait, replied, left, lost, agentsOnDuty } = sceneAt(
            reel.film,
            at,
            scene,
          );
          return { reel, at, firsts, longestWait, replied, left, lost, agentsOnDuty };
        });
      }),
    [reels],
  );
  const { counts } = text;
  return (
    <details className="text-twin">
      <summary>{text.twinText}</summary>

      <table>
        <caption className="unseen">{text.twinCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.moment}</th>
            <th scope="col">{counts.waiting}</th>
            <th scope="col">{counts.longest}</th>
            <th scope="col">{counts.replied}</th>
            <th scope="col">{counts.left}</th>
            <th scope="col">{counts.lost}</th>
            <th scope="col">{filled(text.people, { count: "" })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.reel.side.id} ${row.at}`}>
              <th scope="row">
                {row.reel.side.letter} {secondText(row.at)}
              </th>
              <td>{row.firsts}</td>
              <td>{inOne(duration(language, Math.round(row.longestWait)))}</td>
              <td>{row.replied}</td>
              <td>{row.left}</td>
              <td>{yuan(language, row.lost)}</td>
              <td>{row.agentsOnDuty}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
