package io.proofstream.resolution;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.run.Admission;
import io.proofstream.evidence.run.Workload;
import io.proofstream.identity.ImageReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where an event goes: to assets that it names itself, by way of the images that it names by
 * digest, or past all assets. What lists many images is cut.
 *
 * @param apart what is about no asset, or null
 */
public record Routing(List<Addressed> addressed, List<Mention> mentions, Event apart) {

  public static Routing of(Event event) {
    if (Addressed.isDecisionAboutMany(event)) {
      return new Routing(List.of(), List.of(), event);
    }
    return switch (event.evidence().kind()) {
      case WORKLOAD_OBSERVED, ADMISSION_DECIDED -> ofItems(event);
      case SBOM_RECORDED, ATTESTATION_RECORDED, BUILD_FINISHED, RUNTIME_ALERTED ->
          event.evidence().imageDigest() == null ? ofNamed(event) : ofImage(event);
      default -> {
        boolean byDigest = namesRepository(event) && event.evidence().imageDigest() != null;
        boolean tagged = byDigest && event.evidence().asset().tag() != null;
        yield byDigest && !tagged ? ofImage(event) : ofNamed(event);
      }
    };
  }

  private static Routing ofNamed(Event event) {
    Asset asset = event.evidence().asset();
    return asset == null
        ? new Routing(List.of(), List.of(), event)
        : new Routing(List.of(Addressed.of(asset, event, 0)), inPassing(event), null);
  }

  /** A scan may know its image by two digests, and others by either. */
  private static List<Mention> inPassing(Event event) {
    Evidence evidence = event.evidence();
    boolean tells = Mention.tells(evidence.kind()) && event.part() == 0;
    if (!tells || !namesRepository(event) || evidence.imageDigest() == null) {
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>();
    mentions.add(Mention.inPassing(event, evidence.imageDigest()));
    String index = event.scan() == null ? null : event.scan().indexDigest();
    if (index != null && !index.equals(evidence.imageDigest())) {
      mentions.add(Mention.inPassing(event, index));
    }
    return List.copyOf(mentions);
  }

  private static Routing ofImage(Event event) {
    Evidence evidence = event.evidence();
    Mention mention = Mention.of(event, evidence.imageDigest(), evidence.asset(), 0);
    return new Routing(List.of(), List.of(mention), null);
  }

  private static boolean namesRepository(Event event) {
    Asset asset = event.evidence().asset();
    return asset != null && !asset.registry().isEmpty();
  }

  /** One image as items name it; either may be null. */
  private record Named(Asset asset, String digest) {}

  /** What of an event is about one image. */
  private record Slice(List<Admission> admissions, List<Workload> workloads) {
    Slice() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static Routing ofItems(Event event) {
    Map<Named, Slice> slices = new LinkedHashMap<>();
    String org = event.evidence().org();
    for (Workload each : event.workloads()) {
      Named named = named(org, each.imageRef(), each.imageDigest(), each.stream());
      slices.computeIfAbsent(named, any -> new Slice()).workloads().add(each);
    }
    for (Admission each : event.admissions()) {
      Named named = named(org, each.imageRef(), each.imageDigest(), each.stream());
      slices.computeIfAbsent(named, any -> new Slice()).admissions().add(each);
    }
    List<Addressed> addressed = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    Event apart = slices.isEmpty() ? event : null;
    int number = 0;
    for (Map.Entry<Named, Slice> each : slices.entrySet()) {
      Named named = each.getKey();
      Event slice = event.about(each.getValue().admissions(), each.getValue().workloads());
      if (named.digest() != null) {
        mentions.add(Mention.of(slice, named.digest(), named.asset(), number));
      } else if (named.asset() != null) {
        addressed.add(Addressed.of(named.asset(), slice, number));
      } else {
        apart = slice;
      }
      number++;
    }
    return new Routing(List.copyOf(addressed), List.copyOf(mentions), apart);
  }

  private static Named named(String org, String reference, String digest, String stream) {
    ImageReference image = Addressed.image(reference);
    String own = image == null ? null : image.digest();
    return new Named(Addressed.asset(org, image, stream), digest == null ? own : digest);
  }
}
