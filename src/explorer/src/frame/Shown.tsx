// What stands in for an answer that is not there, and beside one that is there in part.
import type { ReactNode } from "react";
import type { Asked } from "../api/useAnswer";
import { useSay } from "../words/Words";

/** The answer as it is shown; else the shape of what comes, or what failed with a way to try again. What was there stays. */
export function Shown<T>({ asked, rows = 6, children }: { asked: Asked<T>; rows?: number; children: (data: T) => ReactNode }) {
  const say = useSay();
  return (
    <>
      {asked.failure && <Failed asked={asked} />}
      {asked.errors.length > 0 && !asked.failure && (
        <p className="notice" role="alert">
          {say("partly", { message: asked.errors[0]!.message })}
        </p>
      )}
      {asked.data !== undefined
        ? children(asked.data)
        : asked.loading && (
            <div className="shape" role="status">
              <span className="unseen">{say("loading")}</span>
              {Array.from({ length: rows }, (_, index) => (
                <i key={index} />
              ))}
            </div>
          )}
    </>
  );
}

function Failed<T>({ asked }: { asked: Asked<T> }) {
  const say = useSay();
  const { kind, message } = asked.failure!;
  const outdated = kind === "outdated";
  return (
    <div className="failure" role="alert">
      <strong>{say("failed")}</strong>
      <span>{kind === "refused" ? message : say(kind)}</span>
      <button className="button" type="button" onClick={outdated ? () => location.reload() : asked.retry}>
        {say(outdated ? "reload" : "retry")}
      </button>
    </div>
  );
}
