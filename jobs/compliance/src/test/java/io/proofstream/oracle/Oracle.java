package io.proofstream.oracle;

import io.proofstream.admission.Admissions;
import io.proofstream.alert.Alert;
import io.proofstream.asset.AssetChange;
import io.proofstream.asset.AssetState;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.asset.book.AssetBook;
import io.proofstream.asset.book.Findings;
import io.proofstream.asset.book.Journal;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.scope.ScopeReduced;
import io.proofstream.asset.scope.ScopeSums;
import io.proofstream.asset.standing.Addressed;
import io.proofstream.asset.standing.Ledger;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.finding.Finding;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reason;
import io.proofstream.message.Receipt;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.resolution.ImageStream;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

  private final CollectorKeys keys;
  private final Reader reader =
      new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));
  private final Admissions admissions;
  private final Map<Reason, Integer> rejections = new EnumMap<>(Reason.class);
  private final Set<String> seen = new HashSet<>();
  private final Map<String, PolicyBook> policies = new HashMap<>();
  private final Map<String, Ledger> ledgers = new HashMap<>();
  private final Images images = new Images();
  private final Map<String, ScopeSums> scopes = new TreeMap<>();
  private final Map<String, AssetState> assets = new TreeMap<>();
  private final Map<String, TreeMap<String, Finding>> kept = new TreeMap<>();

  /**
   * @param until how far time goes in the end
   */
  public Oracle(List<Sent> log, CollectorKeys keys, Instant until) throws Exception {
    this.keys = keys;
    this.admissions = new Admissions(keys);
    int number = 0;
    for (Sent sent : log) {
      read(
          new Message(
              new Origin(sent.topic(), 0, number++),
              sent.recordedAt(),
              sent.headers(),
              sent.value()));
    }
    for (AssetState asset : List.copyOf(assets.values())) {
      String id = asset.asset().assetId();
      new AssetBook(asset, store(id), ledger(asset.org()), this).advance(until);
    }
    scopes.values().forEach(sums -> ScopeReduced.of(sums).ifPresent(alerts::add));
  }

  public List<Alert> alerts() {
    return alerts;
  }

  public List<FindingChange> changes() {
    return changes;
  }

  /** As they are in the end, by id. */
  public Map<String, CurrentFinding> findings() {
    return findings;
  }

  /** How many messages of evidence were rejected, by reason. */
  public Map<Reason, Integer> rejections() {
    return rejections;
  }

  /** Which assets have which images. */
  public List<ImageStream> imageStreams() {
    return images.known();
  }

  /** How many events waited until an asset had their image. */
  public int foundLater() {
    return images.found();
  }

  private void read(Message message) throws Exception {
    if (message.origin().topic().equals(Topic.POLICY.topicName())) {
      decree(PolicyMessage.of(message, keys, Frameworks.shipped()));
      return;
    }
    List<Entry> read = Entry.of(reader.read(message));
    boolean waits = read.getFirst().rejected() == null || read.getFirst().proof() != null;
    List<Entry> entries = waits ? admissions.settle(read) : read;
    Receipt receipt = entries.getFirst().receipt();
    if (receipt.outcome() == Outcome.REJECTED) {
      rejections.merge(receipt.reason(), 1, Integer::sum);
    } else if (seen.add(receipt.messageId())) {
      for (Entry entry : entries) {
        happen(entry.event());
      }
    }
  }

  private void decree(PolicyMessage message) {
    if (message.version() == null) {
      return;
    }
    String org = message.version().policy().org();
    PolicyBook.Answer answer =
        policies.computeIfAbsent(org, PolicyBook::empty).accept(message.version());
    if (answer.isAccepted()) {
      policies.put(org, answer.book());
      ledger(org).add(message.version());
      admissions.add(message.version());
    }
  }

  private void happen(Event event) throws Exception {
    String org = event.evidence().org();
    if (Addressed.isDecisionAboutMany(event)) {
      ledger(org).add(event);
    }
    for (Addressed addressed : images.address(event)) {
      if (!addressed.movesFindings()) {
        continue;
      }
      String id = addressed.asset().assetId();
      AssetState state = assets.get(id);
      AssetBook book =
          state == null
              ? new AssetBook(org, addressed.asset(), store(id), ledger(org), this)
              : new AssetBook(state, store(id), ledger(org), this);
      book.apply(addressed.event());
      if (book.isKnown()) {
        assets.put(id, book.state());
      }
    }
  }

  private Ledger ledger(String org) {
    return ledgers.computeIfAbsent(org, Ledger::new);
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

  @Override
  public void move(ScopeMove move) {
    scopes.merge(
        move.org() + "/" + move.policyVersion(),
        ScopeSums.plus(null, move),
        (sums, first) -> ScopeSums.plus(sums, move));
  }
}
