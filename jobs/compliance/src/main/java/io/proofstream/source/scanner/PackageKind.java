package io.proofstream.source.scanner;

import io.proofstream.identity.PackageUrl;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of packages a scanner means by a word: a distribution ({@code debian:11}, {@code Red
 * Hat Enterprise Linux 8}) or what keeps the packages of a language ({@code npm}, {@code
 * go-module}). Words of any scanner, so that what several report of one package is one package.
 *
 * @param type of the package URL; {@code generic} for a word that nobody knows
 * @param distribution namespace of operating system packages, else empty
 */
public record PackageKind(String type, String distribution) {
  private static final Pattern FIRST_WORD = Pattern.compile("[a-z]+(?:[-_][a-z]+)*");

  public static PackageKind of(String word) {
    String first = firstWord(word);
    return switch (first) {
      case "alpine", "chainguard", "minimos", "wolfi" -> new PackageKind("apk", first);
      case "debian", "echo", "ubuntu" -> new PackageKind("deb", first);
      case "alma", "almalinux" -> new PackageKind("rpm", "alma");
      case "amazon", "amazonlinux", "amzn" -> new PackageKind("rpm", "amazon");
      case "cbl-mariner", "mariner" -> new PackageKind("rpm", "mariner");
      case "ol", "oracle", "oraclelinux" -> new PackageKind("rpm", "oracle");
      case "red", "redhat", "rhel" -> new PackageKind("rpm", "redhat");
      case "rocky", "rockylinux" -> new PackageKind("rpm", "rocky");
      case "opensuse", "opensuse-leap", "opensuse-tumbleweed" -> new PackageKind("rpm", "opensuse");
      case "slem", "slem-micro", "sles", "suse" -> new PackageKind("rpm", "suse");
      case "azurelinux", "bottlerocket", "centos", "fedora", "photon" ->
          new PackageKind("rpm", first);
      case "arch", "archlinux" -> new PackageKind("alpm", "arch");
      default -> new PackageKind(language(first), "");
    };
  }

  /**
   * @param type may be the format of operating system packages, such as {@code deb}
   * @param distribution whose packages those are, or null
   */
  public static PackageKind of(String type, String distribution) {
    return switch (type == null ? "" : type) {
      case "alpm", "apk", "deb", "rpm" -> {
        PackageKind kind = of(distribution);
        yield kind.type.equals(type) ? kind : new PackageKind(type, "");
      }
      default -> of(type);
    };
  }

  public boolean isOperatingSystem() {
    return !distribution.isEmpty();
  }

  /** What a scan is said to have looked for that found such packages. */
  public String scannerClass() {
    return isOperatingSystem() ? "os" : "library";
  }

  public PackageUrl url(String name, String version) {
    return switch (type) {
      case "maven" -> split(name, ':', version);
      case "golang", "npm", "composer", "swift" -> split(name, '/', version);
      default -> PackageUrl.of(type, distribution, name, version);
    };
  }

  private PackageUrl split(String name, char mark, String version) {
    int last = name.lastIndexOf(mark);
    boolean whole = last <= 0 || last == name.length() - 1;
    return whole
        ? PackageUrl.of(type, "", name, version)
        : PackageUrl.of(type, name.substring(0, last), name.substring(last + 1), version);
  }

  private static String language(String word) {
    return switch (word) {
      case "gradle", "jar", "java", "java-archive", "jenkins-plugin", "maven", "pom", "sbt" ->
          "maven";
      case "go", "go-module", "gobinary", "golang", "golangdep", "gomod", "gomodules", "govendor" ->
          "golang";
      case "bun", "javascript", "node-pkg", "nodejs", "npm", "pnpm", "yarn" -> "npm";
      case "pip", "pipenv", "poetry", "pylock", "pypi", "python", "python-pkg", "uv" -> "pypi";
      case "bundler", "gem", "gemspec", "ruby", "rubygems" -> "gem";
      case "cargo", "rust", "rust-crate", "rustbinary" -> "cargo";
      case "composer", "composer-vendor", "php", "php-composer" -> "composer";
      case "dotnet", "dotnet-core", "nuget", "packages-props", "paket" -> "nuget";
      case "dart-pub", "pub" -> "pub";
      case "conda", "conda-environment", "conda-pkg" -> "conda";
      case "kubernetes" -> "k8s";
      case "bitnami", "cocoapods", "conan", "hex", "julia", "swift" -> word;
      default -> "generic";
    };
  }

  private static String firstWord(String text) {
    Matcher matcher = FIRST_WORD.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    return matcher.lookingAt() ? matcher.group() : "";
  }
}
