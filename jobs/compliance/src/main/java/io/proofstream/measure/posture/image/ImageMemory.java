package io.proofstream.measure.posture.image;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import io.proofstream.evidence.supply.Push;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.measure.knowledge.Knowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One image while events about it are read. Of each sort the newest is kept. */
public final class ImageMemory {
  /** What was scanned of what is no image, such as a repository of code: the asset itself. */
  private static final String NO_IMAGE = "";

  private static final String APPROVED = "approved_component";

  private final String digest;
  private Instant pushedAt;
  private Instant deletedAt;
  private String baseDigest;
  private final List<Stretch> live;
  private final List<ScanLook> scans;
  private final List<ScanSeries> scanned;
  private final List<SbomLook> sboms;
  private final List<Attestation> attestations;
  private final List<Build> builds;
  private final Map<RuleNote.Topic, RuleNote> rules = new LinkedHashMap<>();
  private Instant heardAt;

  public ImageMemory(ImagePosture before) {
    digest = before.digest();
    pushedAt = before.pushedAt();
    deletedAt = before.deletedAt();
    baseDigest = before.baseDigest();
    live = new ArrayList<>(before.live());
    scans = new ArrayList<>(before.scans());
    scanned = new ArrayList<>(before.scanned());
    sboms = new ArrayList<>(before.sboms());
    attestations = new ArrayList<>(before.attestations());
    builds = new ArrayList<>(before.builds());
    before.rules().forEach(rule -> rules.put(rule.topic(), rule));
    heardAt = before.heardAt();
  }

  /**
   * @param oldest scans from before that are of no interest any more
   * @param forgotten stretches that ended before that are neither
   */
  public ImagePosture now(Instant oldest, Instant forgotten) {
    live.removeIf(stretch -> stretch.isOverBefore(forgotten));
    scanned.replaceAll(series -> series.since(oldest));
    return new ImagePosture(
        digest,
        pushedAt,
        deletedAt,
        baseDigest,
        List.copyOf(live),
        List.copyOf(scans),
        List.copyOf(scanned),
        List.copyOf(sboms),
        List.copyOf(attestations),
        List.copyOf(builds),
        List.copyOf(rules.values()),
        heardAt);
  }

  public void becomesLive(Instant at) {
    live.add(new Stretch(at, null));
  }

  public void ceasesToBeLive(Instant at) {
    live.replaceAll(stretch -> stretch.until(at));
  }

  public void read(Event event, ScanExtract extract, Knowledge knowledge) {
    Evidence evidence = event.evidence();
    heardAt = later(heardAt, evidence.occurredAt());
    if (event.scan() != null) {
      scan(event.scan(), evidence);
    }
    extract.rules().forEach(this::rule);
    if (event.sbom() != null) {
      sbom(event, extract.components(), knowledge);
    }
    if (event.attestation() != null) {
      attest(event.attestation());
    }
    if (event.build() != null && Boolean.TRUE.equals(event.build().succeeded())) {
      builds.removeIf(each -> each.buildId().equals(event.build().buildId()));
      builds.add(event.build());
    }
    if (event.push() != null) {
      push(event.push(), evidence);
    }
  }

  /** A complete run says of every rule that it does not list that nothing breaks it any more. */
  private void scan(Scan scan, Evidence evidence) {
    if (scan.status() != ScanStatus.COMPLETE) {
      return;
    }
    ScanLook look = ScanLook.of(scan, evidence);
    remember(look);
    boolean isNewest =
        scans.stream().filter(look::isLike).noneMatch(each -> each.at().isAfter(look.at()));
    if (isNewest) {
      scans.removeIf(look::isLike);
      scans.add(look);
      rules.values().removeIf(rule -> rule.isOver(look));
    }
  }

  private void remember(ScanLook look) {
    ScanSeries known =
        scanned.stream()
            .filter(series -> series.classes().equals(look.classes()))
            .findFirst()
            .orElse(new ScanSeries(look.classes(), List.of()));
    scanned.remove(known);
    scanned.add(known.with(new ScanSeries.End(look.at(), look.databaseAt())));
  }

  private void rule(RuleNote rule) {
    RuleNote known = rules.get(rule.topic());
    boolean isOld = known != null && known.at().isAfter(rule.at());
    if (!isOld && scans.stream().noneMatch(rule::isOver)) {
      rules.remove(rule.topic());
      rules.put(rule.topic(), rule);
    }
  }

  /** What is cut into parts lists in each of them components that no other part has. */
  private void sbom(Event event, List<String> components, Knowledge knowledge) {
    Sbom sbom = event.sbom();
    Instant at = event.evidence().occurredAt();
    SbomLook known =
        sboms.stream().filter(each -> each.format() == sbom.format()).findFirst().orElse(null);
    boolean lists = sbom.components() > 0;
    if (known != null && known.at().isAfter(at)) {
      sboms.replaceAll(each -> each == known && lists ? known.listing() : each);
      return;
    }
    List<String> distinct = components.stream().distinct().toList();
    long approved =
        knowledge.hasFacts(APPROVED)
            ? distinct.stream().filter(purl -> knowledge.isStated(APPROVED, purl)).count()
            : 0;
    boolean isMore = event.part() > 0 && known != null;
    sboms.remove(known);
    sboms.add(
        new SbomLook(
            sbom.format(),
            at,
            sbom.components(),
            sbom.componentsWithPurl(),
            sbom.componentsWithLicense(),
            distinct.size() + (isMore ? known.distinct() : 0),
            Math.toIntExact(approved) + (isMore ? known.approved() : 0),
            lists || (known != null && known.hasListed())));
  }

  private void attest(Attestation attestation) {
    attestations.removeIf(
        each ->
            each.type() == attestation.type()
                && each.verified() == attestation.verified()
                && Objects.equals(each.signer(), attestation.signer())
                && Objects.equals(each.builderId(), attestation.builderId()));
    attestations.add(attestation);
  }

  private void push(Push push, Evidence evidence) {
    Instant at = push.pushedAt() == null ? evidence.occurredAt() : push.pushedAt();
    if (evidence.kind() == Kind.IMAGE_DELETED) {
      deletedAt = later(deletedAt, at);
      return;
    }
    boolean listedAgain = evidence.kind() == Kind.IMAGE_LISTED && pushedAt != null;
    pushedAt = pushedAt == null ? at : listedAgain || pushedAt.isBefore(at) ? pushedAt : at;
    deletedAt = deletedAt != null && at.isAfter(deletedAt) ? null : deletedAt;
    baseDigest = push.baseDigest() == null ? baseDigest : push.baseDigest();
  }

  /** What is found in the image of one platform is found in the image of all. */
  public static Set<String> digests(Event event) {
    Set<String> digests = new TreeSet<>();
    if (event.evidence().imageDigest() != null) {
      digests.add(event.evidence().imageDigest());
    }
    if (event.scan() != null && event.scan().indexDigest() != null) {
      digests.add(event.scan().indexDigest());
    }
    if (digests.isEmpty() && event.scan() != null) {
      digests.add(NO_IMAGE);
    }
    return digests;
  }

  public static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
