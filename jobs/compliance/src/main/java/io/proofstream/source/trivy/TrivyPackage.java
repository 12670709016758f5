package io.proofstream.source.trivy;

import io.proofstream.identity.PackageUrl;

/**
 * What kind of packages a Trivy result holds, by its {@code Type}: an operating system or the tool
 * that keeps the packages.
 *
 * @param vendor namespace of operating system packages, else empty
 */
public record TrivyPackage(String purlType, String vendor) {

  public static TrivyPackage ofType(String type) {
    return switch (type == null ? "" : type) {
      case "alpine", "chainguard", "minimos", "wolfi" -> new TrivyPackage("apk", type);
      case "debian", "echo", "ubuntu" -> new TrivyPackage("deb", type);
      case "alma",
          "amazon",
          "azurelinux",
          "bottlerocket",
          "cbl-mariner",
          "centos",
          "fedora",
          "oracle",
          "photon",
          "redhat",
          "rocky" ->
          new TrivyPackage("rpm", type);
      case "opensuse", "opensuse-leap", "opensuse-tumbleweed", "opensuse.leap" ->
          new TrivyPackage("rpm", "opensuse");
      case "sles", "slem", "slem-micro", "suse linux enterprise server" ->
          new TrivyPackage("rpm", "suse");
      case "gradle", "jar", "pom", "sbt" -> new TrivyPackage("maven", "");
      case "gobinary", "gomod" -> new TrivyPackage("golang", "");
      case "bun", "node-pkg", "npm", "pnpm", "yarn" -> new TrivyPackage("npm", "");
      case "pip", "pipenv", "poetry", "pylock", "python-pkg", "uv" -> new TrivyPackage("pypi", "");
      case "conda-environment", "conda-pkg" -> new TrivyPackage("conda", "");
      case "bundler", "gemspec" -> new TrivyPackage("gem", "");
      case "cargo", "rustbinary" -> new TrivyPackage("cargo", "");
      case "composer", "composer-vendor" -> new TrivyPackage("composer", "");
      case "dotnet-core", "nuget", "packages-props" -> new TrivyPackage("nuget", "");
      case "bitnami", "cocoapods", "conan", "hex", "julia", "pub", "swift" ->
          new TrivyPackage(type, "");
      case "kubernetes", "k8s" -> new TrivyPackage("k8s", "");
      default -> new TrivyPackage("generic", "");
    };
  }

  boolean isOperatingSystem() {
    return !vendor.isEmpty();
  }

  public PackageUrl url(String name, String version) {
    return switch (purlType) {
      case "maven" -> split(name, ':', version);
      case "golang", "npm", "composer", "swift" -> split(name, '/', version);
      default -> PackageUrl.of(purlType, vendor, name, version);
    };
  }

  private PackageUrl split(String name, char mark, String version) {
    int last = name.lastIndexOf(mark);
    boolean whole = last <= 0 || last == name.length() - 1;
    return whole
        ? PackageUrl.of(purlType, "", name, version)
        : PackageUrl.of(purlType, name.substring(0, last), name.substring(last + 1), version);
  }
}
