package io.proofstream.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.reading.Sent;
import io.proofstream.wire.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryNameTest {
  private static final String URL = "https://user:hunter2@github.com/acme/shop.git";

  @ParameterizedTest
  @CsvSource({
    "https://github.com/acme/shop, github.com/acme/shop",
    "https://user:hunter2@github.com/acme/shop.git/, github.com/acme/shop",
    "https://git.acme.io:8443/acme/shop?token=hunter2#main, git.acme.io:8443/acme/shop",
    "git@github.com:acme/shop.git, github.com/acme/shop",
    "ssh://git@host:22/acme/shop, host:22/acme/shop",
    "git+ssh://git@github.com/acme/shop, github.com/acme/shop",
    "acme/shop.git, acme/shop.git",
    "testdata/repo@2:conda, testdata/repo@2:conda",
    "/srv/a://b, /srv/a://b",
    ",",
  })
  void aUrlIsThePlaceThatItNames(String text, String name) {
    assertThat(RepositoryName.of(text)).isEqualTo(name);
  }

  @Test
  void oneRepositoryIsOneAssetInWhateverFormat() {
    List<Event> events =
        List.of(
            event(
                """
                {"SchemaVersion":2,"ArtifactName":"%s","ArtifactType":"repository","Results":[]}
                """),
            event(
                """
                {"bomFormat":"CycloneDX","specVersion":"1.6","components":[],
                 "metadata":{"component":{"type":"application","name":"%s"}}}
                """),
            event(
                """
                {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"%s","packages":[]}
                """),
            event(
                """
                {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"x",
                 "packages":[{"SPDXID":"SPDXRef-1","name":"%s","primaryPackagePurpose":"SOURCE"}],
                 "relationships":[{"spdxElementId":"SPDXRef-DOCUMENT",
                   "relatedSpdxElement":"SPDXRef-1","relationshipType":"DESCRIBES"}]}
                """),
            event(
                """
                {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[],
                  "versionControlProvenance":[{"repositoryUri":"%s"}]}]}
                """));

    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.evidence().asset())
                  .isEqualTo(Asset.of("default", "", "github.com/acme/shop", null));
              assertThat(EventJson.write(event)).doesNotContain("hunter2");
            });
  }

  private static Event event(String document) {
    return Sent.text(document.formatted(URL)).event();
  }
}
