package io.proofstream.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTest {

  @ParameterizedTest
  @CsvSource({
    "1.25.3, 1.25",
    "v1.2.3, 1.2",
    "1.2.3, 1.2",
    "V2.0, 2.0",
    "17, 17",
    "17.0.2_8-jdk, 17.0-jdk",
    "8u292-jdk, 8-jdk",
    "2.x, 2",
    "1.25.3-alpine, 1.25-alpine",
    "1.25.3-alpine-slim, 1.25-alpine-slim",
    "1.25.3-alpine3.19, 1.25-alpine3.19",
    "3.12.1-slim-bookworm, 3.12-slim-bookworm",
    "1.25.3-debian-12-r5, 1.25-debian-12",
    "release-1.4.2, 1.4",
    "jdk-17.0.9, jdk-17.0",
    "2024.10.1, 2024.10",
    "1.20240101, 1",
  })
  void aVersionKeepsMajorAndMinorAndItsVariant(String tag, String line) {
    assertThat(Stream.ofTag(tag)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3-rc.1, 1.2",
    "1.2.3rc1, 1.2",
    "1.2.3-beta2-alpine, 1.2-alpine",
    "1.2.3-4, 1.2",
    "1.2.3-5-gabcdef0, 1.2",
    "1.2.3-20240101, 1.2",
    "1.2.3-3f2a9c1d, 1.2",
    "1.2.3-linux-amd64, 1.2",
    "1.2.3-x86_64, 1.2",
    "1.2.3-alpine-arm64v8, 1.2-alpine",
    "bookworm-20240101, bookworm",
    "bookworm-2024-01-01, bookworm",
    "latest-alpine, alpine",
    "3.19-latest, 3.19",
    "app-159, app",
  })
  void whatTellsBuildsOfOneLineApartFallsAway(String tag, String line) {
    assertThat(Stream.ofTag(tag)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "latest",
    "LATEST",
    "20240101",
    "2024-01-01",
    "2024_01_01",
    "20240101.2",
    "20240101-1",
    "20240101T120000Z",
    "2024-01-01T12-00-00Z",
    "20240101-3f2a9c1",
    "1234567",
    "20240101120000",
    "3f2a9c1",
    "5ae342eb2802672402d9b2c26f09e2051bbd91b8",
    "sha-3f2a9c1",
    "git-3f2a9c1",
    "build-1234",
    "amd64",
    "sha256:5ae342eb",
    "sha256-5ae342eb2802672402d9b2c26f09e2051bbd91b85ae342eb2802672402d9b2c2.sig",
    "'   '",
    "---",
  })
  void datesCommitsCountersAndDigestsNameNoLine(String tag) {
    assertThat(Stream.ofTag(tag)).isEqualTo("default");
  }

  @Test
  void noTagIsTheDefaultLine() {
    assertThat(Stream.ofTag(null)).isEqualTo("default");
    assertThat(Stream.ofTag("")).isEqualTo("default");
  }

  @ParameterizedTest
  @CsvSource({
    "pr-123",
    "PR123",
    "pull-12",
    "mr-3",
    "merge-77",
    "feature-x",
    "feature/x",
    "feat_login",
    "fix-y",
    "main",
    "main-159",
    "main-3f2a9c1",
    "master",
    "dev",
    "dev-20240101",
    "develop",
    "dependabot-npm-x",
    "1.2.3-SNAPSHOT",
    "1.2.3-pr.12",
    "1.2.3-dev.5",
    "0.0.0-mr77",
  })
  void branchesAndPullRequestsAreCi(String tag) {
    assertThat(Stream.ofTag(tag)).isEqualTo("ci");
  }

  @ParameterizedTest
  @CsvSource({
    "bookworm, bookworm",
    "alpine, alpine",
    "stable, stable",
    "jammy, jammy",
    "edge, edge",
    "nightly, nightly",
    "beta, beta",
    "lts-centos, lts-centos",
    "decade, decade",
    "defaced, defaced",
    "mainline, mainline",
    "1.25-dev, 1.25-dev",
    "latest-dev, dev",
  })
  void aWordThatIsNoBranchIsALineOfItsOwn(String tag, String line) {
    assertThat(Stream.ofTag(tag)).isEqualTo(line);
  }

  @Test
  void aTagOfAnyLengthIsAnswered() {
    assertThat(Stream.ofTag("1.".repeat(100_000))).startsWith("1.1");
    assertThat(Stream.ofTag("a-".repeat(100_000))).hasSizeLessThanOrEqualTo(128);
  }
}
