package io.proofstream.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTest {

  @ParameterizedTest
  @CsvSource({
    "pkg:apk/alpine/libcrypto1.1@1.1.1c-r0?arch=x86_64&distro=3.10.2, pkg:apk/alpine/libcrypto1.1",
    "pkg:deb/debian/libssl1.1@1.1.0k-1~deb9u1?arch=amd64, pkg:deb/debian/libssl1.1",
    "pkg:golang/github.com/docker/distribution@v2.7.1%2Bincompatible,"
        + " pkg:golang/github.com/docker/distribution",
    "pkg:golang/github.com/Masterminds/Goutils@v1.1.0#sub/path,"
        + " pkg:golang/github.com/masterminds/goutils",
    "pkg:maven/org.springframework/spring-beans@5.3.15, pkg:maven/org.springframework/spring-beans",
    "pkg:npm/%40angular/core@1.0.0, pkg:npm/%40angular/core",
    "pkg:npm/@angular/core@1.0.0, pkg:npm/%40angular/core",
    "pkg:npm/@angular/core, pkg:npm/%40angular/core",
    "pkg:npm/jQuery@3.3.9, pkg:npm/jquery",
    "pkg:pypi/Django_Rest.x@1, pkg:pypi/django-rest.x",
    "pkg:k8s/k8s.io%2Fkubelet@1.27.0, pkg:k8s/k8s.io%2Fkubelet",
    "pkg:nuget/Newtonsoft.Json@12.0.3, pkg:nuget/Newtonsoft.Json",
    "PKG://GEM/activesupport@6.0.2.1, pkg:gem/activesupport",
  })
  void identityHasNeitherVersionNorQualifiers(String text, String identity) {
    assertThat(PackageUrl.parse(text).orElseThrow().identity()).isEqualTo(identity);
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:rpm/amzn/curl@1, pkg:rpm/amazon/curl@2",
    "pkg:rpm/rhel/bash@1, pkg:rpm/redhat/bash@1",
    "pkg:rpm/ol/curl@1, pkg:rpm/oracle/curl@1",
    "pkg:rpm/mariner/vim@1, pkg:rpm/cbl-mariner/vim@1",
    "pkg:rpm/opensuse-leap/x@1, pkg:rpm/opensuse/x@1",
  })
  void oneDistributionHasOneNameWhicheverScannerNamesIt(String one, String other) {
    assertThat(PackageUrl.parse(one).orElseThrow().identity())
        .isEqualTo(PackageUrl.parse(other).orElseThrow().identity());
  }

  @Test
  void epochsAndOddVersionsSurvive() {
    PackageUrl url = PackageUrl.of("rpm", "RedHat", "openssl-libs", "1:1.0.2k-16.el7+b");

    assertThat(url).hasToString("pkg:rpm/redhat/openssl-libs@1:1.0.2k-16.el7%2Bb");
    assertThat(PackageUrl.parse(url.toString())).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pkg:",
        "pkg:npm",
        "pkg:npm/",
        "npm/x@1",
        "pkg:/x",
        "pkg:1npm/x",
        "pkg:npm/%4",
        "pkg:npm/%zz@1",
        "sha256:abc"
      })
  void whatIsNoPackageUrlIsNone(String text) {
    assertThat(PackageUrl.parse(text)).isEmpty();
    assertThat(PackageUrl.parse(null)).isEmpty();
  }
}
