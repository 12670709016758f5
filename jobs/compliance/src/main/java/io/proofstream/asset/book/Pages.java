package io.proofstream.asset.book;

import io.proofstream.finding.Finding;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.life.Life;
import io.proofstream.finding.outcome.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The findings of one asset: opened, changed and put back one by one. */
final class Pages {
  /** How long a finding that is over is remembered, so that its return is known as one. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final LiveAsset asset;
  private final Findings findings;
  private final Journal journal;

  private Ground ground;

  Pages(LiveAsset asset, Findings findings, Journal journal) {
    this.asset = asset;
    this.findings = findings;
    this.journal = journal;
  }

  /** What the findings stand on from now on. */
  void stand(Ground on) {
    ground = on;
  }

  /** A scan comes, which speaks of most of them. */
  void gather() throws Exception {
    findings.gather();
  }

  Finding peek(String findingId) throws Exception {
    return findings.get(findingId);
  }

  /** If there is such a finding. */
  void change(String findingId, Cause cause, Consumer<Life> how) throws Exception {
    Finding before = findings.get(findingId);
    if (before != null) {
      change(before, cause, how);
    }
  }

  void change(Finding before, Cause cause, Consumer<Life> how) throws Exception {
    Life life = Life.of(before, ground, journal);
    how.accept(life);
    keep(before, life, cause.at());
  }

  void begin(String findingId, Flaw flaw, Cause cause, Consumer<Life> how) throws Exception {
    Life life = Life.begin(findingId, flaw, ground, journal);
    how.accept(life);
    keep(null, life, cause.at());
  }

  /** One becomes part of another; both are there. */
  void merge(String findingId, String intoId, Cause cause) throws Exception {
    Finding before = findings.get(findingId);
    Finding heirBefore = findings.get(intoId);
    Life life = Life.of(before, ground, journal);
    Life heir = Life.of(heirBefore, ground, journal);
    life.mergeInto(heir, cause);
    keep(before, life, cause.at());
    keep(heirBefore, heir, cause.at());
  }

  /** All, in the order of their ids. */
  List<Finding> all() throws Exception {
    List<Finding> all = new ArrayList<>();
    findings.all().forEach(all::add);
    return all;
  }

  void each(Cause cause, Consumer<Life> how) throws Exception {
    for (Finding each : all()) {
      change(each, cause, how);
    }
  }

  /** Everything that is due by then, of every finding. */
  void fall(Instant until) throws Exception {
    asset.nextDue = null;
    for (Finding before : all()) {
      if (!before.state().isOpen()) {
        forget(before, until);
        continue;
      }
      Life life = Life.of(before, ground, journal);
      Instant due = life.nextDue();
      if (due != null && !due.isAfter(until)) {
        life.advance(due, until);
        write(before, life);
      }
      asset.wakeAt(life.nextDue());
    }
  }

  private void forget(Finding over, Instant until) throws Exception {
    Instant at = forgottenAt(over);
    if (at.isAfter(until)) {
      asset.wakeAt(at);
    } else {
      findings.remove(over.findingId());
    }
  }

  private void keep(Finding before, Life life, Instant known) throws Exception {
    life.advance(known, known);
    if (life.isChanged()) {
      Finding after = write(before, life);
      asset.wakeAt(after.state().isOpen() ? life.nextDue() : forgottenAt(after));
    }
  }

  private static Instant forgottenAt(Finding over) {
    return over.stateSince().plus(REMEMBERED);
  }

  private Finding write(Finding before, Life life) throws Exception {
    Finding after = life.now();
    findings.put(after);
    asset.tally = asset.tally.after(before, after);
    journal.current(Rows.of(after, ground, asset));
    return after;
  }
}
