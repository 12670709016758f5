package io.proofstream.console.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InventoryCommandTest {
  @TempDir Path folder;

  @Test
  void printsWhatItWouldDeclareAndCountsIt() {
    try (FakeRegistry registry =
        new FakeRegistry()
            .with("acme/shop", "1.4", "gone")
            .with("acme/cache", "1")
            .wantingTokens()) {
      Outcome outcome =
          type(registry, "--dry-run", "--exclude", "*/cache", "--name", "registry.example");

      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.out())
          .isEqualTo(
              "{\"proofstream\":\"image.listed\",\"at\":\"2026-11-21T12:00:00Z\","
                  + "\"image_ref\":\"registry.example/acme/shop:1.4@%s\",\"tag\":\"1.4\"}\n"
                      .formatted(FakeRegistry.digest("acme/shop", "1.4")));
      assertThat(outcome.err())
          .contains("listed 1 images of 1 repositories in registry.example; 1 tags skipped");
    }
  }

  @Test
  void listsNamedRepositoriesWithoutACatalogue() {
    try (FakeRegistry registry = new FakeRegistry().with("acme/shop", "1").withoutCatalogue()) {
      assertThat(type(registry, "--dry-run").err()).contains("shows no catalogue");
      assertThat(type(registry, "--dry-run", "--repository", "acme/shop").out())
          .contains("acme/shop:1@sha256:");
    }
  }

  @Test
  void saysThatKafkaIsDownBeforeItAsksTheRegistry() {
    try (FakeRegistry registry = new FakeRegistry().with("acme/shop", "1")) {
      Outcome outcome =
          type(registry, "--bootstrap", Typed.closedPort(), "--timeout", "1", "--org", "acme");

      assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
      assertThat(registry.asked()).isEmpty();
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    try (FakeRegistry registry = new FakeRegistry()) {
      assertThat(type(registry, "--max-images", "0").exitCode()).isEqualTo(Problem.USAGE);
      assertThat(type(registry, "--org", "A B").exitCode()).isEqualTo(Problem.USAGE);
    }
  }

  private Outcome type(FakeRegistry registry, String... options) {
    List<String> typed = new ArrayList<>(List.of("inventory", registry.address().toString()));
    typed.addAll(List.of(options));
    return Typed.in(folder)
        .with("PROOFSTREAM_REGISTRY_USER", FakeRegistry.USER)
        .with("PROOFSTREAM_REGISTRY_PASSWORD", FakeRegistry.PASSWORD)
        .type(typed.toArray(String[]::new));
  }
}
