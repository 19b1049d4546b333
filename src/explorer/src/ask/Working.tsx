import { Shown } from "../frame/Shown";
import { useSay } from "../words/Words";
import type { WorkedOut } from "./useWorkedOut";
import type { ReactNode } from "react";

/** The answer that is at hand, and above it what is being worked out or failed. */
export function Working<T>({ work, children }: { work: WorkedOut<T>; children: (data: T) => ReactNode }) {
  const say = useSay();
  const { asked, shown, working } = work;
  const isRefused = asked.errors.length > 0 && working === null;
  return (
    <>
      {working !== null && (
        <p className="notice working" role="status">
          <strong>{say(shown ? "workingKept" : "working")}</strong> <span lang="en">{working}</span>
        </p>
      )}
      {shown !== undefined && !isRefused && !asked.failure ? (
        children(shown)
      ) : (
        <>
          {working === null && <Shown asked={{ ...asked, data: isRefused ? ({} as T) : undefined }}>{() => null}</Shown>}
          {shown !== undefined && children(shown)}
        </>
      )}
    </>
  );
}
