import { useEffect } from "react";
import { useExplorer } from "../state/Explorer";
import { useSay } from "../words/Words";
import { useStory } from "./story";
import "./keep.css";

/** The view of a story that is shown, with its text, and the way on. */
export function StoryBar() {
  const say = useSay();
  const { visit } = useExplorer();
  const [{ chapters, at }, put] = useStory();
  const chapter = at === null ? undefined : chapters[at];
  useEffect(() => {
    if (chapter) visit(chapter.view);
  }, [chapter?.view, visit]);
  if (!chapter || at === null) return null;
  const go = (to: number | null) => put({ chapters, at: to });
  return (
    <section className="story" aria-label={say("storyTitle")}>
      <p>
        <strong>
          <bdi>{chapter.title}</bdi>
        </strong>{" "}
        <span className="small quiet">{say("storyStep", { at: at + 1, n: chapters.length })}</span>
      </p>
      {chapter.text && <p className="told">{chapter.text}</p>}
      <div className="row">
        <button className="button" type="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {say("storyPrevious")}
        </button>
        <button className="button" type="button" disabled={at === chapters.length - 1} onClick={() => go(at + 1)}>
          {say("storyNext")}
        </button>
        <button className="button" type="button" onClick={() => go(null)}>
          {say("storyEnd")}
        </button>
      </div>
    </section>
  );
}
