package io.proofstream.oracle;

import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.AssetState;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.book.AssetBook;
import io.proofstream.asset.book.Findings;
import io.proofstream.asset.book.Journal;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.asset.standing.Ledger;
import io.proofstream.broker.Arrival;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must come of a log, by one thread and without an engine: every asset's book is handed its
 * events one by one, then told that time passes. It says nothing of how the job does it.
 */
public final class Oracle implements Journal {
  private final List<Alert> alerts = new ArrayList<>();
  private final List<FindingChange> changes = new ArrayList<>();
  private final Map<String, CurrentFinding> findings = new TreeMap<>();

  private final Map<String, AssetState> assets = new TreeMap<>();
  private final Map<String, TreeMap<String, Finding>> kept = new TreeMap<>();
  private final Ledger ledger = new Ledger(SeededLog.ORG);

  public Oracle(List<Arrival> log, CollectorKeys keys) throws Exception {
    Reader reader = new Reader(Tools.all(), keys, Duration.ofMinutes(5));
    Set<String> seen = new HashSet<>();
    PolicyBook policies = PolicyBook.empty(SeededLog.ORG);
    for (Arrival arrival : log) {
      Message message =
          new Message(
              new Origin(arrival.topic(), arrival.partition(), arrival.offset()),
              Instant.ofEpochMilli(arrival.timestamp()),
              arrival.headers(),
              arrival.value());
      if (arrival.topic().equals("policy")) {
        PolicyBook.Answer answer = policies.accept(PolicyMessage.of(message, keys).version());
        policies = answer.book();
        ledger.add(PolicyMessage.of(message, keys).version());
      } else {
        Reading reading = reader.read(message);
        if (seen.add(reading.messageId())) {
          read(reading.events());
        }
      }
    }
    passForEver();
  }

  public List<Alert> alerts() {
    return alerts;
  }

  public List<FindingChange> changes() {
    return changes;
  }

  public Map<String, CurrentFinding> findings() {
    return findings;
  }

  private void read(List<Event> events) throws Exception {
    for (Event event : events) {
      if (Addressed.isDecisionAboutMany(event)) {
        ledger.add(event);
      }
      for (Addressed addressed : Addressed.of(event)) {
        String id = addressed.asset().assetId();
        AssetState state = assets.get(id);
        AssetBook book =
            state == null
                ? new AssetBook(SeededLog.ORG, addressed.asset(), store(id), ledger, this)
                : new AssetBook(state, store(id), ledger, this);
        book.apply(event);
        assets.put(id, book.state());
      }
    }
  }

  /** Until nothing is waited for any more, and once more for what was decided last. */
  private void passForEver() throws Exception {
    Instant end = SeededLog.BEGIN.plus(Duration.ofDays(3 * 366));
    for (Map.Entry<String, AssetState> asset : assets.entrySet()) {
      AssetBook book = new AssetBook(asset.getValue(), store(asset.getKey()), ledger, this);
      book.advance(end);
    }
  }

  private Findings store(String asset) {
    TreeMap<String, Finding> all = kept.computeIfAbsent(asset, id -> new TreeMap<>());
    return new Findings() {
      @Override
      public Finding get(String findingId) {
        return all.get(findingId);
      }

      @Override
      public void put(Finding finding) {
        all.put(finding.findingId(), finding);
      }

      @Override
      public void remove(String findingId) {
        all.remove(findingId);
      }

      @Override
      public Iterable<Finding> all() {
        return List.copyOf(all.values());
      }
    };
  }

  @Override
  public void change(FindingChange change) {
    changes.add(change);
  }

  @Override
  public void verdict(ObligationVerdict verdict) {}

  @Override
  public void alert(Alert alert) {
    alerts.add(alert);
  }

  @Override
  public void current(CurrentFinding finding) {
    findings.put(finding.findingId(), finding);
  }

  @Override
  public void current(CurrentAsset asset) {}

  @Override
  public void change(AssetChange change) {}
}
