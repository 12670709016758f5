package io.proofstream.resolution;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.run.WorkloadState;
import io.proofstream.evidence.supply.Attestation;
import java.util.ArrayList;
import java.util.List;

/** Events that are held for later, the newest of each, and not more than some. */
final class Held {
  static final int MOST = 64;

  private final List<Mention> mentions;

  Held(List<Mention> mentions) {
    this.mentions = new ArrayList<>(mentions);
  }

  List<Mention> all() {
    return List.copyOf(mentions);
  }

  void removeAll(List<Mention> gone) {
    mentions.removeAll(gone);
  }

  /**
   * Takes the place of what said the same before. What runs no more is held no longer.
   *
   * @return how many there were too many
   */
  int add(Mention mention) {
    Event event = mention.event();
    if (event.workloads().isEmpty()) {
      put(mention);
    } else {
      event.workloads().forEach(each -> put(mention, each));
    }
    int tooMany = Math.max(0, mentions.size() - MOST);
    mentions.subList(0, tooMany).clear();
    return tooMany;
  }

  private void put(Mention mention, Workload workload) {
    Mention single = mention.with(mention.event().about(List.of(), List.of(workload)));
    if (workload.state() == WorkloadState.STOPPED) {
      forget(single);
    } else {
      put(single);
    }
  }

  private void put(Mention mention) {
    forget(mention);
    mentions.add(mention);
  }

  private void forget(Mention mention) {
    String identity = identity(mention);
    mentions.removeIf(each -> identity(each).equals(identity));
  }

  /** What says that one is told again, not another. */
  private static String identity(Mention mention) {
    Event event = mention.event();
    return switch (event.evidence().kind()) {
      case WORKLOAD_OBSERVED -> {
        Workload workload = event.workloads().getFirst();
        yield of(mention, workload.cluster(), workload.uid(), workload.container());
      }
      case SBOM_RECORDED -> of(mention, event.evidence().tool(), format(event), event.part());
      case ATTESTATION_RECORDED -> {
        Attestation says = event.attestation();
        yield of(mention, says.type(), says.predicateType(), says.signer(), says.builderId());
      }
      case BUILD_FINISHED -> of(mention, event.build().buildId());
      default -> of(mention, event.evidence().evidenceId(), event.part(), mention.slice());
    };
  }

  private static Object format(Event event) {
    return event.sbom() == null ? null : event.sbom().format();
  }

  private static String of(Mention mention, Object... parts) {
    StringBuilder identity = new StringBuilder(mention.kind().name());
    identity.append('|').append(mention.namesRepository() ? mention.named().assetId() : "");
    for (Object part : parts) {
      identity.append('|').append(part);
    }
    return identity.toString();
  }
}
