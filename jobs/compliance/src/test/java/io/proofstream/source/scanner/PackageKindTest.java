package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageKindTest {

  @ParameterizedTest
  @CsvSource({
    "debian:11, pkg:deb/debian/x@1",
    "Debian GNU/Linux 9 (stretch), pkg:deb/debian/x@1",
    "ubuntu:18.04, pkg:deb/ubuntu/x@1",
    "alpine 3.10.2, pkg:apk/alpine/x@1",
    "Alpine Linux v3.18, pkg:apk/alpine/x@1",
    "centos:7, pkg:rpm/centos/x@1",
    "Red Hat Enterprise Linux 8.4, pkg:rpm/redhat/x@1",
    "rhel:8, pkg:rpm/redhat/x@1",
    "Amazon Linux 2, pkg:rpm/amazon/x@1",
    "amzn:2, pkg:rpm/amazon/x@1",
    "amazonlinux, pkg:rpm/amazon/x@1",
    "sles:15, pkg:rpm/suse/x@1",
    "opensuse-leap, pkg:rpm/opensuse/x@1",
    "npm, pkg:npm/x@1",
    "go-module, pkg:golang/x@1",
    "java-archive, pkg:maven/x@1",
    "python, pkg:pypi/x@1",
    "dotnet, pkg:nuget/x@1",
    "rust-crate, pkg:cargo/x@1",
    "cbl-mariner, pkg:rpm/mariner/x@1",
    "suse linux enterprise server, pkg:rpm/suse/x@1",
    "opensuse.leap, pkg:rpm/opensuse/x@1",
    "slem-micro, pkg:rpm/suse/x@1",
    "conda-pkg, pkg:conda/x@1",
    "composer-vendor, pkg:composer/x@1",
    "packages-props, pkg:nuget/x@1",
    "uv, pkg:pypi/x@1",
    "julia, pkg:julia/x@1",
    "kubernetes, pkg:k8s/x@1",
    "whatever, pkg:generic/x@1",
    "'', pkg:generic/x@1",
  })
  void aWordStandsForAKind(String word, String purl) {
    assertThat(PackageKind.of(word).url("x", "1")).hasToString(purl);
  }

  @Test
  void namesAreSplitAsTheirKindDoes() {
    assertThat(PackageKind.of("npm").url("@a/b", "1")).hasToString("pkg:npm/%40a/b@1");
    assertThat(PackageKind.of("maven").url("org.a:b", "1")).hasToString("pkg:maven/org.a/b@1");
    assertThat(PackageKind.of("gomod").url("github.com/a/b", "v1"))
        .hasToString("pkg:golang/github.com/a/b@v1");
    assertThat(PackageKind.of("npm").url("a/", "1")).hasToString("pkg:npm/a%2F@1");
  }

  @Test
  void aFormatOfPackagesNeedsItsDistribution() {
    assertThat(PackageKind.of("rpm", "redhat").url("x", "1")).hasToString("pkg:rpm/redhat/x@1");
    assertThat(PackageKind.of("deb", "busybox").url("x", "1")).hasToString("pkg:deb/x@1");
    assertThat(PackageKind.of("npm", "debian").url("x", "1")).hasToString("pkg:npm/x@1");
    assertThat(PackageKind.of(null, "debian").url("x", "1")).hasToString("pkg:generic/x@1");
  }
}
