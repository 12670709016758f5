package io.proofstream.measure.metric.change;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.declared.Change;
import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Deployed;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Of the images that came to run for the first time, those that somebody had approved before. */
final class ChangesApproved implements Metric {
  /** How long an approval holds until what it approves is there. */
  private static final Duration HOLDS = Duration.ofDays(90);

  /** One that names only the environment approves what comes there next. */
  private static final Duration NEXT = Duration.ofDays(1);

  private final List<String> environments;

  ChangesApproved(Parameters parameters) {
    environments = parameters.texts("environments");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (Deployed deployed : glance.asset().deployed()) {
      boolean isAsked = environments.isEmpty() || environments.contains(deployed.environment());
      boolean isKnown = glance.before().deployed().stream().anyMatch(deployed::isLike);
      if (isAsked && !isKnown) {
        Item item =
            isApproved(deployed, glance)
                ? null
                : new Item(
                    "deployment",
                    deployed.environment() + "/" + deployed.digest(),
                    "nobody else had approved it");
        tally.counts(deployed.at(), item);
      }
    }
  }

  private static boolean isApproved(Deployed deployed, AssetGlance glance) {
    Set<String> commits = commits(deployed.digest(), glance);
    return glance.knowledge().changes(deployed.at().minus(HOLDS), deployed.at()).stream()
        .filter(event -> isByAnother(event.change()))
        .anyMatch(event -> isOf(event, deployed, commits));
  }

  private static boolean isByAnother(Change change) {
    return change.approver() != null
        && !change.approver().isBlank()
        && !change.approver().equalsIgnoreCase(change.requester());
  }

  private static boolean isOf(Event event, Deployed deployed, Set<String> commits) {
    Change change = event.change();
    if (deployed.digest().equals(event.evidence().imageDigest())
        || (change.title() != null && change.title().contains(deployed.digest()))) {
      return true;
    }
    if (change.commitId() != null) {
      return commits.contains(change.commitId());
    }
    Instant decided =
        change.decidedAt() == null ? event.evidence().occurredAt() : change.decidedAt();
    return deployed.environment().equals(change.environment())
        && !decided.plus(NEXT).isBefore(deployed.at());
  }

  private static Set<String> commits(String digest, AssetGlance glance) {
    Set<String> commits = new TreeSet<>();
    glance.asset().image(digest).stream()
        .flatMap(ChangesApproved::commits)
        .filter(Objects::nonNull)
        .forEach(commits::add);
    return commits;
  }

  private static Stream<String> commits(ImagePosture image) {
    return Stream.concat(
        image.builds().stream().map(Build::commitId),
        image.attestations().stream().map(Attestation::commitId));
  }
}
