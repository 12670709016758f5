package io.proofstream.source.sarif;

import io.proofstream.identity.PackageUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package as far as texts for people tell what it is, so that it is the same one as in the
 * scanner's own format wherever that can be known.
 *
 * @param version or null
 * @param path where it is, or null
 * @param isOfSystem the tool says that the operating system's package manager installed it
 */
record SarifPackage(String name, String version, String path, boolean isOfSystem) {
  /** Grype's words. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("apk", "apk"),
          Map.entry("conda", "conda"),
          Map.entry("deb", "deb"),
          Map.entry("dotnet", "nuget"),
          Map.entry("gem", "gem"),
          Map.entry("go-module", "golang"),
          Map.entry("hex", "hex"),
          Map.entry("java-archive", "maven"),
          Map.entry("npm", "npm"),
          Map.entry("php-composer", "composer"),
          Map.entry("python", "pypi"),
          Map.entry("rpm", "rpm"),
          Map.entry("rust-crate", "cargo"));

  /** By what a package is kept in. */
  private static final Map<String, String> TYPES_BY_FILE =
      Map.ofEntries(
          Map.entry("Cargo.lock", "cargo"),
          Map.entry("Gemfile.lock", "gem"),
          Map.entry("METADATA", "pypi"),
          Map.entry("Pipfile.lock", "pypi"),
          Map.entry("composer.lock", "composer"),
          Map.entry("go.mod", "golang"),
          Map.entry("package-lock.json", "npm"),
          Map.entry("package.json", "npm"),
          Map.entry("packages.lock.json", "nuget"),
          Map.entry("pnpm-lock.yaml", "npm"),
          Map.entry("poetry.lock", "pypi"),
          Map.entry("pom.xml", "maven"),
          Map.entry("requirements.txt", "pypi"),
          Map.entry("uv.lock", "pypi"),
          Map.entry("yarn.lock", "npm"));

  /** The given package URL that says just this, or null. */
  String among(List<String> packages) {
    for (String each : packages) {
      Optional<PackageUrl> url = PackageUrl.parse(each);
      if (url.isPresent() && version != null && version.equals(url.get().version())) {
        return each;
      }
    }
    return null;
  }

  /**
   * @param type in Grype's words, or null
   * @param namespace of the advisory, in Grype's words such as {@code debian:distro:debian:12}
   * @param packages package URLs, perhaps of another version
   */
  PackageUrl url(String type, String namespace, List<String> packages) {
    for (String each : packages) {
      Optional<PackageUrl> other = PackageUrl.parse(each);
      if (other.isPresent()) {
        PackageUrl url = other.get();
        return PackageUrl.of(url.type(), url.namespace(), url.name(), version);
      }
    }
    String kind = type == null ? typeByFile() : TYPES.getOrDefault(type, "generic");
    return switch (kind) {
      case "apk", "deb", "rpm" -> PackageUrl.of(kind, distribution(namespace), name, version);
      case "maven" -> split(kind, ':');
      case "composer", "golang", "npm" -> split(kind, '/');
      default -> PackageUrl.of(kind, "", name, version);
    };
  }

  private String typeByFile() {
    if (isOfSystem || path == null) {
      return "generic";
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".jar") ? "maven" : TYPES_BY_FILE.getOrDefault(file, "generic");
  }

  private static String distribution(String namespace) {
    String[] parts = namespace == null ? new String[0] : namespace.split(":");
    return parts.length > 2 && parts[1].equals("distro") ? parts[2] : "";
  }

  private PackageUrl split(String type, char mark) {
    int last = name.lastIndexOf(mark);
    return last <= 0 || last == name.length() - 1
        ? PackageUrl.of(type, "", name, version)
        : PackageUrl.of(type, name.substring(0, last), name.substring(last + 1), version);
  }
}
