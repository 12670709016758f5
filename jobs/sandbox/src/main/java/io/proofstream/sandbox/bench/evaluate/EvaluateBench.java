package io.proofstream.sandbox.bench.evaluate;

import io.proofstream.control.Framework;
import io.proofstream.control.reading.Content;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.sandbox.UpOptions;
import io.proofstream.sandbox.component.Progress;
import io.proofstream.wire.RecordedTime;
import java.util.List;

/**
 * What judging costs: a fleet that grows, held to one framework and then to all of them, and at the
 * ends of days, when everything is judged and written, a pane in which nothing was scanned, a few
 * assets were, or all.
 */
public final class EvaluateBench {
  private static final List<String> ONE = List.of("soc2-tsc-2017");
  private static final int FEW = 100;

  private final Sandbox sandbox;
  private final Progress progress;

  public EvaluateBench(Sandbox sandbox, Progress progress) {
    this.sandbox = sandbox;
    this.progress = progress;
  }

  /**
   * @param sizes of the fleet, growing
   */
  public void run(List<Integer> sizes) {
    sandbox.up(UpOptions.standard().withoutJobs().withTime(RecordedTime.GIVEN), progress);
    try (Days days = new Days(sandbox, progress)) {
      for (int size : sizes) {
        days.heldTo(ONE);
        days.growTo(size);
        panes(days, size);
        days.heldTo(all());
        panes(days, size);
      }
    }
  }

  private static void panes(Days days, int size) {
    days.end(0);
    days.end(Math.min(FEW, size));
    days.end(size);
  }

  private static List<String> all() {
    return Content.shipped().frameworks().stream()
        .map(Framework::scopes)
        .flatMap(List::stream)
        .map(Framework.Scope::id)
        .toList();
  }
}
