package io.proofstream.measure.posture;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Decision;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.posture.finding.FindingMemory;
import io.proofstream.measure.posture.image.ImageMemory;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.ScanExtract;
import io.proofstream.measure.posture.image.ScanSeries;
import io.proofstream.policy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns what becomes known of an asset into what metrics ask of it. What nobody proved to have
 * sent, what is too uncertain, and what is made up is as good as absent.
 */
public final class AssetMemory {
  /** Evidence of images and containers below that is no evidence. */
  private static final int LEAST_CONFIDENCE = 60;

  /** What is over for so long is forgotten; longer than any window. */
  private static final Duration REMEMBERED = Duration.ofDays(100);

  private static final Set<Kind> CONFIRMING =
      EnumSet.of(
          Kind.IMAGE_PUSHED, Kind.IMAGE_LISTED, Kind.WORKLOAD_OBSERVED, Kind.ASSET_REGISTERED);

  private final AssetPosture before;
  private final Knowledge knowledge;
  private final Map<String, ImageMemory> images = new LinkedHashMap<>();
  private final Map<String, Container> containers = new LinkedHashMap<>();
  private final List<LetIn> letIn;
  private final List<Deployed> deployed;
  private final FindingMemory findings;
  private final Map<String, String> fixStates;
  private CurrentAsset face;
  private List<String> liveDigests;
  private Instant inScopeSince;
  private Instant registeredSince;
  private Instant confirmedAt;

  public AssetMemory(AssetPosture before, Knowledge knowledge) {
    this.before = before;
    this.knowledge = knowledge;
    before.images().forEach(image -> images.put(image.digest(), new ImageMemory(image)));
    before.containers().forEach(container -> containers.put(container.id(), container));
    findings = new FindingMemory(before.findings(), before.closed(), before.missed());
    letIn = new ArrayList<>(before.letIn());
    deployed = new ArrayList<>(before.deployed());
    fixStates = new TreeMap<>(before.fixStates());
    face = before.face();
    liveDigests = before.liveDigests();
    inScopeSince = before.inScopeSince();
    registeredSince = before.registeredSince();
    confirmedAt = before.confirmedAt();
  }

  /** Whether it may be counted at all. */
  public boolean believes(AssetNote note) {
    Event event = note.event();
    return event == null
        || (event.evidence().trust() == Trust.VERIFIED
            && event.evidence().confidence() >= LEAST_CONFIDENCE
            && (!event.evidence().simulated() || knowledge.policy().demo()));
  }

  /** In order of time; only what it believes. */
  public void read(AssetNote note) {
    if (note.event() != null) {
      read(note.event(), note.extract());
    } else if (note.face() != null) {
      look(note.face(), note.at());
    } else if (note.change() != null) {
      change(note.change());
    } else if (note.finding() != null) {
      findings.find(note.finding());
    } else if (note.verdict() != null) {
      findings.judge(note.verdict());
    }
  }

  /** All of it as known at that time; what is over is left out from then on. */
  public AssetPosture now(Instant at) {
    Instant forgotten = at.minus(REMEMBERED);
    findings.forget(forgotten);
    fixStates.keySet().removeIf(id -> !findings.has(id));
    letIn.removeIf(each -> each.at().isBefore(forgotten) && !runs(each));
    deployed.removeIf(each -> each.at().isBefore(forgotten) && !isThere(each.digest()));
    List<ImagePosture> kept =
        images.values().stream()
            .map(image -> image.now(at.minus(ScanSeries.KEPT), forgotten))
            .filter(image -> isKept(image, forgotten))
            .toList();
    return new AssetPosture(
        before.org(),
        before.assetId(),
        face,
        liveDigests,
        inScopeSince,
        registeredSince,
        confirmedAt,
        kept,
        List.copyOf(containers.values()),
        List.copyOf(letIn),
        List.copyOf(deployed),
        findings.findings(),
        findings.closed(),
        findings.missed(),
        Map.copyOf(fixStates));
  }

  /** Whether anything runs there still that may have come in so. */
  private boolean runs(LetIn old) {
    return containers.values().stream().anyMatch(old::letIn);
  }

  private boolean isKept(ImagePosture image, Instant forgotten) {
    return liveDigests.contains(image.digest())
        || !image.live().isEmpty()
        || (image.heardAt() != null && image.heardAt().isAfter(forgotten));
  }

  private void read(Event event, ScanExtract extract) {
    Instant at = event.evidence().occurredAt();
    if (CONFIRMING.contains(event.evidence().kind())) {
      confirmedAt = ImageMemory.later(confirmedAt, at);
    }
    event.workloads().forEach(workload -> see(workload, at));
    event.admissions().stream()
        .filter(each -> each.assetId() == null || each.assetId().equals(before.assetId()))
        .forEach(admission -> admit(admission, at));
    fixStates.putAll(extract.fixStates());
    ImageMemory.digests(event).forEach(digest -> image(digest).read(event, extract, knowledge));
  }

  private ImageMemory image(String digest) {
    return images.computeIfAbsent(digest, id -> new ImageMemory(ImagePosture.unknown(id)));
  }

  private void see(Workload workload, Instant at) {
    Container container = new Container(workload, at);
    Container known = containers.get(container.id());
    if (known != null && known.seenAt().isAfter(at)) {
      return;
    }
    if (workload.state() == WorkloadState.STOPPED) {
      containers.remove(container.id());
    } else {
      containers.put(container.id(), container);
      Instant started = workload.startedAt() == null ? at : workload.startedAt();
      deploy(workload.cluster(), workload.namespace(), workload.imageDigest(), started);
    }
  }

  private void admit(Admission admission, Instant at) {
    boolean isLetIn = admission.decision() != Decision.DENIED && !admission.isDryRun();
    if (isLetIn && !"delete".equals(admission.operation())) {
      LetIn now =
          new LetIn(
              admission.cluster(),
              admission.namespace(),
              admission.imageDigest(),
              admission.decidedAt() == null ? at : admission.decidedAt());
      letIn.removeIf(each -> each.isLike(now));
      letIn.add(now);
      deploy(now.cluster(), now.namespace(), now.digest(), now.at());
    }
  }

  /** Where it came to first decides; where the policy knows no environment it came to none. */
  private void deploy(String cluster, String namespace, String digest, Instant at) {
    Scope.Environment environment = knowledge.policy().scope().environmentOf(cluster, namespace);
    if (digest == null || environment == null) {
      return;
    }
    Deployed now = new Deployed(environment.name(), digest, at);
    if (deployed.stream().noneMatch(now::isLike)) {
      deployed.add(now);
    }
  }

  private boolean isThere(String digest) {
    return containers.values().stream()
        .anyMatch(container -> digest.equals(container.workload().imageDigest()));
  }

  private void look(CurrentAsset row, Instant at) {
    face = row;
    boolean isCounted = row.inScope() && row.retiredAt() == null;
    boolean isRegistered = row.knownFrom().stream().anyMatch(source -> !source.equals("scan"));
    inScopeSince = since(inScopeSince, isCounted, at);
    registeredSince = since(registeredSince, isCounted && isRegistered, at);
  }

  /** Null if it is not so now. */
  private static Instant since(Instant before, boolean isSo, Instant at) {
    if (!isSo) {
      return null;
    }
    return before == null ? at : before;
  }

  private void change(AssetChange change) {
    Instant at = change.by().at();
    for (String digest : change.liveDigests()) {
      if (!liveDigests.contains(digest)) {
        image(digest).becomesLive(at);
      }
    }
    for (String digest : liveDigests) {
      if (!change.liveDigests().contains(digest)) {
        image(digest).ceasesToBeLive(at);
      }
    }
    liveDigests = change.liveDigests();
  }
}
