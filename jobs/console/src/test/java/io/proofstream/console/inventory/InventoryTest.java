package io.proofstream.console.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InventoryTest {
  private static final Map<String, String> ALICE =
      Map.of(Credentials.USER, FakeRegistry.USER, Credentials.PASSWORD, FakeRegistry.PASSWORD);

  @TempDir Path folder;
  private final FakeRegistry registry = new FakeRegistry();
  private final List<Long> pauses = new ArrayList<>();

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void listsEveryTagOfEveryRepositoryOverAllPages() {
    registry
        .with("acme/cart", "1.0", "1.1", "1.2", "1.3", "latest")
        .with("acme/shop", "2.0")
        .with("empty/none")
        .with("other/tool", "3");

    assertThat(images(Map.of()))
        .hasSize(7)
        .contains(image("acme/cart", "latest"), image("acme/shop", "2.0"), image("other/tool", "3"))
        .doesNotHaveDuplicates();
    assertThat(registry.asked()).contains("GET /v2/_catalog?n=1000&last=acme%2Fshop");
  }

  @Test
  void fetchesATokenForEachScopeOnceAndANewOneWhenItEnds() {
    registry.with("acme/shop", "1", "2", "3").wantingTokens();
    Catalogue catalogue = catalogue(ALICE);

    catalogue.repositories();
    catalogue.tags("acme/shop");
    catalogue.digest("acme/shop", "1");
    assertThat(tokensAsked()).hasSize(2).allMatch(each -> each.endsWith(" Basic"));
    assertThat(tokensAsked().getLast()).contains("service=fake", "acme%2Fshop%3Apull");

    registry.forgetTokens();
    assertThat(catalogue.digest("acme/shop", "2")).isEqualTo(FakeRegistry.digest("acme/shop", "2"));
    assertThat(tokensAsked()).hasSize(3);
  }

  @Test
  void asksForATokenAsNobodyWhereThatIsEnough() {
    registry.with("acme/shop", "1").wantingTokens();

    assertThat(images(Map.of())).containsExactly(image("acme/shop", "1"));
  }

  @Test
  void givesUserAndPasswordWhereTheyAreWanted() {
    registry.with("acme/shop", "1").wantingPasswords();

    assertThat(images(ALICE)).containsExactly(image("acme/shop", "1"));
  }

  @Test
  void saysWhereCredentialsComeFromIfTheyAreMissingOrWrong() {
    registry.with("acme/shop", "1").wantingPasswords();
    Map<String, String> wrong =
        Map.of(Credentials.USER, "alice", Credentials.PASSWORD, "not-her-password");

    for (Map<String, String> environment : List.of(Map.<String, String>of(), wrong)) {
      assertThatThrownBy(() -> images(environment))
          .isInstanceOfSatisfying(
              Problem.class,
              problem ->
                  assertThat(String.join("\n", problem.lines()))
                      .contains("refuses us /v2/_catalog", "401", Credentials.PASSWORD)
                      .doesNotContain("not-her-password"));
    }
    registry.wantingTokens();
    assertThatThrownBy(() -> images(wrong)).hasMessageContaining("no token for");
  }

  @Test
  void waitsAsLongAsTheRegistryAsksAndTriesAgain() {
    registry.with("acme/shop", "1").failingWith(429, 503);

    assertThat(images(Map.of())).hasSize(1);
    assertThat(pauses).containsExactly(7000L, 7000L);
  }

  @Test
  void givesUpAfterSeveralTries() {
    registry.with("acme/shop", "1").failingWith(500, 500, 500, 500, 500);

    assertThatThrownBy(() -> images(Map.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(Problem.UNREACHABLE);
              assertThat(problem.lines().get(1)).contains("500, 5 times");
            });
  }

  @Test
  void saysWhatToDoWithoutACatalogue() {
    registry.with("acme/shop", "1").withoutCatalogue();

    assertThatThrownBy(() -> images(Map.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.lines().getLast()).contains("--repository"));
    assertThat(catalogue(Map.of()).tags("acme/shop")).containsExactly("1");
  }

  @Test
  void skipsTagsThatGoAwayMeanwhileAndNamesThatNoImageHas() {
    registry.with("acme/shop", "1", "gone-since").with("Odd/Name", "1");
    Inventory inventory = new Inventory(catalogue(Map.of()), registry.name(), 10);
    List<String> found = new ArrayList<>();

    inventory.walk(List.of("acme/shop", "Odd/Name", "acme/deleted"), found::add);

    assertThat(found).containsExactly(image("acme/shop", "1"));
    assertThat(inventory.skipped()).isEqualTo(2);
  }

  @Test
  void countsTheDigestItselfWhereARegistryLeavesItOut() {
    registry.with("acme/shop", "1").withoutDigestHeader();

    assertThat(images(Map.of())).containsExactly(image("acme/shop", "1"));
  }

  @Test
  void staysWhereItIsWhenALinkNamesAnotherHost() {
    registry.with("a/a", "1").with("b/b", "1").with("c/c", "1").wantingPasswords();
    registry.callingItself("http://elsewhere.invalid");

    assertThat(images(ALICE)).hasSize(3);
  }

  @Test
  void endsLoudlyBeforeItListsMoreThanItMay() {
    registry.with("acme/shop", "1", "2", "3");
    Inventory inventory = new Inventory(catalogue(Map.of()), registry.name(), 2);

    assertThatThrownBy(() -> inventory.walk(List.of("acme/shop"), image -> {}))
        .hasMessageContaining("more than 2 images");
  }

  @Test
  void choosesRepositoriesByPattern() {
    Wanted wanted = new Wanted(List.of("prod/**", "shared/*"), List.of("**/cache"));

    assertThat(List.of("prod/a", "prod/a/b", "shared/a", "shared/a/b", "prod/cache", "dev/a"))
        .filteredOn(wanted::has)
        .containsExactly("prod/a", "prod/a/b", "shared/a");
    assertThat(new Wanted(List.of(), List.of()).has("any/thing")).isTrue();
    assertThat(new Wanted(List.of("a.c"), List.of()).has("abc")).isFalse();
  }

  @Test
  void readsCredentialsFromAFileAndNeverShowsThePassword() throws IOException {
    Path file = Files.writeString(folder.resolve("registry"), "user = alice\npassword = secret1\n");
    Path half = Files.writeString(folder.resolve("half"), "user = alice\n");

    assertThat(Credentials.find(file, null, null)).hasToString("credentials of alice");
    assertThatThrownBy(() -> Credentials.find(half, null, null)).isInstanceOf(Problem.class);
    assertThat(Credentials.find(null, null, null)).isNull();
  }

  @Test
  void takesAnAddressWithoutAPasswordInIt() {
    assertThat(RegistryAddress.parse("ghcr.io")).hasToString("https://ghcr.io/");
    assertThatThrownBy(() -> RegistryAddress.parse("https://me:hunter2@ghcr.io/x"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.lines().toString()).doesNotContain("hunter2"));
    assertThatThrownBy(() -> RegistryAddress.parse("https://ghcr.io/acme")).isNotNull();
    assertThatThrownBy(() -> RegistryAddress.parse("ftp://ghcr.io")).isNotNull();
  }

  @Test
  void fillsMessagesUpToTheirSizeAndNoFurther() {
    List<String> messages = new ArrayList<>();
    Declarations declarations =
        new Declarations(
            Instant.parse("2026-11-21T12:00:00Z"),
            450,
            message -> messages.add(new String(message, UTF_8)));

    for (int i = 1; i <= 5; i++) {
      declarations.add("ghcr.io/acme/shop:" + i + "@" + FakeRegistry.digest("acme/shop", "1"));
    }
    declarations.flush();

    assertThat(messages).hasSize(3).allMatch(message -> message.length() <= 450);
    assertThat(messages.getFirst())
        .startsWith(
            "{\"proofstream\":\"image.listed\",\"at\":\"2026-11-21T12:00:00Z\","
                + "\"image_ref\":\"ghcr.io/acme/shop:1@sha256:")
        .contains("\"tag\":\"1\"}\n");
  }

  private List<String> images(Map<String, String> environment) {
    Catalogue catalogue = catalogue(environment);
    List<String> found = new ArrayList<>();
    new Inventory(catalogue, registry.name(), 100).walk(catalogue.repositories(), found::add);
    return found;
  }

  private Catalogue catalogue(Map<String, String> environment) {
    RegistryHttp http = new RegistryHttp(Duration.ofSeconds(20), pauses::add);
    return new Catalogue(
        new Registry(
            registry.address(),
            Credentials.find(
                null, environment.get(Credentials.USER), environment.get(Credentials.PASSWORD)),
            http));
  }

  private List<String> tokensAsked() {
    return registry.asked().stream().filter(each -> each.startsWith("GET /token")).toList();
  }

  private String image(String repository, String tag) {
    String name = registry.name() + "/" + repository + ":" + tag;
    return name + "@" + FakeRegistry.digest(repository, tag);
  }
}
