package io.proofstream.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.wire.Header;
import org.junit.jupiter.api.Test;

/** What makes two sightings one finding, and what does not (requirements.md 2.2). */
class FindingIdentityTest {
  private static final String FINDING =
      """
      {"VulnerabilityID":"CVE-2024-0001","PkgName":"openssl","InstalledVersion":"3.0.1","FixedVersion":"3.0.2",\
      "Severity":"HIGH","Status":"fixed","Title":"t","PkgPath":"usr/lib/a"}\
      """;

  @Test
  void twoDigestsOfOneStreamMeetInOneFinding() {
    ScanFinding before = found(FINDING, "ghcr.io/a/b:1.2.3@sha256:" + "aa".repeat(32));
    ScanFinding after = found(FINDING, "ghcr.io/a/b:1.2.4@sha256:" + "bb".repeat(32));

    assertThat(after.findingId()).isEqualTo(before.findingId());
  }

  @Test
  void whatChangesOverTimeNeverChangesTheFinding() {
    String id = found(FINDING).findingId();

    assertThat(found(FINDING.replace("HIGH", "LOW")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("3.0.2", "3.0.9")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("3.0.1", "3.0.0")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("\"fixed\"", "\"will_not_fix\"")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("\"t\"", "\"u\"")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("usr/lib/a", "/usr/share/b")).findingId()).isEqualTo(id);
    assertThat(found(FINDING.replace("CVE-2024-0001", "cve-2024-0001")).findingId()).isEqualTo(id);
  }

  @Test
  void aPackageUrlOfTheToolMeetsOneThatWeMade() {
    String given =
        FINDING.replace(
            "\"Title\"",
            "\"PkgIdentifier\":{\"PURL\":\"pkg:npm/openssl@3.0.1?arch=x#y\"},\"Title\"");

    assertThat(found(given).findingId()).isEqualTo(found(FINDING).findingId());
    assertThat(found(given).packagePurl()).isEqualTo("pkg:npm/openssl@3.0.1?arch=x#y");
    assertThat(found(given.replace("pkg:npm/openssl", "pkg:%%")).packagePurl())
        .isEqualTo("pkg:npm/openssl@3.0.1");
  }

  @Test
  void anAliasMeetsItsCve() {
    String alias = FINDING.replace("CVE-2024-0001", "GHSA-AAAA-bbbb-cccc");
    String named = alias.replace("\"Title\"", "\"VendorIDs\":[\"CVE-2024-0001\"],\"Title\"");

    assertThat(found(named).findingId()).isEqualTo(found(FINDING).findingId());
    assertThat(found(named).reportedId()).isEqualTo("GHSA-AAAA-bbbb-cccc");
    assertThat(found(alias).findingId()).isNotEqualTo(found(FINDING).findingId());
  }

  @Test
  void anotherAssetStreamPackageOrPlaceIsAnotherFinding() {
    String id = found(FINDING).findingId();

    assertThat(found(FINDING, "ghcr.io/a/b:1.3.0").findingId()).isNotEqualTo(id);
    assertThat(found(FINDING, "ghcr.io/a/c:1.2.3").findingId()).isNotEqualTo(id);
    assertThat(found(FINDING.replace("openssl", "libssl")).findingId()).isNotEqualTo(id);
    assertThat(found(FINDING.replace("usr/lib/a", "opt/a")).findingId()).isNotEqualTo(id);
    assertThat(
            sent(FINDING, "ghcr.io/a/b:1.2.3")
                .with(Header.ORG, "acme")
                .findings()
                .getFirst()
                .findingId())
        .isNotEqualTo(id);
  }

  private static ScanFinding found(String finding) {
    return found(finding, "ghcr.io/a/b:1.2.3");
  }

  private static ScanFinding found(String finding, String asset) {
    return sent(finding, asset).findings().getFirst();
  }

  private static Sent sent(String finding, String asset) {
    return Sent.text(
            "{\"SchemaVersion\":2,\"ArtifactType\":\"container_image\",\"Results\":[{\"Type\":\"npm\",\"Vulnerabilities\":["
                + finding
                + "]}]}")
        .with(Header.ASSET, asset);
  }
}
