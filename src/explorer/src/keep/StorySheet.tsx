import { useState } from "react";
import { useModel } from "../api/ModelContext";
import { announce } from "../frame/announce";
import { Sheet } from "../frame/Sheet";
import { useExplorer } from "../state/Explorer";
import { write } from "../state/url";
import { useSay } from "../words/Words";
import { save } from "./save";
import { readStory, storyFile, useStory, type Chapter } from "./story";
import "./keep.css";

/** Makes a story: adds views, writes to them, puts them in order, saves and opens it. */
export function StorySheet({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const model = useModel();
  const { state } = useExplorer();
  const [{ chapters, at }, put] = useStory();
  const [broken, setBroken] = useState("");
  const set = (next: readonly Chapter[]) => put({ chapters: next, at });
  const add = () => set([...chapters, { title: document.querySelector("h1")?.textContent?.trim() ?? "", text: "", view: write(state, model.outline.model) }]);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = readStory(await file.text());
    setBroken(typeof found === "string" ? say("storyBroken", { reason: say(found) }) : "");
    if (typeof found === "string") return;
    set(found);
    announce(say("storyOpened", { n: found.length }));
  };
  return (
    <Sheet title={say("storyTitle")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{say("storyText")}</p>
        <div className="row">
          <button className="button primary" type="button" onClick={add}>
            {say("storyAdd")}
          </button>
          <button className="button" type="button" disabled={chapters.length === 0} onClick={() => save("story.json", storyFile(chapters))}>
            {say("storySave")}
          </button>
          <label className="button">
            {say("storyOpen")}
            <input className="unseen" type="file" accept="application/json,.json" onChange={(event) => void open(event.target.files?.[0])} />
          </label>
        </div>
        {broken && (
          <p className="fault" role="alert">
            {broken}
          </p>
        )}
        {chapters.length === 0 && <p>{say("storyEmpty")}</p>}
        <ol className="chapters">
          {chapters.map((chapter, index) => (
            <ChapterRow
              key={`${index} ${chapter.view}`}
              chapter={chapter}
              index={index}
              count={chapters.length}
              onChange={(part) => set(chapters.map((other, place) => (place === index ? { ...other, ...part } : other)))}
              onMove={(by) => set(moved(chapters, index, by))}
              onDrop={() => set(chapters.filter((_other, place) => place !== index))}
              onShow={() => {
                put({ chapters, at: index });
                onClose();
              }}
            />
          ))}
        </ol>
      </div>
    </Sheet>
  );
}

interface RowProps {
  chapter: Chapter;
  index: number;
  count: number;
  onChange: (part: Partial<Chapter>) => void;
  onMove: (by: number) => void;
  onDrop: () => void;
  onShow: () => void;
}

function ChapterRow({ chapter, index, count, onChange, onMove, onDrop, onShow }: RowProps) {
  const say = useSay();
  return (
    <li className="chapter">
      <input className="field" aria-label={say("storyName")} value={chapter.title} onChange={(event) => onChange({ title: event.target.value })} />
      <textarea
        className="field"
        rows={2}
        aria-label={say("storyWords")}
        placeholder={say("storyWords")}
        value={chapter.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="row">
        <button className="button" type="button" onClick={onShow}>
          {say("storyGo")}
        </button>
        <button className="button" type="button" disabled={index === 0} onClick={() => onMove(-1)}>
          {say("storyUp")}
        </button>
        <button className="button" type="button" disabled={index === count - 1} onClick={() => onMove(1)}>
          {say("storyDown")}
        </button>
        <button className="button" type="button" onClick={onDrop}>
          {say("storyDrop")}
        </button>
      </div>
    </li>
  );
}

function moved(chapters: readonly Chapter[], index: number, by: number): Chapter[] {
  const next = [...chapters];
  const [chapter] = next.splice(index, 1);
  next.splice(index + by, 0, chapter!);
  return next;
}
