package io.proofstream.source.sbom;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample of SPDX, Syft and GitHub, against what was counted in it by other means. */
class BillSamplesTest {
  /** Rejected: {@link SpdxTest}. */
  private static final Set<String> NEGATIVE =
      Set.of("sbom-spdx/invalid-spdx.json", "sbom-spdx/spdx_3_unsupported.json");

  /** Files are none of ours, and of licences only those that somebody asserts. */
  private static final Set<String> SPDX_NOT_KEPT =
      Set.of("files", "license_noassertion", "has_document_describes");

  /** The distribution stands in each package URL; in which form licences are told is not kept. */
  private static final Set<String> SYFT_NOT_KEPT =
      Set.of("distro", "licenses_are_objects", "repo_digests");

  @TestFactory
  Stream<DynamicTest> everyRowOfSpdxHolds() {
    return Expected.everyRowOf("sbom-spdx", "spdx", SPDX_NOT_KEPT, BillSamplesTest::ofSpdx)
        .filter(test -> !NEGATIVE.contains(test.getDisplayName()));
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfSyftHolds() {
    return Expected.everyRowOf("sbom-syft-json", "syft", SYFT_NOT_KEPT, BillSamplesTest::ofSyft);
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfASnapshotHolds() {
    return Expected.everyRowOf(
        "trivy-other-formats", "github-dependency-snapshot", Set.of(), BillSamplesTest::ofSnapshot);
  }

  /** The file counts the package that the document describes; it is no component of itself. */
  private static String ofSpdx(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    Sbom sbom = event.sbom();
    int described = sbom.subjectType() == null ? 0 : 1;
    int describedByUrl = "CONTAINER".equals(sbom.subjectType()) ? 1 : 0;
    return switch (metric) {
      case "spdx_version" -> "SPDX-" + sbom.formatVersion();
      case "name" -> sbom.subjectName();
      case "namespace" -> sbom.serial();
      case "created" -> sbom.createdAt() == null ? "redacted" : sbom.createdAt().toString();
      case "creators" -> csv(sbom.tools());
      case "packages" -> String.valueOf(sbom.components() + described);
      case "packages_without_purl" ->
          String.valueOf(
              sbom.components() - sbom.componentsWithPurl() + described - describedByUrl);
      case "purls_distinct" -> String.valueOf(distinctUrls(event.components()) + describedByUrl);
      case "relationships" -> String.valueOf(sbom.relationships());
      default -> throw new AssertionError(metric);
    };
  }

  /** As the file writes creators: quoted where a comma needs it, objects as JSON. */
  private static String csv(String tools) {
    if (tools.startsWith("Person: ")) {
      return "\"{\"\"Person\"\": \"\"" + tools.substring("Person: ".length()) + "\"\"}\"";
    }
    return tools.contains(",") ? "\"" + tools + "\"" : tools;
  }

  private static String ofSyft(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    Evidence evidence = event.evidence();
    Sbom sbom = event.sbom();
    return switch (metric) {
      case "schema_version" -> sbom.formatVersion();
      case "scanner_version" -> evidence.toolVersion();
      case "source_type" -> sbom.subjectType();
      case "image_input" -> sbom.subjectName();
      case "image_manifest_digest" -> evidence.imageDigest();
      case "artifacts" -> String.valueOf(sbom.components());
      case "distinct_purls" -> String.valueOf(distinctUrls(event.components()));
      case "relationships" -> String.valueOf(sbom.relationships());
      default -> {
        String type = metric.replaceFirst("^atype_", "");
        yield String.valueOf(
            event.components().stream().filter(each -> each.type().equals(type)).count());
      }
    };
  }

  private static String ofSnapshot(Reading reading, String metric) {
    Event event = reading.events().getFirst();
    return switch (metric) {
      case "manifests" ->
          String.valueOf(event.components().stream().map(Component::path).distinct().count());
      case "resolved" -> String.valueOf(event.sbom().components());
      case "scanner_version" -> event.evidence().toolVersion();
      case "sha" -> event.sbom().subjectVersion();
      default -> throw new AssertionError(metric);
    };
  }

  private static long distinctUrls(List<Component> components) {
    return components.stream().map(Component::purl).filter(Objects::nonNull).distinct().count();
  }
}
